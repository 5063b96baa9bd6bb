import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A written reason stays with the assignment that it is given for; edits are undone and redone in order. */
export class RosterBoard1795910500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignment
        -- Rules, reason and role, and the other shifts of the doctor that the breach is made of.
        ADD COLUMN waiver jsonb`);
    // An edit that was undone can be redone until another one is made.
    await runner.query('ALTER TABLE roster_edit ADD COLUMN overtaken boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE roster_edit DROP COLUMN overtaken');
    await runner.query('ALTER TABLE assignment DROP COLUMN waiver');
  }
}
