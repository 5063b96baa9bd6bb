import type { QueryRunner } from 'typeorm';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';

/** How a doctor wants to be told. */
export interface NoticeSettings {
  /** With its country, as `+4790000000`. */
  mobile: string | null;
  /** Each mail when it comes, or one a day. */
  mail: 'atOnce' | 'daily';
  /** Nothing, what cannot wait, or everything. */
  sms: 'off' | 'urgent' | 'all';
  push: 'off' | 'urgent' | 'all';
  /** Wall times in Oslo between which text messages and push wait unless they are urgent. */
  quietFrom: string;
  quietTo: string;
  /** Hours before a duty. */
  reminders: number[];
  version: number;
}

const DEFAULTS: NoticeSettings = {
  mobile: null,
  mail: 'atOnce',
  sms: 'urgent',
  push: 'all',
  quietFrom: '22:00',
  quietTo: '07:00',
  reminders: [24],
  version: 0,
};

/** What a doctor chose, or the defaults with version 0. */
export async function readSettings(runner: QueryRunner, doctor: string): Promise<NoticeSettings> {
  const row = await oneRow<NoticeSettings>(
    runner,
    `SELECT mobile, mail, sms, push, to_char(quiet_from, 'HH24:MI') AS "quietFrom",
       to_char(quiet_to, 'HH24:MI') AS "quietTo", reminders, version
     FROM notice_settings WHERE doctor_id = $1`,
    [doctor],
  );
  return row ?? DEFAULTS;
}

/** Stores what a doctor chose; false when it has changed since `version` was read. */
export async function storeNoticeSettings(
  runner: QueryRunner,
  district: string,
  doctor: string,
  { mobile, mail, sms, push, quietFrom, quietTo, reminders, version }: NoticeSettings,
): Promise<boolean> {
  const values = [mobile, mail, sms, push, quietFrom, quietTo, [...new Set(reminders)]];
  const count = await changed(
    runner,
    version === 0
      ? `INSERT INTO notice_settings (mobile, mail, sms, push, quiet_from, quiet_to, reminders, district_id, doctor_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $10, $8) ON CONFLICT DO NOTHING RETURNING $9::int`
      : `UPDATE notice_settings SET mobile = $1, mail = $2, sms = $3, push = $4, quiet_from = $5, quiet_to = $6,
           reminders = $7, version = version + 1
         WHERE doctor_id = $8 AND version = $9 AND district_id = $10`,
    [...values, doctor, version, district],
  );
  return count > 0;
}

/** The mobile numbers of those doctors of a district who have given one. */
export async function readMobiles(runner: QueryRunner): Promise<Map<string, string>> {
  const found = await rows<{ doctor: string; mobile: string }>(
    runner,
    'SELECT doctor_id AS doctor, mobile FROM notice_settings WHERE mobile IS NOT NULL',
  );
  return new Map(found.map(({ doctor, mobile }) => [doctor, mobile]));
}

/** A browser that wants to be told, from now on this doctor's. */
export async function addBrowser(
  runner: QueryRunner,
  district: string,
  doctor: string,
  { endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string },
): Promise<void> {
  await runner.query(
    `INSERT INTO push_subscription (district_id, doctor_id, endpoint, p256dh, auth) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (district_id, md5(endpoint)) DO UPDATE SET doctor_id = excluded.doctor_id,
       p256dh = excluded.p256dh, auth = excluded.auth`,
    [district, doctor, endpoint, p256dh, auth],
  );
}

/** Ends the notices to one browser of a doctor. */
export async function removeBrowser(runner: QueryRunner, doctor: string, endpoint: string): Promise<void> {
  await runner.query('DELETE FROM push_subscription WHERE doctor_id = $1 AND endpoint = $2', [
    doctor,
    endpoint,
  ]);
}

/** How many browsers tell a doctor. */
export async function countBrowsers(runner: QueryRunner, doctor: string): Promise<number> {
  const row = await oneRow<{ count: number }>(
    runner,
    'SELECT count(*)::int AS count FROM push_subscription WHERE doctor_id = $1',
    [doctor],
  );
  return row?.count ?? 0;
}
