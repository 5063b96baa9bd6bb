import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readProblemFile } from '../../../src/infrastructure/files/problem-file.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;
let period: string;
let coordinator: TestClient;
let built: { id: string };

beforeAll(async () => {
  service = await startTestService({ works: false });
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 1 }));
  coordinator = await service.as('koordinator@example.no');
});

afterAll(async () => {
  await service.stop();
});

const of = (rest: string) => `/districts/${district}${rest}`;

describe('a roster problem', () => {
  it('is built from what the district has, and told in the language of the reader', async () => {
    const answer = await coordinator.post(of(`/periods/${period}/problems`));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      period,
      settingsVersion: 1,
      counts: { doctors: expect.any(Number), errors: 0 },
    });
    expect(answer.body.counts.doctors).toBeGreaterThan(5);
    for (const { message } of [...answer.body.notices, ...answer.body.issues]) {
      expect(message).toMatch(/^\S.*\.$/s);
    }
    built = answer.body;
  });

  it('is the same one when nothing has changed', async () => {
    const again = await coordinator.post(of(`/periods/${period}/problems`));
    expect([again.status, again.body.id]).toEqual([201, built.id]);
  });

  it('is another one after a change', async () => {
    await service.database.inDistrict(district, (runner) =>
      runner.query(`DELETE FROM pin WHERE duty_period_id = $1`, [period]),
    );
    await service.database.inDistrict(district, (runner) =>
      runner.query(
        `UPDATE district_settings SET document = jsonb_set(document, '{objective,deadBand}', '0.75')`,
      ),
    );
    const other = await coordinator.post(of(`/periods/${period}/problems`));
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(built.id);
    const first = await coordinator.get(of(`/problems/${built.id}?format=problem`));
    expect(first.body.objective.deadBand).not.toBe(0.75);
  });

  it('is told in short, and as the file of the command line', async () => {
    const short = await coordinator.get(of(`/problems/${built.id}`));
    expect(short.body).toMatchObject({ id: built.id, counts: { doctors: expect.any(Number) } });
    expect(short.body.doctors).toBeUndefined();
    const file = await coordinator.get(of(`/problems/${built.id}?format=problem`));
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="problem-${built.id}.json"`);
    const folder = await mkdtemp(join(tmpdir(), 'vaktsirkel-problem-'));
    try {
      const path = join(folder, 'problem.json');
      await writeFile(path, JSON.stringify(file.body));
      expect(await readProblemFile(path)).toMatchObject({ ok: true, value: { id: period } });
      expect(await readFile(path, 'utf8')).not.toContain('exemption_ground');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is checked in the language of the account', async () => {
    const said: string[] = [];
    for (const locale of ['nb', 'nn', 'en']) {
      await speak(locale);
      const { status, body } = await coordinator.get(of(`/problems/${built.id}/pre-check`));
      expect(status).toBe(200);
      said.push(JSON.stringify([...body.notices, ...body.issues].map(({ message }) => message)));
    }
    await speak('nb');
    expect(new Set(said).size).toBe(said[0] === '[]' ? 1 : 3);
  });

  it('is not found by those who may not know of it', async () => {
    expect((await coordinator.get(of(`/problems/${randomUUID()}`))).status).toBe(404);
    expect((await coordinator.post(of(`/periods/${randomUUID()}/problems`))).status).toBe(404);
    const doctor = await service.as('lege@example.no');
    expect((await doctor.get(of(`/problems/${built.id}`))).status).toBe(403);
    expect((await doctor.get(of(`/problems/${built.id}/pre-check`))).status).toBe(403);
  });
});

/** Gives the coordinator's account another language. */
async function speak(locale: string): Promise<void> {
  await service.server.owner.query('UPDATE account SET locale = $1 WHERE email = $2', [
    locale,
    'koordinator@example.no',
  ]);
}

describe('fair shares', () => {
  it('are told per doctor and measure, and to a doctor the own ones only', async () => {
    const all = await coordinator.get(of(`/problems/${built.id}/targets`));
    expect(all.status).toBe(200);
    expect(all.body.items.length).toBeGreaterThan(5);
    const total = all.body.measures[0];
    expect(total).toEqual({ id: expect.any(String), name: expect.any(String) });
    const doctor = await service.as('lege@example.no');
    const me = await doctor.get('/me');
    const own = await doctor.get(of(`/problems/${built.id}/targets`));
    expect(own.body.items.map((item: { doctor: string }) => item.doctor)).toEqual([me.body.roles[0].doctor]);
    const representative = await service.as('tillitsvalgt@example.no');
    const seen = await representative.get(of(`/problems/${built.id}/targets`));
    expect(seen.body.items).toHaveLength(all.body.items.length);
  });
});

describe('capacity', () => {
  it('is set against the seats, as a whole and per category', async () => {
    const { status, body } = await coordinator.get(of(`/problems/${built.id}/capacity`));
    expect(status).toBe(200);
    const [whole, ...categories] = body.items as {
      category: string | null;
      seats: number;
      capacity: number;
    }[];
    expect(whole!.category).toBeNull();
    expect(whole!.capacity).toBeGreaterThan(0);
    expect(categories.reduce((sum, { seats }) => sum + seats, 0)).toBe(whole!.seats);
  });

  it('is told of a period by what the district has now, and leaves nothing behind', async () => {
    const kept = await service.database.inDistrict(district, (runner) =>
      runner.query('SELECT id FROM planning_problem'),
    );
    const now = await coordinator.get(of(`/periods/${period}/capacity`));
    const latest = await coordinator.post(of(`/periods/${period}/problems`));
    const stored = await coordinator.get(of(`/problems/${latest.body.id}/capacity`));
    expect([now.status, now.body]).toEqual([200, stored.body]);
    expect((await coordinator.get(of(`/periods/${randomUUID()}/capacity`))).status).toBe(404);
    const after = await service.database.inDistrict(district, (runner) =>
      runner.query('SELECT id FROM planning_problem'),
    );
    expect(after).toEqual(kept);
  });
});

it('builds in a thread: the process goes on answering others', async () => {
  const large = await service.demo({ shape: 'trondheim', seed: 3 });
  const client = await service.as('koordinator@example.no');
  let [answered, over] = [0, false];
  const build = client
    .post(`/districts/${large.district}/periods/${large.period}/problems`)
    .then((answer) => {
      over = true;
      return answer;
    });
  while (!over) {
    expect((await client.get('/me')).status).toBe(200);
    answered++;
  }
  expect((await build).status).toBe(201);
  // One after another while the problem of 143 doctors was built.
  expect(answered).toBeGreaterThan(10);
});
