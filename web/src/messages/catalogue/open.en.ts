import type { openNb } from './open.nb.ts';

/** Open shifts, and what to do when one cannot come. */
export const openEn: Record<keyof typeof openNb, string> = {
  'open.title': 'Open shifts',
  'open.none': 'No shifts are open now. You get a message when an open shift may suit you.',
  'open.urgent': 'Urgent',
  'open.fit':
    '{fit, select, best {Goes to whoever is furthest below their share, of those who want it by {at}.} other {The first who can gets it. Open until {at}.}}',
  'open.wanted': 'You have said that you want it. You get an answer at the deadline.',
  'open.cannot': 'You cannot take this one:',
  'open.take': '{fit, select, best {I want it} other {Take the shift}}',
  'open.taken':
    '{fit, select, best {You have said that you want the shift: {shift}} other {The shift is yours: {shift}}}',
  'open.standing':
    '{standing, select, ok {No rules broken.} reason {The shift breaks a rule. Only the coordinator can give it, with a written reason.} other {The shift breaks a rule that nobody may break.}}',
  'open.rule': '{kind, select, breach {Breach:} other {Warning:}}',
  'open.load': 'What you have, against your share',
  'open.measure':
    '{name}: {before, number} before, {after, number} after. Your share is {target, number, ::.0}.',
  'open.override': 'I have said that I cannot that day, and take the shift all the same',
  'sick.open': 'Cannot come',
  'sick.title': 'Cannot come {when}?',
  'sick.about':
    'The shift opens at once, and replacements are asked. You owe no shift for it, and nobody asks why.',
  'sick.report': 'Tell them',
  'sick.done': 'They have been told. The shift is not yours any more.',
  'sick.told': 'You have said that you cannot come',
  'sick.withdraw': 'I can come after all',
  'sick.withdrawn': 'The shift is yours again.',
};
