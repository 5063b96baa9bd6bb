import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { inDistrict } from '../../src/infrastructure/database/in-district.ts';
import { migrate } from '../../src/infrastructure/database/migrate.ts';
import { roleProblems } from '../../src/infrastructure/database/role-problems.ts';
import { separationProblems } from '../../src/infrastructure/database/separation-problems.ts';
import { addDistrict, assign, refusal, type DistrictRows } from './support/rows.ts';
import { startTestDatabase, type TestDatabase } from './support/test-server.ts';

/** Every table whose rows are a district's. */
const TABLES = ['assignment', 'district', 'doctor', 'duty_period', 'roster_version'];

/** Tables that the functions of the owner read across districts. */
const ACROSS = ['assignment', 'district', 'doctor', 'duty_period', 'open_shift', 'swap'];

/** Every function that reaches across districts: a short list, each with a reason in its migration. */
const DEFINERS = [
  'account_by_email',
  'account_choose_locale',
  'account_email',
  'account_for_email',
  'archived_grounds_due',
  'busy_times',
  'calendar_feed_of',
  'doctor_hpr',
  'due_messages',
  'due_notices',
  'due_open_shifts',
  'due_period_steps',
  'due_shift_reminders',
  'due_swap_cycles',
  'due_swaps',
  'login_code_state',
  'login_code_store',
  'login_code_use',
  'periods_with_swap_offers',
  'person_by_hpr',
  'rate_limit_hit',
  'session_close',
  'session_close_all',
  'session_context',
  'session_open',
  'stale_runs',
  'sweep_old_rows',
  'token_context',
];

/** Refused by the role's rights, or by a policy: PostgreSQL has one code for both. */
const FORBIDDEN = '42501';

let database: TestDatabase;
let own: DistrictRows;
let foreign: DistrictRows;

beforeAll(async () => {
  database = await startTestDatabase();
  own = await addDistrict(database.application, ['9900001', '9900002']);
  foreign = await addDistrict(database.application, ['9900003']);
  for (const rows of [own, foreign]) {
    await inDistrict(database.application, rows.district, (runner) =>
      assign(runner, rows, rows.doctors[0]!, {
        id: 'evening',
        from: '2027-01-04T15:00Z',
        to: '2027-01-04T22:00Z',
      }),
    );
  }
});

afterAll(async () => {
  await database.stop();
});

async function count(runner: QueryRunner, table: string): Promise<number> {
  const rows = (await runner.query(`SELECT count(*)::int AS n FROM ${table}`)) as { n: number }[];
  return rows[0]!.n;
}

/** Rows seen with no district at all, and with an empty one. */
async function countUnset(source: DataSource, table: string): Promise<number[]> {
  const runner = source.createQueryRunner();
  try {
    const unset = await count(runner, table);
    await runner.query(`SELECT set_config('app.district', '', false)`);
    return [unset, await count(runner, table)];
  } finally {
    await runner.release();
  }
}

function affected(runner: QueryRunner, text: string, values: unknown[] = []): Promise<number | undefined> {
  return runner.query(text, values, true).then((result) => result.affected);
}

/** Runs something as the owner and takes it back. */
async function asOwner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = database.owner.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe('the roles', () => {
  it('finds nothing wrong with the application role, and plenty with the owner', async () => {
    expect(await roleProblems(database.application.manager)).toEqual([]);
    expect(await roleProblems(database.owner.manager)).toEqual([
      'DATABASE_URL: vaktsirkel_owner may create roles, databases or tables',
      expect.stringMatching(
        /^DATABASE_URL: vaktsirkel_owner owns account, account_by_email, account_choose_locale and \d+ more$/,
      ),
    ]);
  });

  it.each([
    'CREATE TABLE mine (id int)',
    'CREATE TEMPORARY TABLE mine (id int)',
    'ALTER TABLE doctor DISABLE ROW LEVEL SECURITY',
    'DROP POLICY own_district ON doctor',
    'TRUNCATE assignment',
    'DELETE FROM district',
    'SELECT * FROM person',
    'INSERT INTO person (hpr) VALUES (9900009)',
    'SELECT * FROM migration',
    'SET ROLE vaktsirkel_owner',
    'SET SESSION AUTHORIZATION vaktsirkel_owner',
    'ALTER ROLE vaktsirkel_application BYPASSRLS',
    "COPY doctor TO PROGRAM 'true'",
  ])('refuses the application role: %s', async (statement) => {
    expect(await refusal(database.application.query(statement))).toBe(FORBIDDEN);
  });

  it('refuses to read past the policies when row security is turned off', async () => {
    const attempt = inDistrict(database.application, own.district, async (runner) => {
      await runner.query('SET LOCAL row_security = off');
      return count(runner, 'doctor');
    });
    expect(await refusal(attempt)).toBe(FORBIDDEN);
  });

  it('has these functions that run with the rights of the owner, with a fixed search path', async () => {
    const rows: unknown = await database.owner.query(
      `SELECT proname AS name, proconfig AS config FROM pg_proc WHERE prosecdef ORDER BY proname`,
    );
    expect(rows).toEqual(DEFINERS.map((name) => ({ name, config: ['search_path=public, pg_temp'] })));
  });
});

