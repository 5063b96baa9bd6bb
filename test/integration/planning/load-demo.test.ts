import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generateDistrict } from '../../../src/demo/generate-district.ts';
import { buildProblem } from '../../../src/domain/problem/build-problem.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { readPlanningInput } from '../../../src/features/planning/read-planning-input.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo } from '../../../src/start/load-demo.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-server.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});

afterAll(async () => {
  await database.stop();
});

/** A doctor of the problem without the names that the database gives anew. */
const known = (problem: RosterProblem) =>
  problem.doctors
    .map(({ id: _, municipality: __, ...rest }) =>
      JSON.stringify(rest, (_key, value: unknown) => sorted(value)),
    )
    .sort();

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

it.each([
  { shape: 'trondheim' as const, seed: 1 },
  { shape: 'coastal' as const, seed: 2 },
])('builds the same problem from the database as from the generator: %o', async (options) => {
  const source = new Database(database.application);
  const { district, period } = await loadDemo(source, newKeyRing(), options);
  const read = await source.inDistrict(district, (runner) => readPlanningInput(runner, district, period));
  const fromRows = buildProblem(read!.input);
  const made = buildProblem(generateDistrict(options));
  expect(fromRows.shifts).toEqual(made.shifts);
  expect(known(fromRows)).toEqual(known(made));
  expect(fromRows.locks.length).toBe(made.locks.length);
  expect(fromRows.history.length).toBe(made.history.length);
  expect(fromRows.rules).toEqual(made.rules);
});
