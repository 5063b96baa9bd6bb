import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/**
 * What a duty period is planned from: settings, doctors and their records, exemptions, availability and
 * memory. Lists that the domain reads as a whole and by dates are one JSON document per row, checked on
 * the way in; what the database can hold together has columns.
 */
export class PeopleAndPlanning1795900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await settings(runner);
    await people(runner);
    await exemptions(runner);
    await periods(runner);
    for (const table of TABLES) await separateDistricts(runner, table);
    await grant(runner, `SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')}`);
    await dueSteps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_period_steps, doctor_hpr');
    for (const table of ['doctor', 'duty_period']) await runner.query(`DROP POLICY owner_across ON ${table}`);
    await runner.query(`DROP TABLE pin, past_duty, ledger_balance, availability_sheet, exemption_ground, exemption,
      competence_decision, competence_evidence CASCADE`);
    await runner.query(`ALTER TABLE duty_period DROP COLUMN state, DROP COLUMN opens_local, DROP COLUMN opens_at,
      DROP COLUMN closes_local, DROP COLUMN closes_at, DROP COLUMN version`);
    await runner.query('ALTER TABLE role_grant DROP CONSTRAINT role_grant_municipality');
    await runner.query(`ALTER TABLE doctor DROP COLUMN municipality_id, DROP COLUMN email, DROP COLUMN locale,
      DROP COLUMN record, DROP COLUMN version, DROP COLUMN left_on`);
    await runner.query('DROP TABLE practice, municipality, district_settings');
  }
}

const TABLES = [
  'district_settings',
  'municipality',
  'practice',
  'competence_evidence',
  'competence_decision',
  'exemption',
  'exemption_ground',
  'availability_sheet',
  'ledger_balance',
  'past_duty',
  'pin',
];

/** Each change is a new version, and every problem says which it was built with. */
async function settings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE district_settings (
      district_id uuid NOT NULL REFERENCES district,
      version integer NOT NULL CHECK (version >= 1),
      document jsonb NOT NULL,
      reason text,
      account_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, version)
    )`);
  await runner.query(`
    CREATE TABLE municipality (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      -- None in a made-up one.
      number text CHECK (number ~ '^[0-9]{4}$'),
      name text NOT NULL CHECK (name ~ '\\S'),
      host boolean NOT NULL DEFAULT false,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, name)
    )`);
  await runner.query('CREATE UNIQUE INDEX municipality_one_host ON municipality (district_id) WHERE host');
  await runner.query(`
    ALTER TABLE role_grant ADD CONSTRAINT role_grant_municipality
      FOREIGN KEY (district_id, municipality_id) REFERENCES municipality`);
}

async function people(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE practice (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL CHECK (name ~ '\\S'),
      municipality_id uuid NOT NULL,
      surgery_hours jsonb NOT NULL,
      travel_minutes integer NOT NULL CHECK (travel_minutes BETWEEN 0 AND 600),
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, name),
      FOREIGN KEY (district_id, municipality_id) REFERENCES municipality
    )`);
  await runner.query(`
    ALTER TABLE doctor
      -- Holds the contract and decides exemptions; none for who has no contract with a municipality.
      ADD COLUMN municipality_id uuid,
      ADD COLUMN email text CHECK (email ~ '^[^@\\s]+@[^@\\s]+$'),
      ADD COLUMN locale text NOT NULL DEFAULT 'nb' CHECK (locale IN ('nb', 'nn', 'en')),
      -- Engagements, practice posts, duty shares, contract, list size, worked days: dated lists.
      ADD COLUMN record jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN left_on date,
      ADD FOREIGN KEY (district_id, municipality_id) REFERENCES municipality`);
  await ownerAcross(runner, 'doctor');
  // The number of a person who holds a post in the district of this transaction.
  await definerFunction(
    runner,
    'doctor_hpr(post uuid)',
    'text',
    `SELECT p.hpr FROM person p JOIN doctor d ON d.person_id = p.id
     WHERE d.id = post AND d.district_id = nullif(current_setting('app.district', true), '')::uuid`,
  );
  await runner.query(`
    CREATE TABLE competence_evidence (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      doctor_id uuid NOT NULL,
      kind text NOT NULL,
      date date NOT NULL,
      -- The first date on which it no longer counts.
      expires date,
      source text,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, doctor_id, kind, date),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE,
      CHECK (date < expires)
    )`);
  await runner.query(`
    CREATE TABLE competence_decision (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      number bigint GENERATED ALWAYS AS IDENTITY,
      doctor_id uuid NOT NULL,
      question text NOT NULL CHECK (question IN ('mayBeEngaged', 'mayStandAlone', 'mayBeBackUp')),
      answer text NOT NULL CHECK (answer IN ('yes', 'no')),
      date date NOT NULL,
      expires date,
      decided_by text NOT NULL,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE,
      CHECK (date < expires)
    )`);
}

