import type { todayNb } from './today.nb.ts';

/** Shifts that are open now, as coordinators see to them. */
export const todayEn: Record<keyof typeof todayNb, string> = {
  'today.title': 'Today',
  'today.none': 'No shifts are offered now. When a doctor cannot come, the shift is shown here.',
  'today.state': '{state, select, stuck {Somebody has to ring} other {Urgent}}',
  'today.asked':
    'Open since {at}. {asked, plural, =0 {Nobody has been asked} one {1 has been asked} other {# have been asked}}, {wants, number} want it, {declined, number} have said no.',
  'today.next-wave': 'The next are asked {at}.',
  'today.no-wave': 'There is nobody left to be asked by itself.',
  'today.who': 'Who can?',
  'today.invite': 'Ask more',
  'today.invited': 'More have been asked',
  'today.grounds': 'Grounds, if you order somebody to take it',
  'today.grounds.about': 'Kept with the shift. Write nothing about health.',
  'today.nobody': 'Nobody can take the shift without breaking a rule. See the board for what it takes.',
  'today.over':
    '{shifts, number, ::sign-always .0} {shifts, plural, one {shift} other {shifts}} against the share, with this one.',
  'today.no-share': 'Has no share of such shifts.',
  'today.vetoed': 'Has said that it does not suit.',
  'today.assign': 'Put on the shift',
  'today.assigned': 'The shift is filled: {shift}',
  'today.order': 'Order',
  'today.outcome':
    '{outcome, select, noAnswer {No answer} cannot {Cannot} callsBack {Calls back} other {Said yes}}',
  'today.contact':
    'Rung {at}: {outcome, select, noAnswer {no answer} cannot {cannot} callsBack {calls back} other {said yes}}',
};
