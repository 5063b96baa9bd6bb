import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../../../src/app.module.ts';
import { PeriodSchedule } from '../../../src/features/periods/period-schedule.ts';
import { createApp } from '../../../src/http/create-app.ts';
import { MAIL_ONLY } from '../../support/channels.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let second: NestExpressApplication;
let district: string;
let path: string;
let coordinator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  ({ district } = await service.demo({ shape: 'coastal', seed: 1, weeks: 4 }));
  path = `/districts/${district}/periods`;
  coordinator = await service.as('koordinator@example.no');
  const { database, clock, jobs, keys, smtp } = service;
  const options = {
    ...{ publicUrl: 'http://127.0.0.1', demo: true, pepper: randomBytes(32), keys, works: true },
    optimiserThreads: 2,
    receiptSecret: null,
    schedules: false,
  };
  const mail = smtpMailer({ url: smtp.url, from: 'vakt@example.no' });
  second = await createApp(AppModule.with({ database, clock, mail, ...MAIL_ONLY, jobs, options }), {
    logger: false,
    version: 'test',
  });
  await second.init();
  // The demo's own period is over by then.
  await tickBoth('2027-09-01T00:00:00Z');
});

afterAll(async () => {
  await second.close();
  await service.stop();
});

afterEach(async () => {
  const { body } = await coordinator.get(path);
  for (const { id, from } of body.items as { id: string; from: string }[]) {
    if (from !== '2028-01-03') continue;
    await query('DELETE FROM outbox_message WHERE event LIKE $1', [`%${id}`]);
    await query('DELETE FROM duty_period WHERE id = $1', [id]);
  }
});

function query<Row>(text: string, values: unknown[]): Promise<Row[]> {
  return service.database.inDistrict(district, (runner) => runner.query(text, values)) as Promise<Row[]>;
}

/** Both web processes at the same moment, as often as they would in some minutes. */
async function tickBoth(moment: string): Promise<number> {
  const now = new Date(moment);
  const schedules = [service.app.get(PeriodSchedule), second.get(PeriodSchedule)];
  const taken = await Promise.all([...schedules, ...schedules].map((schedule) => schedule.tick(now)));
  return taken.reduce((sum, one) => sum + one, 0);
}

const body = {
  name: 'Våren 2028',
  from: '2028-01-03',
  to: '2028-07-03',
  opens: '2027-10-01T08:00',
  closes: '2027-12-01T08:00',
};
const stateOf = async (id: string) => (await coordinator.get(`${path}/${id}`)).body.state as string;
const actionsOf = async (id: string) =>
  (
    await query<{ action: string }>('SELECT action FROM audit_event WHERE subject = $1 ORDER BY number', [
      `period/${id}`,
    ])
  ).map(({ action }) => action);
const recipients = (event: string) =>
  query<{ doctor_id: string; revision: number; template: string; data: Record<string, unknown> }>(
    'SELECT doctor_id, revision, template, data FROM outbox_message WHERE event = $1',
    [event],
  );

describe('the clock', () => {
  it('opens a collection once, however many processes see that it is due', async () => {
    const { id } = (await coordinator.post(path, body)).body as { id: string };
    await query('UPDATE doctor SET email = NULL WHERE id = (SELECT min(id::text)::uuid FROM doctor)', []);
    expect(await tickBoth('2027-10-01T05:59:59Z')).toBe(0);
    expect(await tickBoth('2027-10-01T06:00:00Z')).toBe(1);
    expect(await stateOf(id)).toBe('collecting');
    expect(await actionsOf(id)).toEqual(['period.add', 'period.open']);
    const told = await recipients(`collection-opens/${id}`);
    const doctors = await query<{ id: string }>('SELECT id FROM doctor WHERE email IS NOT NULL', []);
    expect(told.map((one) => one.doctor_id).sort()).toEqual(doctors.map((one) => one.id).sort());
    expect(told[0]).toMatchObject({
      template: 'mail.collection-opens',
      data: {
        period: id,
        from: body.from,
        to: addDays(body.to, -1),
        closesDate: '2027-12-01',
        closesTime: '08:00',
      },
    });
  });

  it('reminds three days and one day before those who have not answered; then closes, tells who sent nothing, and ends', async () => {
    const { id } = (await coordinator.post(path, body)).body as { id: string };
    await tickBoth('2027-10-01T06:00:00Z');
    const [answering] = await query<{ id: string }>(
      'SELECT id FROM doctor WHERE email IS NOT NULL LIMIT 1',
      [],
    );
    await coordinator.put(
      `${path}/${id}/availability/${answering!.id}`,
      { entries: [], answer: true },
      { 'if-match': '0' },
    );
    expect(await tickBoth('2027-11-28T06:59:59Z')).toBe(0);
    expect(await tickBoth('2027-11-28T07:00:00Z')).toBe(1);
    expect(await tickBoth('2027-11-30T06:59:59Z')).toBe(0);
    const reminded = await recipients(`collection-reminder/${id}`);
    expect(await tickBoth('2027-11-30T07:00:00Z')).toBe(1);
    expect(await tickBoth('2027-11-30T08:00:00Z')).toBe(0);
    expect(await recipients(`collection-reminder/${id}`)).toHaveLength(2 * reminded.length);
    expect(reminded.length).toBeGreaterThan(3);
    expect(reminded.map((one) => one.doctor_id)).not.toContain(answering!.id);
    expect(await tickBoth('2027-12-01T07:00:00Z')).toBe(1);
    expect(await stateOf(id)).toBe('planning');
    const closed = await recipients(`collection-closed/${id}`);
    expect(closed.map((one) => one.doctor_id).sort()).toEqual(reminded.map((one) => one.doctor_id).sort());
    expect(await tickBoth('2028-07-02T21:59:59Z')).toBe(0);
    expect(await tickBoth('2028-07-02T22:00:00Z')).toBe(1);
    expect(await stateOf(id)).toBe('over');
    expect(await actionsOf(id)).toEqual([
      ...['period.add', 'period.open', 'period.remind', 'period.remind', 'period.close', 'period.end'],
    ]);
    await query('DELETE FROM availability_sheet WHERE duty_period_id = $1', [id]);
  });

  it('invites nobody to a window that passed while the service was down', async () => {
    const { id } = (await coordinator.post(path, body)).body as { id: string };
    expect(await tickBoth('2027-12-05T07:00:00Z')).toBeGreaterThanOrEqual(1);
    await tickBoth('2027-12-05T07:01:00Z');
    expect(await stateOf(id)).toBe('planning');
    expect(await recipients(`collection-opens/${id}`)).toEqual([]);
  });
});

describe('a reminder by hand', () => {
  it('goes out once per key, and again with another one', async () => {
    const { id } = (await coordinator.post(path, { ...body, opens: null })).body as { id: string };
    const remind = (key: string) => coordinator.post(`${path}/${id}/remind`, {}, { 'idempotency-key': key });
    expect((await remind('remind-early')).body.code).toBe('collection-not-open');
    await coordinator.post(`${path}/${id}/open`);
    const first = await remind('remind-first');
    expect(first.status).toBe(200);
    expect(await remind('remind-first')).toMatchObject({ body: first.body });
    expect(await recipients(`collection-reminder/${id}`)).toHaveLength(first.body.reminded);
    await remind('remind-second');
    const revisions = new Set(
      (await recipients(`collection-reminder/${id}`)).map(({ revision }) => revision),
    );
    expect([...revisions].sort()).toEqual([1, 2]);
  });
});
