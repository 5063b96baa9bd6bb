import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let path: string;
let demoPeriod: string;
let coordinator: TestClient;
let doctor: TestClient;

beforeAll(async () => {
  service = await startTestService();
  const { district, period } = await service.demo({ shape: 'coastal', seed: 1, weeks: 8 });
  path = `/districts/${district}/periods`;
  demoPeriod = period;
  coordinator = await service.as('koordinator@example.no');
  doctor = await service.as('lege@example.no');
});

afterAll(async () => {
  await service.stop();
});

const spring = { name: 'Våren 2028', from: '2028-01-03', to: '2028-07-03' };

describe('duty periods', () => {
  it('are added, changed and removed by the coordinator only', async () => {
    expect((await doctor.post(path, spring)).body.code).toBe('role-missing');
    const added = await coordinator.post(path, spring);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ ...spring, state: 'planned', opens: null, version: 1, warnings: [] });
    const one = `${path}/${added.body.id}`;
    expect((await doctor.get(one)).body).toEqual(added.body);
    const changed = await coordinator.put(one, { ...spring, to: '2028-07-04' }, { 'if-match': '1' });
    expect(changed.body).toMatchObject({ to: '2028-07-04', version: 2 });
    expect(changed.body.warnings).toMatchObject([{ code: 'not-whole-weeks' }]);
    expect((await coordinator.put(one, spring, { 'if-match': '1' })).status).toBe(412);
    expect((await coordinator.put(one, spring)).status).toBe(428);
    expect((await coordinator.delete(one, { 'if-match': '2' })).status).toBe(204);
    expect((await coordinator.get(one)).status).toBe(404);
  });

  it('do not overlap, and may touch', async () => {
    const first = await coordinator.post(path, spring);
    const over = await coordinator.post(path, { ...spring, from: '2028-06-26', to: '2028-09-04' });
    expect([over.status, over.body.code]).toEqual([409, 'period-overlaps']);
    const next = await coordinator.post(path, { ...spring, from: spring.to, to: '2029-01-01' });
    expect(next.status).toBe(201);
    for (const { body } of [first, next])
      await coordinator.delete(`${path}/${body.id}`, { 'if-match': `${body.version}` });
  });

  it('keep their dates while something hangs on them', async () => {
    const one = `${path}/${demoPeriod}`;
    const { body } = await coordinator.get(one);
    const match = { 'if-match': String(body.version) };
    const moved = await coordinator.put(one, { ...body, to: '2027-02-22' }, match);
    expect([moved.status, moved.body.code]).toEqual([409, 'period-in-use']);
    expect((await coordinator.delete(one, match)).body.code).toBe('period-in-use');
    const renamed = await coordinator.put(one, { name: 'Vinter', from: body.from, to: body.to }, match);
    expect(renamed.body).toMatchObject({ name: 'Vinter', version: Number(body.version) + 1 });
  });

  it.each([
    { from: '2028-02-30' },
    { to: '2028-01-03' },
    { to: '2030-01-03' },
    { name: 'a\u0000b' },
    { opens: '2027-12-01' },
    { opens: '2027-13-01T08:00' },
    { closes: '1999-01-01T08:00' },
  ])('refuse %o', async (wrong) => {
    expect((await coordinator.post(path, { ...spring, ...wrong })).status).toBe(400);
  });

  it('are read page by page, latest first', async () => {
    const made = [];
    for (const year of [2030, 2031, 2032]) {
      made.push(
        (await coordinator.post(path, { name: `${year}`, from: `${year}-01-07`, to: `${year}-05-06` })).body,
      );
    }
    const first = await doctor.get(`${path}?limit=2`);
    expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['2032', '2031']);
    const second = await doctor.get(`${path}?limit=2&cursor=${first.body.next}`);
    expect(second.body.items.map(({ from }: { from: string }) => from)).toEqual(['2030-01-07', '2027-01-04']);
    expect(second.body.next).toBeNull();
    expect((await doctor.get(`${path}?cursor=x`)).status).toBe(400);
    for (const { id } of made) await coordinator.delete(`${path}/${id}`, { 'if-match': '1' });
  });
});

describe('a collection window', () => {
  it('is wall time in Oslo, and says what the clock changes make of it', async () => {
    const made = await coordinator.post(path, {
      ...spring,
      opens: '2027-03-28T02:30',
      closes: '2027-10-31T02:30',
    });
    expect(made.body.opens).toEqual({
      local: '2027-03-28T02:30',
      at: '2027-03-28T01:30:00.000Z',
      shown: 'missing',
    });
    expect(made.body.closes).toEqual({
      local: '2027-10-31T02:30',
      at: '2027-10-31T00:30:00.000Z',
      shown: 'doubled',
    });
    expect(made.body.warnings).toEqual([
      { code: 'time-missing', text: expect.stringContaining('2027-03-28 03:30') },
      { code: 'time-doubled', text: expect.stringContaining('2027-10-31 02:30') },
    ]);
    const plain = await coordinator.put(
      `${path}/${made.body.id}`,
      { ...spring, opens: '2027-06-01T08:00', closes: '2027-12-01T08:00' },
      { 'if-match': '1' },
    );
    expect(plain.body.opens).toMatchObject({ at: '2027-06-01T06:00:00.000Z', shown: 'once' });
    expect(plain.body.closes).toMatchObject({ at: '2027-12-01T07:00:00.000Z', shown: 'once' });
    const turned = { ...spring, opens: '2027-12-01T08:00', closes: '2027-06-01T08:00' };
    const refused = await coordinator.put(`${path}/${made.body.id}`, turned, { 'if-match': '2' });
    expect([refused.status, refused.body.code]).toEqual([422, 'window-order']);
    await coordinator.delete(`${path}/${made.body.id}`, { 'if-match': '2' });
  });

  it('is opened, closed and opened again by hand, and the trail tells', async () => {
    const { body } = await coordinator.post(path, { ...spring, closes: '2027-12-01T08:00' });
    const one = `${path}/${body.id}`;
    expect((await coordinator.post(`${one}/close`)).body.code).toBe('collection-not-open');
    const opened = await coordinator.post(`${one}/open`);
    expect(opened.body).toMatchObject({ state: 'collecting', version: 2, opens: { shown: 'once' } });
    expect((await coordinator.post(`${one}/open`)).body.code).toBe('collection-begun');
    const moved = await coordinator.put(
      one,
      { ...spring, opens: opened.body.opens.local, closes: '2027-12-02T08:00' },
      { 'if-match': '2' },
    );
    expect(moved.body).toMatchObject({ opens: opened.body.opens, closes: { local: '2027-12-02T08:00' } });
    expect((await coordinator.post(`${one}/close`)).body.state).toBe('planning');
    expect((await coordinator.post(`${one}/reopen`, { closes: '2020-12-02T08:00' })).body.code).toBe(
      'window-passed',
    );
    const again = await coordinator.post(`${one}/reopen`, { closes: '2027-12-03T08:00' });
    expect(again.body).toMatchObject({ state: 'collecting', closes: { local: '2027-12-03T08:00' } });
    const actions = await service.database.inDistrict(path.split('/')[2]!, (runner) =>
      runner.query('SELECT action FROM audit_event WHERE subject = $1 ORDER BY number', [
        `period/${body.id}`,
      ]),
    );
    expect((actions as { action: string }[]).map(({ action }) => action)).toEqual([
      'period.add',
      'period.open',
      'period.change',
      'period.close',
      'period.reopen',
    ]);
  });
});
