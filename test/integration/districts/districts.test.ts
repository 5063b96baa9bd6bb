import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '../../../src/features/districts/districts.endpoints.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let path: string;
let foreign: string;
let administrator: TestClient;
let coordinator: TestClient;
let doctor: TestClient;
let representative: TestClient;

beforeAll(async () => {
  service = await startTestService();
  const { district } = await service.demo({ shape: 'coastal', seed: 1 });
  path = `/districts/${district}`;
  foreign = crypto.randomUUID();
  await service.database.inDistrict(foreign, (runner) =>
    runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [foreign, 'Fremmedvik']),
  );
  administrator = await service.as('administrator@example.no');
  coordinator = await service.as('koordinator@example.no');
  doctor = await service.as('lege@example.no');
  representative = await service.as('tillitsvalgt@example.no');
});

afterAll(async () => {
  await service.stop();
});

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

async function current() {
  const { body } = await administrator.get(`${path}/settings`);
  const { version, settings } = body;
  return { settings, match: { 'if-match': `"${version}"` }, version: Number(version) };
}

describe('the district', () => {
  it('is known to everybody in it, and to nobody else', async () => {
    const { status, body } = await doctor.get(path);
    expect(status).toBe(200);
    expect(body.categories).toContainEqual({ id: 'weekdayEvening', name: 'Kveld hverdag' });
    expect(body).toMatchObject({
      name: 'Skjærgårdshamn (demo)',
      functions: ['station', 'backUp'],
      municipalities: [
        { name: 'Skjærgårdshamn', host: true },
        { name: 'Ytre Lyngøy', host: false },
      ],
      counts: { municipalities: 2, dutyPeriods: 1 },
    });
    expect((await doctor.get(`/districts/${foreign}`)).status).toBe(404);
    expect((await administrator.get(`/districts/${foreign}/settings`)).status).toBe(404);
    expect((await (await service.as(null)).get(path)).status).toBe(401);
  });
});

describe('settings', () => {
  it('are read by role, and changed by the administrator with a reason', async () => {
    expect((await representative.get(`${path}/settings`)).body.version).toBe(1);
    expect(codeOf(await doctor.get(`${path}/settings`))).toEqual([403, 'role-missing']);
    const { settings, match } = await current();
    const changed = { ...settings, vetoAllowance: { dates: 12, perWeeks: 26 } };
    const body = { settings: changed, reason: 'Avtalt i LSU' };
    expect(codeOf(await coordinator.put(`${path}/settings`, body, match))).toEqual([403, 'role-missing']);
    const saved = await administrator.put(`${path}/settings`, body, match);
    expect([saved.status, saved.body.version]).toEqual([200, 2]);
    expect(saved.body).toMatchObject({ reason: 'Avtalt i LSU', name: 'Arne Administrator' });
    expect(saved.body.settings).toEqual(changed);
    const first = await representative.get(`${path}/settings/versions/1`);
    expect(first.body.settings).toEqual(settings);
    expect((await representative.get(`${path}/settings/versions/77`)).status).toBe(404);
    const auditor = await service.as('revisor@example.no');
    const trail = await auditor.get(`${path}/audit?action=settings`);
    expect(trail.body.items[0].payload).toEqual({ changed: ['vetoAllowance'] });
  });

  it('are not overwritten by who read an older version', async () => {
    const { settings, match, version } = await current();
    const other = await service.as('administrator@example.no');
    const put = (client: TestClient, reason: string, headers: Record<string, string>) =>
      client.put(`${path}/settings`, { settings, reason }, headers);
    const statuses = await Promise.all([put(administrator, 'en', match), put(other, 'to', match)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(codeOf(await put(administrator, 'tre', match))).toEqual([412, 'version-outdated']);
    expect(codeOf(await put(administrator, 'fire', {}))).toEqual([428, 'version-needed']);
    expect((await current()).version).toBe(version + 1);
  });

  it('are listed page by page with their reasons', async () => {
    const newest = await representative.get(`${path}/settings/versions?limit=1`);
    const next = await representative.get(`${path}/settings/versions?limit=200&cursor=${newest.body.next}`);
    const versions = [...newest.body.items, ...next.body.items].map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, at) => versions.length - at));
    expect(next.body.items.at(-1)).toMatchObject({ version: 1, reason: null });
    expect(next.body.next).toBeNull();
  });

  it.each(['competence', 'back-up', 'exemption'])('cannot loosen what the law fixes: %s', async (rule) => {
    const { settings, match } = await current();
    const loosened = { rule, engagements: null, strength: 'warning', params: {} };
    const rules = [loosened, ...settings.rules.filter((one: { rule: string }) => one.rule !== rule)];
    const body = { settings: { ...settings, rules }, reason: 'Kortere' };
    expect(codeOf(await administrator.put(`${path}/settings`, body, match))).toEqual([
      422,
      'rule-fixed-by-law',
    ]);
  });

  it('are refused when they are malformed or contradict themselves', async () => {
    const { settings, match } = await current();
    const put = async (change: object, reason: string | undefined = 'x') => {
      const body = { settings: { ...settings, ...change }, reason };
      return codeOf(await administrator.put(`${path}/settings`, body, match));
    };
    const rest = { rule: 'rest', engagements: null, strength: 'never' };
    expect(await put({ rules: [{ ...rest, params: { hours: -1 } }] })).toEqual([400, 'request-invalid']);
    expect(await put({ rules: [{ ...rest, params: { hours: 8 }, strength: 'maybe' }] })).toEqual([
      400,
      'request-invalid',
    ]);
    expect(await put({ unknown: 1 })).toEqual([400, 'request-invalid']);
    expect(await put({}, '  ')).toEqual([400, 'request-invalid']);
    expect(await put({ templates: [...settings.templates, settings.templates[0]] })).toEqual([
      422,
      'templates-clash',
    ]);
    const ledger = { ...settings.ledger, keptPerYear: { mondays: 0.5 } };
    expect(await put({ ledger })).toEqual([422, 'category-unknown']);
  });
});

