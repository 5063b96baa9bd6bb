import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeSchedule } from '../../../src/features/delivery/notice-schedule.ts';
import { OutboxSender } from '../../../src/features/delivery/outbox-sender.ts';
import { type Notice, queueNotices } from '../../../src/features/delivery/queue-notices.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { NO_CALENDAR } from '../../support/channels.ts';
import {
  RECEIPT_SECRET,
  startTestService,
  type TestClient,
  type TestService,
} from '../support/test-service.ts';

let service: TestService;
let district: string;
let doctor: string;
let me: TestClient;
let coordinator: TestClient;
let mine: string;
let count = 0;

beforeAll(async () => {
  // The service sends nothing by itself here: the tests send.
  service = await startTestService({ works: false });
  ({ district } = await service.demo({ shape: 'coastal', seed: 1 }));
  me = await service.as('lege@example.no');
  coordinator = await service.as('koordinator@example.no');
  mine = `/districts/${district}/my`;
  const [own] = await sql<{ doctor: string }>(
    `SELECT doctor_id AS doctor FROM role_grant WHERE account_id = (SELECT id FROM account_by_email('lege@example.no'))
     AND doctor_id IS NOT NULL`,
  );
  doctor = own!.doctor;
});

afterAll(async () => {
  await service.stop();
});

beforeEach(async () => {
  await sql('DELETE FROM push_subscription');
  await choose({});
});

function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return service.database.inDistrict(district, (runner) => runner.query(text, values)) as Promise<Row[]>;
}

const DEFAULTS = {
  mobile: null as string | null,
  mail: 'atOnce',
  sms: 'urgent',
  push: 'all',
  quietFrom: '00:00',
  quietTo: '00:00',
  reminders: [24],
};

async function choose(choice: Partial<typeof DEFAULTS>) {
  const { body } = await me.get(`${mine}/notice-settings`);
  const stored = await me.put(
    `${mine}/notice-settings`,
    { ...DEFAULTS, ...choice },
    { 'if-match': `"${body.version}"` },
  );
  expect(stored.status).toBe(200);
  return stored.body;
}

/** Tells the doctor something, and returns what it is known by. */
async function tell(notice: Partial<Notice> = {}): Promise<string> {
  const event = `test-notice/${++count}`;
  await service.database.inDistrict(district, (runner) =>
    queueNotices(runner, service.jobs, district, {
      event,
      template: 'mail.open-shift-ordered',
      data: { date: '2027-02-13', path: '/min/vakter' },
      doctors: [doctor],
      ...notice,
    }),
  );
  return event;
}

async function send(): Promise<void> {
  const mail = smtpMailer({ url: service.smtp.url, from: 'vakt@example.no' });
  const faults: unknown[] = [];
  const sender = new OutboxSender({
    database: service.database,
    ...{ mail, sms: service.sms.port, push: service.push.port },
    publicUrl: 'https://vakt.example.no/',
    ...NO_CALENDAR,
    fault: (error) => faults.push(error),
  });
  await sender.sendDue();
  await sender.stop();
  await mail.close();
  expect(faults).toEqual([]);
}

interface Row {
  id: string;
  channel: string;
  state: string;
  problem: string | null;
  wait: number;
}

const rowsOf = (event: string) =>
  sql<Row>(
    `SELECT id, channel, state, problem, extract(epoch FROM due_at - clock_timestamp())::int AS wait
     FROM outbox_message WHERE event = $1 ORDER BY channel`,
    [event],
  );
const channelsOf = async (event: string) => (await rowsOf(event)).map(({ channel }) => channel);
const noticeOf = async (event: string) =>
  (
    await sql<{ id: string; stuck: boolean; next: number | null }>(
      `SELECT id, stuck_at IS NOT NULL AS stuck, extract(epoch FROM next_step_at - clock_timestamp())::int AS next
       FROM inbox_notice WHERE event = $1`,
      [event],
    )
  )[0]!;
const fallDue = (event: string) =>
  sql('UPDATE inbox_notice SET next_step_at = now() WHERE event = $1', [event]);
const followUp = () => service.app.get(NoticeSchedule).followUp();

async function subscribe(name: string): Promise<void> {
  const { endpoint, p256dh, auth } = service.push.subscribe(name);
  expect((await me.post(`${mine}/browsers`, { endpoint, p256dh, auth })).status).toBe(204);
}

