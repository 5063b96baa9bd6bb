/** How much better a roster could be, goal by goal: the proven distance in words. */
export const gapsEn: Record<string, string> = {
  'gaps.coverage.met': 'Every seat is filled.',
  'gaps.coverage.best': 'No open seat can be filled without opening another.',
  'gaps.coverage.most':
    'At most {most, plural, one {one open seat} other {# open seats}} could still be filled.',
  'gaps.coverage.unknown': 'Whether an open seat could still be filled is not known yet.',
  'gaps.changes.met': 'No published assignment is changed.',
  'gaps.changes.best': 'Fewer changes to the published roster are not possible.',
  'gaps.changes.most':
    'At most {most, plural, one {one change} other {# changes}} to the published roster could be avoided.',
  'gaps.changes.unknown': 'Whether fewer changes to the published roster would do is not known yet.',
  'gaps.vetoes.met': 'No veto beyond the allowance is overruled.',
  'gaps.vetoes.best': 'No more vetoes beyond the allowance can be kept.',
  'gaps.vetoes.most':
    'At most {most, plural, one {one overruled veto} other {# overruled vetoes}} could be kept.',
  'gaps.vetoes.unknown': 'Whether more vetoes beyond the allowance could be kept is not known yet.',
  'gaps.fairnessMax.met': 'No doctor is further from their share than what counts as fair.',
  'gaps.fairnessMax.best': 'Fairness cannot be improved for the doctor furthest from their share.',
  'gaps.fairnessMax.most':
    'Fairness cannot be improved by more than {most, plural, =1 {one shift} other {{most, number, ::.##} shifts}} for the doctor furthest from their share.',
  'gaps.fairnessMax.unknown':
    'How much fairness could be improved for the doctor furthest from their share is not known yet.',
  'gaps.fairnessSum.met': 'Every doctor has their share, within what counts as fair.',
  'gaps.fairnessSum.best': 'The deviations from the shares cannot be reduced in all.',
  'gaps.fairnessSum.most':
    'The deviations from the shares cannot be reduced by more than {most, plural, =1 {one shift} other {{most, number, ::.##} shifts}} in all.',
  'gaps.fairnessSum.unknown': 'How much the deviations from the shares could be reduced is not known yet.',
  'gaps.wishes.best': 'No more wish points can be won.',
  'gaps.wishes.most':
    'At most {most, plural, one {one wish point} other {# wish points}} could still be won.',
  'gaps.wishes.unknown': 'How many wish points could still be won is not known yet.',
  'gaps.within': 'That is within the tolerance: the goal counts as reached.',
  'gaps.rests': 'This rests on a goal above that is not proven best.',
  'gaps.all-closed': 'Every goal is proven best, or within its tolerance of that.',
};
