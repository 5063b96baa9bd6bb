import type { PreCheckIssue } from '../domain/problem/pre-check.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Roster } from '../domain/roster/roster.ts';
import type { Locale } from '../messages/locales.ts';
import type { LevelReport, OpenSeat } from '../optimiser/outcome.ts';

/** What the page shows. */
export interface RosterPageInput {
  problem: RosterProblem;
  roster: Roster;
  status: 'complete' | 'incomplete' | 'cancelled';
  levels: readonly LevelReport[];
  openSeats: readonly OpenSeat[];
  issues: readonly { severity: PreCheckIssue['severity']; sentence: string }[];
  /** Names of the measures in the page's language. */
  measureNames: Readonly<Record<string, string>>;
  firstRosterMs: number;
  elapsedMs: number;
  locale: Locale;
}

/** Renders a key of the `page` area, already escaped. */
export type PageText = (key: string, values?: Record<string, string | number>) => string;
