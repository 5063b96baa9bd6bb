import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** Swaps that the service proposes among several offers: each takes what the next one gives. */
export class SwapCycles1796060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await cycles(runner);
    await parts(runner);
    for (const table of ['swap_cycle', 'swap_cycle_part']) await separateDistricts(runner, table);
    await grant(runner, 'SELECT, INSERT, UPDATE ON swap_cycle, swap_cycle_part');
    await ownerAcross(runner, 'swap_cycle');
    await ownerAcross(runner, 'swap_cycle_part');
    await definerFunction(
      runner,
      'due_swap_cycles(moment timestamptz, most integer)',
      'TABLE (district_id uuid, id uuid)',
      `SELECT c.district_id, c.id FROM swap_cycle c
       WHERE c.open AND (c.expires_at <= moment OR EXISTS (
         SELECT FROM swap_cycle_part p JOIN swap s ON s.district_id = p.district_id AND s.id = p.swap_id
         WHERE p.district_id = c.district_id AND p.cycle_id = c.id AND s.state <> 'offered'))
       ORDER BY c.expires_at LIMIT most`,
    );
    await definerFunction(
      runner,
      'periods_with_swap_offers(moment timestamptz)',
      'TABLE (district_id uuid, duty_period_id uuid)',
      `SELECT s.district_id, s.duty_period_id FROM swap s
       WHERE s.state = 'offered' AND s.to_all AND s.expires_at > moment
       GROUP BY s.district_id, s.duty_period_id HAVING count(DISTINCT s.doctor_id) > 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION periods_with_swap_offers, due_swap_cycles');
    await runner.query('DROP TABLE swap_cycle_part, swap_cycle');
  }
}

async function cycles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE swap_cycle (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      duty_period_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'offered' CHECK (state IN
        ('offered', 'accepted', 'done', 'declined', 'rejected', 'expired', 'overtaken')),
      open boolean NOT NULL GENERATED ALWAYS AS (state IN ('offered', 'accepted')) STORED,
      -- The coordinator's words where it is rejected or breaks a rule.
      reason text,
      expires_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      decided_at timestamptz,
      decided_by uuid,
      ended_at timestamptz,
      roster_version_id uuid,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, id),
      UNIQUE (district_id, id, open),
      FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
      FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version,
      CHECK ((state = 'done') = (roster_version_id IS NOT NULL)),
      CHECK (open = (ended_at IS NULL))
    )`);
  await runner.query('CREATE INDEX swap_cycle_due ON swap_cycle (expires_at) WHERE open');
  await runner.query('CREATE INDEX swap_cycle_newest ON swap_cycle (district_id, created_at, id)');
}

/** A doctor's part: the duty of an own offer goes to another, and one of a third (or the same) comes. */
async function parts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE swap_cycle_part (
      district_id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      swap_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      shift_id text NOT NULL,
      -- Who gets it.
      taker_id uuid NOT NULL,
      answer text CHECK (answer IN ('accepted', 'declined')),
      answered_at timestamptz,
      open boolean NOT NULL DEFAULT true,
      PRIMARY KEY (district_id, cycle_id, doctor_id),
      UNIQUE (district_id, cycle_id, taker_id),
      UNIQUE (district_id, cycle_id, swap_id),
      FOREIGN KEY (district_id, cycle_id, open) REFERENCES swap_cycle (district_id, id, open)
        ON UPDATE CASCADE ON DELETE CASCADE,
      FOREIGN KEY (district_id, swap_id) REFERENCES swap ON DELETE CASCADE,
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      FOREIGN KEY (district_id, taker_id) REFERENCES doctor,
      CHECK (taker_id <> doctor_id),
      CHECK ((answer IS NULL) = (answered_at IS NULL))
    )`);
  // One proposal at a time for an offer.
  await runner.query(
    'CREATE UNIQUE INDEX swap_cycle_one_open ON swap_cycle_part (district_id, swap_id) WHERE open',
  );
  await runner.query('CREATE INDEX swap_cycle_part_doctor ON swap_cycle_part (district_id, doctor_id)');
}
