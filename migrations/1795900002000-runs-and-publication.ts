import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** From a problem through a run to a published roster, and what must be told of it. */
export class RunsAndPublication1795900002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await problems(runner);
    await runs(runner);
    await versions(runner);
    await hearing(runner);
    await publications(runner);
    await outbox(runner);
    for (const table of TABLES) await separateDistricts(runner, table);
    await grant(runner, `SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')}`);
    await across(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_messages, busy_times');
    await runner.query('DROP POLICY owner_across ON assignment');
    await runner.query('DROP TABLE outbox_message, publication, discussion, hearing_comment, roster_edit');
    await runner.query('DROP INDEX assignment_one_seat');
    await runner.query('ALTER TABLE assignment DROP COLUMN seat, DROP COLUMN seats');
    await runner.query(`ALTER TABLE roster_version DROP COLUMN planning_problem_id, DROP COLUMN run_id,
      DROP COLUMN evaluation, DROP COLUMN hearing_until, DROP COLUMN account_id, DROP COLUMN version`);
    await runner.query('DROP TABLE run_event, optimisation_run, planning_problem');
  }
}

const TABLES = [
  'planning_problem',
  'optimisation_run',
  'run_event',
  'roster_edit',
  'hearing_comment',
  'discussion',
  'publication',
  'outbox_message',
];

/** A roster problem as it was built: never changed, since runs, versions and publications refer to it. */
async function problems(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE planning_problem (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      settings_version integer NOT NULL,
      -- json and not jsonb: it keeps the text, and so the hash re-computes.
      problem json NOT NULL,
      content_hash bytea NOT NULL,
      notices json NOT NULL,
      issues json NOT NULL,
      account_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, duty_period_id, content_hash),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, settings_version) REFERENCES district_settings
    )`);
}

async function runs(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE optimisation_run (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      planning_problem_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'queued' CHECK (state IN
        ('queued', 'running', 'complete', 'incomplete', 'cancelled', 'invalid', 'failed')),
      seconds integer NOT NULL CHECK (seconds BETWEEN 1 AND 3600),
      seed integer NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      -- Stable code of why it failed, and its values.
      reason text,
      progress json,
      result json,
      cancel_requested_at timestamptz,
      heartbeat_at timestamptz,
      account_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      started_at timestamptz,
      finished_at timestamptz,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, planning_problem_id) REFERENCES planning_problem ON DELETE CASCADE,
      CHECK (state <> 'failed' OR reason IS NOT NULL)
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX optimisation_run_one_active ON optimisation_run (district_id)
      WHERE state IN ('queued', 'running')`);
  await runner.query(`
    CREATE TABLE run_event (
      district_id uuid NOT NULL,
      run_id uuid NOT NULL,
      number integer NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      kind text NOT NULL CHECK (kind IN ('state', 'issues', 'progress')),
      data json NOT NULL,
      PRIMARY KEY (district_id, run_id, number),
      FOREIGN KEY (district_id, run_id) REFERENCES optimisation_run ON DELETE CASCADE
    )`);
}

