import { dateParts } from '../../../src/domain/calendar/civil-date.ts';
import { useLanguage } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import type { Report } from './report-api.ts';

export type Column = Report['columns'][number];
export type Cell = Report['rows'][number][string];

/** How cells are written: the figures as in the files, dates in words. */
export function useCellWords(): (column: Column, cell: Cell | undefined) => string {
  const { locale } = useLanguage();
  const dates = useDates();
  const numbers = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'nb', { useGrouping: false });
  return ({ kind }, cell) => {
    if (cell === null || cell === undefined) return '';
    if (typeof cell === 'number') return numbers.format(cell);
    return kind === 'date' ? `${dates.day(cell)} ${dateParts(cell).year}` : cell;
  };
}
