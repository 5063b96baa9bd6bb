import type { QueryRunner } from 'typeorm';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { eligibilityOf } from '../../domain/problem/eligibility.ts';
import type { CivilDate, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { repairProblem } from '../../optimiser/repair/repair-problem.ts';
import { type Board, rosterOf } from '../roster/index.ts';
import {
  readOutsideDuties,
  type RosterInForce,
  violationsAcross,
  withTodaysRecords,
} from '../swaps/index.ts';
import { sickAround } from './invite.ts';
import type { OpenShiftRow } from './open-shift-rows.ts';
import type { RepairStart } from './repair-messages.ts';

/** Dates of the shifts that may change hands, the first inside, the last not. */
export interface RepairWindow {
  from: CivilDate;
  to: CivilDate;
}

/** A doctor who is not given a shift. */
interface Barred {
  shift: string;
  doctor: string;
}

/** Longest that a repair is looked for. */
const SECONDS = 4;

/** The days of the lost shifts, or so many from the first one on. */
export function repairWindow(
  board: Board,
  lost: readonly OpenShiftRow[],
  days: number | undefined,
): RepairWindow {
  const dates = lost.flatMap(({ shift }) => board.shifts.get(shift)?.date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an open shift of no shift');
  return { from: first, to: days === undefined ? addDays(last, 1) : addDays(first, days) };
}

/**
 * What the repairing thread is asked: the roster in force with the lost seats open, and nobody given a shift who is
 * sick, has said no to it, is on duty elsewhere, or may not hold it by today's records.
 */
export async function repairStart(
  runner: QueryRunner,
  roster: RosterInForce,
  { lost, window, now }: { lost: readonly OpenShiftRow[]; window: RepairWindow; now: Date },
): Promise<RepairStart> {
  const { board } = roster;
  const shifts = [...board.shifts.values()].filter(({ date }) => window.from <= date && date < window.to);
  const { assignments } = rosterOf(board);
  const barred = [
    ...(await sick(runner, shifts)),
    ...(await refusals(runner, lost)),
    ...(await unfit(runner, roster, shifts)),
  ];
  const kept = await keptShifts(runner, shifts, { lost, now });
  const scope = { lost: lost.map(({ shift }) => shift), window, kept, barred };
  return { problem: repairProblem(board.problem, assignments, scope), assignments, seconds: SECONDS };
}

async function sick(runner: QueryRunner, shifts: readonly ProblemShift[]): Promise<Barred[]> {
  const { from, to } = spanOf(shifts);
  const doctors = await sickAround(runner, { from: new Date(from), to: new Date(to) });
  return [...doctors].flatMap((doctor) => shifts.map(({ id }) => ({ shift: id, doctor })));
}

/** Who has said no, to an invitation or on the telephone. */
function refusals(runner: QueryRunner, lost: readonly OpenShiftRow[]): Promise<Barred[]> {
  return rows<Barred>(
    runner,
    `SELECT o.shift_id AS shift, n.doctor FROM open_shift o JOIN (
       SELECT open_shift_id AS id, doctor_id AS doctor FROM open_shift_invitation WHERE answer = 'declined'
       UNION SELECT open_shift_id, doctor_id FROM open_shift_contact WHERE outcome = 'cannot') n ON n.id = o.id
     WHERE o.id = ANY ($1::uuid[])`,
    [lost.map(({ id }) => id)],
  );
}

async function unfit(
  runner: QueryRunner,
  roster: RosterInForce,
  shifts: readonly ProblemShift[],
): Promise<Barred[]> {
  const everybody = roster.board.problem.doctors.map(({ id }) => id);
  const today = await withTodaysRecords(runner, roster, new Set(everybody));
  const { reason } = eligibilityOf({ ...today.problem, shifts: [...shifts] });
  const outside = await readOutsideDuties(runner, today.row.period, everybody, spanOf(shifts));
  return today.problem.doctors.flatMap((doctor, at) => {
    const own = outside.filter((one) => one.doctor === doctor.id);
    return shifts
      .filter(
        (shift, index) =>
          reason(at, index) !== null || violationsAcross(today.problem, doctor, shift, own).length > 0,
      )
      .map(({ id }) => ({ shift: id, doctor: doctor.id }));
  });
}

/** Shifts that have begun, and those that are offered for another reason. */
async function keptShifts(
  runner: QueryRunner,
  shifts: readonly ProblemShift[],
  { lost, now }: { lost: readonly OpenShiftRow[]; now: Date },
): Promise<Set<string>> {
  const offered = await rows<{ shift: string }>(
    runner,
    `SELECT shift_id AS shift FROM open_shift WHERE open AND shift_id = ANY ($1) AND id <> ALL ($2::uuid[])`,
    [shifts.map(({ id }) => id), lost.map(({ id }) => id)],
  );
  const begun = shifts.filter(({ start }) => new Date(start) <= now);
  return new Set([...begun.map(({ id }) => id), ...offered.map(({ shift }) => shift)]);
}

function spanOf(shifts: readonly ProblemShift[]): { from: string; to: string } {
  const [from] = shifts.map(({ start }) => start).sort();
  const to = shifts
    .map(({ end }) => end)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) throw new Error('a repair of no shifts');
  return { from, to };
}