async function versions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE roster_version
      ADD COLUMN planning_problem_id uuid,
      ADD COLUMN run_id uuid,
      -- Levels, gap and open seats, of the run or after the last edit.
      ADD COLUMN evaluation json,
      ADD COLUMN hearing_until date,
      ADD COLUMN account_id uuid,
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD FOREIGN KEY (district_id, planning_problem_id) REFERENCES planning_problem,
      ADD FOREIGN KEY (district_id, run_id) REFERENCES optimisation_run`);
  // Whoever races for the last seat of a shift meets the index.
  await runner.query(`
    ALTER TABLE assignment
      ADD COLUMN seat integer,
      ADD COLUMN seats integer,
      ADD CHECK (role = 'training' OR seat IS NULL OR seat BETWEEN 1 AND seats)`);
  await runner.query(`
    CREATE UNIQUE INDEX assignment_one_seat ON assignment (district_id, roster_version_id, shift_id, seat)
      WHERE role = 'duty'`);
  await runner.query(`
    CREATE TABLE roster_edit (
      district_id uuid NOT NULL,
      roster_version_id uuid NOT NULL,
      number integer NOT NULL,
      account_id uuid,
      at timestamptz NOT NULL DEFAULT now(),
      kind text NOT NULL CHECK (kind IN ('assign', 'unassign', 'move')),
      -- Assignments that it took away and added; a written reason where a rule asks for one.
      removed jsonb NOT NULL,
      added jsonb NOT NULL,
      reason text,
      undone_at timestamptz,
      PRIMARY KEY (district_id, roster_version_id, number),
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version ON DELETE CASCADE
    )`);
}

async function hearing(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE hearing_comment (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      roster_version_id uuid NOT NULL,
      account_id uuid NOT NULL,
      doctor_id uuid,
      shift_id text,
      text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
      at timestamptz NOT NULL DEFAULT now(),
      answer text,
      answered_by uuid,
      answered_at timestamptz,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor
    )`);
  await runner.query(`
    CREATE TABLE discussion (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      subject text NOT NULL CHECK (subject IN ('rules', 'plan')),
      settings_version integer,
      roster_version_id uuid,
      held_on date NOT NULL,
      note text NOT NULL,
      account_id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, settings_version) REFERENCES district_settings,
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version,
      CHECK ((subject = 'rules') = (settings_version IS NOT NULL) AND (subject = 'plan') = (roster_version_id IS NOT NULL))
    )`);
}

/** What was published, by whom and under which rules: enough to compute it all again. */
async function publications(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE publication (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      roster_version_id uuid NOT NULL,
      planning_problem_id uuid NOT NULL,
      settings_version integer NOT NULL,
      -- Valid-from dates of the rule sets that were in force.
      rule_sets json NOT NULL,
      -- The roster in its file format, its levels and its gap.
      roster json NOT NULL,
      roster_hash bytea NOT NULL,
      evaluation json NOT NULL,
      -- Changes against the version published before.
      diff json NOT NULL,
      account_id uuid,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, roster_version_id),
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version,
      FOREIGN KEY (district_id, planning_problem_id) REFERENCES planning_problem
    )`);
}

/** The truth of what must be told; the job queue only wakes the sender. */
async function outbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE outbox_message (
      district_id uuid NOT NULL REFERENCES district,
      -- Also the message's id with the mail provider: the same at every try.
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      event text NOT NULL,
      doctor_id uuid,
      account_id uuid,
      channel text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail')),
      revision integer NOT NULL DEFAULT 1,
      -- Message catalogue key and its values; no health data, no grounds.
      template text NOT NULL,
      data jsonb NOT NULL,
      state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'failed')),
      attempts integer NOT NULL DEFAULT 0,
      due_at timestamptz NOT NULL DEFAULT now(),
      problem text,
      created_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      CHECK ((doctor_id IS NULL) <> (account_id IS NULL))
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX outbox_message_once ON outbox_message
      (district_id, event, coalesce(doctor_id, account_id), channel, revision)`);
  await runner.query(`
    CREATE INDEX outbox_message_due ON outbox_message (due_at) WHERE state IN ('pending', 'sending')`);
}

async function across(runner: QueryRunner): Promise<void> {
  await ownerAcross(runner, 'outbox_message');
  await definerFunction(
    runner,
    'due_messages(moment timestamptz, most integer)',
    'TABLE (district_id uuid, id uuid)',
    `SELECT m.district_id, m.id FROM outbox_message m
     WHERE m.state IN ('pending', 'sending') AND m.due_at <= moment ORDER BY m.due_at LIMIT most`,
  );
  // Published duties elsewhere of persons who hold a post in the asking district: when, and no more.
  await ownerAcross(runner, 'assignment');
  await definerFunction(
    runner,
    'busy_times(moment_from timestamptz, moment_to timestamptz)',
    'TABLE (doctor_id uuid, during tstzrange)',
    `SELECT own.id, a.during FROM doctor own
     JOIN assignment a ON a.person_id = own.person_id AND a.published AND a.district_id <> own.district_id
     WHERE own.district_id = nullif(current_setting('app.district', true), '')::uuid
       AND a.during && tstzrange(moment_from, moment_to)`,
  );
}
