/** Refusals of runs of the optimiser, and why a run failed. */
export const optimisationEn: Record<string, string> = {
  'problem.problem-invalid': 'The problem contradicts itself and cannot be solved',
  'problem.problem-invalid.cure': 'See the pre-check: each error says what is wrong and what would cure it.',
  'problem.problem-of-another-period': 'The problem is for another duty period',
  'problem.run-over': 'The run is over',
  'problem.run-over.cure': 'There is nothing to cancel. Reload the page.',
  'problem.too-many-streams': 'Too many open streams',
  'problem.too-many-streams.cure': 'Close some tabs and try again.',
  'run.failed.worker-lost': 'The machine that worked on it was lost twice. Start a new run.',
  'run.failed.no-roster': 'No roster was found in time. Give the run more time, and see the pre-check.',
  'run.failed.engine-failed': 'Something went wrong in the optimiser. Start a new run.',
};
