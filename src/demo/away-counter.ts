import type { CivilDate } from '../domain/problem/roster-problem.ts';
import { datesBetween } from '../domain/calendar/civil-date.ts';
import type { ContestedPeriod } from './contested-dates.ts';
import { isContested } from './contested-dates.ts';

/**
 * Who is away when, in one group of colleagues who can stand in for each other. People agree
 * among themselves before they fill in their sheets, so that somebody is left on every date; the
 * most that may be away is higher on contested dates.
 */
export interface AwayCounter {
  /** Whether the doctor may be away on all these dates; if so, it is noted. */
  take(doctor: string, dates: readonly CivilDate[]): boolean;
  isAway(doctor: string, date: CivilDate): boolean;
}

export function awayCounter(
  doctors: number,
  limits: { ordinary: number; contested: number },
  stretches: readonly ContestedPeriod[],
): AwayCounter {
  const away = new Map<CivilDate, Set<string>>();
  const room = (date: CivilDate): number => {
    const part = isContested(date, stretches) ? limits.contested : limits.ordinary;
    return Math.max(1, Math.floor(part * doctors));
  };
  return {
    take(doctor, dates) {
      const full = dates.some((date) => {
        const there = away.get(date);
        return there !== undefined && !there.has(doctor) && there.size >= room(date);
      });
      if (full) return false;
      for (const date of dates) away.set(date, (away.get(date) ?? new Set()).add(doctor));
      return true;
    },
    isAway: (doctor, date) => away.get(date)?.has(doctor) ?? false,
  };
}

/** The dates of a stretch. */
export function datesOf({ from, to }: { from: CivilDate; to: CivilDate }): CivilDate[] {
  return datesBetween(from, to);
}
