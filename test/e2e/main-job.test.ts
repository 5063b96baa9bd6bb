import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase, type TestDatabase } from '../integration/support/test-server.ts';
import { type TestAnswer, TestClient } from '../integration/support/test-service.ts';
import { type ServiceProcess, startProcess } from '../support/service-process.ts';
import { startSmtp, type TestSmtp } from '../support/smtp-server.ts';

/** Doctors who log in and answer at the same time. */
const TOGETHER = 6;
/** A half-year that the demo has not planned: nobody has answered, nothing is built. */
const PERIOD = { name: 'Høsten 2027', from: '2027-07-05', to: '2028-01-03' };

let database: TestDatabase;
let smtp: TestSmtp;
let service: ServiceProcess;
let url: string;
let coordinator: TestClient;
let district: string;
let period: string;
/** Doctors who shall answer, with the addresses that codes go to. */
let doctors: { id: string; email: string }[];
let exempt: string;
let run: { id: string; version: string };
let pinned: { shift: string; doctor: string };
let forbidden: { shift: string; doctor: string };
let publication: string;

const once = () => ({ 'idempotency-key': randomUUID() });
const match = (version: number) => ({ 'if-match': `"${version}"` });

beforeAll(async () => {
  database = await startTestDatabase();
  smtp = await startSmtp();
  service = startProcess('main', {
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.migrationUrl,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'vakt@example.no',
    DEMO: '1',
    SOLVE_SECONDS: '0',
    PORT: '0',
  });
  url = (await service.waitFor(/ready at (http:\S+)/))[1]!;
}, 120_000);

afterAll(async () => {
  await service.end('SIGTERM');
  await smtp.close();
  await database.stop();
});

/** A session by the code that the mail server received. */
async function byCode(email: string): Promise<TestClient> {
  const client = await TestClient.login(url, null);
  const { body: asked } = await client.post('/login/codes', { email });
  const mail = await smtp.waitFor(({ messageId }) => messageId?.includes(String(asked.login)) ?? false);
  const code = /[B-Z0-9]{4}-[B-Z0-9]{4}/.exec(mail.text ?? '')![0];
  const opened = await client.post('/login/sessions', { login: asked.login, code });
  expect([email, opened.status]).toEqual([email, 201]);
  client.use(opened.headers, opened.body);
  return client;
}

function succeeded(answer: TestAnswer, status = 200): TestAnswer['body'] {
  if (answer.status !== status)
    throw new Error(`${answer.status} ${JSON.stringify(answer.body).slice(0, 1500)}`);
  return answer.body;
}

