import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** Secret addresses of calendars: each doctor's own duties, and who is on duty in the whole district. */
export class CalendarFeeds1796010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One that is revoked or made anew is gone: its row is deleted or its hash replaced.
    await runner.query(`
      CREATE TABLE calendar_feed (
        district_id uuid NOT NULL REFERENCES district,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- Whose duties; all of the district without one.
        doctor_id uuid,
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        -- Who made it: it ends with the role that allowed it.
        account_id uuid NOT NULL REFERENCES account,
        -- The language of the district's; a doctor's own follows the doctor.
        locale text NOT NULL CHECK (locale IN ('nb', 'nn', 'en')),
        made_at timestamptz NOT NULL,
        PRIMARY KEY (district_id, id),
        FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX calendar_feed_once ON calendar_feed (district_id, coalesce(doctor_id, district_id))',
    );
    await separateDistricts(runner, 'calendar_feed');
    await ownerAcross(runner, 'calendar_feed');
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON calendar_feed');
    // Whoever fetches a calendar has no session: the secret alone says which district it is.
    await definerFunction(
      runner,
      'calendar_feed_of(hash bytea, moment timestamptz)',
      'TABLE (id uuid, district_id uuid, doctor_id uuid, locale text)',
      `SELECT f.id, f.district_id, f.doctor_id, coalesce(d.locale, f.locale)
       FROM calendar_feed f JOIN account a ON a.id = f.account_id
       LEFT JOIN doctor d ON d.district_id = f.district_id AND d.id = f.doctor_id
       WHERE f.token_hash = hash AND a.disabled_at IS NULL AND EXISTS (
         SELECT FROM role_grant g
         WHERE g.district_id = f.district_id AND g.account_id = f.account_id AND g.ended_at IS NULL
           AND (g.from_date IS NULL OR g.from_date <= (moment AT TIME ZONE 'Europe/Oslo')::date)
           AND (g.to_date IS NULL OR (moment AT TIME ZONE 'Europe/Oslo')::date < g.to_date)
           AND CASE WHEN f.doctor_id IS NULL THEN g.role = 'coordinator' ELSE g.doctor_id = f.doctor_id END)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION calendar_feed_of');
    await runner.query('DROP TABLE calendar_feed');
  }
}
