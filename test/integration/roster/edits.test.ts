import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import type { Violation } from '../../../src/domain/rules/violation.ts';
import { readAssignments, StoredProblems } from '../../../src/features/planning/index.ts';
import { Boards, effectiveProblem, readVersion } from '../../../src/features/roster/index.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { type Answered, solveVersion, storeDraft, type SolvedVersion } from './solved-version.ts';

let service: TestService;
let district: string;
let period: string;
let solved: SolvedVersion;
let coordinator: TestClient;
let administrator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 2 }));
  solved = await solveVersion(service.database, { district, period });
  coordinator = await service.as('koordinator@example.no');
  administrator = await service.as('administrator@example.no');
});

afterAll(async () => {
  await service.stop();
});

/** One more draft of the solved roster. */
async function draft(): Promise<string> {
  const id = await storeDraft(service.database, { district, period, ...solved });
  return `/districts/${district}/versions/${id}`;
}

function assignmentsOf(path: string): Promise<Assignment[]> {
  const id = path.split('/').at(-1)!;
  return service.database.inDistrict(district, (runner) => readAssignments(runner, id));
}

/** A version as other features read it. */
function boardOf(id: string): ReturnType<Boards['load']> {
  return service.database.inDistrict(district, async (runner) =>
    new Boards(new StoredProblems()).load(runner, district, await readVersion(runner, id)),
  );
}

async function versionOf(path: string): Promise<Record<string, string>> {
  return { 'if-match': String((await coordinator.get(path)).body.version) };
}

const query = ({ shift, doctor }: { shift: string; doctor: string }) =>
  `shift=${encodeURIComponent(shift)}&doctor=${doctor}`;

/** Violations by what they are and whom they hit; worse ones differ in their values. */
const tally = (violations: readonly Pick<Violation, 'code' | 'doctor' | 'shifts' | 'values'>[]) =>
  violations.map(({ code, doctor, shifts, values }) => JSON.stringify([code, doctor, shifts, values]));

const DUTY = () => solved.roster.assignments.filter(({ role }) => role === 'duty');

/** The first duty that can be left without breaking a rule: its shift does without this doctor. */
function dispensable(): Assignment {
  const { assignments } = solved.roster;
  const known = new Set(tally(checkRoster(solved.problem, { assignments })));
  const found = DUTY().find((duty) => {
    const rest = checkRoster(solved.problem, { assignments: assignments.filter((one) => one !== duty) });
    return !rest.some((one) => isHardBreach(one) && !known.has(tally([one])[0]!));
  });
  if (!found) throw new Error('every duty holds up another');
  return found;
}

