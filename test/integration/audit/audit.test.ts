import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '../../../src/features/audit/audit.endpoints.ts';
import { recordEvent, THE_SERVICE } from '../../../src/features/audit/index.ts';
import { verifyTrails } from '../../../src/features/audit/verify-trails.ts';
import { inDistrict } from '../../../src/infrastructure/database/in-district.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;
let path: string;
let auditor: TestClient;
let administrator: TestClient;
let representative: TestClient;

beforeAll(async () => {
  service = await startTestService();
  ({ district } = await service.demo({ shape: 'coastal', seed: 1 }));
  path = `/districts/${district}`;
  auditor = await service.as('revisor@example.no');
  administrator = await service.as('administrator@example.no');
  representative = await service.as('tillitsvalgt@example.no');
});

afterAll(async () => {
  await service.stop();
});

describe('the audit trail', () => {
  beforeAll(async () => {
    for (const name of ['Malvika', 'Selbuvær', 'Tydalen']) {
      expect((await administrator.post(`${path}/municipalities`, { name })).status).toBe(201);
    }
    await administrator.post(`${path}/tokens`, { name: 'Innsyn', role: 'auditor' });
  });

  it('is read page by page, newest first', async () => {
    const numbers: number[] = [];
    let cursor = '';
    for (let page = 0; page < 9; page++) {
      const { status, body } = await auditor.get(`${path}/audit?limit=2${cursor}`);
      expect(status).toBe(200);
      expect(body.items.length).toBeLessThanOrEqual(2);
      numbers.push(...body.items.map(({ number }: { number: number }) => number));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
  });

  it('says who did what to what, and what changed', async () => {
    const { body } = await auditor.get(`${path}/audit?action=token.add`);
    expect(body.items).toEqual([
      expect.objectContaining({
        name: 'Arne Administrator',
        action: 'token.add',
        subject: expect.stringMatching(/^token\//),
        payload: { role: 'auditor', scope: 'read', days: 90 },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  });

  it('is filtered by action, subject, account and date', async () => {
    const count = async (query: string) => (await auditor.get(`${path}/audit?${query}`)).body.items.length;
    const me = await administrator.get('/me');
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    expect(await count('action=municipality')).toBe(3);
    expect(await count('action=municip')).toBe(0);
    expect(await count('subject=municipality')).toBe(3);
    expect(await count(`subject=district/${district}`)).toBe(1);
    expect(await count(`account=${me.body.account}`)).toBe(4);
    expect(await count(`from=${tomorrow}`)).toBe(0);
    expect(await count(`to=${tomorrow}`)).toBe(5);
  });

  it('tells an erased payload from one that says nothing', async () => {
    await inDistrict(service.server.application, district, (runner) =>
      runner.query('DELETE FROM audit_payload WHERE number = 2'),
    );
    const { body } = await auditor.get(`${path}/audit?action=municipality`);
    const payloads = body.items.map(({ payload }: { payload: unknown }) => payload);
    expect(payloads).toEqual([{ number: null, host: false }, { number: null, host: false }, null]);
  });

  it('is for auditors and administrators of the district only', async () => {
    const coordinator = await service.as('koordinator@example.no');
    expect((await coordinator.get(`${path}/audit`)).status).toBe(403);
    const foreign = crypto.randomUUID();
    await service.database.inDistrict(foreign, (runner) =>
      runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [foreign, 'Fremmedvik']),
    );
    expect((await auditor.get(`/districts/${foreign}/audit`)).status).toBe(404);
    expect((await auditor.get(`${path}/audit?cursor=x`)).status).toBe(400);
  });
});

describe('discussions', () => {
  const rules = {
    subject: 'rules',
    settingsVersion: 1,
    heldOn: '2026-10-01',
    note: 'Drøftet i LSU.\nEnige.',
  };

  it('are recorded by the representative, of rules and of plans', async () => {
    const added = await representative.post(`${path}/discussions`, rules);
    expect([added.status, added.body.name]).toEqual([201, 'Tor Tillitsvalgt']);
    const version = await rosterVersion();
    const plan = { subject: 'plan', rosterVersion: version, heldOn: '2026-10-02', note: 'Planen.' };
    expect((await representative.post(`${path}/discussions`, plan)).status).toBe(201);
    const first = await auditor.get(`${path}/discussions?limit=1`);
    expect(first.body.items).toMatchObject([
      { subject: 'plan', rosterVersion: version, settingsVersion: null },
    ]);
    const second = await auditor.get(`${path}/discussions?limit=1&cursor=${first.body.next}`);
    expect(second.body.items).toMatchObject([rules]);
    expect(second.body.next).toBeNull();
    const { body } = await auditor.get(`${path}/audit?action=discussion.add`);
    expect(JSON.stringify(body)).not.toContain('LSU');
  });

  it('are refused of what is not there, of tomorrow, and by others', async () => {
    const post = async (client: TestClient, change: object) => {
      const { status, body } = await client.post(`${path}/discussions`, { ...rules, ...change });
      return [status, body.code];
    };
    expect(await post(representative, { settingsVersion: 99 })).toEqual([422, 'reference-unknown']);
    expect(await post(representative, { heldOn: '2199-01-01' })).toEqual([422, 'discussion-in-future']);
    expect(await post(representative, { note: 'a\u0000b' })).toEqual([400, 'request-invalid']);
    expect(await post(administrator, {})).toEqual([403, 'role-missing']);
  });

  it('are nobody’s when a token writes', async () => {
    const { body } = await administrator.post(`${path}/tokens`, {
      name: 'Skript',
      role: 'representative',
      scope: 'write',
    });
    const program = await service.as(null);
    const answer = await program.post(`${path}/discussions`, rules, {
      authorization: `Bearer ${body.secret}`,
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
  });

  function rosterVersion(): Promise<string> {
    return service.database.inDistrict(district, async (runner) => {
      const [row] = (await runner.query(
        `INSERT INTO roster_version (district_id, duty_period_id, number, origin)
         SELECT district_id, id, 1, 'run' FROM duty_period LIMIT 1 RETURNING id`,
      )) as { id: string }[];
      return row!.id;
    });
  }
});

/** Runs the command as an operator would. */
function auditCommand(
  environment: Record<string, string>,
): Promise<{ code: number; out: string; err: string }> {
  const command = join(import.meta.dirname, '..', '..', '..', 'src', 'verify-audit.ts');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--no-warnings', command],
      { env: environment, timeout: 50_000 },
      (_, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err });
      },
    );
  });
}

describe('the chain', () => {
  /** A trail of six events in a district of its own, as the application writes it. */
  async function newTrail(): Promise<string> {
    const id = crypto.randomUUID();
    await service.database.inDistrict(id, async (runner) => {
      await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [id, 'Prøvevik']);
      for (let i = 1; i <= 6; i++) {
        const account = i % 2 === 0 ? crypto.randomUUID() : null;
        const actor = account ? { account, token: null } : THE_SERVICE;
        const subject = `prøve/${i}`;
        await recordEvent(runner, id, actor, { action: 'test.add', subject, payload: { i } });
      }
    });
    return id;
  }

  /** Changes a trail as only the owner of the tables can. */
  async function tamper(id: string, ...statements: string[]): Promise<void> {
    const { owner } = service.server;
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
    await inDistrict(owner, id, async (runner) => {
      for (const statement of statements) await runner.query(statement);
    });
    await owner.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
  }

  const found = async (id: string) =>
    (await verifyTrails(service.server.owner)).find((trail) => trail.district === id);

  it('is sound as it was written, and stays so when payloads are erased', async () => {
    const id = await newTrail();
    expect(await found(id)).toEqual({ district: id, events: 6n, broken: null });
    await service.database.inDistrict(id, (runner) =>
      runner.query('DELETE FROM audit_payload WHERE number IN (1, 4)'),
    );
    expect(await found(id)).toEqual({ district: id, events: 6n, broken: null });
  });

  it.each<[string, string[], string, string]>([
    ['an event', [`UPDATE audit_event SET subject = 'prøve/9' WHERE number = 3`], '3', 'event-changed'],
    ['who did it', [`UPDATE audit_event SET account_id = NULL WHERE number = 4`], '4', 'event-changed'],
    [
      'the time, by a microsecond',
      [`UPDATE audit_event SET at = at + interval '1 microsecond' WHERE number = 5`],
      '5',
      'event-changed',
    ],
    [
      'the order',
      [
        'UPDATE audit_event SET number = 99 WHERE number = 2',
        'UPDATE audit_event SET number = 2 WHERE number = 3',
        'UPDATE audit_event SET number = 3 WHERE number = 99',
      ],
      '2',
      'predecessor-changed',
    ],
    ['a deletion', ['DELETE FROM audit_event WHERE number = 3'], '3', 'number-skipped'],
    [
      'a deletion with later events moved up',
      [
        'DELETE FROM audit_event WHERE number = 3',
        'UPDATE audit_event SET number = number - 1 WHERE number > 3',
      ],
      '3',
      'predecessor-changed',
    ],
    [
      'an event whose own hash was mended',
      [
        `UPDATE audit_event SET action = 'test.remove' WHERE number = 2`,
        `UPDATE audit_event SET hash = sha256(previous_hash || payload_hash || convert_to(concat_ws('|', district_id, number,
           to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(account_id::text, '-'), '-', action, subject),
           'UTF8')) WHERE number = 2`,
      ],
      '3',
      'predecessor-changed',
    ],
  ])('tells %s', async (_, statements, number, code) => {
    const id = await newTrail();
    // Payloads hold on to their events.
    await service.database.inDistrict(id, (runner) => runner.query('DELETE FROM audit_payload'));
    await tamper(id, ...statements);
    expect((await found(id))?.broken).toEqual({ number, code });
  });

  it.each(['payload = \'{"i":7}\'', `salt = '\\x00'`])('tells a changed payload: %s', async (change) => {
    const id = await newTrail();
    await tamper(id, `UPDATE audit_payload SET ${change} WHERE number = 4`);
    expect((await found(id))?.broken).toEqual({ number: '4', code: 'payload-changed' });
  });

  it('is verified by a command that names the first broken event', async () => {
    const { url, migrationUrl } = service.server;
    const id = await newTrail();
    await tamper(id, 'UPDATE audit_event SET token_id = gen_random_uuid() WHERE number = 2');
    const environment = { DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl };
    const { code, out, err } = await auditCommand(environment);
    expect(code).toBe(1);
    expect(err).toContain(`${id}: broken at event 2 (event-changed)\n`);
    expect(out).toMatch(new RegExp(`^${district}: sound, \\d+ events$`, 'm'));
    expect(await auditCommand({ DATABASE_POOL_SIZE: '0' })).toMatchObject({ code: 2, out: '' });
  });
});

it.each([
  ['audit', api.listEvents],
  ['discussions', api.listDiscussions],
])('GET %s answers what it promises, and nothing more', async (route, { answers }) => {
  const { body } = await auditor.get(`${path}/${route}`);
  expect(body.items.length).toBeGreaterThan(1);
  expect(answers[200].parse(body)).toEqual(body);
});
