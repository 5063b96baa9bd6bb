import { elapsedHours, osloWallTime } from '../../domain/calendar/oslo-time.ts';
import { rosterLedger } from '../../domain/fairness/roster-ledger.ts';
import type { ProblemDoctor } from '../../domain/problem/roster-problem.ts';
import { deviationsOf, measureCounts } from '../../domain/roster/evaluate-fairness.ts';
import { measureName } from '../../messages/measure-name.ts';
import { type Board, pinnedPlaces } from './boards.ts';
import { placeOf } from './effective-problem.ts';
import { shiftFields } from './grid.ts';
import { presentViolation, type Reader } from './present-violation.ts';
import { dutiesOf } from './verdict.ts';

/** Where a doctor stands per measure with a target: target, count and deviation, in shifts. */
export function standingsOf(board: Board, doctor: ProblemDoctor) {
  const counts = measureCounts(board.problem, dutiesOf(board, doctor.id));
  const deviations = deviationsOf(doctor.targets, counts);
  return Object.entries(deviations).map(([measure, deviation]) => ({
    measure,
    target: doctor.targets[measure] ?? 0,
    count: counts[measure] ?? 0,
    deviation,
  }));
}

/** One doctor's part of a version. */
export function doctorView(board: Board, reader: Reader, doctor: ProblemDoctor) {
  const { locale } = reader;
  const duties = dutiesIn(board, reader, doctor.id);
  const ledger = rosterLedger(board.problem, doctor, dutiesOf(board, doctor.id));
  return {
    doctor: doctor.id,
    name: doctor.name,
    hours: duties.filter(({ role }) => role === 'duty').reduce((sum, { hours }) => sum + hours, 0),
    duties,
    measures: standingsOf(board, doctor).map((one) => ({ ...one, name: measureName(locale, one.measure) })),
    ledger: ledger.map((line) => ({ ...line, name: measureName(locale, line.category) })),
  };
}

function dutiesIn(board: Board, reader: Reader, id: string) {
  const { problem, assignments, shifts, doctors, violations } = board;
  const pinned = pinnedPlaces(board);
  const own = violations.filter(({ doctor }) => doctor === id);
  return assignments.flatMap((assignment) => {
    const shift = assignment.doctor === id ? shifts.get(assignment.shift) : undefined;
    if (!shift) return [];
    const [starts, ends] = [osloWallTime(shift.start), osloWallTime(shift.end)];
    return [
      {
        ...shiftFields(shift),
        role: assignment.role,
        startsAt: starts.time,
        endsAt: ends.time,
        endDate: ends.date,
        hours: elapsedHours({ from: shift.start, to: shift.end }),
        pinned: pinned.has(placeOf(assignment)),
        colleagues: assignments
          .filter((other) => other.shift === shift.id && other.doctor !== id)
          .map(({ doctor }) => ({ doctor, name: doctors.get(doctor)?.name ?? '' })),
        violations: own
          .filter((violation) => violation.shifts.at(-1) === shift.id)
          .map((violation) => presentViolation(reader, violation, problem)),
      },
    ];
  });
}
