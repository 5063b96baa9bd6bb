import type { QueryRunner } from 'typeorm';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { candidatesFor, type Reader } from '../roster/index.ts';
import { readOutsideDuties, type RosterInForce, violationsAcross } from '../swaps/index.ts';
import { withTodaysRecords } from './standings.ts';

type Candidates = ReturnType<typeof candidatesFor>;

/**
 * Everybody who could take an open seat, in the order in which to ask them: who may before who may not, least
 * above their share first, then the nearest wish. By today's records and with duties elsewhere.
 */
export async function rankCandidates(
  runner: QueryRunner,
  roster: RosterInForce,
  shift: ProblemShift,
  reader: Reader,
): Promise<Candidates> {
  const everybody = roster.board.problem.doctors.map(({ id }) => id);
  const board = await withTodaysRecords(runner, roster, new Set(everybody));
  const ranked = candidatesFor(board, shift, reader, null);
  const outside = await readOutsideDuties(runner, board.row.period, everybody, {
    from: shift.start,
    to: shift.end,
  });
  const busy = new Set(
    ranked.items.flatMap(({ doctor }) => {
      const own = outside.filter((one) => one.doctor === doctor);
      const found = board.doctors.get(doctor);
      return found && own.length > 0 && violationsAcross(board.problem, found, shift, own).length > 0
        ? [doctor]
        : [];
    }),
  );
  const [free, kept] = [
    ranked.items.filter(({ doctor }) => !busy.has(doctor)),
    ranked.items.filter(({ doctor }) => busy.has(doctor)),
  ];
  return { ...ranked, items: [...free, ...kept.map((one) => ({ ...one, standing: 'cannot' as const }))] };
}