describe('shift templates and demand', () => {
  const list = async () => (await doctor.get(`${path}/shift-templates`)).body;
  const matching = (version: number) => ({ 'if-match': String(version) });

  it('are added, replaced and ended one by one, by the coordinator too', async () => {
    const before = await list();
    const extra = {
      ...before.items[0].template,
      slot: 'extra',
      days: { on: [{ fixed: '05-17' }] },
      from: '2027-01-01',
    };
    const body = { template: extra, reason: 'Nasjonaldagen' };
    const added = await coordinator.post(`${path}/shift-templates`, body, matching(before.version));
    expect([added.status, added.body.version]).toEqual([201, Number(before.version) + 1]);
    const { number } = added.body.items.at(-1);
    expect(added.body.items.at(-1).template).toEqual(extra);

    const one = `${path}/shift-templates/${number}`;
    const two = { template: { ...extra, seats: 2 }, reason: 'To leger' };
    expect(codeOf(await coordinator.put(one, two, matching(before.version)))).toEqual([
      412,
      'version-outdated',
    ]);
    const replaced = await coordinator.put(one, two, matching(added.body.version));
    expect(replaced.body.items[number].template.seats).toBe(2);

    const end = (on: string, version: number) =>
      coordinator.post(`${one}/end`, { on, reason: 'Slutt' }, matching(version));
    const ended = await end('2028-01-01', replaced.body.version);
    expect(ended.body.items[number].template.to).toBe('2028-01-01');
    const gone = await end('2027-01-01', ended.body.version);
    expect(gone.body.items).toEqual(before.items);
  });

  it('change from a date on, and stay as they were before it', async () => {
    const { version, items } = await list();
    const before = items[0].template;
    const change = (seats: number, since: string, settings: number) =>
      coordinator.put(
        `${path}/shift-templates/${items[0].number}`,
        { template: { ...before, seats }, reason: 'Flere om våren', since },
        matching(settings),
      );
    const { body } = await change(5, '2028-01-03', version);
    const two = [
      { ...before, to: '2028-01-03' },
      { ...before, seats: 5, from: '2028-01-03' },
    ];
    expect(body.items.slice(0, 2).map(({ template }: { template: object }) => template)).toEqual(two);
    expect(body.items).toHaveLength(Number(items.length) + 1);
    // What has ended by then does not change any more.
    expect((await change(6, '2028-01-03', body.version)).status).toBe(404);
    const back = await coordinator.post(
      `${path}/shift-templates/1/end`,
      { on: '2028-01-03', reason: 'Angret' },
      matching(body.version),
    );
    const whole = await coordinator.put(
      `${path}/shift-templates/0`,
      { template: before, reason: 'Angret' },
      matching(back.body.version),
    );
    expect(whole.body.items).toEqual(items);
  });

  it('are refused of functions and numbers that are not there, and to doctors', async () => {
    const { version, items } = await list();
    const { template } = items[0];
    const add = (client: TestClient, change: object) =>
      client.post(
        `${path}/shift-templates`,
        { template: { ...template, slot: 'ny', ...change }, reason: 'x' },
        matching(version),
      );
    expect(codeOf(await add(coordinator, { function: 'mobile' }))).toEqual([422, 'function-not-in-use']);
    expect(codeOf(await add(coordinator, { from: '2027-02-01', to: '2027-02-01' }))).toEqual([
      422,
      'template-ends-before-it-begins',
    ]);
    expect(codeOf(await add(coordinator, { slot: template.slot }))).toEqual([422, 'templates-clash']);
    expect(codeOf(await add(coordinator, { seats: 0 }))).toEqual([400, 'request-invalid']);
    expect(codeOf(await add(doctor, {}))).toEqual([403, 'role-missing']);
    const unknown = await coordinator.put(
      `${path}/shift-templates/99`,
      { template, reason: 'x' },
      matching(version),
    );
    expect(unknown.status).toBe(404);
  });

  it('make the shifts and seats of a date range', async () => {
    const { status, body } = await doctor.get(`${path}/demand?from=2027-03-22&to=2027-04-05`, {
      'accept-language': 'nn',
    });
    expect(status).toBe(200);
    expect(body.days).toHaveLength(14);
    const thursday = body.days[3];
    expect(thursday).toMatchObject({
      date: '2027-03-25',
      dayOff: true,
      holiday: expect.stringMatching(/torsdag/),
    });
    // Five days off at Easter and two weekend days after it have two duties each, seven working days one.
    expect([body.seats, body.seatsWhenNeeded]).toEqual([21, 21]);
    expect(body.shifts).toBe(42);
    const night = body.days[0].shifts.find((shift: { function: string }) => shift.function === 'station');
    expect(night).toMatchObject({
      id: '2027-03-22/night/station',
      start: '2027-03-22T15:00:00Z',
      end: '2027-03-23T07:00:00Z',
      category: 'weekdayNight',
    });
  });

  it('of an older version can be asked for, of no impossible range', async () => {
    const demand = (query: string) => doctor.get(`${path}/demand?${query}`);
    expect((await demand('from=2027-01-04&to=2027-01-05&version=1')).body.version).toBe(1);
    expect((await demand('from=2027-01-04&to=2027-01-05&version=99')).status).toBe(404);
    expect(codeOf(await demand('from=2027-01-04&to=2027-01-04'))).toEqual([422, 'range-too-long-or-empty']);
    expect(codeOf(await demand('from=2027-01-04&to=2029-01-04'))).toEqual([422, 'range-too-long-or-empty']);
    expect((await demand('from=2027-02-29&to=2027-03-04')).status).toBe(400);
  });
});

