import type { dutiesNb } from './duties.nb.ts';

/** Home, my shifts, and why. */
export const dutiesEn: Record<keyof typeof dutiesNb, string> = {
  'home.title': 'Home',
  'home.nothing': 'Nothing waits for you now.',
  'home.task':
    '{state, select, sent {Your wishes for {period} are sent} changed {Your changes for {period} are not sent. What you have sent holds.} draft {Your wishes for {period} are not sent} other {Say when you can and cannot: {period}}}',
  'home.task.do': '{state, select, sent {See or change} changed {Go on} draft {Go on} other {Begin}}',
  'home.shifts': '{count, plural, one {See the shift} other {See all # shifts}}',
  'duties.title': 'Shifts',
  'duties.next': 'Next shift',
  'duties.none': 'You have no shifts ahead. You will get an e-mail when a roster is in hearing or published.',
  'duties.hearing':
    'Your shifts are preliminary and may change. Say what you think of the roster, or open “Why me?” on the shift it is about.',
  'duties.state': '{state, select, hearing {Preliminary} changed {Changed} other {Published}}',
  'duties.training': '{duty}, in training',
  'duties.support': 'Call for support: {names} (back-up)',
  'duties.no-support': 'No back-up on this shift.',
  'duties.removed': 'You no longer have these shifts',
  'why.open': 'Why me?',
  'why.title': 'Why me?',
  'why.wish': 'What you wished',
  'why.no-wish': 'You said nothing about this shift.',
  'why.load': 'What you have, against your share',
  'why.no-share': 'You have no share to be measured against for such shifts.',
  'why.measure': '{name}: {count, number} of {target, number, ::.0}',
  'why.others': 'The others',
  'why.could':
    '{could, plural, =0 {Nobody else could} one {1 could} other {# could}}{could, plural, =0 {.} other {: {even, number} just as well, {over, number} would stand higher above their share.}}',
  'why.could-not': '{count, number} could not: {reasons}.',
  'why.small': 'In small districts the numbers are not shown: they would point at persons.',
  'why.release': 'If you let go of it',
  'why.report': '{kind, select, hearing {Comment} other {Report an error}}',
  'why.report.what': '{kind, select, hearing {What do you think?} other {What is wrong?}}',
  'why.report.about':
    'Goes to the coordinator. Do not write about health here; that belongs in an exemption application.',
  'why.report.missing': '{kind, select, hearing {Write what you think} other {Write what is wrong}}',
  'why.report.send': 'Send to the coordinator',
  'why.report.sent': 'The report is sent',
  'duties.hearing.title': 'The roster is in hearing',
  'home.hearing': 'See the shifts and comment',
  'comments.own': 'What you have said',
  'comments.said': 'You wrote {at}',
  'comments.waiting': 'The coordinator has not answered yet',
  'comments.answered': 'The coordinator answered {at}',
};