async function all(client: TestClient, path: string): Promise<TestAnswer['body'][]> {
  const items = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = succeeded(await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=200${more}`));
    items.push(...page.items);
    cursor = page.next as string | null;
  }
  return items;
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}

/** Starts a run and follows its events to the end; returns it and how many progress events there were. */
async function optimise(problem: string | null, seconds: number) {
  const started = succeeded(
    await coordinator.post(`/districts/${district}/periods/${period}/runs`, { problem, seconds }, once()),
    202,
  );
  const path = `/districts/${district}/runs/${started.id as string}`;
  const events = succeeded(await coordinator.get(`${path}/events`)) as unknown as string;
  const result = succeeded(await coordinator.get(path));
  return { result, progress: (events.match(/^event: progress$/gm) ?? []).length };
}

describe('the main job, over HTTP only', () => {
  it('opens a period and its collection window', async () => {
    coordinator = await byCode('koordinator@example.no');
    district = succeeded(await coordinator.get('/me')).roles[0].district;
    const added = succeeded(
      await coordinator.post(`/districts/${district}/periods`, {
        ...PERIOD,
        opens: '2026-01-05T08:00',
        closes: '2027-06-01T16:00',
      }),
      201,
    );
    period = added.id;
    const path = `/districts/${district}/periods/${period}`;
    const current = succeeded(await coordinator.get(path));
    if (current.state === 'planned') {
      succeeded(await coordinator.post(`${path}/open`, {}, match(current.version)));
    }
    expect(succeeded(await coordinator.get(path))).toMatchObject({ state: 'collecting', from: PERIOD.from });
  });

  it('collects the availability of all doctors, each logged in by a code received over SMTP', async () => {
    const administrator = await byCode('administrator@example.no');
    const path = `/districts/${district}/periods/${period}`;
    const people = await all(administrator, `/districts/${district}/doctors`);
    const addresses = new Map(
      people.map(({ id, hpr }) => [id as string, `lege-${hpr as string}@example.no`]),
    );
    const expected = (await all(coordinator, `${path}/answers`)).filter(({ state }) => state !== 'exempt');
    doctors = expected.map(({ doctor }) => ({ id: doctor, email: addresses.get(doctor)! }));
    expect(doctors.length).toBeGreaterThanOrEqual(137);
    const { body: mine } = await (await byCode('lege@example.no')).get('/me');
    const known = mine.roles[0].doctor as string;
    for (const { id, email } of doctors) {
      if (id === known) continue;
      const grant = { email, role: 'doctor', name: 'Testlege', doctor: id };
      succeeded(await administrator.post(`/districts/${district}/grants`, grant), 201);
    }
    await inTurns([...doctors.entries()], async ([at, { id, email }]) => {
      const doctor = await byCode(id === known ? 'lege@example.no' : email);
      const week = `2027-${String(7 + (at % 6)).padStart(2, '0')}`;
      const entries = [
        { kind: 'veto', id: 'ferie', selection: { by: 'dates', dates: [`${week}-1${at % 10}`] } },
        { kind: 'prefer', id: 'ønske', grade: 2, selection: { by: 'dates', dates: [`${week}-2${at % 9}`] } },
      ];
      const sheet = succeeded(
        await doctor.put(`${path}/availability/${id}`, { entries, answer: true }, match(0)),
      );
      expect(sheet.answeredAt).not.toBeNull();
    });
    const { counts } = succeeded(await coordinator.get(`${path}/answers`));
    expect(counts).toMatchObject({ answered: doctors.length, none: 0, draft: 0 });
  }, 180_000);

  it('grants an exemption, which takes a strong login', async () => {
    const claimant = await TestClient.login(url, 'lege@example.no');
    exempt = succeeded(await claimant.get('/me')).roles[0].doctor;
    const path = `/districts/${district}/exemptions`;
    const requested = { from: '2027-09-01', to: '2027-11-01', scope: { kind: 'allDuty' } };
    const ground = { kind: 'social', statement: 'KANARI: omsorg for et familiemedlem' };
    const applied = succeeded(await claimant.post(path, { requested, ground }, once()), 201);
    const submitted = succeeded(
      await claimant.post(
        `${path}/${applied.id as string}/steps`,
        { event: 'submit' },
        match(applied.version),
      ),
    );
    const decision = { event: 'grant', reasons: 'Tungtveiende sosiale grunner.' };
    const weak = await byCode('vedtak@example.no');
    const refused = await weak.post(
      `${path}/${applied.id as string}/steps`,
      decision,
      match(submitted.version),
    );
    expect([refused.status, refused.body.code]).toEqual([403, 'strong-login-needed']);
    const decider = await TestClient.login(url, 'vedtak@example.no');
    const granted = succeeded(
      await decider.post(`${path}/${applied.id as string}/steps`, decision, match(submitted.version)),
    );
    expect(granted).toMatchObject({ state: 'granted', effect: requested });
    const seen = JSON.stringify(await all(coordinator, path));
    expect(seen).toContain(applied.id);
    expect(seen).not.toContain('KANARI');
  });

  it('builds and pre-checks the problem, and computes fair shares', async () => {
    const built = succeeded(await coordinator.post(`/districts/${district}/periods/${period}/problems`), 201);
    expect(built.counts.errors).toBe(0);
    expect(built.counts.doctors).toBeGreaterThanOrEqual(137);
    const { items } = succeeded(
      await coordinator.get(`/districts/${district}/problems/${built.id as string}/targets`),
    );
    const shares = items.map(
      ({ targets }: { targets: Record<string, number> }) => targets['total'] ?? 0,
    ) as number[];
    const sum = shares.reduce((total, share) => total + share, 0);
    // Back-up seats exist only when needed, so that shares and seats agree but for them.
    expect(Math.abs(sum / built.counts.seats - 1)).toBeLessThan(0.15);
  });

  it('optimises with progress, and keeps the exemption', async () => {
    const { result, progress } = await optimise(null, 20);
    expect(result).toMatchObject({ state: 'complete', result: { openSeats: 0 }, attempts: 1 });
    expect(progress).toBeGreaterThan(2);
    expect(result.result.gap).toBeLessThan(0.05);
    run = { id: result.id, version: result.version };
    const path = `/districts/${district}/versions/${run.version}`;
    const { duties } = succeeded(await coordinator.get(`${path}/doctors/${exempt}`));
    const during = duties.filter(({ date }: { date: string }) => date >= '2027-09-01' && date < '2027-11-01');
    expect(during).toEqual([]);
  }, 120_000);

  it('says why somebody stands on a shift, and why a seat is open', async () => {
    const path = `/districts/${district}/versions/${run.version}`;
    const grid = succeeded(await coordinator.get(`${path}/grid?from=2027-09-06&to=2027-09-13`));
    const shifts = grid.dates.flatMap((day: { shifts: unknown[] }) => day.shifts);
    const [first, second] = shifts.filter(
      ({ assignments }: { assignments: unknown[] }) => assignments.length > 2,
    );
    const holder = first.assignments[0].doctor as string;
    const because = succeeded(
      await coordinator.get(`${path}/why?shift=${encodeURIComponent(first.id)}&doctor=${holder}`),
    );
    expect(because.shift.holders[0].reasons[0].sentence.length).toBeGreaterThan(20);
    pinned = { shift: first.id, doctor: holder };
    // Whoever others depend on cannot be taken off: the first who can.
    for (const { doctor } of second.assignments) {
      forbidden = { shift: second.id, doctor };
      const { version } = succeeded(await coordinator.get(path));
      const query = `shift=${encodeURIComponent(forbidden.shift)}&doctor=${forbidden.doctor}`;
      const taken = await coordinator.delete(`${path}/assignments?${query}`, match(version));
      if (taken.status === 200) break;
      expect([taken.status, taken.body.code]).toEqual([422, 'rule-broken']);
    }
    const open = succeeded(await coordinator.get(`${path}/why?shift=${encodeURIComponent(forbidden.shift)}`));
    expect(open.shift.openSeats).toBe(1);
    expect(open.shift.openBecause.length).toBeGreaterThan(0);
    const { items } = succeeded(
      await coordinator.get(`${path}/candidates?shift=${encodeURIComponent(forbidden.shift)}`),
    );
    expect(items.length).toBeGreaterThan(100);
  });

  it('runs again with pins and keeps them', async () => {
    const pins = `/districts/${district}/periods/${period}/pins`;
    succeeded(await coordinator.post(pins, { kind: 'assign', ...pinned }), 201);
    succeeded(await coordinator.post(pins, { kind: 'forbid', ...forbidden }), 201);
    const { result } = await optimise(null, 12);
    expect(result).toMatchObject({ state: 'complete', result: { openSeats: 0 } });
    run = { id: result.id, version: result.version };
    const path = `/districts/${district}/versions/${run.version}/doctors`;
    const held = async (doctor: string) =>
      succeeded(await coordinator.get(`${path}/${doctor}`)).duties.map(({ id }: { id: string }) => id);
    expect(await held(pinned.doctor)).toContain(pinned.shift);
    expect(await held(forbidden.doctor)).not.toContain(forbidden.shift);
  }, 90_000);

  it('hears the doctors, answers them, and publishes once', async () => {
    const path = `/districts/${district}/versions/${run.version}`;
    const { version } = succeeded(await coordinator.get(path));
    succeeded(await coordinator.post(`${path}/hearing`, { until: '2027-06-15' }, match(version)));
    const { email } = doctors.find(({ id }) => id === pinned.doctor)!;
    const doctor = await byCode(pinned.doctor === exempt ? 'lege@example.no' : email);
    const comment = succeeded(
      await doctor.post(`${path}/comments`, { text: 'Kan jeg slippe julaften?' }),
      201,
    );
    succeeded(
      await coordinator.post(`${path}/comments/${comment.id as string}/answer`, { answer: 'Vi ser på det.' }),
    );
    const preview = succeeded(await coordinator.get(`${path}/publication-preview`));
    expect(preview).toMatchObject({ ready: true, breaches: [], doubleBookings: [] });
    const hearing = succeeded(await coordinator.get(path));
    const key = { ...once(), ...match(hearing.version) };
    const published = succeeded(await coordinator.post(`${path}/publish`, {}, key), 201);
    expect(succeeded(await coordinator.post(`${path}/publish`, {}, key), 201).id).toBe(published.id);
    publication = published.id;
    const told = published.told as number;
    expect(told).toBeGreaterThan(100);
    const sent = async () =>
      (await all(coordinator, `/districts/${district}/outbox`)).filter(
        ({ event, state }) => event === `roster-published/${run.version}` && state === 'sent',
      );
    for (let tries = 0; tries < 300 && (await sent()).length < told; tries++) await sleep(200);
    const ids = (await sent()).map(({ id }) => id as string);
    expect(ids.length).toBe(told);
    for (const id of ids) {
      const copies = smtp.mails.filter(({ messageId }) => messageId?.includes(id));
      expect([id, copies.length]).toEqual([id, 1]);
    }
    const duties = succeeded(
      await doctor.get(`/districts/${district}/my/duties?from=2027-07-05&to=2028-01-03`),
    );
    expect(duties.items.length).toBeGreaterThan(0);
  }, 120_000);

  it('leaves a record that re-computes, files without violations, and an unbroken audit trail', async () => {
    const path = `/districts/${district}/publications/${publication}`;
    const verified = succeeded(await coordinator.post(`${path}/verify`));
    expect(verified).toMatchObject({ agrees: true, hardBreaches: 0 });
    const folder = await mkdtemp(join(tmpdir(), 'vaktsirkel-main-job-'));
    try {
      const files = { problem: join(folder, 'problem.json'), roster: join(folder, 'roster.json') };
      for (const [name, file] of Object.entries(files)) {
        await writeFile(file, JSON.stringify(succeeded(await coordinator.get(`${path}/${name}`))));
      }
      const program = (name: string) => fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));
      const cli = [program('cli'), 'check', '--problem', files.problem, '--roster', files.roster];
      // Exit code 0: no hard rule is broken.
      await promisify(execFile)(process.execPath, cli, { maxBuffer: 1e8 });
      const addresses = { DATABASE_URL: database.url, MIGRATION_DATABASE_URL: database.migrationUrl };
      const { stdout } = await promisify(execFile)(process.execPath, [program('verify-audit')], {
        env: { ...process.env, ...addresses },
      });
      expect(stdout).not.toBe('');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
