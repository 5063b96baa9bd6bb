import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { ownerAcross } from './helpers/owner-across.ts';

/** The course of an exemption's case: when it was submitted and appealed, who is disqualified, when its ground went. */
export class ExemptionCases1795910200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exemption
        -- Registered by a coordinator for the doctor, without a ground.
        ADD COLUMN on_behalf boolean NOT NULL DEFAULT false,
        ADD COLUMN submitted_on date,
        ADD COLUMN appealed_on date,
        -- Lodged after the three weeks: the appeal body may take it up.
        ADD COLUMN appeal_late boolean NOT NULL DEFAULT false,
        -- Accounts that declared themselves disqualified.
        ADD COLUMN disqualified uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN ground_erased_at timestamptz`);
    await runner.query(`
      ALTER TABLE exemption_ground
        DROP CONSTRAINT exemption_ground_part_check,
        ADD CONSTRAINT exemption_ground_part_check CHECK (part IN ('ground', 'decision', 'appeal'))`);
    await runner.query(`
      CREATE UNIQUE INDEX exemption_ground_once ON exemption_ground (district_id, exemption_id) WHERE part = 'ground'`);
    await runner.query(`
      CREATE INDEX exemption_ground_case ON exemption_ground (district_id, exemption_id, created_at)`);
    // Who read which ground, and how many each account read today.
    await runner.query(`
      CREATE INDEX audit_event_grounds ON audit_event (district_id, subject, number)
        WHERE action IN ('ground.read', 'ground.use')`);
    await runner.query(`
      CREATE INDEX audit_event_readers ON audit_event (district_id, account_id, at)
        WHERE action IN ('ground.read', 'ground.use')`);
    await ownerAcross(runner, 'exemption');
    // The owner sees no ground across districts: the case itself says whether it still has one.
    await definerFunction(
      runner,
      'archived_grounds_due(moment timestamptz)',
      'TABLE (district_id uuid, exemptions uuid[])',
      `SELECT e.district_id, array_agg(e.id ORDER BY e.id) FROM exemption e
       WHERE e.archived_at <= moment - interval '1 year' AND e.ground_erased_at IS NULL
       GROUP BY e.district_id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION archived_grounds_due');
    await runner.query('DROP POLICY owner_across ON exemption');
    await runner.query('DROP INDEX audit_event_grounds, audit_event_readers');
    await runner.query('DROP INDEX exemption_ground_once, exemption_ground_case');
    // What the older schema has no place for goes with it.
    await runner.query('ALTER TABLE exemption_ground NO FORCE ROW LEVEL SECURITY');
    await runner.query(`DELETE FROM exemption_ground WHERE part = 'appeal'`);
    await runner.query('ALTER TABLE exemption_ground FORCE ROW LEVEL SECURITY');
    await runner.query(`
      ALTER TABLE exemption_ground
        DROP CONSTRAINT exemption_ground_part_check,
        ADD CONSTRAINT exemption_ground_part_check CHECK (part IN ('ground', 'decision'))`);
    await runner.query(`
      ALTER TABLE exemption DROP COLUMN on_behalf, DROP COLUMN submitted_on, DROP COLUMN appealed_on,
        DROP COLUMN appeal_late, DROP COLUMN disqualified, DROP COLUMN ground_erased_at`);
  }
}
