import type { ProblemLookups } from '../rules/problem-lookups.ts';
import { settingOf } from '../rules/rule-setting.ts';
import { minutesOf } from '../rules/time.ts';
import type { TimedShift } from './timed-shift.ts';
import type { ProblemDoctor } from './roster-problem.ts';
import type { StaticReason } from './static-reason.ts';

/** A duty that is there whatever the roster says: one before the horizon, or a locked training seat. */
export interface FixedDuty {
  start: number;
  end: number;
  /** Free minutes that must lie before it. */
  restMinutes: number;
}

/** Duties before the horizon that can still reach into it, and locked training seats. */
export function fixedDutiesOf(
  { problem, historyOf }: ProblemLookups,
  shifts: readonly TimedShift[],
  shiftIndex: ReadonlyMap<string, number>,
  doctor: ProblemDoctor,
): FixedDuty[] {
  const past = (historyOf.get(doctor.id) ?? []).map(({ start, end }) => ({
    start: minutesOf(start),
    end: minutesOf(end),
    restMinutes: 0,
  }));
  const training = problem.locks.flatMap((lock): FixedDuty[] => {
    if (lock.kind !== 'assign' || lock.role !== 'training' || lock.doctor !== doctor.id) return [];
    const seat = shifts[shiftIndex.get(lock.shift) ?? -1];
    if (!seat) return [];
    const rest = settingOf(problem, 'rest', doctor, seat.shift.date);
    const restMinutes = rest && rest.strength !== 'warning' ? rest.params.hours * 60 : 0;
    return [{ start: seat.start, end: seat.end, restMinutes }];
  });
  return [...past, ...training];
}

/** What a shift breaks against fixed duties; `restMinutes` are those before the shift itself. */
export function clashWithFixed(
  fixed: readonly FixedDuty[],
  { start, end }: Pick<TimedShift, 'start' | 'end'>,
  restMinutes: number,
): StaticReason | null {
  let rest: StaticReason | null = null;
  for (const other of fixed) {
    if (other.start < end && start < other.end) return 'duties-overlap';
    const tooShort =
      other.end <= start ? start - other.end < restMinutes : other.start - end < other.restMinutes;
    if (tooShort) rest = 'rest-too-short';
  }
  return rest;
}
