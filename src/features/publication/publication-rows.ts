import type { QueryRunner } from 'typeorm';
import type { RosterChange } from '../../domain/roster/diff-rosters.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { notFound } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import type { Evaluation } from './evaluate-version.ts';
import type { RuleSetDate } from './rule-sets.ts';

/** A publication in a list. */
export interface PublicationFields {
  id: string;
  period: string;
  version: string;
  number: number;
  at: Date;
  account: string | null;
  rosterHash: string;
  changes: number;
}

/** All that a publication says. */
export interface PublicationRecord extends PublicationFields {
  problem: string;
  settingsVersion: number;
  ruleSets: RuleSetDate[];
  evaluation: Evaluation;
  diff: { against: string | null; changes: RosterChange[] };
  roster: Roster;
}

const FIELDS = `p.id, p.duty_period_id AS period, p.roster_version_id AS version, v.number, p.at, p.account_id AS account,
  encode(p.roster_hash, 'hex') AS "rosterHash", json_array_length(p.diff -> 'changes') AS changes`;
const FROM = 'FROM publication p JOIN roster_version v ON v.id = p.roster_version_id';

/** Publications, latest first, after the one named. */
export async function publicationsAfter(
  runner: QueryRunner,
  after: string | null,
  count: number,
): Promise<PublicationFields[]> {
  return rows<PublicationFields>(
    runner,
    `SELECT ${FIELDS} ${FROM}
     WHERE $1::uuid IS NULL OR (p.at, p.id) < (SELECT o.at, o.id FROM publication o WHERE o.id = $1)
     ORDER BY p.at DESC, p.id DESC LIMIT $2`,
    [after, count],
  );
}

/** One publication as it is listed; throws 404 when there is none. */
export async function publicationFields(runner: QueryRunner, id: string): Promise<PublicationFields> {
  const row = await oneRow<PublicationFields>(runner, `SELECT ${FIELDS} ${FROM} WHERE p.id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

/** The record of a publication; throws 404 when there is none. */
export async function publicationRecord(runner: QueryRunner, id: string): Promise<PublicationRecord> {
  const row = await oneRow<PublicationRecord>(
    runner,
    `SELECT ${FIELDS}, p.planning_problem_id AS problem, p.settings_version AS "settingsVersion",
       p.rule_sets AS "ruleSets", p.evaluation, p.diff, p.roster ${FROM} WHERE p.id = $1`,
    [id],
  );
  if (!row) throw notFound();
  return row;
}
