import type { MeasureFairness } from '../../domain/fairness/summarise-fairness.ts';
import type { PreCheckIssue } from '../../domain/problem/pre-check.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Progress, SolveOutcome } from '../../optimiser/outcome.ts';

/** What the thread of a run is started with. */
export interface RunStart {
  problem: RosterProblem;
  limits: { seconds: number; seed: number; threads: number };
}

/** What it tells; `outcome` is the last. */
export type RunReport =
  | { type: 'issues'; issues: readonly PreCheckIssue[] }
  | { type: 'progress'; progress: Progress }
  | { type: 'outcome'; outcome: SolveOutcome; fairness: MeasureFairness[] };

/** What it is told: end with the best roster so far. */
export type RunCommand = 'stop';