describe('an edit', () => {
  it('takes a doctor off a shift and puts one on, and is written down', async () => {
    const path = await draft();
    const { shift, doctor } = dispensable();
    const off = await coordinator.delete(`${path}/assignments?${query({ shift, doctor })}`, {
      'if-match': '1',
    });
    expect(off.status).toBe(200);
    expect(off.body).toMatchObject({
      version: 2,
      edit: { number: 1, kind: 'unassign', by: 'Kari Koordinator' },
    });
    expect(off.body.summary.openSeats).toBeGreaterThan(0);
    const on = await coordinator.post(`${path}/assignments`, { shift, doctor }, { 'if-match': '2' });
    expect(on.status).toBe(201);
    const total: { before: number; after: number } = on.body.effect.doctors[0].measures[0];
    expect(total.after).toBe(total.before + 1);
    expect(await assignmentsOf(path)).toEqual(solved.roster.assignments);
    const { body } = await coordinator.get(`${path}/edits`);
    expect(body.items.map(({ number, kind }: Answered) => [number, kind])).toEqual([
      [2, 'assign'],
      [1, 'unassign'],
    ]);
    const name = solved.problem.doctors.find(({ id }) => id === doctor)!.name;
    expect(body.items[1].sentence).toContain(name);
  });

  it('needs the version that was read', async () => {
    const path = await draft();
    const { shift, doctor } = DUTY()[5]!;
    const change = `${path}/assignments?${query({ shift, doctor })}`;
    expect((await coordinator.delete(change)).status).toBe(428);
    expect((await coordinator.delete(change, { 'if-match': '7' })).body.code).toBe('version-outdated');
  });

  it('is refused with every breach in words, as the check before it', async () => {
    const path = await draft();
    const { shift, doctor } = DUTY()[5]!;
    const other = solved.problem.doctors.find(({ id }) => id !== doctor)!.id;
    const full = await coordinator.post(`${path}/assignments`, { shift, doctor: other }, { 'if-match': '1' });
    expect([full.status, full.body.code]).toEqual([422, 'rule-broken']);
    expect(full.body.violations.map(({ code }: Answered) => code)).toContain('seats-exceeded');
    expect(full.body.violations[0].sentence).toMatch(/\.$/);
    expect(full.body.violations[0].cure).toMatch(/\.$/);
    const asked = await coordinator.post(`${path}/check`, {
      change: { kind: 'assign', shift, doctor: other },
    });
    expect([asked.status, asked.body.violations]).toEqual([422, full.body.violations]);
    expect(await assignmentsOf(path)).toEqual(solved.roster.assignments);
  });

  it.each([
    ['an unknown shift', { shift: 'none', doctor: 'self' }, 422, 'rule-broken'],
    [
      'an unknown doctor',
      { shift: 'self', doctor: '00000000-0000-4000-8000-000000000000' },
      422,
      'rule-broken',
    ],
    [
      'training without a supervisor',
      { shift: 'self', doctor: 'self', role: 'training' },
      422,
      'supervisor-needed',
    ],
    ['a control character', { shift: 'a\u0000b', doctor: 'self' }, 400, 'request-invalid'],
  ])('with %s is refused', async (_, body, status, code) => {
    const path = await draft();
    const { shift, doctor } = DUTY()[5]!;
    const own = { shift, doctor };
    const sent = Object.fromEntries(
      Object.entries(body).map(([key, value]) => [
        key,
        value === 'self' ? own[key as keyof typeof own] : value,
      ]),
    );
    const { status: got, body: problem } = await coordinator.post(`${path}/assignments`, sent, {
      'if-match': '1',
    });
    expect([got, problem.code]).toEqual([status, code]);
  });

  it('is refused on what is no draft', async () => {
    const path = await draft();
    await service.database.inDistrict(district, (runner) =>
      runner.query(`UPDATE roster_version SET state = 'hearing' WHERE id = $1`, [path.split('/').at(-1)]),
    );
    const { shift, doctor } = DUTY()[5]!;
    const refused = await coordinator.delete(`${path}/assignments?${query({ shift, doctor })}`, {
      'if-match': '1',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'version-not-draft']);
  });
});

describe('a verdict', () => {
  it('says what the rules say of the resulting roster, for every doctor and many shifts', async () => {
    const path = await draft();
    const assignments = solved.roster.assignments;
    const before = new Set(tally(checkRoster(solved.problem, { assignments })));
    let broken = 0;
    let reasoned = 0;
    for (const { shift, doctor: from } of DUTY().filter((_, at) => at % 23 === 0)) {
      for (const { id: to } of solved.problem.doctors) {
        if (to === from) continue;
        const after = [
          ...assignments.filter((one) => one.shift !== shift || one.doctor !== from),
          { shift, doctor: to, role: 'duty' as const },
        ];
        const found = checkRoster(solved.problem, { assignments: after });
        const fresh = found.filter((violation) => !before.has(tally([violation])[0]!));
        // Who needs a back-up and who is one come one after the other.
        const hard = fresh.filter((one) => isHardBreach(one) && one.code !== 'back-up-not-needed');
        const { status, body } = await coordinator.post(`${path}/check`, {
          change: { kind: 'handOver', shift, from, to },
        });
        const told = tally(body.violations ?? []);
        if (hard.length === 0) {
          expect([status, [...told].sort()]).toEqual([200, tally(fresh).sort()]);
        } else {
          const code = hard.every(({ strength }) => strength === 'reason') ? 'reason-needed' : 'rule-broken';
          if (code === 'reason-needed') reasoned++;
          else broken++;
          expect([status, body.code, [...told].sort()]).toEqual([422, code, tally(hard).sort()]);
        }
      }
    }
    expect([broken > 10, reasoned > 0]).toEqual([true, true]);
  });
});

