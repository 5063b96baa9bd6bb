import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { coordinatorsOf, queueNotices } from '../delivery/index.ts';
import { isPublished, type PeriodRow } from '../periods/index.ts';

/** A doctor's request to change wishes that the doctor may change no more. */
export interface ChangeRequest {
  id: string;
  doctor: string;
  doctorName: string;
  text: string;
  at: Date;
  /** When a coordinator was done with it. */
  doneAt: Date | null;
}

const SELECT = `SELECT r.id, r.doctor_id AS doctor, d.name AS "doctorName", r.text, r.at, r.done_at AS "doneAt"
  FROM change_request r JOIN doctor d ON d.id = r.doctor_id`;

/** Asks the coordinators; each of them gets a mail that says that somebody asks, and no more. */
export async function addChangeRequest(
  runner: QueryRunner,
  actor: Actor,
  { period, text, now }: { period: PeriodRow; text: string; now: Date },
): Promise<ChangeRequest> {
  const { district, doctor, account } = actor;
  if (period.state === 'collecting') throw conflict('collection-still-open');
  if (period.state === 'planned') throw conflict('collection-not-yet-open');
  if (period.state === 'over') throw conflict('period-over');
  if (await isPublished(runner, period.id)) throw conflict('period-published');
  const added = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO change_request (district_id, duty_period_id, doctor_id, account_id, text, at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [district, period.id, doctor, account, text, now],
  );
  const id = added?.id ?? '';
  await queueNotices(runner, null, district, {
    event: `change-requested/${id}`,
    template: 'mail.change-requested',
    data: { period: period.name },
    accounts: await coordinatorsOf(runner),
    due: now,
  });
  await recordEvent(runner, district, actor, {
    action: 'availability.ask-change',
    subject: `change-request/${id}`,
    payload: { period: period.id },
  });
  return readRequest(runner, period.id, id);
}

/** Requests of a period, oldest first, of `doctor` only when given. */
export function listChangeRequests(
  runner: QueryRunner,
  {
    period,
    doctor,
    after,
    limit,
  }: { period: string; doctor: string | null; after: string | null; limit: number },
): Promise<ChangeRequest[]> {
  return rows<ChangeRequest>(
    runner,
    `${SELECT} WHERE r.duty_period_id = $1 AND ($2::uuid IS NULL OR r.doctor_id = $2)
       AND ($3::uuid IS NULL OR (r.at, r.id) > (SELECT o.at, o.id FROM change_request o WHERE o.id = $3))
     ORDER BY r.at, r.id LIMIT $4`,
    [period, doctor, after, limit],
  );
}

/** Marks a request as dealt with, once. */
export async function finishChangeRequest(
  runner: QueryRunner,
  actor: Actor,
  { period, request, now }: { period: string; request: string; now: Date },
): Promise<ChangeRequest> {
  await readRequest(runner, period, request);
  const count = await changed(
    runner,
    'UPDATE change_request SET done_at = $2, done_by = $3 WHERE id = $1 AND done_at IS NULL',
    [request, now, actor.account ?? actor.token],
  );
  if (count === 0) throw conflict('change-request-done');
  await recordEvent(runner, actor.district, actor, {
    action: 'availability.finish-change',
    subject: `change-request/${request}`,
  });
  return readRequest(runner, period, request);
}

async function readRequest(runner: QueryRunner, period: string, id: string): Promise<ChangeRequest> {
  const row = await oneRow<ChangeRequest>(runner, `${SELECT} WHERE r.duty_period_id = $1 AND r.id = $2`, [
    period,
    id,
  ]);
  if (!row) throw notFound();
  return row;
}