/** The effect, which the roster needs, and apart from it the ground, sealed with a key outside the database. */
async function exemptions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE exemption (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      doctor_id uuid NOT NULL,
      -- Decides: the one that holds the doctor's contract.
      municipality_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'granted', 'grantedInPart',
        'rejected', 'appealed', 'upheld', 'reversed', 'withdrawn', 'expired')),
      requested jsonb NOT NULL,
      decided jsonb,
      interim jsonb,
      applied_by uuid,
      decided_by uuid,
      decided_at timestamptz,
      -- When the notice reached the doctor; the time for an appeal runs from it.
      notified_on date,
      archived_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      FOREIGN KEY (district_id, municipality_id) REFERENCES municipality
    )`);
  await runner.query('CREATE INDEX exemption_doctor ON exemption (district_id, doctor_id)');
  await runner.query(`
    CREATE TABLE exemption_ground (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      exemption_id uuid NOT NULL,
      -- 'ground': the doctor's own; 'decision': the written grounds of a decision.
      part text NOT NULL CHECK (part IN ('ground', 'decision')),
      key_id text NOT NULL,
      sealed bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, exemption_id) REFERENCES exemption ON DELETE CASCADE
    )`);
}

async function periods(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE duty_period
      ADD COLUMN state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'collecting', 'planning', 'over')),
      -- The intended wall time in Oslo, and the instant it is: a changed clock rule can be told from a changed mind.
      ADD COLUMN opens_local text,
      ADD COLUMN opens_at timestamptz,
      ADD COLUMN closes_local text,
      ADD COLUMN closes_at timestamptz,
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD CHECK ((opens_local IS NULL) = (opens_at IS NULL) AND (closes_local IS NULL) = (closes_at IS NULL)),
      ADD CHECK (opens_at < closes_at),
      ADD CONSTRAINT duty_period_apart EXCLUDE USING gist (district_id WITH =, daterange(from_date, to_date) WITH &&)`);
  await runner.query(`
    CREATE TABLE availability_sheet (
      district_id uuid NOT NULL,
      duty_period_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      -- In order of entry.
      entries jsonb NOT NULL DEFAULT '[]',
      -- When the doctor said "this is my answer"; a draft has none.
      answered_at timestamptz,
      -- Who wrote it last, and whether for the doctor.
      account_id uuid,
      on_behalf boolean NOT NULL DEFAULT false,
      updated_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, duty_period_id, doctor_id),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
    )`);
  await runner.query(`
    CREATE TABLE ledger_balance (
      district_id uuid NOT NULL,
      duty_period_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      category text NOT NULL,
      -- vaktregnskap before the period, in shifts; positive is more than owed.
      balance numeric NOT NULL,
      PRIMARY KEY (district_id, duty_period_id, doctor_id, category),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
    )`);
  await runner.query(`
    CREATE TABLE past_duty (
      district_id uuid NOT NULL,
      duty_period_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      during tstzrange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
      date date NOT NULL,
      night boolean NOT NULL,
      presence text NOT NULL CHECK (presence IN ('onSite', 'home')),
      PRIMARY KEY (district_id, duty_period_id, doctor_id, during),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
    )`);
  await runner.query(`
    CREATE TABLE pin (
      district_id uuid NOT NULL,
      duty_period_id uuid NOT NULL,
      shift_id text NOT NULL,
      doctor_id uuid NOT NULL,
      -- The lock of the roster problem that it becomes.
      lock jsonb NOT NULL,
      account_id uuid,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, duty_period_id, shift_id, doctor_id),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE
    )`);
}

/** Collection windows and periods whose time has come, in all districts; ids and the step only. */
async function dueSteps(runner: QueryRunner): Promise<void> {
  await ownerAcross(runner, 'duty_period');
  await definerFunction(
    runner,
    'due_period_steps(moment timestamptz)',
    'TABLE (district_id uuid, duty_period_id uuid, step text)',
    `SELECT p.district_id, p.id, CASE
         WHEN p.state = 'planned' THEN 'open'
         WHEN p.state = 'collecting' THEN 'close'
         ELSE 'end' END
     FROM duty_period p
     WHERE (p.state = 'planned' AND p.opens_at <= moment)
       OR (p.state = 'collecting' AND p.closes_at <= moment)
       OR (p.state = 'planning' AND p.to_date <= (moment AT TIME ZONE 'Europe/Oslo')::date)`,
  );
}
