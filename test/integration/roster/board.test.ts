import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { type Answered, solveVersion, type SolvedVersion } from './solved-version.ts';

let service: TestService;
let district: string;
let period: string;
let solved: SolvedVersion;
let coordinator: TestClient;
let path: string;

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 1 }));
  solved = await solveVersion(service.database, { district, period });
  coordinator = await service.as('koordinator@example.no');
  path = `/districts/${district}/versions/${solved.id}`;
});

afterAll(async () => {
  await service.stop();
});

async function setState(state: string): Promise<void> {
  await service.database.inDistrict(district, (runner) =>
    runner.query('UPDATE roster_version SET state = $2 WHERE id = $1', [solved.id, state]),
  );
}

describe('versions', () => {
  it('are listed with what they are worth, page by page', async () => {
    const list = await coordinator.get(`/districts/${district}/periods/${period}/versions?limit=1`);
    expect(list.status).toBe(200);
    expect(list.body.items[0]).toMatchObject({
      id: solved.id,
      number: 1,
      origin: 'run',
      state: 'draft',
      gap: 0.01,
    });
    expect(list.body.items[0].summary).toMatchObject({ breaches: 0, waived: 0 });
    expect(list.body.next).toBeNull();
    const one = await coordinator.get(path);
    expect(one.body).toEqual(list.body.items[0]);
  });

  it('of an unknown period or id are not found', async () => {
    expect((await coordinator.get(`/districts/${district}/periods/${district}/versions`)).status).toBe(404);
    expect((await coordinator.get(`/districts/${district}/versions/${district}`)).status).toBe(404);
  });
});

describe('the grid', () => {
  it('holds every assignment of the roster once, four weeks a page', async () => {
    const places: string[] = [];
    let next: string | null = solved.problem.horizon.from;
    while (next !== null) {
      const { status, body }: { status: number; body: Answered } = await coordinator.get(
        `${path}/grid?from=${next}`,
      );
      expect(status).toBe(200);
      expect(body.dates.length).toBeLessThanOrEqual(28);
      for (const { shifts } of body.dates) {
        for (const shift of shifts) {
          for (const { doctor } of shift.assignments) places.push(`${shift.id}|${doctor}`);
        }
      }
      next = body.next;
    }
    const expected = solved.roster.assignments.map(({ shift, doctor }) => `${shift}|${doctor}`);
    expect(places.sort()).toEqual(expected.sort());
  });

  it('shows each breach once, in words', async () => {
    const { from, to } = solved.problem.horizon;
    const { body } = await coordinator.get(`${path}/grid?from=${from}&to=${to}`);
    const found = body.dates.flatMap(({ shifts }: Answered) =>
      shifts.flatMap((shift: Answered) => [
        ...shift.violations,
        ...shift.assignments.flatMap(({ violations }: Answered) => violations),
      ]),
    );
    const expected = checkRoster(solved.problem, { assignments: solved.roster.assignments });
    expect(found.map(({ code }: Answered) => code).sort()).toEqual(expected.map(({ code }) => code).sort());
    expect(found[0].sentence).toMatch(/\.$/);
  });

  it('refuses a range that ends before it begins', async () => {
    expect((await coordinator.get(`${path}/grid?from=2027-02-01&to=2027-01-01`)).status).toBe(400);
  });
});

