import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import { LEVELS } from '../../domain/roster/levels.ts';
import type { RosterState } from '../../domain/roster/roster-lifecycle.ts';
import type { Actor, Role } from '../../http/caller.ts';
import { notFound } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';

/** A version's worth in figures, as it is kept with the version under `summary`. */
export const summarySchema = z.object({
  /** Seats without a doctor, and shifts with nobody on them. */
  openSeats: z.int(),
  emptyShifts: z.int(),
  /** Cost per level in the level's unit: fairness in shifts. */
  levels: z.object(Object.fromEntries(LEVELS.map((level) => [level, z.number()]))),
  /** Breaches that stand in the way of publishing, those with a written reason, and warnings. */
  breaches: z.int(),
  waived: z.int(),
  warnings: z.int(),
});
export type VersionSummary = z.infer<typeof summarySchema>;

/** One version of the roster of a duty period, without its assignments. */
export interface VersionRow {
  id: string;
  period: string;
  number: number;
  /** Number of the version it was made from. */
  basedOn: number | null;
  origin: 'run' | 'edit' | 'import';
  state: RosterState;
  createdAt: Date;
  /** The stored problem it answers; none for a version from elsewhere. */
  problem: string | null;
  run: string | null;
  /** What the run told of it, and its `summary`; after an edit the summary alone. */
  evaluation: Record<string, unknown> | null;
  hearingUntil: string | null;
  account: string | null;
  /** Counts the changes of the row, against lost updates. */
  version: number;
}

const COLUMNS = `id, duty_period_id AS period, number, based_on AS "basedOn", origin, state,
  created_at AS "createdAt", planning_problem_id AS problem, run_id AS run, evaluation,
  hearing_until::text AS "hearingUntil", account_id AS account, version`;

/** What a doctor may see: what was put forward, and what is in force. */
export const FOR_DOCTORS: readonly RosterState[] = ['hearing', 'published'];
const OTHERS: readonly Role[] = ['coordinator', 'districtAdministrator', 'auditor', 'representative'];

/** Whether the actor reads as a doctor and in no other role. */
export function isDoctorOnly({ roles }: Actor): boolean {
  return !OTHERS.some((role) => roles.has(role));
}

/** A version by its id; a problem (404) when there is none. */
export async function readVersion(runner: QueryRunner, id: string): Promise<VersionRow> {
  const row = await oneRow<VersionRow>(runner, `SELECT ${COLUMNS} FROM roster_version WHERE id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

/** A version that the actor may know of; a problem (404) when there is none. */
export async function versionFor(runner: QueryRunner, actor: Actor, id: string): Promise<VersionRow> {
  const row = await readVersion(runner, id);
  if (isDoctorOnly(actor) && !FOR_DOCTORS.includes(row.state)) throw notFound();
  return row;
}

/** Versions of a duty period that the actor may know of, the newest first, from before a number on. */
export function versionsFor(
  runner: QueryRunner,
  actor: Actor,
  { period, before, limit }: { period: string; before: number | null; limit: number },
): Promise<VersionRow[]> {
  return rows<VersionRow>(
    runner,
    `SELECT ${COLUMNS} FROM roster_version
     WHERE duty_period_id = $1 AND ($2::int IS NULL OR number < $2)
       AND ($3::text[] IS NULL OR state = ANY($3))
     ORDER BY number DESC LIMIT $4`,
    [period, before, isDoctorOnly(actor) ? FOR_DOCTORS : null, limit],
  );
}
