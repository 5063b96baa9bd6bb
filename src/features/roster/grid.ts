import { addDays } from '../../domain/calendar/civil-date.ts';
import type { CivilDate, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { type Board, pinnedPlaces } from './boards.ts';
import { placeOf } from './effective-problem.ts';
import { presentViolation, type Reader } from './present-violation.ts';
import type { StoredAssignment } from './stored-assignment.ts';

/** Days of a page where the range says nothing, and at most. */
const PAGE_DAYS = 28;
const MOST_DAYS = 400;

/** The fields of a shift that everybody may read. */
export function shiftFields({
  id,
  function: duty,
  date,
  start,
  end,
  presence,
  category,
  night,
}: ProblemShift) {
  return { id, function: duty, date, start, end, presence, category, night };
}

/** The breaches that a reader may see: doctors see their own, and no colleague's. */
function visibleViolations(
  board: Board,
  { trusted, doctor }: Reader,
  everybodys: boolean,
): readonly Violation[] {
  if (trusted || everybodys) return board.violations;
  return board.violations.filter((violation) => violation.doctor !== null && violation.doctor === doctor);
}

/**
 * The board by dates. A breach is shown once: with the doctor on its last shift, or with the shift when
 * it is nobody's in particular.
 */
export function gridOf(
  board: Board,
  reader: Reader,
  range: { from: CivilDate | undefined; to: CivilDate | undefined; everybodys: boolean },
) {
  const { problem, row } = board;
  const from = range.from ?? problem.horizon.from;
  const wanted = range.to ?? addDays(from, PAGE_DAYS);
  const most = addDays(from, MOST_DAYS);
  const to = wanted < most ? wanted : most;
  const days = problem.days.filter(({ date }) => date >= from && date < to && date < problem.horizon.to);
  const shifts = groupBy(
    problem.shifts.filter(({ date }) => date >= from && date < to),
    ({ date }) => date,
  );
  const show = shiftPresenter(board, reader, range.everybodys);
  return {
    version: row.version,
    state: row.state,
    from,
    to,
    next: to < problem.horizon.to && to > problem.horizon.from ? to : null,
    dates: days.map(({ date, dayOff }) => ({ date, dayOff, shifts: (shifts.get(date) ?? []).map(show) })),
  };
}

function shiftPresenter(board: Board, reader: Reader, everybodys: boolean) {
  const { problem, assignments, doctors } = board;
  const onShift = groupBy(assignments, ({ shift }) => shift);
  const inShare = new Set(problem.measures.find(({ id }) => id === 'total')?.categories);
  const pinned = pinnedPlaces(board);
  const breaches = groupBy(visibleViolations(board, reader, everybodys), ({ shifts }) => shifts.at(-1) ?? '');
  const tell = (violation: Violation) => presentViolation(reader, violation, problem);
  return (shift: ProblemShift) => {
    const on = onShift.get(shift.id) ?? [];
    const own = breaches.get(shift.id) ?? [];
    const there = new Set(on.map(({ doctor }) => doctor));
    const filled = on.filter(({ role }) => role === 'duty').length;
    return {
      ...shiftFields(shift),
      seats: shift.seats,
      onlyWhenNeeded: shift.onlyWhenNeeded,
      inShare: inShare.has(shift.category),
      open: shift.onlyWhenNeeded ? 0 : Math.max(0, shift.seats - filled),
      assignments: on.map((assignment: StoredAssignment) => ({
        doctor: assignment.doctor,
        name: doctors.get(assignment.doctor)?.name ?? '',
        role: assignment.role,
        supervisor: assignment.supervisor ?? null,
        pinned: pinned.has(placeOf(assignment)),
        violations: own.filter(({ doctor }) => doctor === assignment.doctor).map(tell),
      })),
      violations: own.filter(({ doctor }) => doctor === null || !there.has(doctor)).map(tell),
    };
  };
}