describe('municipalities', () => {
  it('are added, changed and taken away, and one is the host', async () => {
    const added = await administrator.post(`${path}/municipalities`, { name: 'Innøy', number: '5099' });
    expect(added.body).toMatchObject({ name: 'Innøy', number: '5099', host: false, version: 1 });
    const one = `${path}/municipalities/${added.body.id}`;
    const host = await administrator.put(one, { name: 'Innøya', host: true }, { 'if-match': '1' });
    expect(host.body).toMatchObject({ name: 'Innøya', number: null, host: true, version: 2 });
    const { body } = await doctor.get(`${path}/municipalities`);
    const hosts = body.items.filter((item: { host: boolean }) => item.host);
    expect(hosts.map(({ name }: { name: string }) => name)).toEqual(['Innøya']);

    expect(codeOf(await administrator.put(one, { name: 'Innøya' }, { 'if-match': '1' }))).toEqual([
      412,
      'version-outdated',
    ]);
    expect(codeOf(await administrator.put(one, { name: 'Innøya' }, { 'if-match': '2' }))).toEqual([
      409,
      'host-needed',
    ]);
    expect(codeOf(await administrator.delete(one))).toEqual([409, 'host-needed']);
    const old = body.items.find(({ name }: { name: string }) => name === 'Skjærgårdshamn');
    const back = { name: old.name, host: true };
    const oldPath = `${path}/municipalities/${old.id}`;
    await administrator.put(oldPath, back, { 'if-match': String(old.version) });
    expect((await administrator.delete(one)).status).toBe(204);
    expect((await administrator.delete(one)).status).toBe(404);
  });

  it('are kept while something belongs to them, and have names of their own', async () => {
    const { body } = await doctor.get(`${path}/municipalities`);
    const partner = body.items[1];
    expect(codeOf(await administrator.delete(`${path}/municipalities/${partner.id}`))).toEqual([
      409,
      'municipality-in-use',
    ]);
    const twice = await administrator.post(`${path}/municipalities`, { name: partner.name });
    expect(codeOf(twice)).toEqual([409, 'exists-already']);
    expect(codeOf(await coordinator.post(`${path}/municipalities`, { name: 'X' }))).toEqual([
      403,
      'role-missing',
    ]);
  });
});