describe('a written reason', () => {
  it('allows what a rule leaves to the role, and stands with the assignment', async () => {
    const path = await draft();
    const wanted = await findReasoned(path);
    const refused = await coordinator.post(`${path}/moves`, wanted, { 'if-match': '1' });
    expect([refused.status, refused.body.code]).toEqual([422, 'reason-needed']);
    const reason = 'Avtalt med legen.';
    const made = await coordinator.post(`${path}/moves`, { ...wanted, reason }, { 'if-match': '1' });
    expect(made.status).toBe(201);
    expect(made.body.edit.reason).toBe(reason);
    expect(made.body.effect.violations.some(({ waived }: Answered) => waived)).toBe(true);
    expect(made.body.summary.breaches).toBe(0);
    expect(made.body.summary.waived).toBeGreaterThan(0);
    const { body } = await coordinator.get(`${path}/violations?strength=reason`);
    expect(body.items.every(({ waived }: Answered) => waived)).toBe(true);
    const copy = await coordinator.post(`${path}/copies`, {}, { 'idempotency-key': 'reasoned-copy' });
    expect(copy.body.summary).toEqual(made.body.summary);
    await service.database.inDistrict(district, (runner) =>
      runner.query(`UPDATE roster_version SET state = 'hearing' WHERE id = $1`, [copy.body.id]),
    );
    const board = await boardOf(String(copy.body.id));
    expect(board.violations.filter(isHardBreach)).toEqual([]);
    const again = effectiveProblem(solved.problem, board.assignments, board.locks);
    expect(checkRoster(again, board)).toEqual(board.violations);
    const hearing = await coordinator.get(`/districts/${district}/versions/${copy.body.id}/violations`);
    expect(hearing.body.items.filter(({ hard }: Answered) => hard)).toEqual([]);
  });

  it('may come from the administrator too', async () => {
    const path = await draft();
    const wanted = await findReasoned(path);
    const made = await administrator.post(
      `${path}/moves`,
      { ...wanted, reason: 'Nødvendig.' },
      { 'if-match': '1' },
    );
    expect(made.status).toBe(201);
  });

  async function findReasoned(path: string): Promise<Record<string, string>> {
    for (const { shift, doctor: from } of DUTY()) {
      for (const { id: to } of solved.problem.doctors) {
        if (to === from) continue;
        const change = { kind: 'handOver', shift, from, to };
        const { body } = await coordinator.post(`${path}/check`, { change });
        if (body.code === 'reason-needed') return change;
      }
    }
    throw new Error('no hand-over that needs a reason');
  }
});