describe('rows without a district', () => {
  it.each(TABLES)('of %s are not seen by the application', async (table) => {
    expect(await countUnset(database.application, table)).toEqual([0, 0]);
  });

  it.each(TABLES.filter((table) => !ACROSS.includes(table)))(
    'of %s are not even seen by the owner',
    async (table) => {
      expect(await countUnset(database.owner, table)).toEqual([0, 0]);
    },
  );

  it('cannot be written', async () => {
    const insert = database.application.query(`INSERT INTO district (name) VALUES ('Ingensteds')`);
    expect(await refusal(insert)).toBe(FORBIDDEN);
  });

  it('are not seen on a connection that served a district before', async () => {
    await inDistrict(database.application, own.district, (runner) => count(runner, 'doctor'));
    const connections = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const runner = database.application.createQueryRunner();
        const seen = await count(runner, 'doctor');
        return { runner, seen };
      }),
    );
    await Promise.all(connections.map(({ runner }) => runner.release()));
    expect(connections.map(({ seen }) => seen)).toEqual(Array(8).fill(0));
  });
});

describe("a foreign district's rows", () => {
  it.each(TABLES)('of %s are not read', async (table) => {
    const column = table === 'district' ? 'id' : 'district_id';
    await inDistrict(database.application, own.district, async (runner) => {
      const rows = (await runner.query(`SELECT DISTINCT ${column} AS district FROM ${table}`)) as unknown;
      expect(rows).toEqual([{ district: own.district }]);
    });
  });

  it.each(TABLES)('of %s are not changed', async (table) => {
    const column = table === 'district' ? 'id' : 'district_id';
    await inDistrict(database.application, own.district, async (runner) => {
      const update = `UPDATE ${table} SET ${column} = ${column} WHERE ${column} = $1`;
      expect(await affected(runner, update, [foreign.district])).toBe(0);
      expect(await affected(runner, update, [own.district])).toBeGreaterThan(0);
    });
  });

  it.each(TABLES.filter((table) => table !== 'district'))('of %s are not deleted', async (table) => {
    const remaining = await inDistrict(database.application, own.district, async (runner) => {
      expect(await affected(runner, `DELETE FROM ${table} WHERE district_id = $1`, [foreign.district])).toBe(
        0,
      );
      return count(runner, table);
    });
    expect(remaining).toBeGreaterThan(0);
    await inDistrict(database.application, foreign.district, async (runner) => {
      expect(await count(runner, table)).toBeGreaterThan(0);
    });
  });

  it.each([
    ['district', 'INSERT INTO district (id, name) VALUES (gen_random_uuid(), $1::uuid::text)'],
    [
      'doctor',
      `INSERT INTO doctor (district_id, person_id, name, birth_date)
       VALUES ($1, person_by_hpr('9900008'), 'Testlege', '1980-01-01')`,
    ],
    [
      'duty_period',
      `INSERT INTO duty_period (district_id, name, from_date, to_date)
       VALUES ($1, 'Høsten 2027', '2027-07-05', '2028-01-03')`,
    ],
    [
      'roster_version',
      `INSERT INTO roster_version (district_id, duty_period_id, number, origin)
       VALUES ($1, gen_random_uuid(), 9, 'edit')`,
    ],
    [
      'assignment',
      `INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, during)
       VALUES ($1, gen_random_uuid(), 's', gen_random_uuid(), gen_random_uuid(), '[2027-02-01,2027-02-02)')`,
    ],
  ])('are not added to %s', async (_, statement) => {
    const attempt = inDistrict(database.application, own.district, (runner) =>
      runner.query(statement, [foreign.district]),
    );
    expect(await refusal(attempt)).toBe(FORBIDDEN);
  });

  it.each(TABLES)('of %s are not made out of own ones', async (table) => {
    const column = table === 'district' ? 'id' : 'district_id';
    const attempt = inDistrict(database.application, own.district, (runner) =>
      runner.query(`UPDATE ${table} SET ${column} = $1`, [foreign.district]),
    );
    expect(await refusal(attempt)).toBe(FORBIDDEN);
  });

  it('cannot be referred to: keys begin with the district', async () => {
    const attempt = inDistrict(database.application, own.district, (runner) =>
      assign(runner, own, foreign.doctors[0]!, {
        id: 'night',
        from: '2027-03-01T22:00Z',
        to: '2027-03-02T07:00Z',
      }),
    );
    expect(await refusal(attempt)).toBe('23503');
  });

  it('stay foreign when the district is no id at all', async () => {
    expect(
      await refusal(inDistrict(database.application, "' OR true --", (runner) => count(runner, 'doctor'))),
    ).toBe('22P02');
  });
});