describe('breaches, fairness and one doctor', () => {
  it('agree with the rules and the evaluation', async () => {
    const expected = checkRoster(solved.problem, { assignments: solved.roster.assignments });
    const codes: string[] = [];
    let cursor = '';
    do {
      const { body } = await coordinator.get(`${path}/violations?limit=20${cursor}`);
      codes.push(...body.items.map(({ code }: Answered) => code));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(codes).toEqual(expected.map(({ code }) => code));

    const fairness = await coordinator.get(`${path}/fairness`);
    expect(fairness.status).toBe(200);
    const first = fairness.body.doctors[0];
    const view = await coordinator.get(`${path}/doctors/${first.doctor}`);
    expect(view.body.measures.map(({ measure, count }: Answered) => [measure, count])).toEqual(
      first.measures.map(({ measure, count }: Answered) => [measure, count]),
    );
    expect(view.body.duties.length).toBe(
      solved.roster.assignments.filter(({ doctor }) => doctor === first.doctor).length,
    );
    for (const { measure, target, count, deviation } of first.measures) {
      expect([measure, count - target]).toEqual([measure, deviation]);
    }
    const hours = view.body.duties.reduce((sum: number, duty: { hours: number }) => sum + duty.hours, 0);
    expect(view.body.hours).toBeCloseTo(hours, 6);
  });
});

describe('the rows', () => {
  it('are everybody, with duties, share, wishes and the days away', async () => {
    const { status, body } = await coordinator.get(`${path}/rows`);
    expect(status).toBe(200);
    expect(body.doctors.map(({ doctor }: Answered) => doctor)).toEqual(
      solved.problem.doctors.map(({ id }) => id),
    );
    const shiftOn = new Map(solved.problem.shifts.map((shift) => [shift.id, shift]));
    for (const row of body.doctors) {
      const doctor = solved.problem.doctors.find(({ id }) => id === row.doctor)!;
      const own = solved.roster.assignments.filter((one) => one.doctor === row.doctor && one.role === 'duty');
      expect([row.name, row.duties, row.target]).toEqual([
        doctor.name,
        own.length,
        doctor.targets['total'] ?? null,
      ]);
      const vetoed = doctor.marks.filter(({ kind }) => kind === 'veto').flatMap(({ shifts }) => shifts);
      expect(row.vetoes).toEqual([...new Set(vetoed.map((id) => shiftOn.get(id)!.date))].sort());
      // Nobody is on duty on a day away: the roster keeps the rules.
      for (const { shift } of own) {
        const { date } = shiftOn.get(shift)!;
        expect(row.away.some(({ from, to }: Answered) => from <= date && date < to)).toBe(false);
      }
    }
    expect(body.doctors.some(({ away }: Answered) => away.length > 0)).toBe(true);
  });

  it('show no doctor why a colleague is away', async () => {
    expect((await (await service.as('lege@example.no')).get(`${path}/rows`)).status).toBe(403);
  });
});

describe('the stream of a version', () => {
  /** Events of the stream after one, until there are so many. */
  async function hear(count: number, after?: string): Promise<{ id: string; data: Answered }[]> {
    const response = await coordinator.open(
      `${path}/events`,
      after === undefined ? {} : { 'last-event-id': after },
    );
    expect(response.status).toBe(200);
    let text = '';
    const heard = () => [...text.matchAll(/^id: (.+)\nevent: change\ndata: (.+)\n\n/gm)];
    const decoder = new TextDecoder();
    for await (const bytes of response.body!) {
      text += decoder.decode(bytes, { stream: true });
      // Leaving the loop closes the stream.
      if (heard().length >= count) break;
    }
    return heard().map(([, id = '', data = '']) => ({ id, data: JSON.parse(data) }));
  }

  it('tells how it stands, then of edits and of fixed decisions, and goes on after a lost connection', async () => {
    const [first] = await hear(1);
    const before = (await coordinator.get(path)).body.version;
    expect(first?.data).toMatchObject({ version: before, state: 'draft' });
    const more = hear(1, first?.id);
    const { shift, doctor } = solved.roster.assignments[0]!;
    const pins = `/districts/${district}/periods/${period}/pins`;
    expect((await coordinator.post(pins, { kind: 'assign', shift, doctor })).status).toBe(201);
    const [pinned] = await more;
    expect(pinned?.data.version).toBe(before);
    expect(pinned?.data.locks).not.toBe(first?.data.locks);
    const place = `shift=${encodeURIComponent(shift)}&doctor=${doctor}`;
    expect((await coordinator.delete(`${pins}?${place}`)).status).toBe(204);
    // Missed by who was away, and told at once to who comes back.
    const [back] = await hear(1, pinned?.id);
    expect(back?.data.locks).toBe(first?.data.locks);
  });

  it('ends for what changes no more', async () => {
    await setState('discarded');
    try {
      const [last] = await hear(1);
      const response = await coordinator.open(`${path}/events`, { 'last-event-id': last!.id });
      expect(response.status).toBe(204);
    } finally {
      await setState('draft');
    }
  });
});

describe('candidates', () => {
  it('name everybody who is not on the shift, in order, and what is against the rest', async () => {
    const { shift } = solved.roster.assignments[0]!;
    const { status, body } = await coordinator.get(`${path}/candidates?shift=${encodeURIComponent(shift)}`);
    expect(status).toBe(200);
    const on = solved.roster.assignments.filter((one) => one.shift === shift);
    expect(body.items.length).toBe(solved.problem.doctors.length - on.length);
    const order = body.items.map(({ standing }: Answered) => ['can', 'reason', 'cannot'].indexOf(standing));
    expect(order).toEqual([...order].sort());
    for (const { standing, violations, against } of body.items) {
      if (standing === 'cannot') expect(violations[0].sentence).toMatch(/\.$/);
      expect(against === null).toBe(standing === 'can');
      if (against) expect(against.name).toMatch(/^\p{L}/u);
    }
  });

  it('of an unknown shift are not found', async () => {
    expect((await coordinator.get(`${path}/candidates?shift=none`)).status).toBe(404);
  });
});

describe('why', () => {
  it('is told of a shift, of another doctor and of a whole period', async () => {
    const { shift, doctor } = solved.roster.assignments[0]!;
    const place = `shift=${encodeURIComponent(shift)}`;
    const whole = await coordinator.get(`${path}/why?${place}`);
    expect(whole.body.shift.holders[0].reasons[0].sentence).toMatch(/\.$/);
    const other = whole.body.shift.others[0];
    expect(other.sentence.length).toBeGreaterThan(5);
    const not = await coordinator.get(`${path}/why?${place}&doctor=${other.doctor}`);
    expect(not.body.shift.others).toHaveLength(1);
    expect(not.body.shift.others[0].rule).toBe(other.rule);
    const half = await coordinator.get(`${path}/why?doctor=${doctor}`);
    expect(half.body.doctor.sentences.length).toBeGreaterThan(2);
    expect((await coordinator.get(`${path}/why`)).status).toBe(400);
  });
});

describe('roles', () => {
  it('keep drafts from doctors, and colleagues’ reasons always', async () => {
    const doctor = await service.as('lege@example.no');
    expect((await doctor.get(path)).status).toBe(404);
    expect((await doctor.get(`${path}/grid`)).status).toBe(404);
    const list = await doctor.get(`/districts/${district}/periods/${period}/versions`);
    expect(list.body.items).toEqual([]);
    await setState('hearing');
    try {
      expect((await doctor.get(path)).status).toBe(200);
      const { roles } = (await doctor.get('/me')).body;
      const self: string = roles[0].doctor;
      const { from, to } = solved.problem.horizon;
      const grid = await doctor.get(`${path}/grid?from=${from}&to=${to}`);
      const told = grid.body.dates.flatMap(({ shifts }: Answered) =>
        shifts.flatMap((shift: Answered) => [
          ...shift.violations,
          ...shift.assignments.flatMap(({ violations }: Answered) => violations),
        ]),
      );
      expect(told.filter((violation: Answered) => violation.doctor !== self)).toEqual([]);
      expect((await doctor.get(`${path}/doctors/${self}`)).status).toBe(200);
      const colleague = solved.problem.doctors.find(({ id }) => id !== self)!.id;
      expect((await doctor.get(`${path}/doctors/${colleague}`)).status).toBe(404);
      const { shift } = solved.roster.assignments[0]!;
      const place = `shift=${encodeURIComponent(shift)}`;
      const why = await doctor.get(`${path}/why?${place}`);
      expect(why.status).toBe(200);
      const named = [...why.body.shift.holders, ...why.body.shift.others];
      expect(named.map((one: Answered) => one.doctor)).toEqual([self]);
      expect((await doctor.get(`${path}/why?${place}&doctor=${colleague}`)).body.code).toBe(
        'own-reasons-only',
      );
      for (const hidden of ['fairness', 'violations', 'edits', `candidates?${place}`]) {
        expect([hidden, (await doctor.get(`${path}/${hidden}`)).status]).toEqual([hidden, 403]);
      }
    } finally {
      await setState('draft');
    }
  });

  it('let representatives and auditors read, and nobody else change', async () => {
    const { shift, doctor } = solved.roster.assignments[0]!;
    const change = `${path}/assignments?shift=${encodeURIComponent(shift)}&doctor=${doctor}`;
    for (const email of ['tillitsvalgt@example.no', 'revisor@example.no']) {
      const client = await service.as(email);
      expect((await client.get(`${path}/fairness`)).status).toBe(200);
      expect((await client.get(`${path}/violations`)).status).toBe(200);
      expect((await client.delete(change, { 'if-match': '1' })).status).toBe(403);
    }
    const decisionMaker = await service.as('vedtak@example.no');
    expect((await decisionMaker.get(path)).status).toBe(403);
  });
});

describe('copies, diff and discarding', () => {
  /** A duty that nothing rests on: not a back-up that somebody needs. */
  function mayGo(gone: Assignment): boolean {
    const { problem, roster } = solved;
    const assignments = roster.assignments.filter((one) => one !== gone);
    return gone.role === 'duty' && !checkRoster(problem, { assignments }).some(isHardBreach);
  }

  it('make a draft like the version, once per key, that differs by what is edited', async () => {
    const key = { 'idempotency-key': 'copy-0001' };
    const copy = await coordinator.post(`${path}/copies`, {}, key);
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({ basedOn: 1, state: 'draft', origin: 'edit' });
    expect((await coordinator.post(`${path}/copies`, {}, key)).body).toEqual(copy.body);
    const own = `/districts/${district}/versions/${copy.body.id}`;
    const same = await coordinator.get(`${own}/diff?against=${solved.id}`);
    expect(same.body.changes).toEqual([]);
    const { shift, doctor } = solved.roster.assignments.find(mayGo)!;
    const place = `shift=${encodeURIComponent(shift)}&doctor=${doctor}`;
    const edited = await coordinator.delete(`${own}/assignments?${place}`, {
      'if-match': `"${copy.body.version}"`,
    });
    expect(edited.status).toBe(200);
    const diff = await coordinator.get(`${own}/diff?against=${solved.id}`);
    expect(diff.body.changes).toMatchObject([{ kind: 'removed', shift, doctor }]);
    const mirror = await coordinator.get(`${path}/diff?against=${copy.body.id}`);
    expect(mirror.body.changes).toMatchObject([{ kind: 'added', shift, doctor }]);
    const gone = await coordinator.post(`${own}/discard`, {}, { 'if-match': String(edited.body.version) });
    expect([gone.status, gone.body.state]).toEqual([200, 'discarded']);
    const again = await coordinator.post(`${own}/discard`, {}, { 'if-match': String(gone.body.version) });
    expect([again.status, again.body.code]).toEqual([409, 'version-not-draft']);
  });
});
