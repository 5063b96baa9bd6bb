/** Why a doctor stands on a shift, what would change with another one, and how a doctor's half-year came out; `measure` is a name. */
export const explainEn: Record<string, string> = {
  'explain.locked': 'The coordinator has fixed this assignment.',
  'explain.nobody-else': 'Nobody else can take the shift without breaking a hard rule.',
  'explain.veto-over-allowance': 'The doctor has vetoed the shift, but beyond the allowance.',
  'explain.preferred': 'The doctor wished for the shift (grade {grade}).',
  'explain.preferred-not': 'The doctor would rather not have the shift (grade {grade}).',
  'explain.within-share': 'Within the share: {assigned, number} of {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Above the share: {assigned, number} against {target, number, ::.0} ({measure}).',
  'explain.owes': 'Owes {shifts, number, ::.0} shifts from before ({measure}).',
  'explain.is-owed': 'Is owed {shifts, number, ::.0} shifts ({measure}).',
  'explain.same': 'No rule forbids it, and the roster would be just as good.',
  'explain.worse': 'No rule forbids it, but the roster would be worse: {level} +{by, number, ::.00}.',
  'explain.better': 'No rule forbids it, and the roster would be better: {level} −{by, number, ::.00}.',
  'explain.with-back-up': '{doctor} would have to be back-up.',
  'explain.against': 'With the doctor on the shift the check would say: {violation}',
  'explain.not-available': '{doctor} is not available then.',
  'explain.not-needed':
    'Nobody on duty needs a back-up then: the seat exists only while somebody does, and is not open.',
  'explain.open':
    '{seats, plural, one {One seat} other {# seats}} on the shift {seats, plural, one {is} other {are}} open.',
  'explain.without-memory':
    'The roster remembers nothing: the district has neither a fairness ledger nor shifts from before the period.',
  'explain.doctor.no-share':
    'The doctor has no share to be measured against in this roster, and got {assigned, plural, one {# shift} other {# shifts}}.',
  'explain.doctor.total':
    "The doctor's share is {target, number, ::.##} shifts in total; the doctor got {assigned, number} (deviation {deviation, number, ::.## sign-except-zero}).",
  'explain.doctor.measure':
    'For {measure}: share {target, number, ::.##}, got {assigned, number} (deviation {deviation, number, ::.## sign-except-zero}).',
  'explain.doctor.place':
    'In the district the deviations for {measure} go from {least, number, ::.## sign-except-zero} to {largest, number, ::.## sign-except-zero}, with {median, number, ::.## sign-except-zero} in the middle; {below, plural, one {# doctor is} other {# doctors are}} lower and {above, number} higher.',
  'explain.doctor.ledger':
    'The fairness ledger for {measure} goes from {before, number, ::.## sign-except-zero} to {after, number, ::.## sign-except-zero} (plus is more than the share).',
  'explain.doctor.wishes':
    '{asked, plural, =0 {The doctor has not wished anything about single shifts.} one {{met, number} of # wish about shifts is met.} other {{met, number} of # wishes about shifts are met.}}',
  'explain.doctor.vetoes':
    '{vetoes, plural, =0 {The doctor has not vetoed any shifts.} one {{kept, number} of # vetoed shift is kept free.} other {{kept, number} of # vetoed shifts are kept free.}}',
};
