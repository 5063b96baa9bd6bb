import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A swap may be of a part of a shift, until an instant or from it on; and the ledger counts it by its share. */
export class SplitShifts1796085000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What a duty that changed hands counts as: a part of a shift by its share.
    await runner.query(`
      ALTER TABLE duty_move
        ADD COLUMN share double precision NOT NULL DEFAULT 1 CHECK (share > 0 AND share <= 1)`);
    await runner.query(`
      ALTER TABLE swap_duty
        ADD COLUMN part_side text CHECK (part_side IN ('until', 'from')),
        ADD COLUMN part_at timestamptz,
        ADD CHECK ((part_side IS NULL) = (part_at IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty_move DROP COLUMN share');
    await runner.query('ALTER TABLE swap_duty DROP COLUMN part_side, DROP COLUMN part_at');
  }
}
