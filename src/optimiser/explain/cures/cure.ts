import type { Assignment, EngagementKind, ReasonRole } from '../../../domain/problem/roster-problem.ts';
import type { AssignmentChange } from '../../../domain/rules/roster-index.ts';
import type { Violation } from '../../../domain/rules/violation.ts';
import type { LevelChange } from '../level-changes.ts';

/** What a locum must be able to do, the least first: be on duty with the back-up there is, without one, be one. */
export const LOCUM_COMPETENCES = ['withBackUp', 'alone', 'backUp'] as const;
export type LocumCompetence = (typeof LOCUM_COMPETENCES)[number];

/** What somebody has to do or decide so that an open seat is filled. */
export type CureAction =
  /** Nothing is against: the doctor takes the seat. */
  | { kind: 'assign'; doctor: string }
  /** The doctor would rather not, and is asked to withdraw that. */
  | { kind: 'ask-wish'; doctor: string; grade: 1 | 2 | 3 }
  /** The doctor has vetoed the shift, within the allowance or beyond it, and is asked to withdraw that. */
  | { kind: 'ask-veto'; doctor: string; overAllowance: boolean }
  /** The doctor's other shift goes to somebody else. */
  | { kind: 'move'; doctor: string; from: string; to: string }
  /** Somebody with the role gives a written reason for what the doctor would break. */
  | { kind: 'reason'; doctor: string; role: ReasonRole; breaches: Violation[] }
  /** A locum is engaged; `doctor` is an id that nobody has. */
  | { kind: 'locum'; doctor: string; engagement: EngagementKind; competence: LocumCompetence }
  /** The shift gets one seat less: so many are left. */
  | { kind: 'fewer-seats'; seats: number };

/** An action with everything that goes with it, not verified yet. */
export interface ProposedCure {
  action: CureAction;
  /** Assignments that go and come, back-ups called in and let go among them. */
  change: AssignmentChange;
  calledIn: Assignment[];
  released: Assignment[];
}

/** What a cure can ask of people. */
export type CurePartName =
  | 'wish'
  | 'backUp'
  | 'move'
  | 'vetoBeyondAllowance'
  | 'veto'
  | 'reason'
  | 'administrator'
  | 'locum'
  | 'seatLess';

/** One thing that a cure asks of people, in points. */
export interface CurePart {
  part: CurePartName;
  points: number;
}

/** A cure that was tried: with it the seat is filled, and no other hard rule is broken. */
export interface Cure extends ProposedCure {
  /** What it asks of people, in points, and its parts. */
  cost: number;
  parts: CurePart[];
  /** What changes at each level of the objective that does, positive is worse. */
  changes: LevelChange[];
}