describe('practices', () => {
  const hours = [{ weekday: 1, opens: '08:00', closes: '15:30' }];

  it('are added, changed and taken away', async () => {
    const [host] = (await doctor.get(`${path}/municipalities`)).body.items;
    const practice = { name: 'Ålen', municipality: host.id, surgeryHours: hours, travelMinutes: 15 };
    const added = await administrator.post(`${path}/practices`, practice);
    expect([added.status, added.body]).toEqual([201, { id: added.body.id, ...practice, version: 1 }]);
    const one = `${path}/practices/${added.body.id}`;
    const changed = { ...practice, travelMinutes: 20 };
    const [first, second] = await Promise.all([
      administrator.put(one, changed, { 'if-match': '1' }),
      administrator.put(one, changed, { 'if-match': '1' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 412]);
    // Å is the last letter.
    expect((await coordinator.get(`${path}/practices`)).body.items.at(-1)).toMatchObject({
      name: 'Ålen',
      travelMinutes: 20,
      version: 2,
    });
    expect((await administrator.delete(one)).status).toBe(204);
    expect(codeOf(await administrator.put(one, changed, { 'if-match': '2' }))).toEqual([404, 'not-found']);
  });

  it('are refused with hours or a municipality that cannot be, and kept while doctors have posts there', async () => {
    const page = await coordinator.get(`${path}/practices?limit=1`);
    const [practice] = page.body.items;
    expect((await coordinator.get(`${path}/practices?cursor=${page.body.next}`)).body.items[0].id).not.toBe(
      practice.id,
    );
    expect(codeOf(await administrator.delete(`${path}/practices/${practice.id}`))).toEqual([
      409,
      'practice-in-use',
    ]);
    const put = async (change: object) => {
      const { id, version, ...rest } = practice;
      const body = { ...rest, ...change };
      return codeOf(
        await administrator.put(`${path}/practices/${id}`, body, { 'if-match': String(version) }),
      );
    };
    expect(await put({ surgeryHours: [{ weekday: 1, opens: '15:00', closes: '08:00' }] })).toEqual([
      400,
      'request-invalid',
    ]);
    expect(await put({ surgeryHours: [...hours, ...hours] })).toEqual([400, 'request-invalid']);
    expect(await put({ municipality: crypto.randomUUID() })).toEqual([422, 'reference-unknown']);
  });
});

it.each([
  ['', api.readDistrict],
  ['/settings', api.readSettings],
  ['/settings/versions', api.listSettings],
  ['/settings/versions/1', api.readSettingsVersion],
  ['/shift-templates', api.listTemplates],
  ['/demand?from=2027-01-04&to=2027-02-01', api.readDemand],
  ['/municipalities', api.listMunicipalities],
  ['/practices', api.listPractices],
])('GET %s answers what it promises, and nothing more', async (route, { answers }) => {
  const { body } = await coordinator.get(path + route);
  expect(answers[200].parse(body)).toEqual(body);
});
