import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AvailabilityEntry } from '../../../src/domain/availability/availability-entry.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;
let period: string;
let path: string;
let own: string;
let coordinator: TestClient;
let doctor: TestClient;

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 1, weeks: 13, answered: false }));
  path = `/districts/${district}/periods/${period}`;
  coordinator = await service.as('koordinator@example.no');
  doctor = await service.as('lege@example.no');
  own = (await doctor.get('/me')).body.roles[0].doctor;
});

afterAll(async () => {
  await service.stop();
});

/** An open collection, and no sheet. */
beforeEach(async () => {
  await query('DELETE FROM availability_sheet');
  await query(`UPDATE duty_period SET state = 'collecting', closes_at = NULL, closes_local = NULL`);
});

function query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return service.database.inDistrict(district, (runner) => runner.query(text, values)) as Promise<Row[]>;
}

const veto = (id: string, dates: string[]): AvailabilityEntry => ({
  kind: 'veto',
  id,
  selection: { by: 'dates', dates },
});
const put = (
  who: TestClient,
  entries: unknown[],
  { version = 0, answer = false, of = own }: { version?: number; answer?: boolean; of?: string } = {},
) => who.put(`${path}/availability/${of}`, { entries, answer }, { 'if-match': `"${version}"` });
const monthOf = (month: string, days: number) =>
  Array.from({ length: days }, (_, at) => `2027-${month}-${String(at + 1).padStart(2, '0')}`);

describe('a receipt', () => {
  it('numbers what is sent, keeps it as it was, and is for the doctor and the coordinator', async () => {
    const first = await put(doctor, [veto('a', ['2027-02-13'])], { answer: true });
    expect(first.body.receipt).toMatchObject({ by: 'doctor' });
    const number = Number(first.body.receipt.number);
    const draft = await put(doctor, [veto('b', ['2027-02-20'])], { version: 1 });
    expect([draft.body.answeredAt, draft.body.receipt.number]).toEqual([null, number]);
    const second = await put(coordinator, [], { version: 2, answer: true });
    expect(second.body.receipt).toMatchObject({ number: number + 1, by: 'coordinator' });
    for (const reader of [doctor, coordinator]) {
      const kept = await reader.get(`${path}/availability/${own}/receipts/${number}`);
      expect(kept.body).toMatchObject({ number, by: 'doctor', entries: [veto('a', ['2027-02-13'])] });
    }
    const { body } = await coordinator.get(`${path}/answers?limit=200`);
    const other = body.items.find((item: { doctor: string }) => item.doctor !== own).doctor as string;
    expect((await doctor.get(`${path}/availability/${other}/receipts/${number}`)).status).toBe(404);
    expect((await coordinator.get(`${path}/availability/${other}/receipts/${number}`)).status).toBe(404);
  });

  it('comes from the deadline for what lies unsent, and the doctor is told', async () => {
    await put(doctor, [veto('a', ['2027-02-13'])]);
    expect((await coordinator.post(`${path}/close`)).status).toBe(200);
    const sheet = await doctor.get(`${path}/availability/${own}`);
    expect(sheet.body).toMatchObject({ mayWrite: false, receipt: { by: 'deadline' } });
    expect(sheet.body.answeredAt).toBe(sheet.body.receipt.at);
    const { body } = await coordinator.get(`${path}/answers?state=answered`);
    expect(body.items).toMatchObject([{ doctor: own, sentBy: 'deadline' }]);
    const told = await query<{ doctor_id: string; template: string }>(
      `SELECT doctor_id, template FROM outbox_message WHERE template = 'mail.collection-draft-sent'`,
    );
    expect(told).toEqual([{ doctor_id: own, template: 'mail.collection-draft-sent' }]);
  });

  it('is not given for nothing said', async () => {
    await put(doctor, []);
    await coordinator.post(`${path}/close`);
    expect((await doctor.get(`${path}/availability/${own}`)).body).toMatchObject({ answeredAt: null });
  });
});

