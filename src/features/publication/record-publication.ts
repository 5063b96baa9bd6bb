import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { problemHash } from '../planning/index.ts';
import type { VersionRow } from '../roster/index.ts';
import type { Assessment } from './assess-version.ts';
import { ruleSetDates } from './rule-sets.ts';

/** What a publication keeps of the version that it brings into force. */
export interface PublishedContent extends Pick<
  Assessment,
  'problem' | 'roster' | 'evaluation' | 'previous' | 'changes'
> {
  /** The stored problem that it was made from. */
  stored: Pick<Assessment['stored'], 'id' | 'settingsVersion'>;
}

/** The record of the publication; returns its id. */
export async function recordPublication(
  runner: QueryRunner,
  { district, account }: Pick<Actor, 'district' | 'account'>,
  version: Pick<VersionRow, 'id' | 'period'>,
  { stored, problem, roster, evaluation, previous, changes }: PublishedContent,
): Promise<string> {
  const text = JSON.stringify(roster);
  const row = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO publication (district_id, duty_period_id, roster_version_id, planning_problem_id, settings_version,
       rule_sets, roster, roster_hash, evaluation, diff, account_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      district,
      version.period,
      version.id,
      await storeProblem(runner, stored.id, problem),
      stored.settingsVersion,
      JSON.stringify(ruleSetDates()),
      text,
      createHash('sha256').update(text, 'utf8').digest(),
      JSON.stringify(evaluation),
      JSON.stringify({ against: previous?.id ?? null, changes }),
      account,
    ],
  );
  if (!row) throw new Error('a publication was not stored');
  return row.id;
}

/** The problem as it was checked, fixed decisions and all: the stored one itself when nothing was decided since. */
export async function storeProblem(
  runner: QueryRunner,
  like: string,
  problem: RosterProblem,
): Promise<string> {
  const text = JSON.stringify(problem);
  const row = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO planning_problem
       (district_id, duty_period_id, settings_version, problem, content_hash, notices, issues, capacity, account_id)
     SELECT district_id, duty_period_id, settings_version, $2, $3, notices, issues, capacity, account_id
     FROM planning_problem WHERE id = $1
     ON CONFLICT (district_id, duty_period_id, content_hash) DO UPDATE SET content_hash = excluded.content_hash
     RETURNING id`,
    [like, text, problemHash(text)],
  );
  if (!row) throw new Error('a problem was not stored');
  return row.id;
}
