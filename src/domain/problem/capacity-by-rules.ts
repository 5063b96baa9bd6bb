import { groupBy } from '../rules/group-by.ts';
import { covers } from '../rules/time.ts';
import type { DoctorReach } from './doctor-reach.ts';
import type { TimedShift } from './timed-shift.ts';

/**
 * The most shifts one after another without overlap and with rest between. Taking the one that
 * ends first leaves the most room, so this choice is a largest one.
 */
export function mostOneAfterAnother({ hard }: DoctorReach, shifts: readonly TimedShift[]): number {
  if (shifts.length < 2) return shifts.length;
  let count = 0;
  let lastEnd = -Infinity;
  for (const { shift, start, end } of [...shifts].sort((a, b) => a.end - b.end)) {
    const rest = (hard('rest', shift.date)?.params.hours ?? 0) * 60;
    if (start < lastEnd + rest) continue;
    count++;
    lastEnd = end;
  }
  return count;
}

/**
 * The limit per period. It is the setting on the date of the last duty that holds, which may be
 * any of them: the most generous one is the bound.
 */
export function mostInPeriod({ hard }: DoctorReach, shifts: readonly TimedShift[]): number {
  const dates = new Set(shifts.map(({ shift }) => shift.date));
  return Math.max(...[...dates].map((date) => hard('max-per-period', date)?.params.count ?? Infinity));
}

/**
 * The most shifts on the days that limits on days of duty leave (rule `day-limit`): under each limit
 * the days with the most shifts, and whatever lies outside it.
 */
export function mostOnDaysLeft(reach: DoctorReach, shifts: readonly TimedShift[]): number {
  const bounds = reach.doctor.dayLimits.map((limit) => {
    const inside = shifts.filter(({ shift }) => covers(limit, shift.date));
    const most = [...groupBy(inside, ({ shift }) => shift.date).values()]
      .map((ofDay) => mostOneAfterAnother(reach, ofDay))
      .sort((a, b) => b - a)
      .slice(0, limit.days);
    return most.reduce((sum, count) => sum + count, 0) + shifts.length - inside.length;
  });
  return Math.min(Infinity, ...bounds);
}