describe('a change after the deadline', () => {
  it('is asked for by the doctor, told to the coordinators, and dealt with once', async () => {
    const requests = `${path}/change-requests`;
    const early = await doctor.post(requests, { text: 'For tidlig.' });
    expect([early.status, early.body.code]).toEqual([409, 'collection-still-open']);
    await coordinator.post(`${path}/close`);
    const asked = await doctor.post(requests, { text: 'Jeg kan ikke 1. mars.' });
    expect([asked.status, asked.body.doctor, asked.body.doneAt]).toEqual([201, own, null]);
    const told = await query<{ account_id: string; data: unknown }>(
      `SELECT account_id, data FROM outbox_message WHERE event = $1`,
      [`change-requested/${asked.body.id}`],
    );
    const coordinators = await query(
      `SELECT FROM role_grant WHERE role = 'coordinator' AND ended_at IS NULL`,
    );
    expect(told).toHaveLength(coordinators.length);
    expect(JSON.stringify(told)).not.toContain('1. mars');
    for (const reader of [doctor, coordinator]) {
      expect((await reader.get(requests)).body.items).toMatchObject([{ text: 'Jeg kan ikke 1. mars.' }]);
    }
    expect((await doctor.post(`${requests}/${asked.body.id}/done`)).status).toBe(403);
    const done = await coordinator.post(`${requests}/${asked.body.id}/done`);
    expect([done.status, done.body.doneAt === null]).toEqual([200, false]);
    const again = await coordinator.post(`${requests}/${asked.body.id}/done`);
    expect([again.status, again.body.code]).toEqual([409, 'change-request-done']);
  });
});

