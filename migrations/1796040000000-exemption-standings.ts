import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a claim rests on a right or on judgement, sealed beside its ground: statistics count the standings
 * and so never open a ground.
 */
export class ExemptionStandings1796040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exemption_ground
        DROP CONSTRAINT exemption_ground_part_check,
        ADD CONSTRAINT exemption_ground_part_check CHECK (part IN ('ground', 'decision', 'appeal', 'standing'))`);
    await runner.query(`
      CREATE UNIQUE INDEX exemption_standing_once ON exemption_ground (district_id, exemption_id)
        WHERE part = 'standing'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX exemption_standing_once');
    await runner.query(`DELETE FROM exemption_ground WHERE part = 'standing'`);
    await runner.query(`
      ALTER TABLE exemption_ground
        DROP CONSTRAINT exemption_ground_part_check,
        ADD CONSTRAINT exemption_ground_part_check CHECK (part IN ('ground', 'decision', 'appeal'))`);
  }
}
