import type { Problem } from '../../http/problem.ts';

/** What a unit of work came to. A refusal that is returned, not thrown, keeps what the unit recorded. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The value after the commit, or the refusal, thrown. */
export function settled<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw outcome.problem;
  return outcome.value;
}
