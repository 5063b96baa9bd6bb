import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities are changed by several people as well: a version against lost updates. */
export class MunicipalityVersions1795910100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE municipality ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE municipality DROP COLUMN version');
  }
}
