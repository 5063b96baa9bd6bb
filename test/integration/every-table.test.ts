import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { Database } from '../../src/infrastructure/database/database.ts';
import { separationProblems } from '../../src/infrastructure/database/separation-problems.ts';
import { newKeyRing } from '../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo } from '../../src/start/load-demo.ts';
import { refusal } from './support/rows.ts';
import { startTestDatabase, type TestDatabase } from './support/test-server.ts';

/** Tables that no policy guards: the application has no right to them at all. */
const WITHOUT_DISTRICT = ['account', 'login_code', 'migration', 'person', 'rate_limit', 'session'];
const FORBIDDEN = '42501';

let database: TestDatabase;
let source: Database;
let own: string;
let foreign: string;
let tables: { name: string; column: string }[];

beforeAll(async () => {
  database = await startTestDatabase();
  source = new Database(database.application);
  ({ district: own } = await loadDemo(source, newKeyRing(), { shape: 'coastal', seed: 1 }));
  ({ district: foreign } = await loadDemo(source, newKeyRing(), { shape: 'coastal', seed: 2 }));
  const names = await database.owner.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
  );
  tables = names
    .filter(({ name }) => !WITHOUT_DISTRICT.includes(name))
    .map(({ name }) => ({ name, column: name === 'district' ? 'id' : 'district_id' }));
});

afterAll(async () => {
  await database.stop();
});

async function count(runner: QueryRunner, text: string, values: unknown[] = []): Promise<number> {
  const [row] = (await runner.query(text, values)) as { n: number }[];
  return row!.n;
}

/** One unit per table: a refusal ends its transaction. */
async function eachTable<T>(
  district: string,
  work: (runner: QueryRunner, table: { name: string; column: string }) => Promise<T>,
): Promise<Record<string, T | string>> {
  const results: Record<string, T | string> = {};
  for (const table of tables) {
    results[table.name] = await source
      .inDistrict(district, (runner) => work(runner, table))
      .catch((error: unknown) => (error as { driverError: { code: string } }).driverError.code);
  }
  return results;
}

describe('every table of the database', () => {
  it('is a district table, or out of the application’s reach', async () => {
    expect(tables.length).toBeGreaterThan(25);
    for (const name of WITHOUT_DISTRICT) {
      expect([name, await refusal(database.application.query(`SELECT * FROM ${name}`))]).toEqual([
        name,
        FORBIDDEN,
      ]);
      expect([name, await refusal(database.application.query(`DELETE FROM ${name}`))]).toEqual([
        name,
        FORBIDDEN,
      ]);
    }
  });

  it('shows nothing without a district', async () => {
    for (const { name } of tables) {
      const [row] = await database.application.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${name}`,
      );
      expect([name, row!.n]).toEqual([name, 0]);
    }
  });

  it('shows the own district only, whatever is asked for', async () => {
    const seen = await eachTable(own, (runner, { name, column }) =>
      count(runner, `SELECT count(*)::int AS n FROM ${name} WHERE ${column} <> $1`, [own]),
    );
    expect(new Set(Object.values(seen))).toEqual(new Set([0]));
    const filled = await eachTable(own, (runner, { name }) =>
      count(runner, `SELECT count(*)::int AS n FROM ${name}`),
    );
    expect(Object.values(filled).filter((n) => n !== 0).length).toBeGreaterThan(12);
  });

  it('changes nothing of a foreign district', async () => {
    const updated = await eachTable(own, async (runner, { name, column }) => {
      const { affected } = await runner.query(
        `UPDATE ${name} SET ${column} = ${column} WHERE ${column} = $1`,
        [foreign],
        true,
      );
      return affected;
    });
    const deleted = await eachTable(own, async (runner, { name, column }) => {
      const { affected } = await runner.query(`DELETE FROM ${name} WHERE ${column} = $1`, [foreign], true);
      return affected;
    });
    // Nothing found, or no right at all, as for the audit trail.
    for (const result of [updated, deleted]) {
      expect([...new Set(Object.values(result))].sort()).toEqual([0, FORBIDDEN]);
    }
  });

  it('takes no rows for a foreign district', async () => {
    const moved = await eachTable(own, async (runner, { name, column }) => {
      const { affected } = await runner.query(`UPDATE ${name} SET ${column} = $1`, [foreign], true);
      return affected;
    });
    for (const [name, result] of Object.entries(moved)) {
      const rows = await source.inDistrict(own, (runner) =>
        count(runner, `SELECT count(*)::int AS n FROM ${name}`),
      );
      expect([name, result]).toEqual([name, rows === 0 ? expect.anything() : FORBIDDEN]);
      if (rows === 0) expect([0, FORBIDDEN]).toContain(result);
    }
  });

  it('is missed by the start-up check once its policy is dropped, widened, or not forced', async () => {
    const statements = ({ name }: { name: string }) => [
      `DROP POLICY own_district ON ${name}`,
      `ALTER POLICY own_district ON ${name} USING (true)`,
      `ALTER POLICY own_district ON ${name} WITH CHECK (true)`,
      `CREATE POLICY wide ON ${name} USING (true)`,
      `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`,
    ];
    for (const table of tables) {
      for (const statement of statements(table)) {
        const runner = database.owner.createQueryRunner();
        await runner.startTransaction();
        try {
          await runner.query(statement);
          const problems = await separationProblems(runner);
          expect([statement, problems]).toEqual([statement, [expect.stringContaining(`${table.name}: `)]]);
        } finally {
          await runner.rollbackTransaction();
          await runner.release();
        }
      }
    }
    expect(await separationProblems(database.application.manager)).toEqual([]);
  });

  it('is empty for a district that is not there', async () => {
    const seen = await eachTable(randomUUID(), (runner, { name }) =>
      count(runner, `SELECT count(*)::int AS n FROM ${name}`),
    );
    expect(new Set(Object.values(seen))).toEqual(new Set([0]));
  });
});
