import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** Changes after publication: what doctors offer each other, and what came of it. */
export class Swaps1795930100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await requests(runner);
    await duties(runner);
    await recipients(runner);
    await moves(runner);
    for (const table of ['swap', 'swap_duty', 'swap_recipient', 'duty_move']) {
      await separateDistricts(runner, table);
    }
    await grant(runner, 'SELECT, INSERT, UPDATE ON swap, swap_recipient');
    await grant(runner, 'SELECT, INSERT ON swap_duty, duty_move');
    await ownerAcross(runner, 'swap');
    await definerFunction(
      runner,
      'due_swaps(moment timestamptz, most integer)',
      'TABLE (district_id uuid, id uuid)',
      `SELECT s.district_id, s.id FROM swap s
       WHERE s.open AND s.expires_at <= moment ORDER BY s.expires_at LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_swaps');
    await runner.query('DROP TABLE duty_move, swap_recipient, swap_duty, swap');
  }
}

async function requests(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE swap (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'offered' CHECK (state IN
        ('offered', 'accepted', 'done', 'withdrawn', 'declined', 'rejected', 'expired', 'overtaken')),
      open boolean NOT NULL GENERATED ALWAYS AS (state IN ('offered', 'accepted')) STORED,
      -- Who gives duties away, and who takes them over once somebody has said yes.
      doctor_id uuid NOT NULL,
      taker_id uuid,
      -- Offered to everybody whom it fits, and not to some by name.
      to_all boolean NOT NULL,
      -- The taker takes a duty against an own veto, and has said so.
      vetoes_withdrawn boolean NOT NULL DEFAULT false,
      -- The coordinator's choice of words where a swap is rejected or breaks a rule.
      reason text,
      account_id uuid,
      -- Of two who have agreed, the one who wants out again.
      cancel_asked_by uuid,
      expires_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      accepted_at timestamptz,
      decided_at timestamptz,
      decided_by uuid,
      ended_at timestamptz,
      -- The version that holds the change.
      roster_version_id uuid,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, id, open),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      FOREIGN KEY (district_id, taker_id) REFERENCES doctor,
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version,
      CHECK (taker_id <> doctor_id),
      CHECK (state NOT IN ('accepted', 'done') OR taker_id IS NOT NULL AND accepted_at IS NOT NULL),
      CHECK ((state = 'done') = (roster_version_id IS NOT NULL)),
      CHECK (open = (ended_at IS NULL))
    )`);
  await runner.query('CREATE INDEX swap_due ON swap (expires_at) WHERE open');
  await runner.query('CREATE INDEX swap_newest ON swap (district_id, created_at, id)');
}

/** What the one gives, and what the one takes back for it. */
async function duties(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE swap_duty (
      district_id uuid NOT NULL,
      swap_id uuid NOT NULL,
      side text NOT NULL CHECK (side IN ('given', 'taken')),
      duty_period_id uuid NOT NULL,
      shift_id text NOT NULL,
      -- Who holds it before.
      doctor_id uuid NOT NULL,
      open boolean NOT NULL DEFAULT true,
      PRIMARY KEY (district_id, swap_id, shift_id, doctor_id),
      FOREIGN KEY (district_id, swap_id, open) REFERENCES swap (district_id, id, open)
        ON UPDATE CASCADE ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor
    )`);
  // What a doctor gives is in one open request; being asked for a duty keeps nobody from giving it away.
  await runner.query(`
    CREATE UNIQUE INDEX swap_one_open ON swap_duty (district_id, duty_period_id, shift_id, doctor_id)
      WHERE open AND side = 'given'`);
}

async function recipients(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE swap_recipient (
      district_id uuid NOT NULL,
      swap_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      answer text CHECK (answer IN ('accepted', 'declined')),
      answered_at timestamptz,
      PRIMARY KEY (district_id, swap_id, doctor_id),
      FOREIGN KEY (district_id, swap_id) REFERENCES swap ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      CHECK ((answer IS NULL) = (answered_at IS NULL))
    )`);
  await runner.query('CREATE INDEX swap_recipient_doctor ON swap_recipient (district_id, doctor_id)');
}

/** Each duty that changed hands after publication: the ledger's record, never changed. */
async function moves(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE duty_move (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      roster_version_id uuid NOT NULL,
      swap_id uuid,
      shift_id text NOT NULL,
      category text NOT NULL,
      -- Empty for an open shift that somebody took.
      from_id uuid,
      to_id uuid NOT NULL,
      -- Whose duty the shift meets in the ledger.
      credited_id uuid NOT NULL,
      account_id uuid,
      reason text,
      at timestamptz NOT NULL,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version,
      FOREIGN KEY (district_id, swap_id) REFERENCES swap,
      FOREIGN KEY (district_id, from_id) REFERENCES doctor,
      FOREIGN KEY (district_id, to_id) REFERENCES doctor,
      FOREIGN KEY (district_id, credited_id) REFERENCES doctor,
      CHECK (from_id <> to_id),
      UNIQUE (district_id, roster_version_id, shift_id, to_id)
    )`);
  await runner.query('CREATE INDEX duty_move_period ON duty_move (district_id, duty_period_id, at)');
}
