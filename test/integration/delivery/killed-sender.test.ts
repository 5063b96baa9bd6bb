import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSms, type TestSms } from '../../support/sms-gateway.ts';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';
import { addDistrict } from '../support/rows.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-server.ts';
import { addMessages, states } from './add-messages.ts';

const MESSAGES = 500;
const KILLS = 20;

let database: TestDatabase;
let smtp: TestSmtp;
let sms: TestSms;

beforeAll(async () => {
  database = await startTestDatabase();
  smtp = await startSmtp();
  sms = await startSms();
});

afterAll(async () => {
  await smtp.close();
  await sms.close();
  await database.stop();
});

async function startSender() {
  const program = fileURLToPath(new URL('keep-sending.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--no-warnings', program, database.url, smtp.url, JSON.stringify(sms.settings)],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  return child;
}

/** Kills senders in the middle of their work until all is sent; `taken`: how much has arrived. */
async function sendAndKill(district: string, taken: () => number): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill++) {
    const before = taken();
    const child = await startSender();
    // After some messages, and a little later.
    while (taken() < Math.min(MESSAGES - 20, before + (kill % 7) * 3)) await sleep(1);
    await sleep(kill % 5);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const last = await startSender();
  while ((await states(database.application, district))['sent'] !== MESSAGES) await sleep(50);
  last.kill('SIGKILL');
  await once(last, 'close');
  expect(await states(database.application, district)).toEqual({ sent: MESSAGES });
}

it('loses no mail when it is killed, and repeats one only under the same id', async () => {
  const { district } = await addDistrict(database.application, []);
  const rows = await addDistrict(database.application, ['9900001']);
  const ids = await addMessages(database.application, rows, MESSAGES);
  smtp.failNext(450, 40);
  await sendAndKill(rows.district, () => smtp.mails.length);
  expect(await states(database.application, district)).toEqual({});
  const told = smtp.mails.map(({ messageId }) => messageId);
  expect([...new Set(told)].sort()).toEqual(ids.map((id) => `<${id}@127.0.0.1>`).sort());
  // A repetition comes of a kill between the server's answer and our note of it: three at a time at most.
  expect(told.length - MESSAGES).toBeLessThanOrEqual(3 * KILLS);
}, 140_000);

it('loses no text message when it is killed, and none goes twice', async () => {
  const rows = await addDistrict(database.application, ['9900002']);
  const ids = await addMessages(database.application, rows, MESSAGES, 'sms');
  sms.answerNext({ status: 503 }, 20);
  sms.answerNext({ status: 500, taken: true }, 20);
  await sendAndKill(rows.district, () => sms.taken.length);
  // Each reference once at the gateway, however often it was asked.
  const references = sms.taken.map(({ reference }) => reference);
  expect(references.sort()).toEqual(ids.map((id) => `${rows.district}.${id}`).sort());
  expect(sms.requests()).toBeGreaterThanOrEqual(MESSAGES + 40);
  expect(sms.requests() - MESSAGES - 40).toBeLessThanOrEqual(3 * KILLS);
}, 140_000);
