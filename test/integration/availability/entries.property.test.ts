import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildProblemWithReport } from '../../../src/domain/problem/build-problem.ts';
import { readPlanningInput } from '../../../src/features/planning/index.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;
let period: string;
let path: string;
let own: string;
let coordinator: TestClient;
let shifts: string[];

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 1, weeks: 8 }));
  path = `/districts/${district}/periods/${period}`;
  coordinator = await service.as('koordinator@example.no');
  own = (await (await service.as('lege@example.no')).get('/me')).body.roles[0].doctor;
  const { body } = await coordinator.get(`${path}/shifts?limit=200`);
  shifts = body.items.map(({ id }: { id: string }) => id);
});

afterAll(async () => {
  await service.stop();
});

const two = (max: number, min = 0) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const date = fc.tuple(two(3, 1), two(28, 1)).map(([month, day]) => `2027-${month}-${day}`);
const clock = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
const instant = fc.tuple(date, clock).map(([day, time]) => `${day}T${time}:00Z`);
const ordered = <T>(one: fc.Arbitrary<T>) =>
  fc
    .tuple(one, one)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 6 });
const filter = {
  slots: some(fc.constantFrom('day', 'night', 'evening', 'nothing')),
  between: fc.record({ from: clock, to: clock }),
};

/** Leaves out what it may, as a client would. */
const selection = () =>
  fc.oneof(
    fc.record({ by: fc.constant('shifts'), shifts: some(fc.constantFrom(...shifts)) }),
    fc.record({ by: fc.constant('dates'), dates: some(date), ...filter }, { requiredKeys: ['by', 'dates'] }),
    fc.record(
      {
        by: fc.constant('pattern'),
        during: fc.oneof(ordered(date), fc.constant({ from: null, to: null })),
        weekdays: some(fc.integer({ min: 1, max: 7 })),
        weeks: fc.constantFrom('odd', 'even'),
        everyWeeks: fc.record({ every: fc.integer({ min: 1, max: 52 }), from: date }),
        holidays: fc.constantFrom('only', 'except'),
        ...filter,
      },
      { requiredKeys: ['by', 'during'] },
    ),
  );

const grade = fc.constantFrom(1, 2, 3);
const count = fc.integer({ min: 0, max: 400 });
const entry = () =>
  fc.oneof(
    fc.record(
      { kind: fc.constant('veto'), selection: selection(), recordedOverAllowance: fc.boolean() },
      { requiredKeys: ['kind', 'selection'] },
    ),
    fc.record({ kind: fc.constantFrom('prefer', 'preferNot'), selection: selection(), grade }),
    fc.record({ kind: fc.constant('neutral'), selection: selection() }),
    fc.record({ kind: fc.constantFrom('atMost', 'atLeast'), selection: selection(), count, grade }),
    fc
      .tuple(fc.constantFrom('absence', 'busyElsewhere'), ordered(instant))
      .map(([kind, interval]) => ({ kind, ...interval })),
    fc.record({ kind: fc.constantFrom('takeExtra', 'giveAway'), count }),
  );

it('gives back what it took, and the roster problem is built from it', async () => {
  const seen = { accepted: 0 };
  let version = (await coordinator.get(`${path}/availability/${own}`)).body.version as number;
  await fc.assert(
    fc.asyncProperty(fc.array(entry(), { maxLength: 8 }), fc.boolean(), async (list, answer) => {
      const entries = list.map((one, at) => ({ ...one, id: `e${at}` }));
      const put = await coordinator.put(
        `${path}/availability/${own}`,
        { entries, answer },
        { 'if-match': String(version) },
      );
      if (put.status === 422) {
        expect(['wish-points-exceeded', 'count-wishes-exceeded']).toContain(put.body.code);
        return;
      }
      expect(put.status).toBe(200);
      seen.accepted++;
      ({ version } = put.body as { version: number });
      const got = await coordinator.get(`${path}/availability/${own}`);
      expect(got.body).toEqual(put.body);
      expect(got.body.entries).toEqual(entries);
      const read = await service.database.inDistrict(district, (runner) =>
        readPlanningInput(runner, district, period),
      );
      const { problem, notices } = buildProblemWithReport(read!.input);
      const told = problem.doctors.find(({ id }) => id === own);
      const over = notices.flatMap((notice) =>
        notice.code === 'veto-over-allowance' && notice.doctor === own ? [notice.entry] : [],
      );
      expect(got.body.allowance.exceeded.map((one: { entry: string }) => one.entry)).toEqual(
        told ? over : [],
      );
      const heard = (got.body.marks as { shift: string; effect: string }[])
        .filter(({ effect }) => effect !== 'unheard')
        .map(({ shift }) => shift);
      if (told) expect(told.marks.flatMap((mark) => mark.shifts).sort()).toEqual([...heard].sort());
    }),
    { numRuns: 60 },
  );
  expect(seen.accepted).toBeGreaterThan(15);
});
