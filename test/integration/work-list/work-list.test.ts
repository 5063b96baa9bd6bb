import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkList } from '../../../src/features/work-list/read-work-list.ts';
import type { LoadedDemo } from '../../../src/start/load-demo.ts';
import { makeRoster } from '../publication/make-roster.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

interface Item {
  task: string;
  count: number;
  due: string | null;
  period: { id: string; name: string } | null;
  version: { id: string; number: number; state: string } | null;
}

let service: TestService;
let demo: LoadedDemo;
let base: string;
let coordinator: TestClient;
let doctor: TestClient;

beforeAll(async () => {
  service = await startTestService();
  demo = await service.demo({ shape: 'coastal', seed: 1, next: true });
  base = `/districts/${demo.district}`;
  coordinator = await service.as('koordinator@example.no');
  doctor = await service.as('lege@example.no');
});

afterAll(async () => {
  await service.stop();
});

async function workList(): Promise<Item[]> {
  return (await coordinator.get(`${base}/work-list`)).body.items as Item[];
}

async function of(task: string): Promise<Item[]> {
  return (await workList()).filter((item) => item.task === task);
}

async function count(path: string): Promise<number> {
  return (await coordinator.get(`${base}${path}`)).body.items.length as number;
}

describe('the work list of coordinators', () => {
  it('counts those who have not begun and whose wishes lie unsent, by the deadline', async () => {
    const { body } = await coordinator.get(`${base}/periods`);
    const collecting = body.items.find(({ state }: { state: string }) => state === 'collecting');
    const [none] = await of('none');
    expect(none).toEqual({
      task: 'none',
      count: await count(`/periods/${collecting.id}/answers?state=none&limit=200`),
      due: collecting.closes.local.slice(0, 10),
      period: { id: collecting.id, name: collecting.name },
      doctor: null,
      version: null,
    });
    expect(await of('draft')).toEqual([]);
    const sheet = `${base}/periods/${collecting.id}/availability/${(await doctor.get('/me')).body.roles[0].doctor}`;
    expect((await doctor.put(sheet, { entries: [] }, { 'if-match': '0' })).status).toBe(200);
    expect(await of('draft')).toMatchObject([{ count: 1, due: none!.due }]);
    expect(await of('none')).toMatchObject([{ count: none!.count - 1 }]);
  });

  it('asks for the window of a period that has none', async () => {
    const later = { name: 'Våren 2029', from: '2029-01-01', to: '2029-07-02' };
    const { body } = await coordinator.post(`${base}/periods`, later);
    expect(await of('window')).toEqual([
      {
        task: 'window',
        count: 1,
        due: later.from,
        period: { id: body.id, name: later.name },
        doctor: null,
        version: null,
      },
    ]);
    const opens = { ...later, opens: '2028-09-01T08:00', closes: '2028-10-01T12:00' };
    await coordinator.put(`${base}/periods/${body.id}`, opens, { 'if-match': '1' });
    expect(await of('window')).toEqual([]);
    await coordinator.delete(`${base}/periods/${body.id}`, { 'if-match': '2' });
  });

  it('has a request to change wishes until it is dealt with, before what has a date', async () => {
    const requests = `${base}/periods/${demo.period}/change-requests`;
    const { body } = await doctor.post(requests, { text: 'Kan ikke 14. februar likevel' });
    expect((await workList())[0]).toMatchObject({
      task: 'changes',
      count: 1,
      due: null,
      period: { id: demo.period },
    });
    await coordinator.post(`${requests}/${body.id}/done`);
    expect(await of('changes')).toEqual([]);
  });

  it('leads from a run to a hearing with its comments', async () => {
    expect(await of('run')).toMatchObject([{ count: 1, period: { id: demo.period } }]);
    const { version } = await makeRoster(service.database, demo);
    expect(await of('run')).toEqual([]);
    const draft = { id: version, number: 1, state: 'draft' };
    expect(await of('publish')).toMatchObject([{ count: 1, version: draft }]);

    const one = `${base}/versions/${version}`;
    const until = { until: '2026-12-20' };
    expect((await coordinator.post(`${one}/hearing`, until, { 'if-match': '1' })).status).toBe(200);
    const heard = await doctor.post(`${one}/comments`, { text: 'Jeg har for mange netter.', shift: null });
    expect(await of('publish')).toMatchObject([{ due: until.until, version: { state: 'hearing' } }]);
    expect(await of('comments')).toMatchObject([{ count: 1, due: null, version: { id: version } }]);
    await coordinator.post(`${one}/comments/${heard.body.id}/answer`, { answer: 'Vi ser på det.' });
    expect(await of('comments')).toEqual([]);
  });

  it('names who has been exempted since the roster was published, until the duties have passed', async () => {
    const [heard] = await of('publish');
    const one = `${base}/versions/${heard!.version!.id}`;
    const { body: preview } = await coordinator.get(`${one}/publication-preview`);
    const published = await coordinator.post(
      `${one}/publish`,
      {},
      { 'if-match': String(preview.version.version), 'idempotency-key': crypto.randomUUID() },
    );
    expect(published.status).toBe(201);
    expect([await of('publish'), await of('exempted')]).toEqual([[], []]);

    const { doctor: id } = (await doctor.get('/me')).body.roles[0];
    const own = (await coordinator.get(`${one}/doctors/${id}`)).body.duties as { date: string }[];
    const [first, second] = own.map(({ date }) => date);
    const scope = { kind: 'allDuty' };
    await service.database.inDistrict(demo.district, (runner) =>
      runner.query(
        `INSERT INTO exemption (district_id, doctor_id, municipality_id, state, requested, decided)
         SELECT $1, $2, id, 'granted', $3, $3 FROM municipality LIMIT 1`,
        [demo.district, id, JSON.stringify({ from: second, to: null, scope })],
      ),
    );
    const [freed, ...others] = await of('exempted');
    expect(others).toEqual([]);
    expect(freed).toMatchObject({
      count: own.length - 1,
      due: second,
      doctor: { id },
      version: { number: 1 },
    });
    expect(first! < second!).toBe(true);
    // In the night after it: before any duty of the next day begins.
    const nextDay = new Date(Date.parse(`${second}T00:30Z`) + 86_400_000);
    const later = await service.database.inDistrict(demo.district, (runner) => readWorkList(runner, nextDay));
    const left = later.find(({ task }) => task === 'exempted')?.count ?? 0;
    expect(left).toBe(own.filter(({ date }) => date > second!).length);
  });

  it('counts the messages that did not arrive', async () => {
    expect(await of('messages')).toEqual([]);
    await service.database.inDistrict(demo.district, (runner) =>
      runner.query(`UPDATE outbox_message SET state = 'failed', problem = 'no-address'`),
    );
    const failed = await count('/outbox?state=failed&limit=200');
    expect(failed).toBeGreaterThan(0);
    expect(await of('messages')).toMatchObject([{ count: failed, due: null, period: null }]);
  });

  it('is for coordinators', async () => {
    const { status, body } = await doctor.get(`${base}/work-list`);
    expect([status, body.code]).toEqual([403, 'role-missing']);
  });
});
