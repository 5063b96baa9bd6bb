import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ReadRoster } from './read-rosters.ts';
import type { ReportContent, ReportDefinition, ReportName } from './report.ts';

/** A report in a language, as it is read and as its file is made from. */
export type ToldReport = ReturnType<typeof toldReport>;

/** What a report is called, and the question that it answers. */
export function titleOf(locale: Locale, report: ReportName) {
  return {
    report,
    name: formatMessage(locale, `reports.${report}.name`),
    question: formatMessage(locale, `reports.${report}.question`),
  };
}

/** A report with its words. */
export function toldReport(
  locale: Locale,
  { report, definition, asOf }: { report: ReportName; definition: ReportDefinition; asOf: Date },
  { about, rows, rosters, values = {}, notes = [] }: ReportContent,
) {
  const { columns, meanings, chart } = definition;
  return {
    ...titleOf(locale, report),
    asOf,
    about,
    rosters: rosters.map(rosterLine),
    definitions: meanings.map((key) => formatMessage(locale, `reports.meaning.${key}`, values)),
    notes,
    columns: columns.map((column) => ({
      ...column,
      name: formatMessage(locale, `reports.column.${column.id}`, values),
    })),
    rows,
    chart: chart ? { label: chart.label, values: [...chart.values] } : null,
  };
}

function rosterLine({ period: { id, name, version, number, publishedAt } }: ReadRoster) {
  return { period: { id, name }, version: { id: version, number }, publishedAt };
}
