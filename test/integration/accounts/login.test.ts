import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Housekeeping } from '../../../src/features/accounts/housekeeping.ts';
import { startTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;

beforeAll(async () => {
  service = await startTestService();
  ({ district } = await service.demo({ shape: 'coastal', seed: 1 }));
});

afterAll(async () => {
  await service.stop();
});

const MAIL = 'koordinator@example.no';

async function codeFor(email: string): Promise<{ login: string; code: string }> {
  const nobody = await service.as(null);
  const { status, body } = await nobody.post('/login/codes', { email });
  expect(status).toBe(202);
  const mail = await service.smtp.waitFor(
    ({ messageId }) => messageId?.includes(String(body.login)) ?? false,
  );
  const code = /[B-Z0-9]{4}-[B-Z0-9]{4}/.exec(mail.text ?? '')?.[0];
  expect(code).toBeDefined();
  return { login: String(body.login), code: code! };
}

describe('the language of a person', () => {
  it('is that of their mails, and of the mails to their posts', async () => {
    const client = await service.as('lege@example.no');
    const before = (await client.get('/me')).body;
    expect(before.locale).toBe('nb');
    expect((await client.patch('/me', { locale: 'nn' })).status).toBe(204);
    expect((await client.get('/me')).body.locale).toBe('nn');
    const coordinator = await service.as(MAIL);
    const post = await coordinator.get(`/districts/${district}/doctors/${before.roles[0].doctor}`);
    expect(post.body.locale).toBe('nn');
    expect((await client.patch('/me', { locale: 'sv' })).status).toBe(400);
    expect((await client.patch('/me', { locale: 'nb' })).status).toBe(204);
  });
});

describe('a login by mail', () => {
  it('opens a session with the code, once', async () => {
    const { login, code } = await codeFor(MAIL);
    const client = await service.as(null);
    const opened = await client.post('/login/sessions', {
      login,
      code: code.toLowerCase().replace('-', ' '),
    });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    client.use(opened.headers, opened.body);
    const me = await client.get('/me');
    expect(me.body).toMatchObject({
      email: MAIL,
      strength: 'code',
      roles: [{ district, role: 'coordinator' }],
    });
    const again = await client.post('/login/sessions', { login, code });
    expect([again.status, again.body.code]).toEqual([422, 'code-wrong']);
    expect((await client.delete('/session')).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('takes five tries at most', async () => {
    const { login, code } = await codeFor(MAIL);
    const client = await service.as(null);
    for (let i = 0; i < 5; i++) {
      expect((await client.post('/login/sessions', { login, code: 'BBBB-BBBB' })).status).toBe(422);
    }
    expect((await client.post('/login/sessions', { login, code })).status).toBe(422);
  });

  it('ends a code after ten minutes', async () => {
    const { login, code } = await codeFor('revisor@example.no');
    service.clock.offsetMs = 11 * 60_000;
    const late = await (await service.as(null)).post('/login/sessions', { login, code });
    service.clock.offsetMs = 0;
    expect(late.status).toBe(422);
  });

  it('answers an unknown address alike, and sends nothing', async () => {
    const before = service.smtp.mails.length;
    const { status, body } = await (
      await service.as(null)
    ).post('/login/codes', { email: 'ukjent@example.no' });
    expect(status).toBe(202);
    expect(Object.keys(body).sort()).toEqual(['expiresInSeconds', 'login']);
    await codeFor('tillitsvalgt@example.no');
    expect(service.smtp.mails.length).toBe(before + 1);
  });

  it('limits codes per address', async () => {
    const nobody = await service.as(null);
    const statuses = [];
    for (let i = 0; i < 7; i++)
      statuses.push((await nobody.post('/login/codes', { email: 'mange@example.no' })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429, 429]);
  });
});

describe('a session', () => {
  it('changes nothing without the CSRF token', async () => {
    const client = await service.as('administrator@example.no');
    const path = `/districts/${district}/tokens`;
    const refused = await client.post(path, { name: 'x', role: 'auditor' }, { 'x-csrf-token': 'wrong' });
    expect([refused.status, refused.body.code]).toEqual([403, 'csrf-token-missing']);
    const foreign = await client.post(
      path,
      { name: 'x', role: 'auditor' },
      { origin: 'https://evil.example.no' },
    );
    expect([foreign.status, foreign.body.code]).toEqual([403, 'csrf-token-missing']);
  });

  it('ends after eight idle hours', async () => {
    const client = await service.as('revisor@example.no');
    expect((await client.get('/me')).status).toBe(200);
    service.clock.offsetMs = 9 * 3_600_000;
    const late = await client.get('/me');
    service.clock.offsetMs = 0;
    expect(late.status).toBe(401);
  });
});

describe('an API token', () => {
  it('reads with its role, changes nothing, and ends when it is revoked', async () => {
    const administrator = await service.as('administrator@example.no');
    const path = `/districts/${district}/tokens`;
    const { status, body } = await administrator.post(path, { name: 'Revisjon', role: 'auditor' });
    expect(status).toBe(201);
    const bearer = { authorization: `Bearer ${body.secret}` };
    const program = await service.as(null);
    expect((await program.get(path, bearer)).body.items).toHaveLength(1);
    expect(JSON.stringify((await program.get(path, bearer)).body)).not.toContain(body.secret);
    const written = await program.post(path, { name: 'y', role: 'auditor' }, bearer);
    expect([written.status, written.body.code]).toEqual([403, 'token-reads-only']);
    expect((await administrator.delete(`${path}/${body.token.id}`)).status).toBe(204);
    expect((await program.get(path, bearer)).status).toBe(401);
  });
});

describe('roles', () => {
  it('are given by address, end at once, and one administrator stays', async () => {
    const administrator = await service.as('administrator@example.no');
    const path = `/districts/${district}/grants`;
    const added = await administrator.post(path, {
      email: 'Lege@example.no',
      role: 'auditor',
      name: 'Ny Revisor',
    });
    expect(added.status).toBe(201);
    const doctor = await service.as('lege@example.no');
    expect((await doctor.get(path)).status).toBe(200);
    expect((await administrator.delete(`${path}/${added.body.id}`)).status).toBe(204);
    expect((await doctor.get(path)).body.code).toBe('role-missing');
    const { body } = await administrator.get(path);
    const own = body.items.find(({ role }: { role: string }) => role === 'districtAdministrator');
    const last = await administrator.delete(`${path}/${own.id}`);
    expect([last.status, last.body.code]).toEqual([409, 'last-administrator']);
  });
});

describe('housekeeping', () => {
  it('removes codes and sessions that are long over, and nothing else', async () => {
    const client = await service.as('revisor@example.no');
    const left = async () => {
      const [row] = await service.server.owner.query<{ codes: number; sessions: number; limits: number }[]>(
        `SELECT (SELECT count(*)::int FROM login_code) AS codes, (SELECT count(*)::int FROM session) AS sessions,
           (SELECT count(*)::int FROM rate_limit) AS limits`,
      );
      return row!;
    };
    const before = await left();
    expect(before.codes).toBeGreaterThan(0);
    await service.app.get(Housekeeping).sweep();
    expect(await left()).toEqual(before);
    service.clock.offsetMs = 2 * 86_400_000;
    await service.app.get(Housekeeping).sweep();
    expect(await left()).toEqual({ codes: 0, sessions: before.sessions, limits: 0 });
    service.clock.offsetMs = 40 * 86_400_000;
    await service.app.get(Housekeeping).sweep();
    service.clock.offsetMs = 0;
    expect((await left()).sessions).toBe(0);
    expect((await client.get('/me')).status).toBe(401);
  });
});
