import { addMonths } from '../../domain/doctors/ages.ts';
import type { PeriodInForce } from './read-rosters.ts';

/** Which months, years and periods there is something to report on, the latest first; this month and year always. */
export function choicesOf(periods: readonly PeriodInForce[], today: string) {
  const months = new Set([today.slice(0, 7), ...periods.flatMap(monthsOf)]);
  const years = new Set([...months].map((month) => Number(month.slice(0, 4))));
  years.add(Number(today.slice(0, 4)) - 1);
  return {
    months: [...months].sort().reverse(),
    years: [...years].sort((a, b) => b - a),
    periods: periods.map(({ id, name }) => ({ id, name })),
  };
}

function monthsOf({ from, to }: PeriodInForce): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first < to; first = addMonths(first, 1)) {
    months.push(first.slice(0, 7));
  }
  return months;
}
