import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newToken } from '../../src/infrastructure/sealing/tokens.ts';
import { openFolder } from '../integration/support/test-server.ts';
import { TestClient } from '../integration/support/test-service.ts';
import { type ServiceProcess, startProcess } from '../support/service-process.ts';

let folder: string;
let service: ServiceProcess;
let url: string;

beforeAll(async () => {
  folder = await openFolder();
  service = startProcess('main', {
    DATABASE_DIRECTORY: join(folder, 'postgres'),
    PORT: '0',
    SOLVE_SECONDS: '0',
    LOG_LEVEL: 'debug',
  });
  [, url = ''] = await service.waitFor(/ready at (http:\S+)/);
});

afterAll(async () => {
  await service.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

it('is in no line that the service says, however its address is used', async () => {
  const doctor = await TestClient.login(url, 'lege@example.no');
  const { district } = (await doctor.get('/me')).body.roles[0] as { district: string };
  const { address } = (await doctor.post(`/districts/${district}/my/calendar`)).body as { address: string };
  const path = new URL(address).pathname;
  const unknown = newToken();
  const statuses: number[] = [];
  const program = async (target: string, init: RequestInit = {}) => {
    const response = await fetch(`${url}${target}`, init);
    statuses.push(response.status);
    return response.headers.get('etag') ?? '';
  };
  const etag = await program(path);
  await program(path, { headers: { 'if-none-match': etag } });
  await program(path, { method: 'HEAD' });
  await program(path, { method: 'POST' });
  await program(`${path}/more`);
  await program(`/api/calendars/${unknown}.ics`);
  await program(`/api/calendars/${unknown}`);
  await doctor.delete(`/districts/${district}/my/calendar`);
  await program(path);
  expect(statuses).toEqual([200, 304, 200, 404, 404, 404, 404, 404]);
  await service.waitFor(/DELETE .*my\/calendar/);
  const said = service.said();
  // The requests themselves are told of, by the route.
  expect(said.match(/GET \/api\/calendars\/:file 200/g)).toHaveLength(1);
  expect(said).toMatch(/GET \/api\/calendars\/:file 304/);
  for (const secret of [path.split('/').at(-1)!.slice(0, 43), unknown]) expect(said).not.toContain(secret);
});