describe('the own sheet', () => {
  it('begins empty, is saved as a draft, answered, and a draft again', async () => {
    const empty = await doctor.get(`${path}/availability/${own}`);
    expect(empty.body).toMatchObject({
      version: 0,
      entries: [],
      answeredAt: null,
      mayWrite: true,
      marks: [],
    });
    const entries = [veto('a', ['2027-02-13', '2027-02-14'])];
    const saved = await put(doctor, entries);
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ version: 1, entries, answeredAt: null, onBehalf: false });
    const answered = await put(doctor, entries, { version: 1, answer: true });
    expect(answered.body.answeredAt).toMatch(/^20/);
    expect((await doctor.get(`${path}/availability/${own}`)).body).toEqual(answered.body);
    expect((await put(doctor, [], { version: 2 })).body).toMatchObject({ version: 3, answeredAt: null });
  });

  it('says what each shift is marked with, and what is beyond the allowance', async () => {
    // 20 dates in 26 weeks: ten in thirteen.
    const entries = [
      veto('first', monthOf('02', 8)),
      veto('then', monthOf('03', 4)),
      { kind: 'prefer', id: 'wish', grade: 2, selection: { by: 'dates', dates: ['2027-02-20'] } },
    ];
    const { body } = await put(doctor, entries);
    expect(body.allowance).toMatchObject({ unit: 'days', count: 10, used: 10, left: 0 });
    const exceeded = body.allowance.exceeded as { entry: string; shifts: string[]; recorded: boolean }[];
    expect(exceeded).toMatchObject([{ entry: 'then', recorded: false }]);
    expect(new Set(exceeded[0]!.shifts.map((shift) => shift.slice(0, 10)))).toEqual(
      new Set(['2027-03-03', '2027-03-04']),
    );
    const marks = body.marks as { shift: string; date: string; kind: string; effect: string }[];
    const effectsOf = (date: string) =>
      new Set(marks.filter((mark) => mark.date === date).map((mark) => mark.effect));
    expect(effectsOf('2027-03-02')).toEqual(new Set(['heard']));
    expect(effectsOf('2027-03-03')).toEqual(new Set(['unheard']));
    expect(body.wishes).toMatchObject({ points: 30, pointsUsed: 2 });
  });

  it('is not overwritten by a copy that was read before', async () => {
    await put(doctor, [veto('a', ['2027-02-13'])]);
    const [one, two] = await Promise.all([
      put(doctor, [], { version: 1 }),
      put(coordinator, [], { version: 1 }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    expect((await put(doctor, [])).body.code).toBe('version-outdated');
    const racing = await Promise.all([1, 2, 3].map(() => put(coordinator, [], { of: own, version: 2 })));
    expect(racing.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('is written first by one of two who found none', async () => {
    const both = await Promise.all([put(doctor, []), put(coordinator, [])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is closed with the collection, and to the second of the deadline', async () => {
    const closedWith = async (change: string) => {
      await query(`UPDATE duty_period SET ${change}`);
      return (await put(doctor, [])).body.code as string;
    };
    expect(await closedWith(`state = 'planned'`)).toBe('collection-not-yet-open');
    expect(await closedWith(`state = 'planning'`)).toBe('collection-closed');
    expect((await doctor.get(`${path}/availability/${own}`)).body.mayWrite).toBe(false);
    const passed = `state = 'collecting', closes_local = '2026-01-01T08:00', closes_at = '2026-01-01T07:00Z'`;
    expect(await closedWith(passed)).toBe('collection-closed');
    expect(await closedWith(`state = 'over'`)).toBe('period-over');
  });

  it('is nobody else’s', async () => {
    const [other] = await query<{ id: string }>('SELECT id FROM doctor WHERE id <> $1 LIMIT 1', [own]);
    expect((await doctor.get(`${path}/availability/${other!.id}`)).status).toBe(404);
    expect((await put(doctor, [], { of: other!.id })).status).toBe(404);
    for (const email of ['revisor@example.no', 'tillitsvalgt@example.no', 'vedtak@example.no']) {
      expect((await (await service.as(email)).get(`${path}/availability/${own}`)).status).toBe(403);
    }
    expect((await put(coordinator, [], { of: period })).status).toBe(404);
  });
});

describe('entries', () => {
  it('name shifts of the period, or are refused with their place', async () => {
    const { body } = await doctor.get(`${path}/shifts?limit=1`);
    const known = body.items[0].id as string;
    const entries = [
      { kind: 'veto', id: 'a', selection: { by: 'shifts', shifts: [known] } },
      {
        kind: 'neutral',
        id: 'b',
        selection: { by: 'shifts', shifts: [known, '2027-01-05/nattskift/station'] },
      },
    ];
    const refused = await put(doctor, entries);
    expect([refused.status, refused.body.code]).toEqual([422, 'shift-unknown']);
    expect(refused.body.errors).toMatchObject([
      { path: 'body.entries.1.selection.shifts.1', code: 'shift-unknown' },
    ]);
    expect((await put(doctor, entries.slice(0, 1))).status).toBe(200);
  });

  it.each([
    [[{ kind: 'veto', id: 'a' }]],
    [[veto('a', ['2027-02-30'])]],
    [[veto('a', ['2027-02-01']), veto('a', ['2027-02-02'])]],
    [[{ kind: 'prefer', id: 'a', grade: 4, selection: { by: 'dates', dates: ['2027-02-01'] } }]],
    [[{ kind: 'absence', id: 'a', from: '2027-02-02T00:00:00Z', to: '2027-02-01T00:00:00Z' }]],
    [[{ kind: 'absence', id: 'a', from: '2027-02-02', to: '2027-02-03' }]],
    [[{ kind: 'takeExtra', id: 'a', count: -1 }]],
    [[{ kind: 'takeExtra', id: 'a\u0000', count: 1 }]],
    [[{ kind: 'takeExtra', id: 'a', count: 1, extra: true }]],
    [Array.from({ length: 401 }, (_, at) => ({ kind: 'takeExtra', id: `${at}`, count: 1 }))],
  ])('are checked: %j', async (entries) => {
    expect((await put(doctor, entries)).status).toBe(400);
  });

  it('keep to the points and the number of count wishes', async () => {
    const wish = (days: number) => [
      { kind: 'preferNot', id: 'w', grade: 3, selection: { by: 'dates', dates: monthOf('02', days) } },
    ];
    expect((await put(doctor, wish(11))).body.code).toBe('wish-points-exceeded');
    expect((await put(doctor, wish(10))).body.wishes).toMatchObject({ points: 30, pointsUsed: 30 });
    const counts = (many: number) =>
      Array.from({ length: many }, (_, at) => ({
        ...{ kind: 'atMost', id: `${at}`, grade: 1, count: at },
        selection: { by: 'pattern', during: { from: null, to: null } },
      }));
    expect((await put(doctor, counts(3), { version: 1 })).body.code).toBe('count-wishes-exceeded');
    expect((await put(doctor, counts(2), { version: 1 })).status).toBe(200);
  });
});

describe('a coordinator', () => {
  it('writes on behalf of a doctor until publication, and the trail tells', async () => {
    await query(`UPDATE duty_period SET state = 'planning'`);
    const written = await put(coordinator, [veto('a', ['2027-02-13'])], { answer: true });
    expect(written.body).toMatchObject({ onBehalf: true, mayWrite: true, version: 1 });
    const [event] = await query<{ action: string; account_id: string }>(
      'SELECT action, account_id FROM audit_event WHERE subject = $1 ORDER BY number DESC LIMIT 1',
      [`availability/${period}/${own}`],
    );
    expect(event).toMatchObject({ action: 'availability.answer', account_id: expect.any(String) });
    await query(
      `INSERT INTO roster_version (district_id, duty_period_id, number, origin, state) VALUES ($1, $2, 1, 'run', 'published')`,
      [district, period],
    );
    expect((await put(coordinator, [], { version: 1 })).body.code).toBe('period-published');
    await query('DELETE FROM roster_version');
  });

  it('alone records vetoes beyond the allowance, which then stay', async () => {
    const recorded = { ...veto('a', monthOf('02', 12)), recordedOverAllowance: true };
    const refused = await put(doctor, [recorded]);
    expect([refused.status, refused.body.code]).toEqual([422, 'over-allowance-by-coordinator']);
    const { body } = await put(coordinator, [recorded]);
    expect(body.allowance.exceeded).toMatchObject([{ entry: 'a', recorded: true }]);
    expect(new Set((body.marks as { effect: string }[]).map(({ effect }) => effect))).toEqual(
      new Set(['heard', 'cost']),
    );
    expect((await put(doctor, [recorded, veto('b', ['2027-03-01'])], { version: 1 })).status).toBe(200);
    const widened = { ...veto('a', monthOf('02', 14)), recordedOverAllowance: true };
    expect((await put(doctor, [widened], { version: 2 })).body.code).toBe('over-allowance-by-coordinator');
  });

  it('sees who has answered', async () => {
    const doctors = await query<{ id: string }>('SELECT id FROM doctor ORDER BY id');
    const others = doctors.filter(({ id }) => id !== own);
    await put(doctor, [veto('a', ['2027-02-13', '2027-02-14'])], { answer: true });
    await put(coordinator, [], { of: others[0]!.id, answer: true });
    await put(coordinator, [], { of: others[1]!.id });
    const { body } = await coordinator.get(`${path}/answers?limit=200`);
    const states = body.items.map(({ state }: { state: string }) => state) as string[];
    const of = (state: string) => states.filter((one) => one === state).length;
    expect(body.counts).toEqual({
      doctors: doctors.length,
      answered: 2,
      draft: of('draft'),
      none: of('none'),
      exempt: of('exempt'),
      onBehalf: 2,
    });
    expect(body.items.find((one: { doctor: string }) => one.doctor === own)).toMatchObject({
      ...{ state: 'answered', onBehalf: false, reachable: true, vetoes: 2, wishes: 0, absences: 0 },
    });
    const first = await coordinator.get(`${path}/answers?limit=1&state=answered`);
    const next = await coordinator.get(`${path}/answers?limit=1&state=answered&cursor=${first.body.next}`);
    expect(next.body).toMatchObject({ items: [{ state: 'answered' }], next: null });
    expect(next.body.items[0].doctor).not.toBe(first.body.items[0].doctor);
    expect((await doctor.get(`${path}/answers`)).status).toBe(403);
  });
});
