/** What the terminal says while a roster is made. */
export const startEn: Record<string, string> = {
  'start.title': 'Vaktsirkel: demo district, half a year of evenings, weekends and nights',
  'start.district':
    '{district}: {doctors, number} doctors, {shifts, number} shifts, {seats, number} seats, {from}–{to}',
  'start.precheck': 'Pre-check',
  'start.targets': 'Shares (fair number of shifts per doctor)',
  'start.share':
    '{measure}: {doctors, plural, one {# doctor} other {# doctors}}, {least, number, ::.0} to {most, number, ::.0}, middle {median, number, ::.0}',
  'start.solving': 'Optimising for {seconds, number} seconds (Ctrl-C stops and takes the best roster)',
  'start.invalid': 'The problem contradicts itself: see the pre-check.',
  'start.failed': 'No roster: {reason}',
  'start.done':
    'Done: {status, select, complete {complete} incomplete {incomplete} other {stopped}}, {open, plural, one {# open seat} other {# open seats}}, checked by independent rules, gap to the best {gap}',
  'start.level': '{level}: {cost, number, ::.##}, lower bound {bound}, gap {gap}. {sentence}',
  'start.hearing':
    'The roster is in hearing until {until} (version {version}). The mails are in out/mail.txt.',
  'start.read': 'Read the roster: {address}',
  'start.progress.open': 'open {open, number}',
  'start.progress.level':
    '{level, select, coverage {coverage} changes {changes} vetoes {vetoes} fairnessMax {largest unfairness} fairnessSum {unfairness in all} other {wishes}} {cost, number, ::.##} (≥ {bound})',
};
