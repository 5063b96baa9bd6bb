import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxSender } from '../../../src/features/delivery/outbox-sender.ts';
import { PACE } from '../../../src/features/delivery/pace.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { MAIL_ONLY, NO_CALENDAR } from '../../support/channels.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let district: string;
let coordinator: TestClient;
let doctors: string[];
let base: string;

beforeAll(async () => {
  // The service sends nothing by itself here: the tests send.
  service = await startTestService({ works: false });
  ({ district } = await service.demo({ shape: 'coastal', seed: 1 }));
  base = `/districts/${district}/outbox`;
  coordinator = await service.as('koordinator@example.no');
  const found = await sql<{ id: string }>(
    `SELECT id FROM doctor d WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.doctor_id = d.id) ORDER BY id`,
  );
  doctors = found.map(({ id }) => id);
});

afterAll(async () => {
  await service.stop();
});

function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return service.database.inDistrict(district, (runner) => runner.query(text, values)) as Promise<Row[]>;
}

async function add(
  event: string,
  doctor: string | undefined,
  template = 'mail.roster-published',
  data = {},
): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO outbox_message (district_id, event, doctor_id, template, data) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [district, event, doctor, template, JSON.stringify(data)],
  );
  return row!.id;
}

/** A sender of its own, with a mailer of its own. */
async function withSenders(count: number, work: (senders: OutboxSender[]) => Promise<void>): Promise<void> {
  const mailers = Array.from({ length: count }, () =>
    smtpMailer({ url: service.smtp.url, from: 'vakt@example.no' }),
  );
  const faults: unknown[] = [];
  const senders = mailers.map(
    (mail) =>
      new OutboxSender({
        database: service.database,
        mail,
        ...{ ...MAIL_ONLY, ...NO_CALENDAR },
        publicUrl: 'http://127.0.0.1:3000/',
        fault: (error) => faults.push(error),
      }),
  );
  await work(senders);
  await Promise.all(senders.map((sender) => sender.stop()));
  await Promise.all(mailers.map((mailer) => mailer.close()));
  expect(faults).toEqual([]);
}

const send = () => withSenders(1, ([sender]) => sender!.sendDue());
const fall = (id: string) => sql('UPDATE outbox_message SET due_at = now() WHERE id = $1', [id]);
const stateOf = async (id: string) =>
  (await coordinator.get(`${base}?limit=200`)).body.items.find((one: { id: string }) => one.id === id);
const mailsOf = (id: string) =>
  service.smtp.mails.filter(({ messageId }) => messageId === `<${id}@127.0.0.1>`);

