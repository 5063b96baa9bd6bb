/** Refusals of runs of the optimiser, and why a run failed. */
export const optimisationNb: Record<string, string> = {
  'problem.problem-invalid': 'Problemet motsier seg selv og kan ikke løses',
  'problem.problem-invalid.cure': 'Se forhåndssjekken: hver feil sier hva som er galt og hva som hjelper.',
  'problem.problem-of-another-period': 'Problemet gjelder en annen vaktperiode',
  'problem.run-over': 'Kjøringen er ferdig',
  'problem.run-over.cure': 'Det er ingenting å avbryte. Last inn siden på nytt.',
  'problem.too-many-streams': 'For mange åpne strømmer',
  'problem.too-many-streams.cure': 'Lukk noen faner og prøv igjen.',
  'run.failed.worker-lost': 'Maskinen som regnet, forsvant to ganger. Start en ny kjøring.',
  'run.failed.no-roster': 'Ingen plan ble funnet på tiden. Gi kjøringen mer tid, og se forhåndssjekken.',
  'run.failed.engine-failed': 'Noe gikk galt i optimeringen. Start en ny kjøring.',
};
