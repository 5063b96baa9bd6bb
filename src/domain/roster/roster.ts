import type { Assignment, CivilDate } from '../problem/roster-problem.ts';

export const ROSTER_FORMAT = 'vaktsirkel/roster';
export const ROSTER_VERSION = 1;

/** vaktplan: the assignments of one duty period, and what follows from them. */
export interface Roster {
  format: typeof ROSTER_FORMAT;
  version: typeof ROSTER_VERSION;
  /** Id of the problem it answers. */
  problem: string;
  /** In order of shift start, then shift id, then doctor id. */
  assignments: Assignment[];
  /** Surgery mornings to be blocked because home duty ran into them (rule `surgery-rest`, `blockedMorning`). */
  blockedMornings: { doctor: string; date: CivilDate }[];
}
