import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { type Answered, solveVersion, storeDraft, type SolvedVersion } from './solved-version.ts';

let service: TestService;
let district: string;
let period: string;
let solved: SolvedVersion;
let coordinator: TestClient;
let path: string;
/** Shifts that lack a doctor in the roster with open seats, and those who dropped out. */
let gaps: Assignment[];

const query = (shift: string) => `shift=${encodeURIComponent(shift)}`;
const sorted = (ids: readonly string[]) => [...ids].sort();

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 3 }));
  solved = await solveVersion(service.database, { district, period });
  gaps = dispensable(14);
  coordinator = await service.as('koordinator@example.no');
  path = await draft(solved.roster.assignments);
});

afterAll(async () => {
  await service.stop();
});

/** Duties on different shifts that can all be left without breaking a rule. */
function dispensable(most: number): Assignment[] {
  const { problem, roster } = solved;
  const found: Assignment[] = [];
  for (const one of roster.assignments) {
    if (found.length === most) break;
    if (one.role !== 'duty' || found.some(({ shift }) => shift === one.shift)) continue;
    if (problem.shifts.some(({ id, onlyWhenNeeded }) => id === one.shift && onlyWhenNeeded)) continue;
    const assignments = roster.assignments.filter((other) => other !== one && !found.includes(other));
    if (!checkRoster(problem, { assignments }).some(isHardBreach)) found.push(one);
  }
  return found;
}

/** One more draft, with these assignments. */
async function draft(assignments: Assignment[]): Promise<string> {
  const roster = { ...solved.roster, assignments };
  const id = await storeDraft(service.database, { district, period, ...solved, roster });
  return `/districts/${district}/versions/${id}`;
}

const withGaps = () => draft(solved.roster.assignments.filter((one) => !gaps.includes(one)));

async function setState(of: string, state: string): Promise<void> {
  await service.database.inDistrict(district, (runner) =>
    runner.query('UPDATE roster_version SET state = $2 WHERE id = $1', [of.split('/').at(-1), state]),
  );
}

