import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A written reason stays with the assignment that it is given for, as long as that stands. */
export class RosterBoard1795910500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignment
        -- Rules, reason and role, and the other shifts of the doctor that the breach is made of.
        ADD COLUMN waiver jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment DROP COLUMN waiver');
  }
}
