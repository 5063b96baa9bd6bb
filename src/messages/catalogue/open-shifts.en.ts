/** Refusals around open shifts and sick calls, and what is told of them. */
export const openShiftsEn: Record<string, string> = {
  'problem.open-shift-taken': 'Somebody else has already taken the shift',
  'problem.open-shift-taken.cure': 'See whether other open shifts suit you.',
  'problem.open-shift-over': 'The shift is not open any more',
  'problem.open-shift-over.cure': 'Reload the page to see which shifts are open.',
  'problem.open-shift-changed': 'Somebody else changed the offer at the same time',
  'problem.open-shift-changed.cure': 'Reload the page and try again.',
  'problem.seat-not-open': 'No seat is open on the shift {shift}',
  'problem.seat-not-open.cure': 'Reload the page to see which seats are open.',
  'problem.open-shift-deadline-outside':
    'The deadline must lie in the future, and at the latest when the shift begins',
  'problem.grounds-needed': 'A duty order needs written grounds',
  'problem.grounds-needed.cure': 'Write why the doctor is ordered to take the shift. The grounds are kept.',
  'problem.shift-over': 'The shift is over already',
  'problem.nothing-to-repair': 'No shift of the sick call is open any more',
  'problem.nothing-to-repair.cure': 'Reload the page to see who has taken the shifts.',
  'problem.repair-outdated': 'The proposal does not fit the roster any more',
  'problem.repair-outdated.cure': 'Make a new proposal.',
  'repair.why':
    '{kind, select, fills {The shift is open because the doctor cannot come, and {doctor} can take it.} backUp {{doctor} has to back up a doctor who may not stand alone.} other {{takes, select, yes {{other} takes {instead} instead, and cannot have both.} other {{other} cannot have the shift as the roster becomes.}}}}',
  'mail.open-shift.subject': 'News from Vaktsirkel',
  'mail.open-shift.text': 'A shift on {date} is open, and it may suit you.\n\nSee the shift: {link}',
  'mail.open-shift-urgent.subject': 'News from Vaktsirkel',
  'mail.open-shift-urgent.text':
    'A shift on {date} has to be filled now, and it may suit you. The first who can gets it.\n\nSee the shift: {link}',
  'mail.open-shift-yours.subject': 'News from Vaktsirkel',
  'mail.open-shift-yours.text': 'You have a new shift on {date}.\n\nSee your shifts: {link}',
  'mail.open-shift-ordered.subject': 'News from Vaktsirkel',
  'mail.open-shift-ordered.text':
    'You have been ordered to take a shift on {date}. Ask the coordinator for the grounds.\n\nSee your shifts: {link}',
  'mail.open-shift-gone.subject': 'News from Vaktsirkel',
  'mail.open-shift-gone.text':
    'The shift on {date} is not open any more. You need not do anything.\n\nSee open shifts: {link}',
  'mail.open-shift-stuck.subject': 'News from Vaktsirkel',
  'mail.open-shift-stuck.text':
    'Nobody has come forward for a shift on {date}. Somebody has to ring.\n\nSee who can: {link}',
  'mail.sick-call.subject': 'News from Vaktsirkel',
  'mail.sick-call.text':
    'We know that you cannot come to the shift on {date}. It is not yours any more, and you owe no shift for it.\n\nSee your shifts: {link}',
  'mail.sick-call-received.subject': 'News from Vaktsirkel',
  'mail.sick-call-received.text':
    'A shift on {date} is open because the doctor cannot come. Replacements have been asked.\n\nFollow it: {link}',
  'mail.open-shift.short': 'A shift on {date} is open',
  'mail.open-shift-urgent.short': 'Urgent: a shift on {date} is open',
  'mail.open-shift-yours.short': 'You have a shift on {date}',
  'mail.open-shift-ordered.short': 'You have a shift on {date}. Confirm that you have seen it.',
  'mail.sick-call.short': 'News of your shift on {date}',
  'problem.sick-call-stands': 'The shift is open because the doctor has called in sick, and the call stands',
  'problem.sick-call-stands.cure':
    "Take the sick call back, and the shift is the doctor's again, or choose somebody else.",
};
