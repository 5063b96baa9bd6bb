import type { QueryRunner } from 'typeorm';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import type { ToldWords } from './words.ts';

/** A notice as it lies in a doctor's inbox. */
export interface InboxRow extends ToldWords {
  id: string;
  at: Date;
  readAt: Date | null;
  /** Whether the doctor is asked to confirm it: within minutes, or in days. */
  asks: 'now' | 'later' | null;
  acknowledgedAt: Date | null;
}

/** A notice that no channel has got confirmed, for a coordinator to see to. */
export interface UnconfirmedRow extends ToldWords {
  id: string;
  doctor: string;
  doctorName: string;
  mobile: string | null;
  at: Date;
  stuckAt: Date;
}

const SELECT = `SELECT id, template, data, at, read_at AS "readAt", asks, acknowledged_at AS "acknowledgedAt"
  FROM inbox_notice`;

/** A doctor's notices, latest first. */
export function listInbox(
  runner: QueryRunner,
  { doctor, after, limit }: { doctor: string; after: string | null; limit: number },
): Promise<InboxRow[]> {
  return rows<InboxRow>(
    runner,
    `${SELECT} WHERE doctor_id = $1
       AND ($2::uuid IS NULL OR (at, id) < (SELECT o.at, o.id FROM inbox_notice o WHERE o.id = $2))
     ORDER BY at DESC, id DESC LIMIT $3`,
    [doctor, after, limit],
  );
}

/** How many notices a doctor has not read, and how many wait for a confirmation. */
export async function countInbox(
  runner: QueryRunner,
  doctor: string,
): Promise<{ unread: number; toConfirm: number }> {
  const row = await oneRow<{ unread: number; toConfirm: number }>(
    runner,
    `SELECT count(*) FILTER (WHERE read_at IS NULL)::int AS unread,
       count(*) FILTER (WHERE asks = 'now' AND acknowledged_at IS NULL)::int AS "toConfirm"
     FROM inbox_notice WHERE doctor_id = $1`,
    [doctor],
  );
  return row ?? { unread: 0, toConfirm: 0 };
}

/** Notes that a doctor has seen the inbox up to and with a notice. */
export async function markRead(runner: QueryRunner, doctor: string, latest: string): Promise<void> {
  await changed(
    runner,
    `UPDATE inbox_notice SET read_at = clock_timestamp()
     WHERE doctor_id = $1 AND read_at IS NULL
       AND (at, id) <= (SELECT o.at, o.id FROM inbox_notice o WHERE o.id = $2 AND o.doctor_id = $1)`,
    [doctor, latest],
  );
}

/** A notice of one doctor; `null` when there is none. */
export async function readNotice(
  runner: QueryRunner,
  { id, doctor }: { id: string; doctor: string },
): Promise<InboxRow | null> {
  return (await oneRow<InboxRow>(runner, `${SELECT} WHERE id = $1 AND doctor_id = $2`, [id, doctor])) ?? null;
}

/**
 * Notes that a notice has arrived: nothing more is sent of it. False when that was known.
 *
 * @param by the coordinator who reached the doctor otherwise; `null`: the doctor
 */
export async function acknowledge(runner: QueryRunner, id: string, by: string | null): Promise<boolean> {
  const count = await changed(
    runner,
    `UPDATE inbox_notice SET acknowledged_at = clock_timestamp(), acknowledged_by = $2, next_step_at = NULL,
       read_at = CASE WHEN $2::uuid IS NULL THEN coalesce(read_at, clock_timestamp()) ELSE read_at END
     WHERE id = $1 AND asks IS NOT NULL AND acknowledged_at IS NULL`,
    [id, by],
  );
  return count > 0;
}

/** What is not urgent is confirmed by looking at what it tells of. */
export async function confirmByLooking(runner: QueryRunner, doctor: string, template: string): Promise<void> {
  await changed(
    runner,
    `UPDATE inbox_notice SET acknowledged_at = clock_timestamp(), next_step_at = NULL
     WHERE doctor_id = $1 AND template = $2 AND asks = 'later' AND acknowledged_at IS NULL`,
    [doctor, template],
  );
}

/** Notices that nobody confirmed on any channel, oldest first. */
export function listUnconfirmed(runner: QueryRunner): Promise<UnconfirmedRow[]> {
  return rows<UnconfirmedRow>(
    runner,
    `SELECT n.id, n.template, n.data, n.doctor_id AS doctor, d.name AS "doctorName", s.mobile, n.at,
       n.stuck_at AS "stuckAt"
     FROM inbox_notice n JOIN doctor d ON d.id = n.doctor_id
       LEFT JOIN notice_settings s ON s.doctor_id = n.doctor_id
     WHERE n.stuck_at IS NOT NULL AND n.acknowledged_at IS NULL ORDER BY n.stuck_at, n.id LIMIT 200`,
  );
}
