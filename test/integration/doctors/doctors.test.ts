import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '../../../src/features/doctors/doctors.endpoints.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

let service: TestService;
let path: string;
let coordinator: TestClient;
let administrator: TestClient;
let auditor: TestClient;
let doctor: TestClient;
let own: string;
let numbers = 9_980_000;

beforeAll(async () => {
  service = await startTestService();
  const { district } = await service.demo({ shape: 'coastal', seed: 1 });
  path = `/districts/${district}`;
  coordinator = await service.as('koordinator@example.no');
  administrator = await service.as('administrator@example.no');
  auditor = await service.as('revisor@example.no');
  doctor = await service.as('lege@example.no');
  own = (await doctor.get('/me')).body.roles[0].doctor;
});

afterAll(async () => {
  await service.stop();
});

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const matching = ({ version }: { version: number }) => ({ 'if-match': String(version) });

/** A doctor of a new number, as it was answered. */
async function newDoctor(rest: object = {}) {
  const hpr = String((numbers += 1));
  const { status, body } = await coordinator.post(`${path}/doctors`, {
    hpr,
    name: `Lege Prøve ${hpr}`,
    birthDate: '1980-02-29',
    ...rest,
  });
  expect(status).toBe(201);
  return body;
}

/** What is sent to change a doctor: all of it but what stays. */
function bodyOf(one: Record<string, unknown>, change: object = {}) {
  const { id: _, hpr: __, leftOn: ___, version: ____, ...rest } = one;
  return { ...rest, ...change };
}

