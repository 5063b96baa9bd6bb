import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildProblem } from '../../../src/domain/problem/build-problem.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { readPlanningInput } from '../../../src/features/planning/index.ts';
import { writeCsv } from '../../../src/infrastructure/tables/write-csv.ts';
import { hostileText } from '../../unit/tables/hostile-cells.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { addTwin, everything, exported, KINDS, send, type TestDistrict } from './support.ts';

let service: TestService;
let city: TestDistrict;
let coordinator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  city = await service.demo({ shape: 'trondheim', seed: 1 });
  coordinator = await service.as('koordinator@example.no');
});

afterAll(async () => {
  await service.stop();
});

describe.each(['csv', 'xlsx'] as const)('an export as %s', (format) => {
  it.each(KINDS)('of %s comes back as the same in every row, and changes nothing', async (kind) => {
    const before = await everything(service, city.district);
    const file = await exported(coordinator, city, kind, format);
    const { status, body } = await send(coordinator, city, kind, file);
    const odd = body.rows?.filter((row: { status: string }) => row.status !== 'same');
    expect([status, body.code, body.errors, odd?.slice(0, 3)]).toEqual([200, undefined, undefined, []]);
    expect(body.rows.length).toBeGreaterThan(5);
    expect(body.counts).toEqual({ new: 0, changed: 0, same: body.rows.length, wrong: 0, removed: 0 });
    expect(await everything(service, city.district)).toBe(before);
  });
});

/** The problem's doctors as they are known outside: names of the database and ids of entries do not matter. */
function comparable(problem: RosterProblem, hprOf: Map<string, string>) {
  const text = JSON.stringify(
    problem.doctors.map(
      ({ municipality: _, ...doctor }: RosterProblem['doctors'][number] & { municipality?: unknown }) =>
        doctor,
    ),
  );
  const named = [...hprOf].reduce((all, [id, hpr]) => all.replaceAll(id, hpr), text);
  return (JSON.parse(named) as { id: string }[])
    .map((doctor) => JSON.stringify(doctor, (_, value: unknown) => sorted(value)))
    .sort();
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function problemOf({ district, period }: TestDistrict) {
  const read = await service.database.inDistrict(district, (runner) =>
    readPlanningInput(runner, district, period),
  );
  // What no file carries: decisions of municipalities, and days that are counted from rosters.
  const doctors = read!.input.doctors.map((one) => ({
    ...one,
    exemptions: [],
    workedDays: [],
    doctor: { ...one.doctor, decisions: [] },
  }));
  const problem = buildProblem({ ...read!.input, doctors });
  const hprs = new Map(read!.input.doctors.map(({ doctor }) => [doctor.id, doctor.hpr]));
  return { problem, doctors: comparable(problem, hprs) };
}

describe('a whole district', () => {
  it('is imported into an empty one and gives the same problem', async () => {
    const twin = await addTwin(service, city);
    for (const kind of KINDS) {
      const file = await exported(coordinator, city, kind, kind === 'availability' ? 'xlsx' : 'csv');
      const { status, body } = await send(coordinator, twin, kind, file);
      expect([kind, status, body.counts?.wrong]).toEqual([kind, 200, 0]);
      expect(body.counts[kind === 'demand' ? 'same' : 'new']).toBe(body.rows.length);
    }
    const [source, copy] = [await problemOf(city), await problemOf(twin)];
    expect(copy.doctors.length).toBeGreaterThan(100);
    expect(copy.doctors).toEqual(source.doctors);
    expect(copy.problem.shifts).toEqual(source.problem.shifts);
    expect(copy.problem.locks.length).toBe(source.problem.locks.length);
    expect(copy.problem.history.length).toBe(source.problem.history.length);
  });
});

describe('names of doctors', () => {
  it('are kept whatever they hold, or refused with words', async () => {
    const header = ['HPR-nummer', 'navn', 'fødselsdato'];
    const names = fc.array(hostileText, { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(names, async (texts) => {
        const rows = texts.map((name, at) => [String(9_950_000 + at), name, '1980-01-01']);
        const answer = await send(coordinator, city, 'doctors', writeCsv({ header, rows }), { dryRun: true });
        expect([200, 422]).toContain(answer.status);
        const fine = rows.filter((_, at) => answer.body.rows[at].status !== 'wrong');
        if (fine.length === 0) return;
        expect((await send(coordinator, city, 'doctors', writeCsv({ header, rows: fine }))).status).toBe(200);
        for (const format of ['csv', 'xlsx'] as const) {
          const back = await send(
            coordinator,
            city,
            'doctors',
            await exported(coordinator, city, 'doctors', format),
          );
          expect([back.status, back.body.counts?.same]).toEqual([200, back.body.rows?.length]);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
