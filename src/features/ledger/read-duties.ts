import type { QueryRunner } from 'typeorm';
import { type DutyLine, dutyLines, type RecordedMove } from '../../domain/fairness/duty-lines.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { conflict } from '../../http/problem.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { readAssignments, type StoredProblems } from '../planning/index.ts';
import { readInForce } from '../publication/index.ts';

/** The duties of a period by the roster in force, as lines. */
export interface PeriodDuties {
  /** The roster in force. */
  version: string;
  shifts: ReadonlyMap<string, ProblemShift>;
  /** Of everybody, borrowed doctors too. */
  lines: DutyLine[];
}

/**
 * Reads the duties of a period. Refused (409 `ledger-without-roster`) where no roster is in force.
 *
 * @param hold until the end of the transaction, for who closes the period
 */
export async function readDuties(
  runner: QueryRunner,
  problems: StoredProblems,
  { district, period, hold }: { district: string; period: string; hold: boolean },
): Promise<PeriodDuties> {
  const inForce = await readInForce(runner, period, { hold });
  const stored = inForce && (await problems.load(runner, district, inForce.problem));
  if (!stored) throw conflict('ledger-without-roster');
  const shifts = new Map(stored.problem.shifts.map((shift) => [shift.id, shift]));
  const held = (await readAssignments(runner, inForce.row.id)).flatMap(({ shift, doctor, role }) => {
    const found = shifts.get(shift);
    if (role !== 'duty' || !found) return [];
    return [{ shift, doctor, category: found.category, ...(found.part && { part: found.part }) }];
  });
  return { version: inForce.row.id, shifts, lines: dutyLines(held, await readMoves(runner, period)) };
}

/** What changed hands, oldest first. */
function readMoves(runner: QueryRunner, period: string): Promise<RecordedMove[]> {
  return rows<RecordedMove>(
    runner,
    `SELECT m.shift_id AS shift, m.category, m.from_id AS "from", m.to_id AS "to", m.credited_id AS credited, m.kind,
       m.share
     FROM duty_move m JOIN roster_version v ON v.id = m.roster_version_id
     WHERE m.duty_period_id = $1 ORDER BY v.number, m.at, m.id`,
    [period],
  );
}
