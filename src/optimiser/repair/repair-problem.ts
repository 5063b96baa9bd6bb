import type {
  Assignment,
  CivilDate,
  DateRange,
  Interval,
  Lock,
  ProblemDoctor,
  ProblemShift,
  ProblemVerdict,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';

/** A doctor at a shift. */
interface Place {
  shift: string;
  doctor: string;
}

/** What a repair is about, and what it may change. */
export interface RepairScope {
  /** Shifts with a seat that was lost, each named once. */
  lost: readonly string[];
  /** Civil dates of the shifts that may change hands, the first inside, the last not. */
  window: { from: CivilDate; to: CivilDate };
  /** Shifts of these dates that stay as they are all the same: they have begun, or are seen to otherwise. */
  kept: ReadonlySet<string>;
  /** Doctors who may not be given a shift for what the problem does not know; who is there already stays. */
  barred: readonly Place[];
}

/** Nothing is asked of the competence of doctors on days that stay as they are. */
const SETTLED = { mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: true };

/**
 * The re-planning that fills lost seats with the fewest changes: `optimise` it. Only shifts of the window may
 * change hands, and only the lost seats are open: others that nobody holds stay so. A back-up who is there stays
 * there; one who becomes necessary is called in.
 *
 * Days outside the window are settled: their shifts are fixed, and what has gone wrong with them since they were
 * published (an absence, a back-up who was lost) is neither asked about nor mended.
 *
 * @param assignments of the roster in force, without the seats that were lost
 */
export function repairProblem(
  problem: RosterProblem,
  assignments: readonly Assignment[],
  scope: RepairScope,
): RosterProblem {
  const on = groupBy(assignments, ({ shift }) => shift);
  const isFree = (shift: ProblemShift) =>
    isWithin(shift.date, scope.window) &&
    !scope.kept.has(shift.id) &&
    !(on.get(shift.id) ?? []).some(({ role }) => role === 'training');
  const free = new Set(problem.shifts.filter(isFree).map(({ id }) => id));
  const hours = hoursOf(problem.shifts.filter(({ date }) => isWithin(date, scope.window)));
  const duties = assignments.filter(({ role }) => role === 'duty');
  const heldOn = groupBy(duties, ({ shift }) => shift);
  return {
    ...problem,
    shifts: problem.shifts.map((shift) =>
      withSeats(shift, {
        held: heldOn.get(shift.id)?.length ?? 0,
        isLost: scope.lost.includes(shift.id),
        isFree: free.has(shift.id),
      }),
    ),
    doctors: problem.doctors.map((doctor) => settledOutside(doctor, scope.window, hours)),
    locks: locksOf(problem, assignments, { free, barred: scope.barred }),
    previousRoster: duties,
  };
}

/** As many seats as are held, and the lost one; a back-up seat that nobody needs yet is kept for who may need it. */
function withSeats(
  shift: ProblemShift,
  { held, isLost, isFree }: { held: number; isLost: boolean; isFree: boolean },
): ProblemShift {
  if (shift.onlyWhenNeeded && held === 0) return isFree || isLost ? shift : { ...shift, seats: 0 };
  return { ...shift, seats: held + (isLost ? 1 : 0), onlyWhenNeeded: false };
}

function locksOf(
  { locks }: RosterProblem,
  assignments: readonly Assignment[],
  { free, barred }: { free: ReadonlySet<string>; barred: readonly Place[] },
): Lock[] {
  const byPlace = new Map(locks.map((lock) => [placeOf(lock), lock]));
  const held = new Set(assignments.map(placeOf));
  for (const { shift, doctor } of barred) {
    if (!held.has(placeOf({ shift, doctor })))
      byPlace.set(placeOf({ shift, doctor }), { kind: 'forbid', shift, doctor });
  }
  for (const assignment of assignments) {
    if (free.has(assignment.shift) || byPlace.has(placeOf(assignment))) continue;
    byPlace.set(placeOf(assignment), { kind: 'assign', ...assignment });
  }
  return [...byPlace.values()];
}

/** @param hours of the shifts of the window, from the first beginning to the last end */
function settledOutside(
  doctor: ProblemDoctor,
  { from, to }: RepairScope['window'],
  hours: Interval,
): ProblemDoctor {
  const outside: ProblemVerdict[] = [
    { from: null, to: from, ...SETTLED },
    { from: to, to: null, ...SETTLED },
  ];
  return {
    ...doctor,
    verdicts: [...outside, ...doctor.verdicts],
    exemptions: doctor.exemptions.filter((range) => meets(range, { from, to })),
    absences: doctor.absences.filter((absence) => absence.from < hours.to && hours.from < absence.to),
  };
}

function hoursOf(shifts: readonly ProblemShift[]): Interval {
  const [starts, ends] = [shifts.map(({ start }) => start).sort(), shifts.map(({ end }) => end).sort()];
  return { from: starts[0] ?? '', to: ends.at(-1) ?? '' };
}

function meets(range: DateRange, { from, to }: RepairScope['window']): boolean {
  return (range.from === null || range.from < to) && (range.to === null || from < range.to);
}

function isWithin(date: CivilDate, { from, to }: RepairScope['window']): boolean {
  return from <= date && date < to;
}

function placeOf({ shift, doctor }: Place): string {
  return JSON.stringify([shift, doctor]);
}