describe('why', () => {
  it('lists everybody once, with the rule against or what the roster would lose', async () => {
    const { shift } = gaps[0]!;
    const { status, body } = await coordinator.get(`${path}/why?${query(shift)}`);
    expect(status).toBe(200);
    const listed = [...body.shift.holders, ...body.shift.others].map(({ doctor }: Answered) => doctor);
    expect(sorted(listed)).toEqual(sorted(solved.problem.doctors.map(({ id }) => id)));
    for (const { rule, code, sentence, changes, inReturn } of body.shift.others) {
      expect(sentence).toMatch(/\.$/);
      expect([rule === null, code === null]).toEqual([rule === null, rule === null]);
      if (rule !== null) expect([changes, inReturn]).toEqual([[], null]);
      for (const { level, by, worse } of changes) {
        expect(['coverage', 'changes', 'vetoes', 'fairnessMax', 'fairnessSum', 'wishes']).toContain(level);
        expect(by > 0).toBe(worse);
      }
    }
  });

  it('compares with the seat that is named', async () => {
    const { shift, doctor } = gaps[0]!;
    const named = await coordinator.get(`${path}/why?${query(shift)}&instead=${doctor}`);
    expect([named.status, named.body.shift.instead]).toEqual([200, doctor]);
    const stranger = named.body.shift.others[0].doctor;
    const refused = await coordinator.get(`${path}/why?${query(shift)}&instead=${stranger}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'assignment-missing']);
    const not = await coordinator.get(`${path}/why?${query(shift)}&doctor=${stranger}`);
    expect(not.body.shift.others).toMatchObject([{ doctor: stranger }]);
    expect(not.body.shift.holders).toEqual([]);
    expect((await coordinator.get(`${path}/why?shift=none`)).status).toBe(404);
  });

  it('answers several at once, each what was asked', async () => {
    const asked = gaps.slice(0, 6).map(({ shift }) => shift);
    const answers = await Promise.all(asked.map((shift) => coordinator.get(`${path}/why?${query(shift)}`)));
    expect(answers.map(({ body }) => body.shift.id)).toEqual(asked);
  });

  it('is told in the language of the account', async () => {
    const told: string[] = [];
    for (const locale of ['nn', 'en', 'nb']) {
      await service.server.owner.query(`UPDATE account SET locale = $1 WHERE email = $2`, [
        locale,
        'koordinator@example.no',
      ]);
      const { body } = await coordinator.get(`${path}/why?${query(gaps[0]!.shift)}`);
      told.push(body.shift.holders[0].reasons[0].sentence);
    }
    expect(new Set(told).size).toBe(3);
  });
});

describe('an open seat', () => {
  it('is told with everybody by the rule against, and refused where there is none', async () => {
    const open = await withGaps();
    const { shift, doctor } = gaps[0]!;
    const { status, body } = await coordinator.get(`${open}/cures?${query(shift)}`);
    expect([status, body.openSeats]).toEqual([200, 1]);
    const kept = body.groups.flatMap(({ doctors }: Answered) => doctors);
    expect(sorted([...body.holders, ...kept].map((one: Answered) => one.doctor))).toEqual(
      sorted(solved.problem.doctors.map(({ id }) => id)),
    );
    const free = body.groups.find(({ rule }: Answered) => rule === 'none');
    expect(free.doctors.map((one: Answered) => one.doctor)).toContain(doctor);
    for (const { name, doctors } of body.groups) {
      expect(name.length).toBeGreaterThan(2);
      for (const { sentence } of doctors) expect(sentence).toMatch(/\.$/);
    }
    const costs = body.cures.map(({ cost }: Answered) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    const full = await coordinator.get(`${path}/cures?${query(shift)}`);
    expect([full.status, full.body.code]).toEqual([409, 'no-open-seat']);
    expect((await coordinator.get(`${open}/cures?shift=none`)).status).toBe(404);
    expect((await coordinator.get(`${open}/cures`)).status).toBe(400);
  });

  it('is filled by its cures: each made with the edits of the board', async () => {
    const open = await withGaps();
    const byKind = new Map<string, { shift: string; cure: Answered }>();
    for (const { shift } of gaps) {
      const { body } = await coordinator.get(`${open}/cures?${query(shift)}`);
      for (const cure of body.cures) {
        const alone = cure.calledIn.length === 0 && cure.released.length === 0;
        if (alone && !byKind.has(cure.action.kind)) byKind.set(cure.action.kind, { shift, cure });
      }
    }
    const made: string[] = [];
    for (const kind of ['assign', 'ask-wish', 'reason', 'move']) {
      const found = byKind.get(kind);
      if (!found) continue;
      made.push(kind);
      const before = gaps.length;
      const { openSeats, breaches } = await makeByHand(await withGaps(), found.shift, found.cure);
      expect([kind, openSeats, breaches]).toEqual([kind, before - 1, 0]);
    }
    expect(made).toEqual(expect.arrayContaining(['assign', 'reason', 'move']));
  });

  /** Makes a cure as a coordinator would, and gives what the version is worth then. */
  async function makeByHand(version: string, shift: string, cure: Answered): Promise<Answered> {
    const { kind, doctor, from, to } = cure.action;
    const reason = kind === 'reason' ? { reason: 'Avtalt på telefon.' } : {};
    let read = 1;
    if (kind === 'move') {
      const handOver = { kind: 'handOver', shift: from, from: doctor, to };
      const moved = await coordinator.post(`${version}/moves`, handOver, { 'if-match': String(read++) });
      expect([kind, moved.status]).toEqual([kind, 201]);
    }
    const seat = { shift, doctor, ...reason };
    const made = await coordinator.post(`${version}/assignments`, seat, { 'if-match': String(read) });
    expect([kind, made.status]).toEqual([kind, 201]);
    return made.body.summary;
  }
});

describe('a doctor’s own account', () => {
  it('agrees with the doctor’s view and the fairness of all, and names nobody else', async () => {
    const { doctors } = solved.problem;
    const [{ id, name }] = doctors as [Answered, ...Answered[]];
    const { status, body } = await coordinator.get(`${path}/doctors/${id}/account`);
    expect(status).toBe(200);
    const view = await coordinator.get(`${path}/doctors/${id}`);
    const figures = (own: Answered) => [own.measure, own.target, own.deviation];
    expect(body.measures.map(figures)).toEqual(view.body.measures.map(figures));
    expect(body.ledger).toEqual(view.body.ledger);
    const fairness = await coordinator.get(`${path}/fairness`);
    for (const { measure, district: spread } of body.measures) {
      const { least, median, largest } = spread;
      const all = fairness.body.measures.find((one: Answered) => one.measure === measure);
      expect([measure, { least, median, largest }]).toEqual([measure, all.spread]);
    }
    const { asked, met, byGrade } = body.wishes;
    const inAll = (of: 'asked' | 'met') =>
      byGrade.reduce((sum: number, one: Record<'asked' | 'met', number>) => sum + one[of], 0);
    expect([inAll('asked'), inAll('met')]).toEqual([asked, met]);
    const text = JSON.stringify(body);
    expect(text).toContain(name);
    for (const other of doctors.slice(1)) expect(text).not.toContain(other.name);
    expect((await coordinator.get(`${path}/doctors/${district}/account`)).status).toBe(404);
    const why = await coordinator.get(`${path}/why?doctor=${id}`);
    expect(why.body).toEqual({ shift: null, doctor: body });
  });
});

describe('readers', () => {
  it('who are doctors learn their own, of what is put forward, and no amounts of others’ wishes', async () => {
    const doctor = await service.as('lege@example.no');
    const { roles } = (await doctor.get('/me')).body;
    const self: string = roles[0].doctor;
    const version = await draft(solved.roster.assignments);
    const account = `${version}/doctors/${self}/account`;
    expect((await doctor.get(account)).status).toBe(404);
    await setState(version, 'hearing');
    expect((await doctor.get(account)).body.doctor).toBe(self);
    const colleague = solved.problem.doctors.find(({ id }) => id !== self)!.id;
    expect((await doctor.get(`${version}/doctors/${colleague}/account`)).status).toBe(404);
    expect((await doctor.get(`${version}/cures?${query(gaps[0]!.shift)}`)).status).toBe(403);
    let told = 0;
    for (const { shift } of gaps) {
      const { body } = await doctor.get(`${version}/why?${query(shift)}`);
      // Among so few doctors a number of alternatives would tell who is not available.
      expect(body.shift.alternatives).toBeNull();
      expect(JSON.stringify(body.shift.holders)).not.toMatch(/nobody-else|others-worse/);
      for (const { doctor: whose, changes } of body.shift.others) {
        expect(whose).toBe(self);
        for (const { level, by } of changes) {
          if (level !== 'wishes' && level !== 'vetoes') continue;
          told++;
          expect(by).toBeNull();
        }
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it('who hold a shift are compared in their own seat', async () => {
    const doctor = await service.as('lege@example.no');
    const self: string = (await doctor.get('/me')).body.roles[0].doctor;
    const own = solved.roster.assignments.find((one) => one.doctor === self && one.role === 'duty')!;
    const version = await draft(solved.roster.assignments);
    await setState(version, 'hearing');
    const { body } = await doctor.get(`${version}/why?${query(own.shift)}`);
    expect(body.shift).toMatchObject({ instead: self, holders: [{ doctor: self }], others: [] });
  });

  it('who audit read explanations and no cures, and representatives neither', async () => {
    const { shift, doctor } = gaps[0]!;
    const [auditor, representative] = await Promise.all(
      ['revisor@example.no', 'tillitsvalgt@example.no'].map((email) => service.as(email)),
    );
    const asked = [`why?${query(shift)}`, `doctors/${doctor}/account`, `cures?${query(shift)}`];
    const statuses = async (client: TestClient | undefined) =>
      Promise.all(asked.map(async (what) => (await client!.get(`${path}/${what}`)).status));
    expect(await statuses(auditor)).toEqual([200, 200, 403]);
    expect(await statuses(representative)).toEqual([403, 403, 403]);
  });
});
