import type { QueryRunner } from 'typeorm';
import { grant } from './grant.ts';

/**
 * A function that runs as the owner and so reaches across districts: the application may call it and
 * nobody else. Each one is named in the test that enumerates them.
 *
 * @param signature name and parameters, e.g. `busy_times(persons uuid[])`
 * @param rest from RETURNS to the body
 */
export async function definerFunction(
  runner: QueryRunner,
  signature: string,
  returns: string,
  body: string,
  language: 'sql' | 'plpgsql' = 'sql',
): Promise<void> {
  await runner.query(`
    CREATE FUNCTION ${signature} RETURNS ${returns}
    LANGUAGE ${language} SECURITY DEFINER SET search_path = public, pg_temp AS $$ ${body} $$`);
  const name = signature.slice(0, signature.indexOf('('));
  await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
  await grant(runner, `EXECUTE ON FUNCTION ${name}`);
}
