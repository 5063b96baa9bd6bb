import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './helpers/grant.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** The vaktregnskap: closings of duty periods, and the entries that each doctor's balance is the sum of. */
export class Ledger1796090000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await closings(runner);
    await entries(runner);
    for (const table of ['ledger_closing', 'ledger_entry']) await separateDistricts(runner, table);
    // Never changed: what is wrong is put right by one more entry.
    await grant(runner, 'SELECT, INSERT ON ledger_closing, ledger_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_entry, ledger_closing');
  }
}

async function closings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE ledger_closing (
      district_id uuid NOT NULL,
      duty_period_id uuid NOT NULL,
      -- The roster in force at the closing.
      roster_version_id uuid NOT NULL,
      account_id uuid,
      at timestamptz NOT NULL,
      PRIMARY KEY (district_id, duty_period_id),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period,
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version
    )`);
}

/** Corrections are written at any time until the period is closed, all else by the closing. */
async function entries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE ledger_entry (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      -- The order in which the entries of a period are read.
      number integer NOT NULL CHECK (number >= 0),
      doctor_id uuid NOT NULL,
      category text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('opening', 'settlement', 'owed', 'duty', 'correction', 'decay')),
      -- Shifts, with a sign: more done is positive.
      amount numeric(12, 6) NOT NULL,
      shift_id text,
      duty text CHECK (duty IN ('worked', 'tookOver', 'stoodIn', 'credited', 'gaveAway', 'sickCall')),
      colleague_id uuid,
      -- Grounds of a correction; never health data.
      reason text CHECK (reason ~ '\\S'),
      account_id uuid,
      at timestamptz NOT NULL,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      FOREIGN KEY (district_id, colleague_id) REFERENCES doctor,
      CHECK ((kind = 'duty') = (duty IS NOT NULL)),
      CHECK ((kind IN ('duty', 'settlement')) = (shift_id IS NOT NULL)),
      CHECK ((kind = 'correction') = (reason IS NOT NULL)),
      CHECK (kind = 'duty' OR amount <> 0)
    )`);
  await runner.query(
    'CREATE INDEX ledger_entry_account ON ledger_entry (district_id, duty_period_id, doctor_id)',
  );
}
