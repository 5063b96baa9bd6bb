import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { requiredBlockedMornings } from '../../../src/domain/rules/surgery-rest.ts';
import { readAssignments } from '../../../src/features/planning/index.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { gapSentences } from '../../../src/messages/gap-sentence.ts';
import type { Locale } from '../../../src/messages/locales.ts';
import type { LevelReport } from '../../../src/optimiser/outcome.ts';
import { listen, runOver, runWhen } from './follow-run.ts';

let service: TestService;
let district: string;
let period: string;
let coordinator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 1 }));
  coordinator = await service.as('koordinator@example.no');
});

afterAll(async () => {
  await service.stop();
});

const of = (rest: string) => `/districts/${district}${rest}`;

function start(body: Record<string, unknown> = {}, key: string = randomUUID()) {
  return coordinator.post(of(`/periods/${period}/runs`), { seconds: 4, ...body }, { 'idempotency-key': key });
}

/** How much better each level could be stands beside the figures, in words. */
function expectSentences(
  { levels, openSeats, sentences }: { levels: LevelReport[]; openSeats: number; sentences: string[] },
  locale: Locale,
): void {
  expect(sentences).toEqual(gapSentences(locale, levels, openSeats));
  expect(sentences).toHaveLength(levels.length);
}

describe('a run', () => {
  it('is queued, tells its events, resumes after a break, and leaves a lawful draft', async () => {
    const started = await start();
    expect([started.status, started.body.state]).toEqual([202, 'queued']);
    const path = of(`/runs/${started.body.id}`);
    const first = await listen(coordinator, `${path}/events`, {
      enough: ({ events }) => events.some(({ event }) => event === 'progress'),
    });
    expect(first.type).toMatch(/^text\/event-stream/);
    const rest = await listen(coordinator, `${path}/events`, { after: first.events.at(-1)!.id });
    expect(rest.ended).toBe(true);
    const all = [...first.events, ...rest.events];
    expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 1));
    const states = all.filter(({ event }) => event === 'state').map(({ data }) => String(data.state));
    expect(states).toEqual(['queued', 'running', expect.stringMatching(/^(in)?complete$/)]);
    expect(all.some(({ event }) => event === 'issues')).toBe(true);
    for (const { data } of all.filter(({ event }) => event === 'progress')) expectSentences(data, 'nb');
    const again = await listen(coordinator, `${path}/events`, { after: all.length });
    expect(again.status).toBe(204);

    const run = await runOver(coordinator, path);
    expect(run).toMatchObject({ attempts: 1, reason: null, result: { firstRosterMs: expect.any(Number) } });
    expect(run.result.levels.length).toBeGreaterThan(3);
    for (const told of [run.result, run.progress]) expectSentences(told, 'nb');
    // The same figures, in the words of whoever reads them.
    await service.server.owner.query(
      `UPDATE account SET locale = 'en' WHERE email = 'administrator@example.no'`,
    );
    const reader = await service.as('administrator@example.no');
    expectSentences((await reader.get(path)).body.result, 'en');
    const { events } = await listen(reader, `${path}/events`, { after: 0 });
    const progress = events.filter(({ event }) => event === 'progress');
    expect(progress.length).toBeGreaterThan(0);
    for (const { data } of progress) expectSentences(data, 'en');
    expect(run.result.fairness.length).toBeGreaterThan(0);
    await expectLawful(String(run.version), String(run.problem));
  });

  it('is the same run when the request is repeated, and another one is refused meanwhile', async () => {
    const key = randomUUID();
    const { body: run } = await start({ seconds: 60 }, key);
    const again = await start({ seconds: 60 }, key);
    expect([again.status, again.body.id]).toEqual([202, run.id]);
    const used = await start({ seconds: 61 }, key);
    expect([used.status, used.body.code]).toEqual([409, 'key-used']);
    const other = await start();
    expect([other.status, other.body.code, other.body.run]).toEqual([409, 'run-active', run.id]);

    const path = of(`/runs/${run.id}`);
    await runWhen(coordinator, path, ({ state }) => state === 'running');
    await listen(coordinator, `${path}/events`, {
      enough: ({ events }) => events.some(({ event }) => event === 'progress'),
    });
    expect((await coordinator.post(`${path}/cancel`)).status).toBe(202);
    const over = await runOver(coordinator, path);
    expect(over.state).toBe('cancelled');
    await expectLawful(String(over.version), String(over.problem));
    const late = await coordinator.post(`${path}/cancel`);
    expect([late.status, late.body.code]).toEqual([409, 'run-over']);
  });

  it('of one among two at the same moment is refused', async () => {
    const both = await Promise.all([start({ seconds: 60 }), start({ seconds: 60 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
    const run = both.find(({ status }) => status === 202)!.body;
    await coordinator.post(of(`/runs/${run.id}/cancel`));
    await runOver(coordinator, of(`/runs/${run.id}`));
  });

  it('leaves the process free to answer others', async () => {
    const { body } = await start({ seconds: 60 });
    const path = of(`/runs/${body.id}`);
    await runWhen(coordinator, path, ({ state }) => state === 'running');
    for (let i = 0; i < 100; i++) expect((await coordinator.get('/me')).status).toBe(200);
    expect((await coordinator.get(path)).body.state).toBe('running');
    await coordinator.post(`${path}/cancel`);
    await runOver(coordinator, path);
  });

  it('of a problem that contradicts itself is invalid', async () => {
    const { body: built } = await coordinator.post(of(`/periods/${period}/problems`));
    const id = randomUUID();
    await service.database.inDistrict(district, (runner) =>
      runner.query(
        `INSERT INTO planning_problem (district_id, id, duty_period_id, settings_version, problem, content_hash, notices, issues)
         SELECT district_id, $2, duty_period_id, settings_version,
           jsonb_set(problem::jsonb, '{locks}', $3::jsonb), '\\x00', '[]', '[]'
         FROM planning_problem WHERE id = $1`,
        [
          built.id,
          id,
          JSON.stringify([{ kind: 'assign', shift: 'no-such-shift', doctor: randomUUID(), role: 'duty' }]),
        ],
      ),
    );
    const { status, body } = await start({ problem: id });
    expect(status).toBe(202);
    const run = await runOver(coordinator, of(`/runs/${body.id}`));
    expect(run).toMatchObject({ state: 'invalid', problem: id, version: null, result: null });
  });

  it('needs a problem of the period', async () => {
    const unknown = await start({ problem: randomUUID() });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'reference-unknown']);
    expect((await start({ seconds: 0 })).status).toBe(400);
    const nowhere = await coordinator.post(
      of(`/periods/${randomUUID()}/runs`),
      {},
      {
        'idempotency-key': randomUUID(),
      },
    );
    expect(nowhere.status).toBe(404);
  });

  it('is listed, the latest first, page by page', async () => {
    const first = await coordinator.get(of(`/periods/${period}/runs?limit=2`));
    expect(first.body.items).toHaveLength(2);
    const second = await coordinator.get(of(`/periods/${period}/runs?limit=2&cursor=${first.body.next}`));
    const times = [...first.body.items, ...second.body.items].map(({ createdAt }) => String(createdAt));
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => String(id))).size).toBe(4);
  });

  it('is in the audit trail from start to end', async () => {
    const actions = await service.database.inDistrict(district, (runner) =>
      runner.query(`SELECT DISTINCT action FROM audit_event WHERE action LIKE 'run.%' ORDER BY action`),
    );
    expect(actions).toEqual([{ action: 'run.cancel' }, { action: 'run.end' }, { action: 'run.start' }]);
  });
});