describe('the list of doctors', () => {
  it('is read page by page, by name', async () => {
    const names: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await coordinator.get(`${path}/doctors?limit=3${cursor}`);
      names.push(...body.items.map(({ name }: { name: string }) => name));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    const all = (await coordinator.get(`${path}/doctors?limit=200`)).body.items;
    expect(names).toEqual(all.map(({ name }: { name: string }) => name));
    expect(names).toEqual([...names].sort(new Intl.Collator('nb').compare));
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  it('is searched by name and number, and filtered by engagement and date', async () => {
    const engagements = [{ kind: 'locum', from: '2027-01-01', to: '2027-03-01' }];
    const one = await newDoctor({ name: 'Lege Ø% Søkevik', engagements });
    const find = async (query: string) =>
      (await coordinator.get(`${path}/doctors?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await find(`search=${encodeURIComponent('ø% SØKE')}`)).toEqual([one.id]);
    expect(await find(`search=${encodeURIComponent('Ø_')}`)).toEqual([]);
    expect(await find(`search=${one.hpr}`)).toEqual([one.id]);
    expect(await find('engagement=locum&date=2027-02-28')).toContain(one.id);
    expect(await find('engagement=locum&date=2027-03-01')).not.toContain(one.id);
  });

  it('shows numbers to who administers only', async () => {
    const representative = await service.as('tillitsvalgt@example.no');
    const { body } = await representative.get(`${path}/doctors?search=lege`);
    expect(body.items.length).toBeGreaterThan(7);
    expect(new Set(body.items.map(({ hpr }: { hpr: unknown }) => hpr))).toEqual(new Set([null]));
    expect((await representative.get(`${path}/doctors?search=99`)).body.items).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('birthDate');
    expect((await auditor.get(`${path}/doctors?search=99`)).body.items.length).toBeGreaterThan(7);
    expect(codeOf(await doctor.get(`${path}/doctors`))).toEqual([403, 'role-missing']);
  });

  it('hides who has left, until asked', async () => {
    const one = await newDoctor();
    const end = (leftOn: string | null, version: number) =>
      coordinator.put(`${path}/doctors/${one.id}/end`, { leftOn }, matching({ version }));
    const ended = await end('2026-02-01', 1);
    expect(ended.body).toMatchObject({ doctor: { leftOn: '2026-02-01', version: 2 }, dutiesLeft: 0 });
    const ids = async (state: string) =>
      (await coordinator.get(`${path}/doctors?limit=200&state=${state}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect([await ids('present'), await ids('left'), await ids('all')]).toEqual([
      expect.not.arrayContaining([one.id]),
      [one.id],
      expect.arrayContaining([one.id, own]),
    ]);
    expect(codeOf(await end(null, 1))).toEqual([412, 'version-outdated']);
    expect((await end(null, 2)).body.doctor.leftOn).toBeNull();
  });
});

describe('a doctor', () => {
  it('reads their own record, and no other one', async () => {
    const other = await newDoctor();
    expect((await doctor.get(`${path}/doctors/${own}`)).body).toMatchObject({ id: own, locale: 'nb' });
    for (const part of ['', '/evidence', '/competence-decisions', '/verdicts']) {
      expect((await doctor.get(`${path}/doctors/${own}${part}`)).status).toBe(200);
      expect(codeOf(await doctor.get(`${path}/doctors/${other.id}${part}`))).toEqual([
        403,
        'own-record-only',
      ]);
    }
    const evidence = { kind: 'specialist', date: '2020-01-01' };
    expect(codeOf(await doctor.post(`${path}/doctors/${own}/evidence`, evidence))).toEqual([
      403,
      'role-missing',
    ]);
    const decider = await service.as('vedtak@example.no');
    expect(codeOf(await decider.get(`${path}/doctors/${own}`))).toEqual([403, 'role-missing']);
  });

  it('is added once per HPR number, and by a number only', async () => {
    const one = await newDoctor({ email: 'Ny.Lege@Example.no' });
    expect(one).toMatchObject({ email: 'ny.lege@example.no', locale: 'nb', engagements: [], version: 1 });
    const again = await coordinator.post(`${path}/doctors`, {
      hpr: one.hpr,
      name: 'En Annen',
      birthDate: '1970-01-01',
    });
    expect([again.status, again.body.code, again.body.doctor]).toEqual([409, 'doctor-exists', one.id]);
    expect(again.body.title).toMatch(/HPR-nummeret/);
    const post = async (change: object) =>
      codeOf(
        await coordinator.post(`${path}/doctors`, {
          hpr: '9989999',
          name: 'Lege Ny',
          birthDate: '1970-01-01',
          ...change,
        }),
      );
    for (const wrong of [
      { hpr: '123456' },
      { hpr: '99A9999' },
      { birthDate: '1971-02-29' },
      { name: 'a\u0000b' },
      { email: 'a\u0000@example.no' },
      { engagements: [{ kind: 'locum', from: '2027-02-01', to: '2027-02-01' }] },
      {
        workedDays: [
          { from: '2027-02-01', to: '2027-02-03', days: 3, setting: 'general', source: 'declared' },
        ],
      },
    ]) {
      expect(await post(wrong)).toEqual([400, 'request-invalid']);
    }
    expect(await post({ municipality: crypto.randomUUID() })).toEqual([422, 'reference-unknown']);
  });

  it('of another district is unknown, though the person may be the same', async () => {
    const foreign = crypto.randomUUID();
    const one = await newDoctor();
    const id = await service.database.inDistrict(foreign, async (runner) => {
      await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [foreign, 'Fremmedvik']);
      const [row] = (await runner.query(
        `INSERT INTO doctor (district_id, person_id, name, birth_date)
         VALUES ($1, person_by_hpr($2), 'Lege Fremmed', '1980-01-01') RETURNING id`,
        [foreign, one.hpr],
      )) as { id: string }[];
      return row!.id;
    });
    expect(codeOf(await coordinator.get(`${path}/doctors/${id}`))).toEqual([404, 'not-found']);
    expect(codeOf(await coordinator.get(`/districts/${foreign}/doctors/${id}`))).toEqual([404, 'not-found']);
    const evidence = { kind: 'specialist', date: '2020-01-01' };
    expect((await coordinator.post(`${path}/doctors/${id}/evidence`, evidence)).status).toBe(404);
  });

  it('is changed with all dated lists, and the trail says which fields', async () => {
    const one = await newDoctor();
    const [practice] = (await coordinator.get(`${path}/practices`)).body.items;
    const hours = [{ weekday: 2, opens: '09:00', closes: '15:00' }];
    const change = {
      engagements: [{ kind: 'alis', from: '2026-09-01', to: null }],
      practicePosts: [{ practice: practice.id, percent: 80, surgeryHours: hours, from: null, to: null }],
      dutyShares: [{ share: 0.5, from: '2027-01-01', to: null }],
      listSize: 950,
      blockedMornings: ['2027-01-05'],
      locale: 'nn',
    };
    const body = bodyOf(one, change);
    const saved = await administrator.put(`${path}/doctors/${one.id}`, body, matching(one));
    expect([saved.status, saved.body]).toEqual([200, { ...one, ...change, version: 2 }]);
    const trail = await auditor.get(`${path}/audit?action=doctor.update&subject=doctor/${one.id}`);
    expect([...trail.body.items[0].payload.changed].sort()).toEqual(Object.keys(change).sort());
    expect(JSON.stringify(trail.body)).not.toContain(one.name);
  });

  it('is not overwritten by who read an older version, nor given a post that is nowhere', async () => {
    const one = await newDoctor();
    const put = (client: TestClient, name: string) =>
      client.put(`${path}/doctors/${one.id}`, bodyOf(one, { name }), matching(one));
    const answers = await Promise.all([put(coordinator, 'Lege En'), put(administrator, 'Lege To')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = answers.find(({ status }) => status === 200)!.body;
    expect((await coordinator.get(`${path}/doctors/${one.id}`)).body.name).toBe(winner.name);
    const posts = [{ practice: crypto.randomUUID(), percent: 100, from: null, to: null }];
    const body = bodyOf(winner, { practicePosts: posts });
    expect(codeOf(await coordinator.put(`${path}/doctors/${one.id}`, body, matching(winner)))).toEqual([
      422,
      'practice-unknown',
    ]);
    const nobody = `${path}/doctors/${crypto.randomUUID()}`;
    expect(codeOf(await coordinator.put(nobody, body, matching(winner)))).toEqual([404, 'not-found']);
  });
});

describe('evidence and decisions', () => {
  it('are recorded, listed and, when wrong, taken away', async () => {
    const one = await newDoctor();
    const evidence = `${path}/doctors/${one.id}/evidence`;
    const course = {
      kind: 'courseAcuteMedicine',
      date: '2024-03-01',
      expires: '2029-03-01',
      source: 'Kursbevis',
    };
    const added = await coordinator.post(evidence, course);
    expect([added.status, added.body]).toEqual([201, { id: added.body.id, ...course }]);
    expect(codeOf(await coordinator.post(evidence, course))).toEqual([409, 'evidence-exists']);
    expect(codeOf(await coordinator.post(evidence, { ...course, expires: '2024-03-01' }))).toEqual([
      400,
      'request-invalid',
    ]);
    expect((await auditor.get(evidence)).body.items).toEqual([added.body]);
    const other = await newDoctor();
    expect((await coordinator.delete(`${path}/doctors/${other.id}/evidence/${added.body.id}`)).status).toBe(
      404,
    );
    expect((await coordinator.delete(`${evidence}/${added.body.id}`)).status).toBe(204);
    expect((await coordinator.delete(`${evidence}/${added.body.id}`)).status).toBe(404);
    expect((await auditor.get(evidence)).body.items).toEqual([]);
    const trail = await auditor.get(`${path}/audit?action=evidence&subject=doctor/${one.id}`);
    expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'evidence.remove',
      'evidence.add',
    ]);
  });
});

describe('verdicts', () => {
  const courses = ['courseAcuteMedicine', 'courseViolenceAbuse'];
  const read = async (id: string, date = '2026-06-15', locale = 'nb') =>
    (await coordinator.get(`${path}/doctors/${id}/verdicts?date=${date}`, { 'accept-language': locale }))
      .body;

  async function withEvidence(kinds: readonly string[], rest: object = {}): Promise<string> {
    const { id } = await newDoctor(rest);
    for (const kind of kinds) {
      const added = await coordinator.post(`${path}/doctors/${id}/evidence`, { kind, date: '2025-01-01' });
      expect(added.status).toBe(201);
    }
    return id;
  }

  it('say yes three times to a specialist with both courses', async () => {
    const body = await read(await withEvidence(['specialist', ...courses]));
    expect(body.verdicts).toMatchObject({
      mayBeEngaged: { answer: 'yes', basis: 'kompetanseforskriften § 3 første ledd', missing: [] },
      mayStandAlone: { answer: 'yes', basis: 'kompetanseforskriften § 3a bokstav a' },
      mayBeBackUp: {
        answer: 'yes',
        basis: 'akuttmedisinforskriften § 7',
        sentence: 'Kan være bakvakt (akuttmedisinforskriften § 7).',
      },
    });
    expect(body.warnings).toEqual([]);
  });

  it('name what is missing in the reader’s language', async () => {
    const id = await withEvidence(['specialist', 'courseAcuteMedicine']);
    const { verdicts } = await read(id);
    expect(verdicts.mayBeEngaged).toEqual({
      answer: 'no',
      basis: 'kompetanseforskriften § 3 tredje ledd',
      missing: [{ code: 'courseViolenceAbuse', name: 'kurs i volds- og overgrepshåndtering' }],
      note: null,
      sentence:
        'Kan ikke ha legevakt (kompetanseforskriften § 3 tredje ledd). Mangler: kurs i volds- og overgrepshåndtering.',
    });
    const english = (await read(id, '2026-06-15', 'en')).verdicts.mayBeEngaged.sentence;
    expect(english).toMatch(/^May not have duty .* Missing: the course in violence and abuse\.$/);
    const nynorsk = (await read(id, '2026-06-15', 'nn')).verdicts.mayStandAlone.sentence;
    expect(nynorsk).toMatch(/Manglar: kurs i handtering av vald og overgrep\.$/);
  });

  it('count the days of the temporary exception, and warn before the limit', async () => {
    const declared = (days: number) => ({
      workedDays: [{ from: '2026-01-01', to: '2026-06-01', days, setting: 'legevakt', source: 'declared' }],
    });
    const few = await read(await withEvidence(['lis1GoalsReached', ...courses], declared(30)));
    expect(few.verdicts).toMatchObject({
      mayBeEngaged: { answer: 'yes', note: 'temporary-exception' },
      mayStandAlone: { answer: 'yes', basis: 'kompetanseforskriften § 3a bokstav b' },
      mayBeBackUp: { answer: 'no' },
    });
    const half = (track: { track: string }) => track.track === 'legevaktSixMonthsPerYear';
    expect(few.section4.find(half)).toMatchObject({ used: 30, limit: 126, remaining: 96, level: 'free' });
    expect(few.warnings).toEqual([]);
    const near = await read(await withEvidence(['lis1GoalsReached', ...courses], declared(110)));
    expect(near.warnings).toEqual([
      'I året, med legevakt: 110 av 126 dager uten spesialisering er brukt (kompetanseforskriften § 4); bare 16 er igjen.',
    ]);
    const spent = await read(await withEvidence(['lis1GoalsReached', ...courses], declared(130)));
    expect(spent.verdicts.mayBeEngaged).toMatchObject({
      answer: 'no',
      basis: 'kompetanseforskriften § 4',
      missing: [{ code: 'specialisation' }, { code: 'section-4-spent' }],
    });
    expect(spent.warnings).toHaveLength(1);
  });

  it('count the duties of published rosters, each date once', async () => {
    const recorded = { from: '2026-03-02', to: '2026-03-03', days: 1, setting: 'legevakt', source: 'roster' };
    const id = await withEvidence(['lis1GoalsReached', ...courses], { workedDays: [recorded] });
    await publishDuties(id, ['2026-03-02T15:00Z', '2026-03-03T15:00Z', '2026-03-05T23:30Z']);
    const { section4 } = await read(id);
    expect(section4.map(({ used }: { used: number }) => used)).toEqual([3, 0, 3]);
    // 23:30 UTC is past midnight in Oslo.
    expect((await read(id, '2026-03-06')).section4[0].used).toBe(2);
  });

  it('wait for a recorded decision where the regulation is silent, and follow the latest one', async () => {
    const id = await withEvidence(['heldGpListMarch2017', ...courses]);
    const unsettled = (await read(id)).verdicts.mayBeBackUp;
    expect(unsettled).toMatchObject({
      answer: 'unsettled',
      basis: 'kompetanseforskriften § 5',
      missing: [{ code: 'recorded-decision' }],
      note: 'transition',
    });
    const decide = (answer: string, date: string) =>
      coordinator.post(`${path}/doctors/${id}/competence-decisions`, {
        question: 'mayBeBackUp',
        answer,
        date,
        decidedBy: 'Kommuneoverlegen i Skjærgårdshamn',
      });
    expect((await decide('yes', '2026-01-01')).status).toBe(201);
    expect((await read(id)).verdicts.mayBeBackUp).toMatchObject({ answer: 'yes', note: 'decision-recorded' });
    await decide('no', '2026-06-01');
    expect((await read(id)).verdicts.mayBeBackUp.answer).toBe('no');
    expect((await read(id, '2026-05-31')).verdicts.mayBeBackUp.answer).toBe('yes');
    const listed = await auditor.get(`${path}/doctors/${id}/competence-decisions`);
    expect(listed.body.items.map(({ answer }: { answer: string }) => answer)).toEqual(['yes', 'no']);
    expect((await decide('maybe', '2026-06-01')).status).toBe(400);
  });

  it('are honest about dates before the rules, and default to today', async () => {
    const id = await withEvidence([]);
    const early = await read(id, '2020-01-01');
    expect(early.verdicts.mayBeEngaged.sentence).toMatch(
      /^Om legen kan ha legevakt, er uavklart \(–\)\. Datoen er fra før/,
    );
    expect(early.section4).toEqual([]);
    const now = await coordinator.get(`${path}/doctors/${id}/verdicts`);
    expect(now.body.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((await coordinator.get(`${path}/doctors/${id}/verdicts?date=2026-13-01`)).status).toBe(400);
  });

  async function publishDuties(id: string, starts: string[]): Promise<void> {
    await service.database.inDistrict(path.split('/')[2]!, async (runner) => {
      await runner.query(
        `WITH period AS (
           INSERT INTO duty_period (district_id, name, from_date, to_date)
           SELECT district_id, 'Før', '2026-01-05', '2026-06-29' FROM doctor WHERE id = $1 RETURNING district_id, id),
         version AS (
           INSERT INTO roster_version (district_id, duty_period_id, number, origin, state)
           SELECT district_id, id, 1, 'run', 'published' FROM period RETURNING district_id, id)
         SELECT id FROM version`,
        [id],
      );
      await runner.query(
        `INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, during, published)
         SELECT d.district_id, v.id, 'vakt-' || s.start, d.id, d.person_id,
           tstzrange(s.start::timestamptz, s.start::timestamptz + interval '7 hours'), true
         FROM doctor d, roster_version v JOIN duty_period p ON p.id = v.duty_period_id, unnest($2::text[]) AS s (start)
         WHERE d.id = $1 AND p.name = 'Før'`,
        [id, starts],
      );
    });
  }
});

describe('the report of section 4', () => {
  it('counts the days of a year per municipality and doctor', async () => {
    const [host] = (await coordinator.get(`${path}/municipalities`)).body.items;
    const span = { setting: 'legevakt', source: 'declared' };
    const one = await newDoctor({
      municipality: host.id,
      workedDays: [
        { ...span, from: '2027-11-01', to: '2028-02-01', days: 40 },
        { ...span, from: '2027-01-10', to: '2027-01-20', days: 5 },
        { ...span, from: '2028-12-31', to: '2029-01-01', days: 1 },
      ],
    });
    const none = await newDoctor({ municipality: host.id });
    const report = async (year: number) => (await auditor.get(`${path}/reports/section-4?year=${year}`)).body;
    const entry = (body: { municipalities: { id: string; doctors: { id: string }[] }[] }) =>
      body.municipalities.find(({ id }) => id === host.id)?.doctors.find(({ id }) => id === one.id);
    const body = await report(2027);
    expect(body).toMatchObject({ year: 2027, paragraph: 'kompetanseforskriften § 4', dueOn: '2028-03-31' });
    // Of a declared sum over the border, as much as can lie in the year counts.
    expect(entry(body)).toEqual({ id: one.id, name: one.name, hpr: one.hpr, days: 45 });
    expect(entry(await report(2028))).toMatchObject({ days: 32 });
    expect(entry(await report(2029))).toBeUndefined();
    expect((await report(2030)).dueOn).toBeNull();
    expect(JSON.stringify(body)).not.toContain(none.id);
    const [group] = body.municipalities.filter(({ id }: { id: string }) => id === host.id);
    const sum = group.doctors.reduce((days: number, each: { days: number }) => days + each.days, 0);
    expect([group.name, group.days]).toEqual([host.name, sum]);
  });

  it('is for who administers and audits', async () => {
    expect(codeOf(await doctor.get(`${path}/reports/section-4?year=2027`))).toEqual([403, 'role-missing']);
    expect((await coordinator.get(`${path}/reports/section-4?year=x`)).status).toBe(400);
  });
});

it.each([
  ['doctors', api.listDoctors],
  ['doctors/:own', api.readDoctor],
  ['doctors/:own/evidence', api.listEvidence],
  ['doctors/:own/competence-decisions', api.listDecisions],
  ['doctors/:own/verdicts?date=2027-03-01', api.readVerdicts],
  ['reports/section-4?year=2026', api.readSection4Report],
])('GET %s answers what it promises, and nothing more', async (route, { answers }) => {
  const { body } = await coordinator.get(`${path}/${route.replace(':own', own)}`);
  expect(answers[200].parse(body)).toEqual(body);
});
