import { datesBetween } from '../../../../src/domain/calendar/civil-date.ts';

/** A month of a period: its dates within the period. */
export interface PeriodMonth {
  /** `2027-02`. */
  month: string;
  dates: string[];
}

/** The months that a period touches; `to` is the first date after it. */
export function monthsOf({ from, to }: { from: string; to: string }): PeriodMonth[] {
  const months = new Map<string, string[]>();
  for (const date of datesBetween(from, to)) {
    const month = date.slice(0, 7);
    const dates = months.get(month) ?? [];
    dates.push(date);
    months.set(month, dates);
  }
  return [...months].map(([month, dates]) => ({ month, dates }));
}
