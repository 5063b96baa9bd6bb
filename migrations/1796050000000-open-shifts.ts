import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

const TABLES = ['sick_call', 'open_shift', 'open_shift_invitation', 'open_shift_contact'];

/** Seats of the roster in force that nobody holds: who is asked, who takes them; and sick calls, which open them. */
export class OpenShifts1796050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await movesOfOneSide(runner);
    await sickCalls(runner);
    await openShifts(runner);
    await invitations(runner);
    await contacts(runner);
    for (const table of TABLES) await separateDistricts(runner, table);
    await grant(runner, 'SELECT, INSERT, UPDATE ON sick_call, open_shift, open_shift_invitation');
    await grant(runner, 'SELECT, INSERT ON open_shift_contact');
    await ownerAcross(runner, 'open_shift');
    await definerFunction(
      runner,
      'due_open_shifts(moment timestamptz, most integer)',
      'TABLE (district_id uuid, id uuid)',
      `SELECT o.district_id, o.id FROM open_shift o
       WHERE o.open AND least(o.deadline, o.next_wave_at, CASE WHEN o.escalated_at IS NULL THEN o.escalate_at END) <= moment
       ORDER BY o.urgent DESC, o.deadline LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_open_shifts');
    await runner.query('DROP TABLE open_shift_contact, open_shift_invitation, open_shift, sick_call');
    await runner.query(`DELETE FROM duty_move WHERE to_id IS NULL`);
    await runner.query('ALTER TABLE duty_move DROP COLUMN kind, ALTER COLUMN to_id SET NOT NULL');
  }
}

/** A duty can be lost without a taker (a sick call), and be taken without a giver. */
async function movesOfOneSide(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE duty_move
      -- By a sick call the duty meets the share of whoever fell ill, and the replacement's too: no debt comes of it.
      ADD COLUMN kind text NOT NULL DEFAULT 'swap' CHECK (kind IN ('swap', 'openShift', 'order', 'sickCall', 'return')),
      ALTER COLUMN to_id DROP NOT NULL,
      ADD CHECK ((to_id IS NULL) = (kind = 'sickCall')),
      ADD CHECK (kind NOT IN ('swap', 'sickCall') OR from_id IS NOT NULL)`);
}

/** That a doctor cannot come. No reason is asked for, and there is no column for one. */
async function sickCalls(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE sick_call (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      doctor_id uuid NOT NULL,
      account_id uuid,
      at timestamptz NOT NULL,
      -- Well again, before everything was covered.
      withdrawn_at timestamptz,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor
    )`);
  await runner.query('CREATE INDEX sick_call_newest ON sick_call (district_id, at, id)');
}

async function openShifts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE open_shift (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      shift_id text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'closed', 'expired')),
      open boolean NOT NULL GENERATED ALWAYS AS (state = 'open') STORED,
      sick_call_id uuid,
      urgent boolean NOT NULL,
      -- The first who may gets it, or of all who want it at the deadline the one who owes most.
      fit text NOT NULL CHECK (fit IN ('first', 'best')),
      deadline timestamptz NOT NULL,
      -- Invitations go out in waves, until nobody is left to ask.
      wave integer NOT NULL DEFAULT 0,
      wave_size integer NOT NULL CHECK (wave_size > 0),
      wave_minutes integer NOT NULL CHECK (wave_minutes > 0),
      next_wave_at timestamptz,
      -- When a coordinator is told that nobody has come forward.
      escalate_at timestamptz NOT NULL,
      escalated_at timestamptz,
      taker_id uuid,
      roster_version_id uuid,
      -- A coordinator's grounds, where somebody was ordered or a rule asked for a reason.
      reason text,
      account_id uuid,
      created_at timestamptz NOT NULL,
      ended_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, sick_call_id) REFERENCES sick_call,
      FOREIGN KEY (district_id, taker_id) REFERENCES doctor,
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version,
      CHECK (starts_at < ends_at),
      CHECK ((state = 'taken') = (taker_id IS NOT NULL)),
      CHECK ((state = 'taken') = (roster_version_id IS NOT NULL)),
      CHECK ((state = 'open') = (ended_at IS NULL))
    )`);
  await runner.query('CREATE INDEX open_shift_start ON open_shift (district_id, starts_at, id)');
  await runner.query('CREATE INDEX open_shift_due ON open_shift (deadline) WHERE open');
}

async function invitations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE open_shift_invitation (
      district_id uuid NOT NULL,
      open_shift_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      wave integer NOT NULL,
      invited_at timestamptz,
      answer text CHECK (answer IN ('wants', 'declined')),
      answered_at timestamptz,
      PRIMARY KEY (district_id, open_shift_id, doctor_id),
      FOREIGN KEY (district_id, open_shift_id) REFERENCES open_shift ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      CHECK ((answer IS NULL) = (answered_at IS NULL)),
      -- Who comes forward unasked has an answer and no invitation.
      CHECK (invited_at IS NOT NULL OR answer IS NOT NULL)
    )`);
  await runner.query('CREATE INDEX open_shift_invited ON open_shift_invitation (district_id, doctor_id)');
}

/** Whom a coordinator rang, and what came of it. */
async function contacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE open_shift_contact (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      open_shift_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      outcome text NOT NULL CHECK (outcome IN ('noAnswer', 'cannot', 'callsBack', 'agreed')),
      at timestamptz NOT NULL,
      account_id uuid,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, open_shift_id) REFERENCES open_shift ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor
    )`);
  await runner.query(
    'CREATE INDEX open_shift_contacted ON open_shift_contact (district_id, open_shift_id, at)',
  );
}
