import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildProblem } from '../../../src/domain/problem/build-problem.ts';
import { eligibilityOf } from '../../../src/domain/problem/eligibility.ts';
import { readPlanningInput } from '../../../src/features/planning/index.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;
let period: string;
let path: string;
let coordinator: TestClient;
let doctor: TestClient;

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'larvik', seed: 3, weeks: 13 }));
  path = `/districts/${district}/periods/${period}`;
  coordinator = await service.as('koordinator@example.no');
  doctor = await service.as('lege@example.no');
});

afterAll(async () => {
  await service.stop();
});

interface Item {
  id: string;
  date: string;
  seats: number;
  could: number | null;
  cannot: number | null;
  ratherNot: number | null;
  prefer: number | null;
  level: string;
}

async function allPages<T>(who: TestClient, url: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await who.get(`${path}/${url}${cursor}`);
    expect(status).toBe(200);
    items.push(...(body.items as T[]));
    if (body.next === null) return items;
    cursor = `&cursor=${String(body.next)}`;
  }
}

async function storedProblem() {
  const read = await service.database.inDistrict(district, (runner) =>
    readPlanningInput(runner, district, period),
  );
  return { input: read!.input, problem: buildProblem(read!.input) };
}

describe('shifts to choose from', () => {
  it('are those of the roster problem, page by page', async () => {
    const { problem } = await storedProblem();
    const shifts = await allPages<{ id: string; start: string }>(coordinator, 'shifts?limit=150');
    expect(shifts.map(({ id, start }) => ({ id, start }))).toEqual(
      problem.shifts.map(({ id, start }) => ({ id, start })),
    );
  });

  it('are, for a doctor, those that the engagement is open to', async () => {
    const all = await allPages<{ id: string }>(coordinator, 'shifts?limit=200&from=2027-01-11&to=2027-01-18');
    const mine = await allPages<{ id: string }>(doctor, 'shifts?limit=200&from=2027-01-11&to=2027-01-18');
    expect(all.every(({ id }) => id >= '2027-01-11' && id < '2027-01-18')).toBe(true);
    expect(mine.length).toBeGreaterThan(0);
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(mine.map(({ id }) => id)));
  });
});

describe('contested dates', () => {
  /** Counted doctor by doctor and shift by shift, from the problem that the optimiser would get. */
  async function counted() {
    const { input, problem } = await storedProblem();
    const bare = buildProblem({
      ...input,
      locks: [],
      history: [],
      previousRoster: null,
      parts: [],
      doctors: input.doctors.map((one) => ({ ...one, availability: [] })),
    });
    const eligibility = eligibilityOf(bare);
    const words = new Map<string, { could: number; cannot: number; ratherNot: number; prefer: number }>();
    for (const shift of bare.shifts) words.set(shift.id, { could: 0, cannot: 0, ratherNot: 0, prefer: 0 });
    bare.doctors.forEach((person, at) => {
      const told = problem.doctors.find(({ id }) => id === person.id)!;
      bare.shifts.forEach((shift, index) => {
        if (!eligibility.mayHold(at, index)) return;
        const count = words.get(shift.id)!;
        count.could++;
        const mark = told.marks.find(({ shifts }) => shifts.includes(shift.id));
        const away = told.absences.some(({ from, to }) => from < shift.end && shift.start < to);
        if (away || (mark?.kind === 'veto' && !mark.overAllowance)) count.cannot++;
        else if (mark?.kind === 'prefer') count.prefer++;
        else if (mark) count.ratherNot++;
      });
    });
    return words;
  }

  it('count for each shift who may take it and what they say', async () => {
    const items = await allPages<Item>(coordinator, 'contested?by=shift&limit=200');
    const expected = await counted();
    expect(items).toHaveLength(expected.size);
    for (const { id, could, cannot, ratherNot, prefer } of items) {
      expect({ id, could, cannot, ratherNot, prefer }).toEqual({ id, ...expected.get(id) });
    }
    expect(items.some(({ cannot }) => cannot! > 0)).toBe(true);
  });

  it('say for each date how contested it is', async () => {
    const items = await allPages<Item>(coordinator, 'contested?limit=60');
    expect(items).toHaveLength(13 * 7);
    expect(new Set(items.map(({ level }) => level)).size).toBeGreaterThan(1);
    for (const { could, cannot, ratherNot, prefer } of items) {
      expect(cannot! + ratherNot! + prefer!).toBeLessThanOrEqual(could!);
    }
  });

  it('tell colleagues no small numbers', async () => {
    const exact = await allPages<Item>(coordinator, 'contested?limit=200');
    const shown = await allPages<Item>(doctor, 'contested?limit=200');
    expect(shown.map(({ level }) => level)).toEqual(exact.map(({ level }) => level));
    const hide = (count: number | null) => (count! < 5 ? null : count);
    expect(shown.map(({ cannot, prefer }) => [cannot, prefer])).toEqual(
      exact.map(({ cannot, prefer }) => [hide(cannot), hide(prefer)]),
    );
    expect(shown.some(({ cannot }) => cannot === null)).toBe(true);
  });

  it('tell colleagues nothing before five have answered', async () => {
    const draft = () =>
      service.database.inDistrict(district, (runner) =>
        runner.query('UPDATE availability_sheet SET answered_at = NULL WHERE duty_period_id = $1', [period]),
      );
    await draft();
    expect((await doctor.get(`${path}/contested`)).body).toMatchObject({ items: [], hidden: 'few-answers' });
    expect((await coordinator.get(`${path}/contested`)).body).toMatchObject({ answered: 0, hidden: null });
  });
});

describe('the opening ledger', () => {
  it('is read by all who may, and by a doctor as the own one', async () => {
    const { input } = await storedProblem();
    const all = await allPages<{ doctor: string; balances: Record<string, number> }>(
      await service.as('tillitsvalgt@example.no'),
      'ledger?limit=20',
    );
    const expected = input.doctors.filter(({ ledger }) => Object.keys(ledger).length > 0);
    expect(new Map(all.map((one) => [one.doctor, one.balances]))).toEqual(
      new Map(expected.map((one) => [one.doctor.id, one.ledger])),
    );
    const own = (await doctor.get('/me')).body.roles[0].doctor as string;
    const mine = await allPages<{ doctor: string }>(doctor, 'ledger?limit=20');
    expect(mine.every((one) => one.doctor === own)).toBe(true);
  });

  it('is replaced by the coordinator, on the version of the period', async () => {
    const own = (await doctor.get('/me')).body.roles[0].doctor as string;
    const { body } = await coordinator.get(`${path}/ledger`);
    const put = (balances: unknown, version: number) =>
      coordinator.put(`${path}/ledger/${own}`, { balances }, { 'if-match': String(version) });
    expect((await put({ nonsense: 1 }, body.version)).body.code).toBe('category-unknown');
    const changed = await put({ christmas: -0.5, easter: 1.25 }, body.version);
    expect(changed.body).toMatchObject({
      balances: { christmas: -0.5, easter: 1.25 },
      version: Number(body.version) + 1,
    });
    expect((await put({}, body.version)).status).toBe(412);
    expect((await doctor.get(`${path}/ledger`)).body.items[0].balances).toEqual({
      christmas: -0.5,
      easter: 1.25,
    });
    expect((await doctor.put(`${path}/ledger/${own}`, { balances: {} }, { 'if-match': '1' })).status).toBe(
      403,
    );
  });
});
