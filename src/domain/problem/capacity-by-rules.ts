import type { DoctorReach } from './doctor-reach.ts';
import type { TimedShift } from './timed-shift.ts';

/**
 * The most shifts one after another without overlap and with rest between. Taking the one that
 * ends first leaves the most room, so this choice is a largest one.
 */
export function mostOneAfterAnother({ hard }: DoctorReach, shifts: readonly TimedShift[]): number {
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
