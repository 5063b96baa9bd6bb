/** Duty periods: refusals, warnings and mails about the collection of wishes. */
export const periodsEn: Record<string, string> = {
  'problem.period-in-use': 'Something has been told, planned or recorded for the period already',
  'problem.period-in-use.cure': 'The dates stay, and the period cannot be removed. The name can be changed.',
  'problem.period-published': 'The roster of the period is published',
  'problem.period-published.cure': 'Use a swap or a change of the roster instead.',
  'problem.period-over': 'The period is over',
  'problem.window-order': 'The collection must open before it closes',
  'problem.window-passed': 'The new deadline must be later than now',
  'problem.collection-begun': 'The collection has opened already',
  'problem.collection-begun.cure':
    'The deadline can be moved while the collection is open. Once closed, it can be opened again.',
  'problem.collection-closes-passed': 'The deadline of the collection has passed already',
  'problem.collection-closes-passed.cure': 'Set a new deadline, then open the collection.',
  'problem.collection-not-open': 'The collection is not open',
  'problem.collection-not-closed': 'The collection is not closed, so it cannot be opened again',
  'period.warning.not-whole-weeks':
    'The period does not run from Monday to Monday: weekends and weeks are split between two periods',
  'period.warning.closes-after-start': 'The collection closes after the period has begun ({from})',
  'period.warning.time-missing': 'The clock goes forward: {local} does not exist, and {taken} is taken',
  'period.warning.time-doubled': 'The clock goes back: {local} comes twice, and the first is taken',
  'mail.collection-opens.subject': 'Tell your wishes for the duty period {from} – {to}',
  'mail.collection-opens.text':
    'The collection for the duty period {from} – {to} is open.{closesDate, select, none {} other { Deadline: {closesDate} at {closesTime}.}}\n\nLog in to Vaktsirkel and send when you can and cannot. If you have no wishes, send that.',
  'mail.collection-reminder.subject': 'Reminder: wishes for the duty period {from} – {to}',
  'mail.collection-reminder.text':
    'We have no answer from you for the duty period {from} – {to}.{closesDate, select, none {} other { Deadline: {closesDate} at {closesTime}.}}\n\nLog in to Vaktsirkel and send it. If you have no wishes, send that.',
  'mail.collection-draft-sent.subject': 'Your wishes for the duty period {from} – {to} have been sent',
  'mail.collection-draft-sent.text':
    'The deadline for the duty period {from} – {to} has passed. You had saved wishes without sending them, so we have sent them as they were.\n\nIf something is wrong, contact the coordinator.',
};
