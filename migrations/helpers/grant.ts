import type { QueryRunner } from 'typeorm';

/** Carries the name of the application's role to the migrations: installations name it themselves. */
export const APPLICATION_ROLE_SETTING = 'vaktsirkel.application_role';

/** Grants something on something to the application's role, e.g. `SELECT ON doctor`. */
export async function grant(runner: QueryRunner, privileges: string): Promise<void> {
  await runner.query(`
    DO $$ BEGIN
      EXECUTE format('GRANT ${privileges} TO %I', current_setting('${APPLICATION_ROLE_SETTING}'));
    END $$`);
}
