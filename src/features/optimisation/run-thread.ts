import { parentPort, workerData } from 'node:worker_threads';
import { type MeasureFairness, summariseFairness } from '../../domain/fairness/summarise-fairness.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import { optimise } from '../../optimiser/optimise.ts';
import type { SolveOutcome } from '../../optimiser/outcome.ts';
import type { RunReport, RunStart } from './run-messages.ts';

/**
 * One run. The optimiser's engines have threads of their own; this one takes the checking of every roster
 * they offer off the process, which has others to answer.
 */
const { problem, limits } = workerData as RunStart;
const abort = new AbortController();
const tell = (report: RunReport) => {
  parentPort?.postMessage(report);
};
parentPort?.once('message', () => {
  abort.abort();
});

const outcome = await optimise(
  problem,
  { ...limits, signal: abort.signal },
  {
    issues: (issues) => {
      tell({ type: 'issues', issues });
    },
    progress: (progress) => {
      tell({ type: 'progress', progress });
    },
  },
);
tell({ type: 'outcome', outcome, fairness: fairnessOf(outcome) });
parentPort?.close();

function fairnessOf(of: SolveOutcome): MeasureFairness[] {
  if (!('roster' in of)) return [];
  const { doctors } = evaluateRoster(problem, of.roster);
  return summariseFairness(
    problem,
    Object.fromEntries(doctors.map(({ doctor, counts }) => [doctor, counts])),
  );
}
