import type { QueryRunner } from 'typeorm';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { type Board, boardOf, candidatesFor, type Reader } from '../roster/index.ts';
import { withNewestDoctors } from './newest-doctors.ts';
import { readOutsideDuties, violationsAcross } from './rest-across.ts';
import type { RosterInForce } from './roster-in-force.ts';

type Candidates = ReturnType<typeof candidatesFor>;
/** Somebody who could take a seat, and what is against it. */
export type Candidate = Candidates['items'][number];

/** The roster in force with what is known of some doctors today. */
export async function withTodaysRecords(
  runner: QueryRunner,
  { board, setting }: RosterInForce,
  doctors: ReadonlySet<string>,
): Promise<Board> {
  const { row, problem, assignments } = board;
  const newest = await withNewestDoctors(runner, setting.district, row.period, problem, doctors);
  return boardOf(row, newest, assignments, newest.locks);
}

/**
 * Everybody who could take a seat, in the order in which to ask them: who may before who may not, least
 * above their share first, then the nearest wish. By today's records and with duties elsewhere.
 *
 * @param instead whose seat it is; `null` for an open one
 */
export async function rankCandidates(
  runner: QueryRunner,
  roster: RosterInForce,
  shift: ProblemShift,
  reader: Reader,
  instead: string | null = null,
): Promise<Candidates> {
  const everybody = roster.board.problem.doctors.map(({ id }) => id);
  const board = await withTodaysRecords(runner, roster, new Set(everybody));
  const ranked = candidatesFor(board, shift, reader, instead);
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

/** What the service itself may know of everybody: it tells nobody. */
export const FOR_THE_SERVICE: Reader = { locale: 'nb', trusted: true, doctor: null };

/** Of those who could take a seat, whom to ask: not against their veto, and without calling in somebody else. */
export function toBeAsked({ items }: Candidates): string[] {
  return items
    .filter(({ standing, vetoed, withBackUp }) => standing === 'can' && !vetoed && withBackUp === null)
    .map(({ doctor }) => doctor);
}
