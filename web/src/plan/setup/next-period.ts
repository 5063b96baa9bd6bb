import { addDays, daysBetween, isoWeekday } from '../../../../src/domain/calendar/civil-date.ts';
import type { Period } from '../../api/periods.ts';

/** What a coordinator says of a period; wall times in Norway. */
export interface PeriodBody {
  name: string;
  from: string;
  /** The first date after it. */
  to: string;
  opens: string | null;
  closes: string | null;
}

/** Half a year. */
const FIRST_WEEKS = 26;
/** A first period begins so many weeks from now: wishes are asked for and a roster is made before. */
const FIRST_IN_WEEKS = 13;

/**
 * The period after `previous`: as long, with its collection window as many days before it; a window whose
 * deadline has passed already is left out. Without a previous one: half a year, to be changed.
 *
 * @param nameOf a name by the first date, such as «Våren 2027»
 */
export function nextPeriod(
  previous: Period | undefined,
  today: string,
  nameOf: (from: string) => string,
): PeriodBody {
  if (!previous) {
    const from = addDays(today, 8 - isoWeekday(today) + FIRST_IN_WEEKS * 7);
    return { name: nameOf(from), from, to: addDays(from, FIRST_WEEKS * 7), opens: null, closes: null };
  }
  const { from: before, to: from } = previous;
  const days = daysBetween(before, from);
  const moved = (local: string | undefined) => {
    if (local === undefined) return null;
    const date = addDays(local.slice(0, 10), days);
    return date > today ? date + local.slice(10) : null;
  };
  const closes = moved(previous.closes?.local);
  return {
    name: nameOf(from),
    from,
    to: addDays(from, days),
    opens: closes === null ? null : moved(previous.opens?.local),
    closes,
  };
}