describe('a unit of work', () => {
  it('rolls back when it throws, and throws on', async () => {
    const district = randomUUID();
    const attempt = inDistrict(database.application, district, async (runner) => {
      await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [district, 'Aldri']);
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await inDistrict(database.application, district, (runner) => count(runner, 'district'))).toBe(0);
  });

  it('keeps parallel units apart on few connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const rows = index % 2 === 0 ? own : foreign;
        return inDistrict(database.application, rows.district, async (runner) => {
          await runner.query('SELECT pg_sleep(random() * 0.005)');
          return (await count(runner, 'doctor')) === rows.doctors.length;
        });
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe('the check that every table is separated', () => {
  it('finds the migrated schema sound, as either role', async () => {
    expect(await separationProblems(database.application.manager)).toEqual([]);
    expect(await separationProblems(database.owner.manager)).toEqual([]);
  });

  it.each(TABLES)('misses the policy of %s once it is dropped', async (table) => {
    const problems = await asOwner(async (runner) => {
      await runner.query(`DROP POLICY own_district ON ${table}`);
      return separationProblems(runner);
    });
    expect(problems).toEqual([`${table}: its policies do not keep it to the district in app.district`]);
  });

  it.each([
    ['ALTER TABLE doctor DISABLE ROW LEVEL SECURITY', 'doctor: row-level security is off'],
    [
      'ALTER TABLE doctor NO FORCE ROW LEVEL SECURITY',
      'doctor: row-level security is not forced on its owner',
    ],
    ['CREATE POLICY wide ON doctor USING (true)', 'doctor: its policies do not keep it'],
    ['ALTER POLICY own_district ON doctor USING (true)', 'doctor: its policies do not keep it'],
    ['ALTER POLICY own_district ON doctor WITH CHECK (true)', 'doctor: its policies do not keep it'],
    ['CREATE TABLE forgotten (district_id uuid)', 'forgotten: row-level security is off'],
    ['CREATE MATERIALIZED VIEW copied AS SELECT 1 AS n', 'copied: row-level security is off'],
    ['CREATE VIEW peephole AS SELECT * FROM doctor', 'peephole: a view must be security_invoker'],
  ])('finds: %s', async (statement, expected) => {
    const problems = await asOwner(async (runner) => {
      await runner.query(statement);
      return separationProblems(runner);
    });
    expect(problems.join('\n')).toContain(expected);
  });
});

describe('migrate', () => {
  it('has nothing to do a second time, and two at once do no harm', async () => {
    const again = await Promise.all([migrate(database), migrate(database)]);
    expect(again).toEqual([[], []]);
  });

  it('goes down and up again', async () => {
    // In a transaction that is taken back: the other tests keep their rows.
    await asOwner(async (runner) => {
      const { MIGRATIONS } = await import('../../migrations/index.ts');
      await runner.query(`SELECT set_config('vaktsirkel.application_role', 'vaktsirkel_application', true)`);
      for (const Migration of [...MIGRATIONS].reverse()) await new Migration().down(runner);
      expect(await separationProblems(runner)).toEqual([]);
      for (const Migration of MIGRATIONS) await new Migration().up(runner);
      expect(await separationProblems(runner)).toEqual([]);
      expect(await count(runner, 'doctor')).toBe(0);
    });
  });
});
