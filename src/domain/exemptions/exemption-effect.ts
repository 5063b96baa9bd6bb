import type { DateRange } from '../problem/roster-problem.ts';
import type { ExemptionState } from './exemption-lifecycle.ts';

/** What somebody is exempt from. */
export type ExemptionScope =
  | { kind: 'allDuty' }
  | { kind: 'categories'; categories: string[] }
  /** A smaller duty share instead of none: `share` of one full share, at most. */
  | { kind: 'reducedShare'; share: number };

/** An interval and what holds in it. */
export interface ExemptionTerms extends DateRange {
  scope: ExemptionScope;
}

/**
 * fritak: a claim and what follows from it on the roster. It says who, from–to and which shifts,
 * and nothing of why; the ground is a record of its own (`ExemptionGround`).
 */
export interface ExemptionEffect {
  id: string;
  doctor: string;
  state: ExemptionState;
  /** What the doctor asked for. */
  requested: ExemptionTerms;
  /** What the latest decision gave; `null` when nothing is decided or it gave nothing. */
  decided: ExemptionTerms | null;
  /** What holds while the claim or its appeal is pending, as recorded; `null` is no effect. */
  interim: ExemptionTerms | null;
}