describe('the channels of a notice', () => {
  it('are the ones that the doctor chose, each with its words', async () => {
    await choose({ mobile: '+4799900001', sms: 'all' });
    await subscribe('phone');
    const event = await tell();
    expect(await channelsOf(event)).toEqual(['mail', 'push', 'sms']);
    await send();
    expect((await rowsOf(event)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    const [mail, push, sms] = await rowsOf(event);
    expect(service.sms.taken.at(-1)).toEqual({
      to: '+4799900001',
      from: 'Vaktsirkel',
      text: 'Du har fått en vakt 13. februar 2027. Bekreft at du har sett det.\nhttps://vakt.example.no/min/vakter',
      reference: `${district}.${sms!.id}`,
    });
    const { shown, headers, claims } = service.push.taken.at(-1)!;
    expect(shown).toEqual({
      title: 'Vaktsirkel',
      body: 'Du har fått en vakt 13. februar 2027. Bekreft at du har sett det.',
      path: '/min/vakter',
      tag: push!.id.replaceAll('-', ''),
    });
    expect([headers['topic'], headers['urgency']]).toEqual([shown.tag, 'normal']);
    expect(claims).toMatchObject({ aud: 'https://fcm.googleapis.com', sub: 'mailto:vakt@example.no' });
    const received = service.smtp.mails.find(
      ({ messageId }) => messageId === `<${mail!.id}@vakt.example.no>`,
    )!;
    expect(received.html).toContain('<a href="https://vakt.example.no/min/vakter">');
    expect(received.html).toContain('<html lang="nb">');
    const reference = received.headers.find(([name]) => name === 'x-reference')![1];
    expect(reference.replace(/\s+/g, ' ')).toBe(`X-Reference: ${district}.${mail!.id}`);
    expect(received.text).toContain('https://vakt.example.no/min/vakter');
  });

  it('leave out text messages and push for what can wait, unless all is wanted', async () => {
    await choose({ mobile: '+4799900001', sms: 'urgent', push: 'urgent' });
    await subscribe('phone');
    expect(await channelsOf(await tell())).toEqual(['mail']);
    expect(await channelsOf(await tell({ urgency: 'urgent' }))).toEqual(['mail', 'push', 'sms']);
    await choose({ mobile: '+4799900001', sms: 'off', push: 'off' });
    expect(await channelsOf(await tell({ urgency: 'urgent' }))).toEqual(['mail']);
  });

  it('are used once each, however often the same is told', async () => {
    await choose({ mobile: '+4799900001', sms: 'all' });
    const event = await tell();
    const before = count;
    count -= 1;
    expect(await tell()).toBe(event);
    expect(count).toBe(before);
    expect(await channelsOf(event)).toEqual(['mail', 'sms']);
    await send();
    await send();
    const [, sms] = await rowsOf(event);
    expect(service.sms.taken.filter(({ reference }) => reference === `${district}.${sms!.id}`)).toHaveLength(
      1,
    );
  });

  it('send once when the answer of the gateway was lost', async () => {
    await choose({ mobile: '+4799900002', sms: 'all' });
    const event = await tell();
    service.sms.answerNext({ status: 500, taken: true });
    await send();
    const sms = (await rowsOf(event))[1]!;
    expect([sms.state, sms.problem]).toEqual(['pending', 'http-500']);
    await sql('UPDATE outbox_message SET due_at = now() WHERE id = $1', [sms.id]);
    await send();
    expect((await rowsOf(event))[1]!.state).toBe('sent');
    expect(service.sms.taken.filter(({ to }) => to === '+4799900002')).toHaveLength(1);
  });

  it('wait for the end of quiet hours, unless it is urgent', async () => {
    // Quiet from an hour ago to an hour from now, wherever the clock stands.
    const [hours] = await sql<{ from: string; to: string }>(
      `SELECT to_char((now() AT TIME ZONE 'Europe/Oslo') - interval '1 hour', 'HH24:MI') AS from,
         to_char((now() AT TIME ZONE 'Europe/Oslo') + interval '1 hour', 'HH24:MI') AS to`,
    );
    await choose({ mobile: '+4799900001', sms: 'all', quietFrom: hours!.from, quietTo: hours!.to });
    const waiting = (await rowsOf(await tell())).find(({ channel }) => channel === 'sms')!;
    expect(waiting.wait).toBeGreaterThan(58 * 60);
    expect(waiting.wait).toBeLessThanOrEqual(60 * 60);
    const urgent = (await rowsOf(await tell({ urgency: 'urgent' }))).find(
      ({ channel }) => channel === 'sms',
    )!;
    expect(urgent.wait).toBeLessThanOrEqual(0);
  });

  it('know quiet hours across midnight and clock changes', async () => {
    const after = async (moment: string, from: string, to: string) =>
      (
        await sql<{ at: string }>(
          `SELECT to_char(after_quiet_hours($1, $2, $3) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS at`,
          [moment, from, to],
        )
      )[0]!.at;
    // 23:30 in winter and 06:59, both quiet from 22 to 07 in Oslo; 07:00 is not.
    expect(await after('2027-02-13T22:30:00Z', '22:00', '07:00')).toBe('2027-02-14 06:00');
    expect(await after('2027-02-14T05:59:00Z', '22:00', '07:00')).toBe('2027-02-14 06:00');
    expect(await after('2027-02-14T06:00:00Z', '22:00', '07:00')).toBe('2027-02-14 06:00');
    expect(await after('2027-02-14T12:00:00Z', '22:00', '07:00')).toBe('2027-02-14 12:00');
    // The night of the change to summer time: 07:00 comes an hour sooner by UTC.
    expect(await after('2027-03-27T22:30:00Z', '22:00', '07:00')).toBe('2027-03-28 05:00');
    expect(await after('2027-10-30T21:30:00Z', '22:00', '07:00')).toBe('2027-10-31 06:00');
    expect(await after('2027-02-13T12:00:00Z', '12:00', '14:00')).toBe('2027-02-13 13:00');
    expect(await after('2027-02-13T12:00:00Z', '08:00', '08:00')).toBe('2027-02-13 12:00');
  });

  it('forget a browser that is gone, and go on where another one takes it', async () => {
    await subscribe('old');
    await subscribe('new');
    service.push.answer('old', 410);
    const event = await tell();
    await send();
    expect((await rowsOf(event)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(service.push.taken.at(-1)!.browser).toBe('new');
    expect((await me.get(`${mine}/notice-settings`)).body.browsers).toBe(1);
  });
});

describe('one mail a day', () => {
  it('gathers what can wait, and keeps what is urgent apart', async () => {
    await choose({ mail: 'daily' });
    const events = [await tell(), await tell(), await tell()];
    const urgent = await tell({ urgency: 'urgent' });
    for (const event of events) expect((await rowsOf(event))[0]!.wait).toBeGreaterThan(-1);
    await send();
    expect((await rowsOf(urgent))[0]!.state).toBe('sent');
    expect((await rowsOf(events[0]!))[0]!.state).toBe('pending');
    await sql(`UPDATE outbox_message SET due_at = now() WHERE event = ANY($1)`, [events]);
    const before = service.smtp.mails.length;
    // The first try fails for a while: the second one is the same mail.
    service.smtp.failNext(450);
    await send();
    const states = async () => (await Promise.all(events.map(rowsOf))).map(([row]) => row!.state).sort();
    expect(await states()).toEqual(['gathered', 'gathered', 'pending']);
    const late = await tell();
    await sql(`UPDATE outbox_message SET due_at = now() WHERE event = ANY($1)`, [events]);
    await send();
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect((await rowsOf(late))[0]!.state).toBe('pending');
    const mails = service.smtp.mails.slice(before);
    expect(mails.map(({ subject }) => subject)).toEqual(['3 beskjeder fra Vaktsirkel']);
    expect(mails[0]!.text!.match(/13\. februar 2027/g)).toHaveLength(3);
  });
});

describe('what must arrive', () => {
  it('goes on to the next channel every five minutes until it is confirmed', async () => {
    await choose({ mobile: '+4799900003' });
    await subscribe('phone');
    const event = await tell({ urgency: 'mustArrive' });
    // By mail and push at once; the text message is next.
    expect(await channelsOf(event)).toEqual(['mail', 'push']);
    const { next } = await noticeOf(event);
    expect(next).toBeGreaterThan(290);
    expect(next).toBeLessThanOrEqual(300);
    expect(await followUp()).toBe(0);
    await fallDue(event);
    expect(await followUp()).toBe(1);
    expect(await channelsOf(event)).toEqual(['mail', 'push', 'sms']);
    await send();
    expect(service.sms.taken.at(-1)!.to).toBe('+4799900003');
    const { body } = await me.get(`${mine}/notices`);
    expect(body.counts.toConfirm).toBeGreaterThan(0);
    const { id } = await noticeOf(event);
    const notice = body.items.find((one: { id: string }) => one.id === id);
    expect(notice).toMatchObject({ asks: 'now', acknowledgedAt: null, path: '/min/vakter' });
    const confirmed = await me.post(`${mine}/notices/${notice.id}/confirmation`);
    expect(confirmed.body.acknowledgedAt).not.toBeNull();
    expect((await me.post(`${mine}/notices/${notice.id}/confirmation`)).status).toBe(200);
    await fallDueUnlessConfirmed(event);
    expect(await followUp()).toBe(0);
  });

  it('ends on the list of the coordinator, who calls', async () => {
    await choose({});
    const event = await tell({ urgency: 'mustArrive' });
    await fallDue(event);
    expect(await followUp()).toBe(1);
    expect(await noticeOf(event)).toMatchObject({ stuck: true, next: null });
    const list = `/districts/${district}/unconfirmed-notices`;
    expect((await me.get(list)).status).toBe(403);
    const { id } = await noticeOf(event);
    const found = (await coordinator.get(list)).body.items.find((one: { id: string }) => one.id === id);
    expect(found.text).toContain('13. februar 2027');
    await send();
    const told = service.smtp.mails.filter(({ text }) => text!.includes('https://vakt.example.no/i-dag'));
    expect(told).toHaveLength(1);
    expect((await coordinator.post(`${list}/${id}/confirmation`)).status).toBe(204);
    expect((await coordinator.post(`${list}/${id}/confirmation`)).status).toBe(404);
    expect((await coordinator.get(list)).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('goes on at once when a mail is refused for good, whatever it tells', async () => {
    await choose({ mobile: '+4799900004' });
    const event = await tell();
    expect(await channelsOf(event)).toEqual(['mail']);
    service.smtp.failNext(550);
    await send();
    expect((await rowsOf(event)).map(({ channel, state }) => [channel, state])).toEqual([
      ['mail', 'failed'],
      ['sms', 'sent'],
    ]);
    expect(service.sms.taken.at(-1)!.to).toBe('+4799900004');
  });

  it('asks once more for a confirmation that can wait, and looking is one', async () => {
    await choose({});
    const event = await tell({ urgency: 'confirm', template: 'mail.roster-published' });
    const { id } = await noticeOf(event);
    await fallDue(event);
    expect(await followUp()).toBe(1);
    expect(await channelsOf(`confirm-reminder/${id}`)).toEqual(['mail']);
    await fallDue(event);
    expect(await followUp()).toBe(1);
    expect((await noticeOf(event)).stuck).toBe(true);
    await me.get(`/districts/${district}/my/duties`);
    const list = await coordinator.get(`/districts/${district}/unconfirmed-notices`);
    expect(list.body.items.map((one: { id: string }) => one.id)).not.toContain(id);
  });
});

async function fallDueUnlessConfirmed(event: string): Promise<void> {
  await sql('UPDATE inbox_notice SET next_step_at = now() WHERE event = $1 AND acknowledged_at IS NULL', [
    event,
  ]);
}

describe('the inbox', () => {
  it('shows what was told, newest first, and knows what is read', async () => {
    await tell({ template: 'mail.open-shift', data: { date: '2027-03-01', path: '/ledige' } });
    const first = await me.get(`${mine}/notices?limit=1`);
    expect(first.body.items[0]).toMatchObject({
      title: 'En vakt 1. mars 2027 er ledig',
      text: 'En vakt 1. mars 2027 er ledig, og den kan passe for deg.',
      path: '/ledige',
      readAt: null,
    });
    expect(first.body.counts.unread).toBeGreaterThan(0);
    const read = await me.post(`${mine}/notices/read`, { latest: first.body.items[0].id });
    expect(read.body.unread).toBe(0);
    const asksNothing = await me.post(`${mine}/notices/${first.body.items[0].id}/confirmation`);
    expect([asksNothing.status, asksNothing.body.code]).toEqual([409, 'notice-asks-nothing']);
    expect((await coordinator.get(`${mine}/notices`)).status).toBe(403);
  });

  it('keeps settings safe from lost updates, strange numbers and strange push services', async () => {
    const { body } = await me.get(`${mine}/notice-settings`);
    const stale = await me.put(`${mine}/notice-settings`, DEFAULTS, { 'if-match': `"${body.version - 1}"` });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-outdated']);
    const odd = await me.put(
      `${mine}/notice-settings`,
      { ...DEFAULTS, mobile: '99 90 00 01' },
      { 'if-match': `"${body.version}"` },
    );
    expect(odd.status).toBe(400);
    const { p256dh, auth } = service.push.subscribe('odd');
    const own = await me.post(`${mine}/browsers`, { endpoint: 'https://127.0.0.1/admin', p256dh, auth });
    expect([own.status, own.body.code]).toEqual([422, 'push-endpoint-unknown']);
  });
});

describe('receipts', () => {
  const signed = (
    reference: string,
    status: string,
    time = new Date().toISOString(),
    secret = RECEIPT_SECRET,
  ) => ({
    ...{ time, reference, status },
    signature: createHmac('sha256', secret).update(`${time}.${reference}.${status}`).digest('hex'),
  });

  it('tell what arrived, and what goes another way', async () => {
    await choose({ mobile: '+4799900005', sms: 'all' });
    const nobody = await service.as(null);
    const event = await tell();
    await send();
    const [mail, sms] = await rowsOf(event);
    const arrived = signed(`${district}.${sms!.id}`, 'delivered');
    expect((await nobody.post('/receipts', arrived)).status).toBe(204);
    // Told again, it changes nothing.
    expect((await nobody.post('/receipts', arrived)).status).toBe(204);
    const listed = (await coordinator.get(`/districts/${district}/outbox?limit=50`)).body.items;
    expect(listed.find(({ id }: Row) => id === sms!.id).deliveredAt).not.toBeNull();
    await subscribe('phone');
    expect((await nobody.post('/receipts', signed(`${district}.${mail!.id}`, 'failed'))).status).toBe(204);
    expect(await channelsOf(event)).toEqual(['mail', 'push', 'sms']);
    expect((await rowsOf(event))[0]).toMatchObject({ state: 'failed', problem: 'not-delivered' });
  });

  it('are believed with the right signature only, and while they are fresh', async () => {
    const nobody = await service.as(null);
    const event = await tell();
    await send();
    const [mail] = await rowsOf(event);
    const reference = `${district}.${mail!.id}`;
    const old = new Date(Date.now() - 6 * 60_000).toISOString();
    for (const forged of [
      signed(reference, 'failed', undefined, Buffer.alloc(32)),
      { ...signed(reference, 'delivered'), status: 'failed' },
      signed(reference, 'failed', old),
    ]) {
      const answer = await nobody.post('/receipts', forged);
      expect([answer.status, answer.body.code]).toEqual([401, 'receipt-not-signed']);
    }
    expect((await rowsOf(event))[0]!.state).toBe('sent');
  });
});

describe('reminders of duties', () => {
  it('come once at the hours that the doctor chose, and not long after', async () => {
    await choose({ reminders: [48, 2] });
    const schedule = service.app.get(NoticeSchedule);
    const start = Date.parse('2027-03-10T15:00:00Z');
    await publishDuty('2027-03-10/evening/station', new Date(start));
    const at = (hours: number) => schedule.remind(new Date(start - hours * 3_600_000));
    expect(await at(49)).toBe(0);
    expect(await at(47.9)).toBe(1);
    expect(await at(47.8)).toBe(0);
    // After an outage of a day the one of 48 hours would be late, and that of two is not due yet.
    expect(await at(20)).toBe(0);
    expect(await at(1.5)).toBe(1);
    expect(await at(1)).toBe(0);
    const told = await sql<{ revision: number; data: Record<string, string> }>(
      `SELECT revision, data FROM inbox_notice WHERE event LIKE 'shift-reminder/%' ORDER BY revision`,
    );
    expect(told.map(({ revision }) => revision)).toEqual([2, 48]);
    expect(told[0]!.data).toMatchObject({ date: '2027-03-10', time: '16:00' });
  });
});

/** A duty in force, of a version that holds nothing else. */
async function publishDuty(shift: string, start: Date): Promise<void> {
  await sql(
    `WITH v AS (
       INSERT INTO roster_version (district_id, duty_period_id, number, state, origin, evaluation)
       SELECT $1, id, 1, 'published', 'edit', '{}' FROM duty_period LIMIT 1 RETURNING id)
     INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, during, published)
     SELECT $1, v.id, $2, d.id, d.person_id, tstzrange($4, $4::timestamptz + interval '7 hours'), true
     FROM v, doctor d WHERE d.id = $3`,
    [district, shift, doctor, start],
  );
}
