import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isoWeekday } from '../../domain/calendar/civil-date.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ReadRoster } from './read-rosters.ts';
import { type DoctorDay, kindsOf, type RosterMonth, rosterMonths, type ShiftKind } from './roster-months.ts';
import { monthName, wordOf } from './words.ts';

/** Greys only: what they mean is said by letters as well. */
const GREY = { dayOff: '#e2e2e2', away: '#c8c8c8', line: '#777777' };
/** Points. */
const PAGE = { margin: 24, footer: 74, name: 132 };

/** The roster on A3, one month a page, or several for many doctors with the head repeated. */
export function rosterPdf(roster: ReadRoster, locale: Locale, asOf: string): TDocumentDefinitions {
  const { margin, footer } = PAGE;
  return {
    pageSize: 'A3',
    pageOrientation: 'landscape',
    pageMargins: [margin, margin, margin, footer],
    defaultStyle: { font: 'Roboto', fontSize: 8 },
    info: { title: `${formatMessage(locale, 'reports.roster.name')} ${roster.period.name}` },
    content: rosterMonths(roster).map((month, at) => monthTable(locale, month, at > 0)),
    footer: (page, pages) => footerOf(locale, roster, asOf, { page, pages }),
  };
}

function monthTable(locale: Locale, month: RosterMonth, onNewPage: boolean): Content {
  const { dates, daysOff, rows, open } = month;
  const widths = [PAGE.name, ...dates.map(() => '*')];
  const title: TableCell[] = [
    {
      text: monthName(locale, month.month),
      colSpan: widths.length,
      fontSize: 13,
      bold: true,
      border: NO_LINES,
    },
    ...dates.map(() => ({ text: '', border: NO_LINES })),
  ];
  const shade = (date: string) => (daysOff.has(date) ? { fillColor: GREY.dayOff } : {});
  const head: TableCell[] = [
    { text: formatMessage(locale, 'reports.column.doctor'), bold: true },
    ...dates.map((date) => ({
      text: `${weekdayOf(locale, date)}\n${Number(date.slice(8))}`,
      bold: true,
      ...centred,
      ...shade(date),
    })),
  ];
  const body = rows.map(({ name, days }): TableCell[] => [
    { text: name },
    ...days.map((day, at) => cellOf(locale, day, shade(dates[at]!))),
  ]);
  const openRow: TableCell[] = [
    { text: formatMessage(locale, 'reports.pdf.open'), bold: true },
    ...open.map((seats, at) => ({
      text: seats
        .map(({ kind, count }) => `${codeOf(locale, kind)}${count > 1 ? ` ×${count}` : ''}`)
        .join('\n'),
      bold: true,
      ...centred,
      ...shade(dates[at]!),
    })),
  ];
  return {
    ...(onNewPage && { pageBreak: 'before' }),
    table: { headerRows: 2, dontBreakRows: true, widths, body: [title, head, openRow, ...body] },
    layout: LINES,
  };
}

const centred = { alignment: 'center' as const };

const NO_LINES: [boolean, boolean, boolean, boolean] = [false, false, false, false];

const LINES = {
  // Above the month there is none: a cell over many columns does not keep its border away.
  hLineWidth: (at: number) => (at === 0 ? 0 : 0.4),
  vLineWidth: () => 0.4,
  hLineColor: () => GREY.line,
  vLineColor: () => GREY.line,
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
  paddingLeft: () => 1.5,
  paddingRight: () => 1.5,
};

function cellOf(locale: Locale, { shifts, isAway }: DoctorDay, shade: object): TableCell {
  const codes = shifts.map(({ kind, training }) => codeOf(locale, kind) + (training ? '+' : ''));
  if (isAway && codes.length === 0) return { text: '–', ...centred, fillColor: GREY.away };
  return { text: codes.join(' '), bold: true, ...centred, ...shade };
}

/** A letter for the part of the day, one for the function, and a star at home. */
function codeOf(locale: Locale, { part, function: duty, presence }: ShiftKind): string {
  return formatMessage(locale, 'reports.pdf.code', { part, function: duty, presence });
}

function weekdayOf(locale: Locale, date: string): string {
  return formatMessage(locale, 'reports.pdf.weekday', { weekday: String(isoWeekday(date)) });
}

function footerOf(
  locale: Locale,
  roster: ReadRoster,
  asOf: string,
  place: { page: number; pages: number },
): Content {
  const { name, number } = roster.period;
  const kinds = kindsOf(roster).map(({ kind, hours }) =>
    formatMessage(locale, 'reports.pdf.kind', {
      code: codeOf(locale, kind),
      part: kind.part,
      function: wordOf(locale, 'function', kind.function),
      hours: hours.join(', '),
    }),
  );
  const version = formatMessage(locale, 'reports.roster', { period: name, number });
  return {
    margin: [PAGE.margin, 6, PAGE.margin, 0],
    fontSize: 7.5,
    stack: [
      { text: [...kinds, formatMessage(locale, 'reports.pdf.legend')].join('   ') },
      {
        margin: [0, 4, 0, 0],
        columns: [
          { text: version, bold: true },
          { text: formatMessage(locale, 'reports.pdf.as-of', { at: asOf }), alignment: 'center' },
          { text: formatMessage(locale, 'reports.pdf.page', place), alignment: 'right' },
        ],
      },
    ],
  };
}
