/** Refusals of runs of the optimiser, and why a run failed. */
export const optimisationNn: Record<string, string> = {
  'problem.problem-invalid': 'Problemet motseier seg sjølv og kan ikkje løysast',
  'problem.problem-invalid.cure': 'Sjå førehandssjekken: kvar feil seier kva som er gale og kva som hjelper.',
  'problem.problem-of-another-period': 'Problemet gjeld ein annan vaktperiode',
  'problem.run-over': 'Køyringa er ferdig',
  'problem.run-over.cure': 'Det er ingenting å avbryte. Last inn sida på nytt.',
  'problem.too-many-streams': 'For mange opne straumar',
  'problem.too-many-streams.cure': 'Lukk nokre faner og prøv igjen.',
  'run.failed.worker-lost': 'Maskina som rekna, forsvann to gonger. Start ei ny køyring.',
  'run.failed.no-roster': 'Ingen plan vart funnen på tida. Gi køyringa meir tid, og sjå førehandssjekken.',
  'run.failed.engine-failed': 'Noko gjekk gale i optimeringa. Start ei ny køyring.',
};
