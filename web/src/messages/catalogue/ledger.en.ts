import type { ledgerNb } from './ledger.nb.ts';

/** The fairness ledger: one's own account, everybody's, corrections, and closing a period. */
export const ledgerEn: Record<keyof typeof ledgerNb, string> = {
  'ledger.title': 'My fairness ledger',
  'ledger.lead':
    'What you have done against your share, in shifts of each kind. Plus means that you have done more than your share, minus that you have done less. The balance is carried into the next duty period.',
  'ledger.period': 'Duty period',
  'ledger.none': 'The fairness ledger begins when the roster is published.',
  'ledger.empty': 'Nothing is entered in this duty period.',
  'ledger.open': 'The period is not closed: the figures follow the roster as it is now.',
  'ledger.closed':
    'Closed {at}{named, select, yes { by {by}} other {}}, after version {version} of the roster.',
  'ledger.amount': '{value, number, ::sign-except-zero .##}',
  'ledger.signed': '{value, number, ::sign-except-zero .00}',
  'ledger.plain': '{value, number, ::.00}',
  'ledger.balance':
    '{side, select, more {{value, number, ::.##} more than the share} less {{value, number, ::.##} less than the share} other {Exactly the share}}',
  'ledger.sums':
    'From before {before, number, ::sign-except-zero .##}. The share is {owed, number, ::.##}, and {done, number} count as done.',
  'ledger.changed': 'Corrected and changed: {value, number, ::sign-except-zero .##}.',
  'ledger.carried': 'Into the next duty period: {value, number, ::sign-except-zero .##}.',
  'ledger.lines': '{count, plural, one {See the line} other {See all # lines}}',
  'ledger.by': '{named, select, yes {{by}, } other {}}{at}',
  'ledger.since': 'Changed after the closing',
  'ledger.since.about': 'This counts in the next duty period.',
  'ledger.accounts': 'Fairness ledger',
  'ledger.accounts.lead':
    'The balance is what each doctor has done beyond or short of their share, in shifts. Open a doctor to see the lines or to write a correction.',
  'ledger.category': 'Kind of shift',
  'ledger.total': 'All shifts',
  'ledger.spread':
    'Balances go from {least, number, ::sign-except-zero .##} to {largest, number, ::sign-except-zero .##}, with {median, number, ::sign-except-zero .##} in the middle.',
  'ledger.table': 'Each doctor’s account',
  'ledger.column':
    '{column, select, before {From before} owed {Share} done {Done} tookOver {Took over} gaveAway {Gave away} changed {Corrected} balance {Balance} carried {To the next} other {Doctor}}',
  'ledger.back': 'All doctors',
  'ledger.correct': 'Correct the account',
  'ledger.correct.amount': 'Number of shifts',
  'ledger.correct.amount.about':
    'Plus when more was done than the account says, minus when less was. For example 0.5 or -1.',
  'ledger.correct.amount.wrong': 'Write a number between -100 and 100, not 0',
  'ledger.correct.reason': 'Grounds',
  'ledger.correct.reason.about': 'The doctor reads them. Never write health data.',
  'ledger.correct.reason.missing': 'Write the grounds',
  'ledger.correct.do': 'Write the correction',
  'ledger.correct.done': 'The correction is written.',
  'ledger.correct.later': 'The account is closed. What is wrong is put right in the next duty period.',
  'ledger.close': 'Close the duty period',
  'ledger.closing': 'Closing',
  'ledger.close.about':
    'Closing writes the balances that the next duty period starts from. It cannot be undone.',
  'ledger.close.early':
    'The period is not over. Shifts that change hands after the closing become lines of their own in the next duty period.',
  'ledger.close.sure': 'Close {period}?',
  'ledger.close.writes':
    'The balances of {doctors, plural, one {1 doctor} other {# doctors}} are written for good.',
  'ledger.close.done': '{period} is closed.',
};
