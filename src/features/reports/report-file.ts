import type { TextTable } from '../../infrastructure/tables/text-table.ts';
import { writeCsv } from '../../infrastructure/tables/write-csv.ts';
import { writeXlsx } from '../../infrastructure/tables/write-xlsx.ts';
import { unprocessable } from '../../http/problem.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ReadRoster } from './read-rosters.ts';
import type { ReportName } from './report.ts';
import { rosterAsPdf } from './pdf-in-thread.ts';
import type { ToldReport } from './told-report.ts';
import { momentOf } from './words.ts';

/** What reports can be taken out as. */
export const FILE_FORMATS = ['xlsx', 'csv', 'pdf'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Media type per format. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
};

/** The formats of a report, the one that most want first: on paper there is the roster alone. */
export function formatsOf(report: ReportName): FileFormat[] {
  return FILE_FORMATS.filter((format) => format !== 'pdf' || report === 'roster');
}

/** A report as a file: the rows as they are read, in XLSX with a second sheet that says what they mean. */
export async function reportFile(
  { told, rosters }: { told: ToldReport; rosters: readonly ReadRoster[] },
  format: FileFormat,
  locale: Locale,
): Promise<Buffer> {
  if (format === 'pdf') {
    const [roster] = rosters;
    if (!roster) throw unprocessable('report-without-roster');
    return rosterAsPdf({ roster, locale, asOf: momentOf(locale, told.asOf) });
  }
  const table = tableOf(told);
  if (format === 'csv') return writeCsv(table);
  const words = (key: string) => formatMessage(locale, `reports.sheet.${key}`);
  return writeXlsx(table, words('table'), [{ name: words('about'), table: aboutTable(told, locale) }]);
}

function tableOf({ columns, rows }: ToldReport): TextTable {
  return {
    header: columns.map(({ name }) => name),
    rows: rows.map((cells) => columns.map(({ id }) => cells[id] ?? null)),
  };
}

function aboutTable(report: ToldReport, locale: Locale): TextTable {
  const line = (key: string, value: string) => [formatMessage(locale, `reports.about.${key}`), value];
  return {
    header: line('report', report.name),
    rows: [
      line('question', report.question),
      line('about', report.about),
      line('as-of', momentOf(locale, report.asOf)),
      ...report.rosters.map((roster) =>
        line(
          'roster',
          formatMessage(locale, 'reports.roster', {
            period: roster.period.name,
            number: roster.version.number,
          }),
        ),
      ),
      ...report.notes.map((note) => line('note', note)),
      ...report.definitions.map((definition) => line('definition', definition)),
    ],
  };
}
