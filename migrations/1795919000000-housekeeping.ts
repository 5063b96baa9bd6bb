import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { ownerAcross } from './helpers/owner-across.ts';

/** Rows that have done their work are removed: used codes, ended sessions, counted requests, repeated answers. */
export class Housekeeping1795919000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await ownerAcross(runner, 'idempotent_answer');
    await definerFunction(
      runner,
      'sweep_old_rows(moment timestamptz)',
      'void',
      `DELETE FROM login_code WHERE expires_at < moment - interval '1 day';
       DELETE FROM session WHERE coalesce(ended_at, expires_at) < moment - interval '30 days';
       DELETE FROM rate_limit WHERE started_at < moment - interval '1 day';
       DELETE FROM idempotent_answer WHERE created_at < moment - interval '7 days'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION sweep_old_rows');
    await runner.query('DROP POLICY owner_across ON idempotent_answer');
  }
}
