import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { BuildNotice } from '../../domain/problem/build-input.ts';
import type { PreCheckIssue } from '../../domain/problem/pre-check.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { buildInThread } from './build-in-thread.ts';
import type { CapacityLine } from './capacity-lines.ts';
import { readPlanningInput } from './read-planning-input.ts';

/** A problem as it was built at one moment; never changed afterwards. */
export interface StoredProblem {
  id: string;
  period: string;
  settingsVersion: number;
  problem: RosterProblem;
  notices: BuildNotice[];
  issues: PreCheckIssue[];
  capacity: CapacityLine[];
  createdAt: Date;
}

interface ProblemRow {
  id: string;
  period: string;
  settings_version: number;
  problem: RosterProblem;
  notices: BuildNotice[];
  issues: PreCheckIssue[];
  capacity: CapacityLine[];
  created_at: Date;
}

/** Problems of a few MB that a process keeps at most: a board asks for the same one again and again. */
const KEPT = 8;

/** Builds roster problems from what the district has, and keeps each one as it was. */
@Injectable()
export class StoredProblems {
  /** By district and id: a problem of another district is never found under its id alone. */
  readonly #kept = new Map<string, StoredProblem>();

  /**
   * Builds the problem of a duty period with its targets and stores it, unless the same one is stored
   * already; `null` when there is no such period. The building itself is done in a thread.
   */
  async build(
    runner: QueryRunner,
    district: string,
    period: string,
    account: string | null,
  ): Promise<StoredProblem | null> {
    const read = await readPlanningInput(runner, district, period);
    if (!read) return null;
    const { text, notices, issues, capacity } = await buildInThread(read.input);
    const row = await oneRow<{ id: string }>(
      runner,
      `INSERT INTO planning_problem
         (district_id, duty_period_id, settings_version, problem, content_hash, notices, issues, capacity, account_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (district_id, duty_period_id, content_hash) DO UPDATE SET content_hash = excluded.content_hash
       RETURNING id`,
      [
        district,
        period,
        read.settingsVersion,
        text,
        problemHash(text),
        JSON.stringify(notices),
        JSON.stringify(issues),
        JSON.stringify(capacity),
        account,
      ],
    );
    return row ? this.load(runner, district, row.id) : null;
  }

  /** A stored problem of the district; `null` when there is none. */
  async load(runner: QueryRunner, district: string, id: string): Promise<StoredProblem | null> {
    const key = `${district}/${id}`;
    const kept = this.#kept.get(key);
    if (kept) {
      // The one used last is thrown out last.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const row = await oneRow<ProblemRow>(
      runner,
      `SELECT id, duty_period_id AS period, settings_version, problem, notices, issues, capacity, created_at
       FROM planning_problem WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const { settings_version: settingsVersion, created_at: createdAt, ...rest } = row;
    const stored = { ...rest, settingsVersion, createdAt };
    this.#kept.set(key, stored);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && !oldest.done) this.#kept.delete(oldest.value);
    return stored;
  }
}

/** SHA-256 of a problem's text as it is stored: the record of a publication re-computes it. */
export function problemHash(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
