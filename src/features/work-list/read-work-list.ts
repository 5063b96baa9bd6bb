import type { QueryRunner } from 'typeorm';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { readAnswers } from '../availability/index.ts';
import { type PeriodRow, readPeriodsToCome } from '../periods/index.ts';
import { freedDoctors } from './freed-duties.ts';

/**
 * What coordinators have to do: give a period a collection window, follow up those who have not begun and
 * those whose wishes lie unsent, deal with requests to change wishes, let a roster be made, publish it,
 * relieve doctors who have been exempted since, answer comments, approve swaps, call doctors who have not
 * confirmed a notice, see to shifts that are open and to messages that did not arrive.
 */
export const TASKS = [
  'window',
  'none',
  'draft',
  'changes',
  'run',
  'publish',
  'exempted',
  'comments',
  'swaps',
  'unconfirmed',
  'openShifts',
  'messages',
] as const;

/** One thing to do, with the number of rows that stand where it is done. */
export interface WorkItem {
  task: (typeof TASKS)[number];
  count: number;
  /** The civil date by which it has to be done; `null` for what waits already. */
  due: string | null;
  period: { id: string; name: string } | null;
  /** Of duties that are one doctor’s. */
  doctor: { id: string; name: string } | null;
  version: OpenVersion | null;
}

interface OpenVersion {
  id: string;
  number: number;
  state: 'draft' | 'hearing' | 'published';
}

/** Makes an item of a period. */
type ItemOf = (task: WorkItem['task'], count: number, due: string | null) => WorkItem;

/** Everything that the coordinators of a district have to do; what waits already first, then by date. */
export async function readWorkList(runner: QueryRunner, now: Date): Promise<WorkItem[]> {
  const periods = await readPeriodsToCome(runner);
  const found = [
    ...(await unconfirmedNotices(runner)),
    ...(await openShifts(runner)),
    ...(await swapsToApprove(runner)),
    ...(await failedMessages(runner)),
    ...(await unansweredComments(runner)),
  ];
  for (const period of periods) found.push(...(await ofPeriod(runner, period, now)));
  return found.filter(({ count }) => count > 0).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

async function ofPeriod(runner: QueryRunner, period: PeriodRow, now: Date): Promise<WorkItem[]> {
  const { id, name, from, state } = period;
  const item: ItemOf = (task, count, due) => ({
    task,
    count,
    due,
    period: { id, name },
    doctor: null,
    version: null,
  });
  if (state === 'planned') return [item('window', period.opensAt === null ? 1 : 0, from)];
  if (state === 'collecting') {
    const { counts } = await readAnswers(runner, period, { state: undefined, limit: 1, after: undefined });
    const deadline = period.closesLocal?.slice(0, 10) ?? null;
    return [item('none', counts?.none ?? 0, deadline), item('draft', counts?.draft ?? 0, deadline)];
  }
  const requests = await oneRow<{ count: number }>(
    runner,
    'SELECT count(*)::int AS count FROM change_request WHERE duty_period_id = $1 AND done_at IS NULL',
    [id],
  );
  return [
    item('changes', requests?.count ?? 0, null),
    ...(await ofRoster(runner, item, period)),
    ...(await ofExempted(runner, item, period, now)),
  ];
}

/** The newest version that is not in force is what is worked on; without any, one has to be made. */
async function ofRoster(runner: QueryRunner, item: ItemOf, { id, from }: PeriodRow): Promise<WorkItem[]> {
  const newest = await oneRow<OpenVersion & { hearingUntil: string | null }>(
    runner,
    `SELECT id, number, state, hearing_until::text AS "hearingUntil" FROM roster_version
     WHERE duty_period_id = $1 AND state IN ('draft', 'hearing', 'published') ORDER BY number DESC LIMIT 1`,
    [id],
  );
  if (!newest) return [item('run', 1, from)];
  const { hearingUntil, ...version } = newest;
  if (version.state === 'published') return [];
  return [{ ...item('publish', 1, hearingUntil ?? from), version }];
}

/** Until a version without them is in force. */
async function ofExempted(
  runner: QueryRunner,
  item: ItemOf,
  period: PeriodRow,
  now: Date,
): Promise<WorkItem[]> {
  const inForce = await oneRow<OpenVersion>(
    runner,
    `SELECT id, number, state FROM roster_version WHERE duty_period_id = $1 AND state = 'published'`,
    [period.id],
  );
  if (!inForce) return [];
  const found = await freedDoctors(runner, period, inForce.id, now);
  return found.map(({ doctor, count, first }) => ({
    ...item('exempted', count, first),
    doctor,
    version: inForce,
  }));
}

async function unansweredComments(runner: QueryRunner): Promise<WorkItem[]> {
  const found = await rows<{ count: number; period: string; name: string } & OpenVersion>(
    runner,
    `SELECT count(*)::int AS count, v.id, v.number, v.state, p.id AS period, p.name
     FROM hearing_comment c JOIN roster_version v ON v.id = c.roster_version_id
       JOIN duty_period p ON p.id = v.duty_period_id
     WHERE c.answer IS NULL AND v.state IN ('draft', 'hearing', 'published') AND p.state <> 'over'
     GROUP BY v.id, v.number, v.state, p.id, p.name, p.from_date ORDER BY p.from_date, v.number`,
  );
  return found.map(({ count, period, name, ...version }) => ({
    task: 'comments',
    count,
    due: null,
    period: { id: period, name },
    doctor: null,
    version,
  }));
}

/** Notices that no channel has got confirmed: somebody has to call. */
async function unconfirmedNotices(runner: QueryRunner): Promise<WorkItem[]> {
  const row = await oneRow<{ count: number }>(
    runner,
    `SELECT count(*)::int AS count FROM inbox_notice WHERE stuck_at IS NOT NULL AND acknowledged_at IS NULL`,
  );
  return [
    { task: 'unconfirmed', count: row?.count ?? 0, due: null, period: null, doctor: null, version: null },
  ];
}

/** All that are offered now; the sooner the first begins, the sooner somebody has to see to them. */
async function openShifts(runner: QueryRunner): Promise<WorkItem[]> {
  const row = await oneRow<{ count: number; due: string | null }>(
    runner,
    `SELECT count(*)::int AS count,
       CASE WHEN bool_or(urgent OR escalated_at IS NOT NULL) THEN NULL
         ELSE (min(starts_at) AT TIME ZONE 'Europe/Oslo')::date::text END AS due
     FROM open_shift WHERE open`,
  );
  const { count = 0, due = null } = row ?? {};
  return [{ task: 'openShifts', count, due, period: null, doctor: null, version: null }];
}

/** What doctors have agreed on, between two or in a ring, before the first of it expires. */
async function swapsToApprove(runner: QueryRunner): Promise<WorkItem[]> {
  const row = await oneRow<{ count: number; due: string | null }>(
    runner,
    `SELECT count(*)::int AS count, (min(expires_at) AT TIME ZONE 'Europe/Oslo')::date::text AS due
     FROM (SELECT expires_at FROM swap WHERE state = 'accepted'
       UNION ALL SELECT expires_at FROM swap_cycle WHERE state = 'accepted') agreed`,
  );
  const { count = 0, due = null } = row ?? {};
  return [{ task: 'swaps', count, due, period: null, doctor: null, version: null }];
}

async function failedMessages(runner: QueryRunner): Promise<WorkItem[]> {
  const row = await oneRow<{ count: number }>(
    runner,
    `SELECT count(*)::int AS count FROM outbox_message WHERE state = 'failed'`,
  );
  return [{ task: 'messages', count: row?.count ?? 0, due: null, period: null, doctor: null, version: null }];
}
