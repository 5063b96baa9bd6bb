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
  'today.repair': 'Propose changes',
  'today.repair.days': 'Days that may change, from the first open shift',
  'today.repair.count': '{days, plural, one {1 day} other {# days}}',
  'today.repair.find': 'Find the fewest changes',
  'today.repair.none':
    'Nobody can take the shift in these days without breaking a rule, not even if others change shifts. Try more days, or see the board for what it takes.',
  'today.repair.moved':
    '{moved, plural, =0 {No other shifts change} one {1 other shift changes doctor} other {# other shifts change doctor}}',
  'today.repair.proof':
    '{proven, select, yes {Proven: these days cannot be mended with fewer changes.} other {There may be a proposal with fewer changes.}}',
  'today.repair.move': '{kind, select, gets {{to} gets {shift}} other {{to} takes over {shift} from {from}}}',
  'today.repair.unfilled': 'Still open: {shift}',
  'today.repair.grounds': 'Grounds of the order',
  'today.repair.apply': 'Carry out by order',
  'today.repair.done': 'The changes are made, and the doctors are told',
  'today.unconfirmed': 'Not confirmed',
  'today.unconfirmed.about': 'These doctors have confirmed on no channel. Somebody must call them.',
  'today.unconfirmed.since': 'Sent {at}. Nothing more is tried after {stuck}.',
  'today.unconfirmed.done': 'Reached the doctor',
  'today.unconfirmed.noted': '{name} is reached',
  'today.no-mobile': 'Has given no mobile number.',
};