describe('undo and redo', () => {
  it('come back to the same roster after any edits', async () => {
    const doctors = solved.problem.doctors.map(({ id }) => id);
    const duties = DUTY();
    const step = fc.record({
      kind: fc.constantFrom('unassign', 'assign', 'handOver', 'exchange', 'undo', 'redo'),
      at: fc.nat(duties.length - 1),
      other: fc.nat(duties.length - 1),
      doctor: fc.nat(doctors.length - 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const path = await draft();
        let done = 0;
        for (const { kind, at, other, doctor } of steps) {
          const headers = await versionOf(path);
          const [first, second, to] = [duties[at]!, duties[other]!, doctors[doctor]!];
          const reason = 'Prøve.';
          const answer =
            kind === 'undo' || kind === 'redo'
              ? await coordinator.post(`${path}/${kind}`, {}, headers)
              : kind === 'unassign'
                ? await coordinator.delete(`${path}/assignments?${query(first)}`, headers)
                : kind === 'assign'
                  ? await coordinator.post(
                      `${path}/assignments`,
                      { shift: first.shift, doctor: to, reason },
                      headers,
                    )
                  : await coordinator.post(
                      `${path}/moves`,
                      kind === 'handOver'
                        ? { kind, shift: first.shift, from: first.doctor, to, reason }
                        : {
                            kind,
                            first: { shift: first.shift, doctor: first.doctor },
                            second: { shift: second.shift, doctor: second.doctor },
                            reason,
                          },
                      headers,
                    );
          expect([200, 201, 409, 422]).toContain(answer.status);
          if (answer.status < 300) done += kind === 'undo' ? -1 : 1;
        }
        const edited = await assignmentsOf(path);
        for (let i = 0; i < done; i++) {
          expect((await coordinator.post(`${path}/undo`, {}, await versionOf(path))).status).toBe(200);
        }
        expect(await assignmentsOf(path)).toEqual(solved.roster.assignments);
        const nothing = await coordinator.post(`${path}/undo`, {}, await versionOf(path));
        expect(nothing.body.code).toBe('nothing-to-undo');
        for (let i = 0; i < done; i++) {
          expect((await coordinator.post(`${path}/redo`, {}, await versionOf(path))).status).toBe(200);
        }
        expect(await assignmentsOf(path)).toEqual(edited);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('take back another person’s edit only when it is named', async () => {
    const path = await draft();
    const { shift, doctor } = dispensable();
    await administrator.delete(`${path}/assignments?${query({ shift, doctor })}`, { 'if-match': '1' });
    const refused = await coordinator.post(`${path}/undo`, {}, { 'if-match': '2' });
    expect([refused.status, refused.body.code, refused.body.edit]).toEqual([409, 'edit-of-other', 1]);
    const named = await coordinator.post(`${path}/undo`, { edit: 1 }, { 'if-match': '2' });
    expect(named.status).toBe(200);
    expect((await coordinator.post(`${path}/redo`, {}, { 'if-match': '3' })).status).toBe(200);
  });

  it('say of an undone edit whether it can still be redone', async () => {
    const path = await draft();
    const place = query(dispensable());
    const { shift, doctor } = dispensable();
    await coordinator.delete(`${path}/assignments?${place}`, { 'if-match': '1' });
    await coordinator.post(`${path}/undo`, {}, { 'if-match': '2' });
    const standing = async () =>
      (await coordinator.get(`${path}/edits`)).body.items.map(({ number, undoneAt, overtaken }: Answered) => [
        number,
        undoneAt !== null,
        overtaken,
      ]);
    expect(await standing()).toEqual([[1, true, false]]);
    const again = await coordinator.delete(`${path}/assignments?${place}`, { 'if-match': '3' });
    expect(again.body.edit.removed).toMatchObject([{ shift, doctor }]);
    expect(await standing()).toEqual([
      [2, false, false],
      [1, true, true],
    ]);
    const redone = await coordinator.post(`${path}/redo`, {}, { 'if-match': '4' });
    expect(redone.body.code).toBe('nothing-to-redo');
  });
});

describe('pins', () => {
  it('hold an assignment, conflict with their opposite, and change no version', async () => {
    const path = await draft();
    const pins = `/districts/${district}/periods/${period}/pins`;
    const { shift, doctor } = DUTY()[5]!;
    const added = await coordinator.post(pins, { kind: 'assign', shift, doctor });
    expect([added.status, added.body.kind]).toEqual([201, 'assign']);
    const opposite = await coordinator.post(pins, { kind: 'forbid', shift, doctor });
    expect([opposite.status, opposite.body.code]).toEqual([409, 'pin-conflict']);
    const held = await coordinator.delete(`${path}/assignments?${query({ shift, doctor })}`, {
      'if-match': '1',
    });
    expect(held.body.violations.map(({ code }: Answered) => code)).toContain('lock-missing');
    const grid = await coordinator.get(`${path}/grid?from=${shift.slice(0, 10)}`);
    const own = grid.body.dates[0].shifts.find(({ id }: Answered) => id === shift);
    expect(own.assignments.find((one: Answered) => one.doctor === doctor).pinned).toBe(true);
    expect((await coordinator.get(pins)).body.items.some((pin: Answered) => pin.shift === shift)).toBe(true);
    expect((await coordinator.get(path)).body.version).toBe(1);
    expect((await coordinator.delete(`${pins}?${query({ shift, doctor })}`)).status).toBe(204);
    expect((await coordinator.delete(`${pins}?${query({ shift, doctor })}`)).status).toBe(404);
  });

  it('are refused when two of them cannot both be kept', async () => {
    const pins = `/districts/${district}/periods/${period}/pins`;
    const { shift, doctor } = DUTY()[5]!;
    const full = DUTY().find((one) => one.shift === shift)!;
    await coordinator.post(pins, { kind: 'assign', shift, doctor: full.doctor });
    const other = solved.problem.doctors.find(({ id }) => id !== doctor)!.id;
    const refused = await coordinator.post(pins, { kind: 'assign', shift, doctor: other });
    expect([refused.status, refused.body.code]).toEqual([422, 'rule-broken']);
    await coordinator.delete(`${pins}?${query(full)}`);
  });

  it('are made of all that a version has on a date', async () => {
    const path = await draft();
    const { date } = solved.problem.shifts[40]!;
    const on = solved.roster.assignments.filter(({ shift }) => shift.startsWith(date));
    const { status, body } = await coordinator.post(`${path}/pins`, { date });
    expect([status, body.pinned]).toEqual([200, on.length]);
    expect((await coordinator.post(`${path}/pins`, {})).status).toBe(400);
  });
});