describe('a message', () => {
  it('waits in a process that does not work', async () => {
    const id = await add('test/waits', doctors[0]);
    await sleep(300);
    expect(await stateOf(id)).toMatchObject({ state: 'pending', attempts: 0 });
    await send();
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1, problem: null });
    expect(mailsOf(id)).toHaveLength(1);
  });

  it('is put off for a while when the server asks for it, longer each time, and comes with the same id', async () => {
    const id = await add('test/put-off', doctors[0]);
    for (const seconds of PACE.waits.slice(0, 3)) {
      service.smtp.failNext(450);
      await send();
      const row = await stateOf(id);
      expect([row.state, row.problem]).toEqual(['pending', 'smtp-450']);
      const wait = (Date.parse(row.dueAt) - Date.now()) / 1000;
      expect(Math.abs(wait - seconds)).toBeLessThan(10);
      // Not due yet: nobody touches it.
      await send();
      expect((await stateOf(id)).attempts).toBe(row.attempts);
      await fall(id);
    }
    await send();
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 4 });
    expect(mailsOf(id)).toHaveLength(1);
  });

  it('is given up after two days of tries', async () => {
    const total = PACE.waits.reduce((sum, wait) => sum + wait, 0);
    expect(total / 3600).toBeGreaterThan(47);
    expect(total / 3600).toBeLessThan(49);
    const id = await add('test/given-up', doctors[0]);
    await sql('UPDATE outbox_message SET attempts = $2 WHERE id = $1', [id, PACE.waits.length]);
    service.smtp.failNext(450);
    await send();
    expect(await stateOf(id)).toMatchObject({ state: 'failed', problem: 'smtp-450' });
  });

  it('has failed when the server refuses it for good, and a coordinator tries again', async () => {
    const id = await add('test/refused', doctors[0]);
    service.smtp.failNext(550);
    await send();
    expect(await stateOf(id)).toMatchObject({ state: 'failed', problem: 'smtp-550', attempts: 1 });
    const { body } = await coordinator.get(`${base}?state=failed`);
    expect(body.counts.failed).toBe(body.items.length);
    const doctor = await service.as('lege@example.no');
    expect((await doctor.get(base)).status).toBe(403);
    const retried = await coordinator.post(`${base}/${id}/retry`);
    expect([retried.status, retried.body.state]).toEqual([200, 'pending']);
    const again = await coordinator.post(`${base}/${id}/retry`);
    expect([again.status, again.body.code]).toEqual([409, 'message-not-failed']);
    await send();
    expect(await stateOf(id)).toMatchObject({ state: 'sent' });
  });

  it('says so when there is no address, and goes to the one recorded since', async () => {
    const doctor = doctors[1];
    await sql('UPDATE doctor SET email = NULL WHERE id = $1', [doctor]);
    const id = await add('test/no-address', doctor);
    await send();
    expect(await stateOf(id)).toMatchObject({
      state: 'failed',
      problem: 'address-missing',
      problemText: 'Det er ikke registrert noen e-postadresse',
    });
    await sql(`UPDATE doctor SET email = 'ny@example.no' WHERE id = $1`, [doctor]);
    await coordinator.post(`${base}/${id}/retry`);
    await send();
    expect(mailsOf(id).map(({ envelope }) => envelope.to)).toEqual([['ny@example.no']]);
  });

  it('has the words of its template in the language of the doctor', async () => {
    const doctor = doctors[2];
    const data = {
      period: 'x',
      from: '2027-01-04',
      to: '2027-07-05',
      closesDate: '2026-11-30',
      closesTime: '12:00',
    };
    const texts = new Map<string, string>();
    for (const locale of ['nb', 'nn', 'en']) {
      await sql('UPDATE doctor SET locale = $2 WHERE id = $1', [doctor, locale]);
      for (const template of ['mail.collection-opens', 'mail.collection-reminder']) {
        const id = await add(`test/${template}/${locale}`, doctor, template, data);
        await send();
        expect(mailsOf(id)[0]!.subject).toContain('2027');
        texts.set(`${template}/${locale}`, mailsOf(id)[0]!.text!);
      }
    }
    expect(texts.get('mail.collection-opens/nb')).toMatch(
      /4\. januar 2027.*30\. november 2026 kl\. 12:00.*http:\/\/127\.0\.0\.1:3000\//s,
    );
    expect(texts.get('mail.collection-reminder/nn')).toContain('30. november 2026');
    expect(texts.get('mail.collection-opens/en')).toContain('4 January 2027');
    const none = await add('test/none', doctor, 'mail.collection-opens', { ...data, closesDate: 'none' });
    const unknown = await add('test/unknown', doctor, 'mail.no-such-thing');
    await send();
    expect(mailsOf(none)[0]!.text).not.toContain('none');
    expect(await stateOf(unknown)).toMatchObject({ state: 'failed', problem: 'words-missing' });
  });

  it('goes once when two senders see it, and again when one was lost on the way', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 60; at++) ids.push(await add(`test/two/${at}`, doctors[at % doctors.length]));
    await withSenders(2, async (senders) => {
      await Promise.all(senders.map((sender) => sender.sendDue()));
    });
    expect(ids.map((id) => mailsOf(id).length)).toEqual(ids.map(() => 1));
    const lost = await add('test/lost', doctors[0]);
    await sql(
      `UPDATE outbox_message SET state = 'sending', attempts = 1, due_at = now() + interval '2 minutes' WHERE id = $1`,
      [lost],
    );
    await send();
    expect((await stateOf(lost)).state).toBe('sending');
    await fall(lost);
    await send();
    expect(await stateOf(lost)).toMatchObject({ state: 'sent', attempts: 2 });
  });
});
