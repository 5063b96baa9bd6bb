import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';
import { addDistrict } from '../support/rows.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-server.ts';
import { addMessages, states } from './add-messages.ts';

const MESSAGES = 500;
const KILLS = 20;

let database: TestDatabase;
let smtp: TestSmtp;

beforeAll(async () => {
  database = await startTestDatabase();
  smtp = await startSmtp();
});

afterAll(async () => {
  await smtp.close();
  await database.stop();
});

async function startSender() {
  const program = fileURLToPath(new URL('keep-sending.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', program, database.url, smtp.url], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('loses no message when it is killed, and repeats one only under the same id', async () => {
  const { district } = await addDistrict(database.application, []);
  const rows = { ...(await addDistrict(database.application, ['9900001'])) };
  const ids = await addMessages(database.application, rows, MESSAGES);
  smtp.failNext(450, 40);
  for (let kill = 1; kill <= KILLS; kill++) {
    const before = smtp.mails.length;
    const child = await startSender();
    // Somewhere in the middle of its work: after some mails, and a little later.
    while (smtp.mails.length < Math.min(MESSAGES - 20, before + (kill % 7) * 3)) await sleep(1);
    await sleep(kill % 5);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const last = await startSender();
  while ((await states(database.application, rows.district))['sent'] !== MESSAGES) await sleep(50);
  last.kill('SIGKILL');
  await once(last, 'close');
  expect(await states(database.application, rows.district)).toEqual({ sent: MESSAGES });
  expect(await states(database.application, district)).toEqual({});
  const told = smtp.mails.map(({ messageId }) => messageId);
  expect([...new Set(told)].sort()).toEqual(ids.map((id) => `<${id}@127.0.0.1>`).sort());
  // A repetition comes of a kill between the server's answer and our note of it: three at a time at most.
  expect(told.length - MESSAGES).toBeLessThanOrEqual(3 * KILLS);
}, 140_000);
