import type { QueryRunner } from 'typeorm';

/**
 * Row-level security for a table whose `column` names the district of each row: only rows of the
 * district in `app.district` are seen, and only such rows are written. Unset and empty mean none. FORCE
 * binds the owner too. Migrations that have run rely on this: add another helper, never change it.
 */
export async function separateDistricts(
  runner: QueryRunner,
  table: string,
  column = 'district_id',
): Promise<void> {
  const own = `${column} = nullif(current_setting('app.district', true), '')::uuid`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY own_district ON ${table} USING (${own}) WITH CHECK (${own})`);
}
