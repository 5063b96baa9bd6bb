/** Why a doctor stands on a shift, and what would change with another one. */
export const explainEn: Record<string, string> = {
  'explain.locked': 'The coordinator has fixed this assignment.',
  'explain.nobody-else': 'Nobody else can take the shift without breaking a hard rule.',
  'explain.veto-over-allowance': 'The doctor has vetoed the day, but beyond the allowance.',
  'explain.preferred': 'The doctor wished for the shift (grade {grade}).',
  'explain.preferred-not': 'The doctor would rather not have the shift (grade {grade}).',
  'explain.within-share': 'Within the share: {assigned} of {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Above the share: {assigned} against {target, number, ::.0} ({measure}).',
  'explain.owes': 'Owes {shifts, number, ::.0} shifts from before ({category}).',
  'explain.is-owed': 'Is owed {shifts, number, ::.0} shifts ({category}).',
  'explain.same': 'The roster would be just as good.',
  'explain.worse': 'No rule forbids it, but the roster gets worse: {level} +{by, number, ::.00}.',
  'explain.better': 'The roster gets better: {level} −{by, number, ::.00}.',
};
