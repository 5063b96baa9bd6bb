import type { TextTable } from '../../infrastructure/tables/text-table.ts';
import { writeCsv } from '../../infrastructure/tables/write-csv.ts';
import { writeXlsx } from '../../infrastructure/tables/write-xlsx.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ReportName } from './report.ts';
import type { ToldReport } from './told-report.ts';

/** What reports can be taken out as. */
export const FILE_FORMATS = ['xlsx', 'csv'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Media type per format. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** The formats of a report, the one that most want first. */
export function formatsOf(_report: ReportName): FileFormat[] {
  return [...FILE_FORMATS];
}

/** A report as a file: the rows as they are read, in XLSX with a second sheet that says what they mean. */
export function reportFile(report: ToldReport, format: FileFormat, locale: Locale): Promise<Buffer> {
  const table = tableOf(report);
  if (format === 'csv') return Promise.resolve(writeCsv(table));
  const words = (key: string) => formatMessage(locale, `reports.sheet.${key}`);
  return writeXlsx(table, words('table'), [{ name: words('about'), table: aboutTable(report, locale) }]);
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
      line('as-of', report.asOf.toISOString()),
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
