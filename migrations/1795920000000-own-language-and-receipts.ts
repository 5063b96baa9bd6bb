import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** The language a person chooses, receipts for wishes that are sent, and requests to change them afterwards. */
export class OwnLanguageAndReceipts1795920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of the account and of its posts in all districts: mails to doctors follow the post.
    await definerFunction(
      runner,
      'account_choose_locale(whose uuid, wanted text)',
      'void',
      `UPDATE account SET locale = wanted WHERE id = whose;
       UPDATE doctor d SET locale = wanted FROM role_grant g
       WHERE g.account_id = whose AND g.ended_at IS NULL AND g.doctor_id = d.id AND g.district_id = d.district_id`,
    );
    await runner.query(`
      CREATE TABLE availability_receipt (
        district_id uuid NOT NULL,
        duty_period_id uuid NOT NULL,
        -- 1 and up within the period, in the order in which wishes came in.
        number integer NOT NULL CHECK (number >= 1),
        doctor_id uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        -- Who sent it: the doctor, a coordinator for the doctor, or the deadline an unsent draft.
        sent_by text NOT NULL CHECK (sent_by IN ('doctor', 'coordinator', 'deadline')),
        -- As they were sent, in order of entry.
        entries jsonb NOT NULL,
        PRIMARY KEY (district_id, duty_period_id, number),
        FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
        FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
      )`);
    await runner.query(
      'CREATE INDEX availability_receipt_doctor ON availability_receipt (district_id, duty_period_id, doctor_id)',
    );
    await separateDistricts(runner, 'availability_receipt');
    await grant(runner, 'SELECT, INSERT ON availability_receipt');
    await runner.query(`
      CREATE TABLE change_request (
        district_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        duty_period_id uuid NOT NULL,
        doctor_id uuid NOT NULL,
        account_id uuid NOT NULL,
        text text NOT NULL CHECK (text ~ '\\S'),
        at timestamptz NOT NULL,
        done_at timestamptz,
        done_by uuid,
        PRIMARY KEY (district_id, id),
        FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
        FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
      )`);
    await runner.query(
      'CREATE INDEX change_request_period ON change_request (district_id, duty_period_id, at)',
    );
    await separateDistricts(runner, 'change_request');
    await grant(runner, 'SELECT, INSERT, UPDATE ON change_request');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_request, availability_receipt');
    await runner.query('DROP FUNCTION account_choose_locale');
  }
}
