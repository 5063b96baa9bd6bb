import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './helpers/grant.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/**
 * Districts, doctors, duty periods and rosters.
 *
 * A person is global, so that nobody stands on two shifts at once in different districts; everything
 * else is a district's. Keys begin with the district: checks of keys bypass row-level security, and so
 * neither reach nor reveal another district's rows.
 */
export class DistrictsAndRosters1795470000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Equality of UUIDs beside overlap of ranges in one exclusion constraint.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await grant(runner, 'USAGE ON SCHEMA public');
    await districts(runner);
    await persons(runner);
    await doctors(runner);
    await dutyPeriods(runner);
    await rosterVersions(runner);
    await assignments(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assignment, roster_version, duty_period, doctor, person, district');
    await runner.query('DROP FUNCTION person_by_hpr');
  }
}

async function districts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE district (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      name text NOT NULL CHECK (name ~ '\\S'),
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  await separateDistricts(runner, 'district', 'id');
  await grant(runner, 'SELECT, INSERT, UPDATE ON district');
}

/**
 * The HPR number and nothing else: names and birth dates are kept by each district with its own post,
 * so that knowing a number tells nothing about a doctor elsewhere. The application cannot read this
 * table at all; it asks for one person by number.
 */
async function persons(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE person (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      hpr text NOT NULL UNIQUE CHECK (hpr ~ '^[0-9]{7,9}$')
    )`);
  // The loop meets the race with another transaction that adds the same number.
  await runner.query(`
    CREATE FUNCTION person_by_hpr(wanted text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE found_id uuid;
    BEGIN
      LOOP
        SELECT id INTO found_id FROM person WHERE hpr = wanted;
        IF found_id IS NOT NULL THEN RETURN found_id; END IF;
        INSERT INTO person (hpr) VALUES (wanted) ON CONFLICT (hpr) DO NOTHING RETURNING id INTO found_id;
        IF found_id IS NOT NULL THEN RETURN found_id; END IF;
      END LOOP;
    END $$`);
  await runner.query('REVOKE ALL ON FUNCTION person_by_hpr FROM PUBLIC');
  await grant(runner, 'EXECUTE ON FUNCTION person_by_hpr');
}

/** A person's post in a district. */
async function doctors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE doctor (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      person_id uuid NOT NULL REFERENCES person,
      name text NOT NULL CHECK (name ~ '\\S'),
      birth_date date NOT NULL,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, person_id),
      -- An assignment names post and person, and they must belong together.
      UNIQUE (district_id, id, person_id)
    )`);
  await separateDistricts(runner, 'doctor');
  await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON doctor');
}

async function dutyPeriods(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE duty_period (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL CHECK (name ~ '\\S'),
      from_date date NOT NULL,
      -- The first date after the period.
      to_date date NOT NULL,
      PRIMARY KEY (district_id, id),
      CHECK (from_date < to_date)
    )`);
  await separateDistricts(runner, 'duty_period');
  await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON duty_period');
}

async function rosterVersions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE roster_version (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      -- 1, 2, 3 ... within the duty period.
      number integer NOT NULL CHECK (number >= 1),
      based_on integer,
      origin text NOT NULL CHECK (origin IN ('run', 'edit', 'import')),
      state text NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'hearing', 'published', 'closed', 'discarded')),
      published boolean NOT NULL GENERATED ALWAYS AS (state = 'published') STORED,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, duty_period_id, number),
      -- Its assignments follow whether it is published.
      UNIQUE (district_id, id, published),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period,
      FOREIGN KEY (district_id, duty_period_id, based_on)
        REFERENCES roster_version (district_id, duty_period_id, number),
      CHECK (based_on < number)
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX roster_version_one_published
      ON roster_version (district_id, duty_period_id) WHERE state = 'published'`);
  await separateDistricts(runner, 'roster_version');
  await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON roster_version');
}

/** One doctor on one shift. The exclusion constraint is the last word against double booking. */
async function assignments(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE assignment (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      roster_version_id uuid NOT NULL,
      shift_id text NOT NULL CHECK (shift_id <> ''),
      doctor_id uuid NOT NULL,
      person_id uuid NOT NULL,
      role text NOT NULL DEFAULT 'duty' CHECK (role IN ('duty', 'training')),
      supervisor_id uuid,
      during tstzrange NOT NULL,
      published boolean NOT NULL DEFAULT false,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, roster_version_id, shift_id, doctor_id),
      FOREIGN KEY (district_id, roster_version_id, published)
        REFERENCES roster_version (district_id, id, published) ON UPDATE CASCADE,
      FOREIGN KEY (district_id, doctor_id, person_id) REFERENCES doctor (district_id, id, person_id),
      FOREIGN KEY (district_id, supervisor_id) REFERENCES doctor,
      -- Only somebody in training has a supervisor, another doctor.
      CHECK ((role = 'training') = (supervisor_id IS NOT NULL) AND supervisor_id IS DISTINCT FROM doctor_id),
      -- An empty range overlaps nothing and would slip through; so would a reach into eternity catch all.
      CHECK (NOT isempty(during)),
      CHECK (NOT lower_inf(during) AND NOT upper_inf(during) AND lower_inc(during) AND NOT upper_inc(during)),
      CONSTRAINT assignment_no_double_booking
        EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (published)
        DEFERRABLE INITIALLY IMMEDIATE
    )`);
  await runner.query('CREATE INDEX assignment_doctor ON assignment (district_id, doctor_id)');
  await separateDistricts(runner, 'assignment');
  await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON assignment');
}
