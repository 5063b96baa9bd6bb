import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type {
  Lock,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { checkRoster } from '../../domain/rules/check-roster.ts';
import { requiredBlockedMornings } from '../../domain/rules/surgery-rest.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { type Roster, ROSTER_FORMAT, ROSTER_VERSION } from '../../domain/roster/roster.ts';
import { conflict } from '../../http/problem.ts';
import { readLocks, StoredProblems } from '../planning/index.ts';
import { effectiveProblem, placeOf } from './effective-problem.ts';
import { readStoredAssignments, type StoredAssignment } from './stored-assignment.ts';
import type { VersionRow } from './version-rows.ts';

/** A version with everything that it is judged by. */
export interface Board {
  row: VersionRow;
  /** The stored problem of the version, under the decisions that are in force. */
  problem: RosterProblem;
  /** The pins in force; `null` where the version no longer follows them. */
  locks: readonly Lock[] | null;
  assignments: readonly StoredAssignment[];
  /** Of the roster as it stands, in the order of the rules. */
  violations: readonly Violation[];
  shifts: ReadonlyMap<string, ProblemShift>;
  doctors: ReadonlyMap<string, ProblemDoctor>;
}

/** Boards that a process keeps judged: readers page through the same one. */
const KEPT = 8;

/** Loads versions as boards, and keeps what was computed of the last ones. */
@Injectable()
export class Boards {
  readonly #problems: StoredProblems;
  /** By everything that the judgement rests on. */
  readonly #judged = new Map<string, Board>();

  constructor(problems: StoredProblems) {
    this.#problems = problems;
  }

  /** Refused (409 `version-without-problem`) for a version that answers no problem. */
  async load(runner: QueryRunner, district: string, row: VersionRow): Promise<Board> {
    const stored = row.problem === null ? null : await this.#problems.load(runner, district, row.problem);
    if (!stored) throw conflict('version-without-problem');
    const assignments = await readStoredAssignments(runner, row.id);
    const changes = row.state === 'draft' || row.state === 'hearing';
    const locks = changes ? await readLocks(runner, row.period) : null;
    const key = createHash('sha256')
      .update(JSON.stringify([district, row.id, stored.id, assignments, locks]))
      .digest('base64');
    const known = this.#judged.get(key);
    if (known) return { ...known, row };
    const board = boardOf(row, stored.problem, assignments, locks);
    this.#judged.set(key, board);
    const oldest = this.#judged.keys().next();
    if (this.#judged.size > KEPT && !oldest.done) this.#judged.delete(oldest.value);
    return board;
  }
}

/**
 * A version judged.
 *
 * @param locks pins in force; `null`: those of the problem that the assignments keep
 */
export function boardOf(
  row: VersionRow,
  stored: RosterProblem,
  assignments: readonly StoredAssignment[],
  locks: readonly Lock[] | null,
): Board {
  const problem = effectiveProblem(stored, assignments, locks);
  return {
    row,
    problem,
    locks,
    assignments,
    violations: checkRoster(problem, { assignments }),
    shifts: new Map(problem.shifts.map((shift) => [shift.id, shift])),
    doctors: new Map(problem.doctors.map((doctor) => [doctor.id, doctor])),
  };
}

/** The same board with other assignments, judged anew. */
export function boardWith(board: Board, assignments: readonly StoredAssignment[]): Board {
  return boardOf(board.row, board.problem, assignments, board.locks ?? board.problem.locks);
}

/** The roster of a board in its file format. */
export function rosterOf({ problem, assignments }: Pick<Board, 'problem' | 'assignments'>): Roster {
  return {
    format: ROSTER_FORMAT,
    version: ROSTER_VERSION,
    problem: problem.id,
    assignments: assignments.map(({ waiver: _, ...assignment }) => assignment),
    blockedMornings: requiredBlockedMornings(problem, [...assignments]),
  };
}

/** Places with a pin that puts the doctor there. */
export function pinnedPlaces({ problem, locks }: Board): Set<string> {
  return new Set((locks ?? problem.locks).flatMap((lock) => (lock.kind === 'assign' ? [placeOf(lock)] : [])));
}
