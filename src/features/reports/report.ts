import type { QueryRunner } from 'typeorm';
import type { KeyRing } from '../../../config/sealing.ts';
import type { CivilDate } from '../../domain/problem/roster-problem.ts';
import type { MessageValues } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ReadRoster, RosterReader } from './read-rosters.ts';

/** What there is a report on. */
export const REPORT_NAMES = [
  'roster',
  'pay-basis',
  'participation',
  'exemptions',
  'moves',
  'open-seats',
  'vulnerability',
  'capacity',
  'exception-days',
  'exception-limits',
] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

/** What a report is about: one month, one year, one duty period; or the district as it is today. */
export const SCOPES = ['month', 'year', 'period', 'today'] as const;
export type Scope = (typeof SCOPES)[number];

/** How a column is written: dates as `YYYY-MM-DD`. */
export const COLUMN_KINDS = ['text', 'date', 'number'] as const;

export type Cell = string | number | null;
/** Cells by column. */
export type Row = Readonly<Record<string, Cell>>;

/** What is asked of a report; each takes what its scope needs. */
export interface ReportRequest {
  /** `YYYY-MM` */
  month?: string | undefined;
  year?: number | undefined;
  period?: string | undefined;
}

/** What a report is made from. */
export interface ReportContext {
  runner: QueryRunner;
  locale: Locale;
  today: CivilDate;
  request: ReportRequest;
  rosters: RosterReader;
  /** Opens what exemptions rest on, for counts. */
  keys: KeyRing;
}

/** What a report found. */
export interface ReportContent {
  /** The month, year or period in words. */
  about: string;
  rows: readonly Row[];
  /** Versions of rosters that it rests on. */
  rosters: readonly ReadRoster[];
  /** Figures of the law that the meanings name. */
  values?: MessageValues;
  /** What a reader has to know about these very figures, in words. */
  notes?: readonly string[];
}

/** One report: its texts are the messages `reports.<name>.…`, its columns' names `reports.column.<id>`. */
export interface ReportDefinition {
  scope: Scope;
  columns: readonly { id: string; kind: (typeof COLUMN_KINDS)[number] }[];
  /** Keys of the sentences that say what its words mean, after `reports.meaning.`. */
  meanings: readonly string[];
  /** Columns that a chart shows side by side, one group per row. */
  chart?: { label: string; values: readonly string[] };
  read: (context: ReportContext) => Promise<ReportContent>;
}
