import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestDatabase, type TestDatabase } from '../integration/support/test-server.ts';
import { TestClient } from '../integration/support/test-service.ts';
import { type ServiceProcess, startProcess } from '../support/service-process.ts';
import { startSmtp, type TestSmtp } from '../support/smtp-server.ts';

let database: TestDatabase;
let smtp: TestSmtp;
let service: ServiceProcess;
let url: string;

/** The settings of real use, on a database that somebody else runs. */
const environment = () => ({
  DATABASE_URL: database.url,
  MIGRATION_DATABASE_URL: database.migrationUrl,
  SMTP_URL: smtp.url,
  MAIL_FROM: 'vakt@example.no',
  PUBLIC_URL: 'https://vakt.example.no',
  PORT: '0',
  GROUNDS_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  LOGIN_PEPPER: Buffer.alloc(32, 2).toString('base64'),
});

beforeAll(async () => {
  database = await startTestDatabase();
  smtp = await startSmtp();
  service = startProcess('main', environment());
  url = (await service.waitFor(/ready at (http:\S+)/))[1]!;
});

afterAll(async () => {
  await service.end('SIGTERM');
  await smtp.close();
  await database.stop();
});

it('serves real use on an external database: no demo, and a login by mail for the first administrator', async () => {
  const command = fileURLToPath(new URL('../../dist/src/create-district.js', import.meta.url));
  const args = ['--name', 'Testvik legevakt', '--preset', 'coastal', '--administrator', 'sjef@example.no'];
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    env: { ...process.env, ...environment() },
  });
  const nobody = await TestClient.login(url, null);
  expect((await nobody.get('/login/demo')).status).toBe(404);
  expect((await nobody.post('/login/demo', { email: 'sjef@example.no' })).status).toBe(404);
  const { body: asked } = await nobody.post('/login/codes', { email: 'sjef@example.no' });
  const mail = await smtp.waitFor(({ messageId }) => messageId?.includes(String(asked.login)) ?? false);
  const code = /[B-Z0-9]{4}-[B-Z0-9]{4}/.exec(mail.text ?? '')![0];
  const opened = await nobody.post('/login/sessions', { login: asked.login, code });
  expect(opened.status).toBe(201);
  expect(opened.headers.get('set-cookie')).toMatch(/^__Host-vaktsirkel=.*Secure/);
  expect(opened.headers.get('strict-transport-security')).not.toBeNull();
  expect(opened.body.roles).toEqual([
    expect.objectContaining({
      district: stdout.trim(),
      role: 'districtAdministrator',
      districtName: 'Testvik legevakt',
    }),
  ]);
  expect(service.said()).not.toContain(code);
  expect(service.said()).not.toContain('sjef@example.no');
});