describe('a stream of events', () => {
  let path: string;

  beforeAll(async () => {
    const { body } = await start({ seconds: 120 });
    path = of(`/runs/${body.id}`);
    await runWhen(coordinator, path, ({ state }) => state === 'running');
  });

  afterAll(async () => {
    await coordinator.post(`${path}/cancel`);
    await runOver(coordinator, path);
  });

  it('ends when the session does', async () => {
    const leaving = await service.as('koordinator@example.no');
    const heard = listen(leaving, `${path}/events`);
    await listen(coordinator, `${path}/events`, { enough: ({ events }) => events.length > 1 });
    expect((await leaving.delete('/session')).status).toBe(204);
    service.clock.offsetMs = 31_000;
    expect((await heard).ended).toBe(true);
    service.clock.offsetMs = 0;
  });

  it('ends when the role does', async () => {
    const auditor = await service.as('revisor@example.no');
    const heard = listen(auditor, `${path}/events`);
    await listen(coordinator, `${path}/events`, { enough: ({ events }) => events.length > 1 });
    await service.database.inDistrict(district, (runner) =>
      runner.query(`UPDATE role_grant SET ended_at = now() WHERE role = 'auditor'`),
    );
    service.clock.offsetMs = 31_000;
    expect((await heard).ended).toBe(true);
    service.clock.offsetMs = 0;
  });

  it('is one of a few per account', async () => {
    const other = await service.as('administrator@example.no');
    const open = await Promise.all(Array.from({ length: 6 }, () => other.open(`${path}/events`)));
    expect(open.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const more = await other.get(`${path}/events`);
    expect([more.status, more.body.code]).toEqual([429, 'too-many-streams']);
    for (const { body } of open) await body?.cancel();
  });

  it('is not for doctors, nor for those who know the id only', async () => {
    const doctor = await service.as('lege@example.no');
    expect((await doctor.get(`${path}/events`)).status).toBe(403);
    expect((await coordinator.get(of(`/runs/${randomUUID()}/events`))).status).toBe(404);
  });
});

/** The draft has the seats of its shifts numbered, and breaks no rule. */
async function expectLawful(version: string, problemId: string): Promise<void> {
  const { body } = await coordinator.get(of(`/problems/${problemId}?format=problem`));
  const problem = body as RosterProblem;
  await service.database.inDistrict(district, async (runner) => {
    const assignments = await readAssignments(runner, version);
    expect(assignments.length).toBeGreaterThan(50);
    const blockedMornings = requiredBlockedMornings(problem, assignments);
    expect(checkRoster(problem, { assignments, blockedMornings }).filter(isHardBreach)).toEqual([]);
    const [row] = (await runner.query(
      `SELECT v.state, v.origin, v.planning_problem_id AS problem, v.evaluation->'levels' IS NOT NULL AS evaluated,
         bool_and(a.role = 'training' OR a.seat BETWEEN 1 AND a.seats) AS seated,
         bool_and(a.person_id = d.person_id) AS persons
       FROM roster_version v JOIN assignment a ON a.roster_version_id = v.id JOIN doctor d ON d.id = a.doctor_id
       WHERE v.id = $1 GROUP BY v.district_id, v.id`,
      [version],
    )) as unknown[];
    expect(row).toEqual({
      state: 'draft',
      origin: 'run',
      problem: problemId,
      evaluated: true,
      seated: true,
      persons: true,
    });
  });
}
