import type { PlanningInput } from '../../domain/problem/build-input.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';

/** What the thread is started with: what the district knows now, and the shifts as they were published. */
export interface OwedStart {
  input: PlanningInput;
  shifts: ProblemShift[];
  /** Seats per shift that somebody fills for one of the district's own. */
  manned: ReadonlyMap<string, number>;
}

/** Shares in shifts, by doctor and category. */
export type OwedReport = Record<string, Record<string, number>>;
