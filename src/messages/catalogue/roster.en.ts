/** Refusals of the board, and edits in words. */
export const rosterEn: Record<string, string> = {
  'problem.rule-broken':
    '{count, plural, one {The change breaks a rule that cannot be broken} other {The change breaks # rules, and at least one cannot be broken}}',
  'problem.rule-broken.cure': 'See the breaches: each says what may cure it.',
  'problem.reason-needed':
    '{count, plural, one {The change breaks a rule and needs a written reason} other {The change breaks # rules and needs a written reason}}',
  'problem.reason-needed.cure':
    'Write the reason, or ask somebody with the role that the breach names to make the change.',
  'problem.version-not-draft':
    'The version is {state, select, hearing {in hearing} published {published} closed {closed} discarded {discarded} other {a draft}} and cannot be changed',
  'problem.version-not-draft.cure': 'Make a new draft of the version, and change that.',
  'problem.version-without-problem': 'The version has no roster problem to be judged by',
  'problem.version-without-problem.cure': 'Make a new version from a run, or from an import with a problem.',
  'problem.supervisor-needed': 'Training needs a supervisor, and ordinary duty has none',
  'problem.supervisor-needed.cure': 'Choose a supervisor for the training, or leave the supervisor out.',
  'problem.nothing-changes': 'The change would change nothing',
  'problem.nothing-changes.cure': 'Choose another doctor or another shift.',
  'problem.assignment-missing': 'The doctor is not on the shift',
  'problem.assignment-missing.cure': 'Load the shift again: somebody may have changed it.',
  'problem.nothing-to-undo': 'There is nothing to undo',
  'problem.nothing-to-redo': 'There is nothing to redo',
  'problem.edit-not-last': 'The edit is not the last one',
  'problem.edit-not-last.cure': 'Undo the later edits first.',
  'problem.edit-of-other': 'The last edit was made by somebody else: {by}',
  'problem.edit-of-other.cure': 'Look at the edit, and undo it by its number if it is to go.',
  'problem.edit-overtaken': 'The shift has changed since, so the edit cannot be replayed',
  'problem.edit-overtaken.cure': 'Make the change by hand.',
  'problem.pin-conflict':
    '{kind, select, assign {The doctor is already kept from the shift} other {The doctor is already fixed on the shift}}',
  'problem.pin-conflict.cure': 'Take the first decision back first.',
  'problem.own-reasons-only': 'You may only ask about yourself',
  'problem.own-reasons-only.cure': 'Ask the coordinator about others.',
  'problem.no-open-seat': 'No seat on the shift is open',
  'problem.no-open-seat.cure': 'Ask why the shift is held as it is instead.',
  'problem.versions-of-two-periods': 'The versions belong to two duty periods',
  'problem.versions-of-two-periods.cure': 'Compare versions of the same duty period.',
  'roster.edit.assign': '{doctor} put on {shift}',
  'roster.edit.unassign': '{doctor} taken off {shift}',
  'roster.edit.move': '{doctor} moved from {shift} to {otherShift}',
  'roster.edit.handOver': '{shift} handed over from {doctor} to {other}',
  'roster.edit.exchange': '{doctor} and {other} exchanged {shift} and {otherShift}',
};
