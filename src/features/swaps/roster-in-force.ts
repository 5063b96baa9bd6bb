import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { creditKey, type Credits } from '../../domain/fairness/ledger-moves.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { DEFAULT_SWAP_POLICY, type SwapPolicy } from '../../domain/roster/swap-policy.ts';
import { conflict } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { currentSettings } from '../districts/index.ts';
import { StoredProblems } from '../planning/index.ts';
import { readInForce } from '../publication/index.ts';
import { type Board, Boards } from '../roster/index.ts';
import type { Setting } from './assess-moves.ts';

/** The roster in force of a duty period, and what duties that change hands are assessed with. */
export interface RosterInForce {
  board: Board;
  setting: Setting;
  policy: SwapPolicy;
}

/** Reads rosters in force. */
@Injectable()
export class RostersInForce {
  readonly #boards: Boards;
  readonly #problems: StoredProblems;

  constructor(boards: Boards, problems: StoredProblems) {
    this.#boards = boards;
    this.#problems = problems;
  }

  /**
   * Refused (409 `roster-not-in-force`) for a period without a published roster.
   *
   * @param hold until the end of the transaction, for who changes it
   */
  async load(
    runner: QueryRunner,
    district: string,
    period: string,
    { hold }: { hold: boolean },
  ): Promise<RosterInForce> {
    const inForce = await readInForce(runner, period, { hold });
    if (!inForce) throw conflict('roster-not-in-force');
    const board = await this.#boards.load(runner, district, { ...inForce.row, problem: inForce.problem });
    const { document } = await currentSettings(runner);
    const { handOverCountsFor } = document.ledger;
    const credits = creditsOn(board, await readCredits(runner, period));
    const excused = await readExcused(runner, period);
    return {
      board,
      setting: { district, inForce, credits, excused, handOverCountsFor },
      policy: document.swaps ?? DEFAULT_SWAP_POLICY,
    };
  }

  /** The shifts of a period by id, as the roster in force has them; none when no roster is. */
  async shifts(
    runner: QueryRunner,
    district: string,
    period: string,
  ): Promise<ReadonlyMap<string, ProblemShift>> {
    const inForce = await readInForce(runner, period, { hold: false });
    const stored = inForce && (await this.#problems.load(runner, district, inForce.problem));
    return new Map(stored?.problem.shifts.map((shift) => [shift.id, shift]));
  }
}

/** Whose duty each shift meets that changed hands, by shift and holder. */
async function readCredits(runner: QueryRunner, period: string): Promise<Credits> {
  const found = await rows<{ shift: string; holder: string; credited: string }>(
    runner,
    `SELECT DISTINCT ON (shift_id, to_id) shift_id AS shift, to_id AS holder, credited_id AS credited
     FROM duty_move WHERE duty_period_id = $1 AND to_id IS NOT NULL ORDER BY shift_id, to_id, at DESC, id`,
    [period],
  );
  return new Map(found.map(({ shift, holder, credited }) => [creditKey(shift, holder), credited]));
}

/** The same, with what is left of a split shift: it meets what the shift met. */
function creditsOn({ assignments, shifts }: Board, recorded: Credits): Credits {
  const left = assignments.flatMap(({ shift, doctor }): [string, string][] => {
    const part = shifts.get(shift)?.part;
    const met = part && recorded.get(creditKey(part.of, doctor));
    return met === undefined ? [] : [[creditKey(shift, doctor), met]];
  });
  return new Map([...left, ...recorded]);
}

/** Shifts that count for doctors who fell ill before them: sickness makes no debt. */
async function readExcused(runner: QueryRunner, period: string): Promise<Map<string, Set<string>>> {
  const found = await rows<{ shift: string; doctor: string }>(
    runner,
    `SELECT m.shift_id AS shift, m.credited_id AS doctor FROM duty_move m
     WHERE m.duty_period_id = $1 AND m.kind = 'sickCall' AND NOT EXISTS (SELECT FROM duty_move r
       WHERE r.kind = 'return' AND r.shift_id = m.shift_id AND r.to_id = m.from_id AND r.at >= m.at)`,
    [period],
  );
  const excused = new Map<string, Set<string>>();
  for (const { shift, doctor } of found) excused.set(doctor, (excused.get(doctor) ?? new Set()).add(shift));
  return excused;
}

/** The duty period in whose published roster a doctor holds a shift; refused (409) when there is none. */
export async function periodOfDuty(
  runner: QueryRunner,
  { shift, doctor }: { shift: string; doctor: string },
): Promise<string> {
  const row = await oneRow<{ period: string }>(
    runner,
    `SELECT v.duty_period_id AS period FROM assignment a JOIN roster_version v ON v.id = a.roster_version_id
     WHERE a.published AND a.role = 'duty' AND a.shift_id = $1 AND a.doctor_id = $2`,
    [shift, doctor],
  );
  if (!row) throw conflict('assignment-missing');
  return row.period;
}
