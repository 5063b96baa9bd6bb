import type { BuildNotice, PlanningInput } from '../../domain/problem/build-input.ts';
import type { PreCheckIssue } from '../../domain/problem/pre-check.ts';
import type { CapacityLine } from './capacity-lines.ts';

/** What the build thread is started with. */
export interface BuildStart {
  input: PlanningInput;
}

/** What it answers. */
export interface BuildReport {
  /** The problem as text: it is stored as it is, and its hash is taken of it. */
  text: string;
  notices: BuildNotice[];
  issues: PreCheckIssue[];
  capacity: CapacityLine[];
}
