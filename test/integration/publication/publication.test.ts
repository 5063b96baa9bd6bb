import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach, violationsOfAdding } from '../../../src/domain/rules/check-roster.ts';
import { runProgram } from '../../support/run-command.ts';
import { addDistrict, assign, idOf } from '../support/rows.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { makeRoster, storeAssignments, type MadeRoster } from './make-roster.ts';

let service: TestService;
let district: string;
let made: MadeRoster;
let coordinator: TestClient;
let doctor: TestClient;
let base: string;
/** The publication, once there is one. */
let publication: string;

beforeAll(async () => {
  service = await startTestService();
  const demo = await service.demo({ shape: 'coastal', seed: 1 });
  ({ district } = demo);
  base = `/districts/${district}`;
  made = await makeRoster(service.database, demo);
  coordinator = await service.as('koordinator@example.no');
  doctor = await service.as('lege@example.no');
});

afterAll(async () => {
  await service.stop();
});

const holders = () => [...new Set(made.roster.assignments.map((one) => one.doctor))].sort();
const key = (value: string) => ({ 'idempotency-key': `key-${value}` });
const match = (version: number) => ({ 'if-match': String(version) });

async function outbox(event: string): Promise<{ doctor: string; state: string }[]> {
  const { body } = await coordinator.get(`${base}/outbox?limit=200`);
  return body.items.filter((one: { event: string }) => one.event.startsWith(event));
}

interface Recipients {
  step: string;
  texts: { locale: string; subject: string; text: string }[];
  items: {
    doctor: string;
    channel: string | null;
    locale: string;
    seen: number | null;
    changes: { kind: string; shift: string }[];
  }[];
}

/** Who the next step of a version is told to. */
async function recipients(version: string, query = ''): Promise<Recipients> {
  return (await coordinator.get(`${base}/versions/${version}/recipients${query}`)).body as Recipients;
}

/** Waits until every message of an event has been sent. */
async function delivered(event: string): Promise<string[]> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await outbox(event);
    if (found.length > 0 && found.every(({ state }) => state === 'sent'))
      return found.map((one) => one.doctor).sort();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not delivered: ${JSON.stringify(await outbox(event))}`);
}

describe('a hearing', () => {
  it('opens with a mail to every doctor of the version, neutral and with a link', async () => {
    const path = `${base}/versions/${made.version}/hearing`;
    const past = await coordinator.post(path, { until: '2020-01-01' }, match(1));
    const foretold = await recipients(made.version, '?until=2199-01-31');
    expect([foretold.step, new Set(foretold.items.map(({ seen }) => seen))]).toEqual([
      'hearing',
      new Set([null]),
    ]);
    const own = foretold.items.map(({ changes }) => changes.length);
    expect(own.reduce((sum, count) => sum + count, 0)).toBe(made.roster.assignments.length);
    expect([past.status, past.body.code]).toEqual([422, 'hearing-ends-before-today']);
    expect((await coordinator.post(path, { until: '2199-01-31' })).status).toBe(428);
    expect((await coordinator.post(path, { until: '2199-01-31' }, match(7))).status).toBe(412);
    expect((await doctor.post(path, { until: '2199-01-31' }, match(1))).status).toBe(403);
    const opened = await coordinator.post(path, { until: '2199-01-31' }, match(1));
    expect(opened.body).toMatchObject({ state: 'hearing', hearingUntil: '2199-01-31', version: 2 });
    const told = await delivered(`hearing-opens/${made.version}`);
    expect(told).toEqual(made.problem.doctors.map(({ id }) => id).sort());
    const mail = service.smtp.mails.at(-1)!;
    expect(mail.subject).toBe('Nytt fra Vaktsirkel');
    expect(mail.text).toContain(`http://127.0.0.1/min/horing`);
    expect(mail.text).toContain('31. januar 2199');
    // What was foretold is what was sent.
    expect(foretold.items.map((one) => one.doctor).sort()).toEqual(told);
    expect(mail.text?.trim()).toBe(foretold.texts.find(({ locale }) => locale === 'nb')!.text);
  });

  it('takes comments of doctors, and answers; each doctor reads their own', async () => {
    const path = `${base}/versions/${made.version}/comments`;
    const shift = made.problem.shifts[0]!.id;
    const first = await doctor.post(path, { shift, text: 'Kan jeg bytte?\nTakk' });
    expect([first.status, first.body.shift, first.body.answer]).toEqual([201, shift, null]);
    expect((await doctor.post(path, { text: 'Ellers fint' })).status).toBe(201);
    const unknown = await doctor.post(path, { shift: 'no-such-shift', text: 'x' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'shift-unknown']);
    expect((await doctor.post(path, { text: 'nul \u0000' })).status).toBe(400);
    expect((await coordinator.post(path, { text: 'x' })).status).toBe(403);
    const answer = `${path}/${first.body.id}/answer`;
    expect((await coordinator.post(answer, { answer: 'Ja' })).body.answer).toBe('Ja');
    const again = await coordinator.post(answer, { answer: 'Nei' });
    expect([again.status, again.body.code]).toEqual([409, 'comment-answered']);
    const own = await doctor.get(`${path}?limit=1`);
    expect(own.body.items.map((one: { answer: string }) => one.answer)).toEqual(['Ja']);
    const next = await doctor.get(`${path}?limit=1&cursor=${own.body.next}`);
    expect([next.body.items[0].text, next.body.next]).toEqual(['Ellers fint', null]);
    const representative = await service.as('tillitsvalgt@example.no');
    expect((await representative.get(path)).body.items).toHaveLength(2);
  });

  it('ends with the return to draft', async () => {
    const path = `${base}/versions/${made.version}/hearing`;
    const back = await coordinator.send('DELETE', path, undefined, match(2));
    expect(back.body).toMatchObject({ state: 'draft', hearingUntil: null, version: 3 });
    const comment = await doctor.post(`${base}/versions/${made.version}/comments`, { text: 'for sent' });
    expect([comment.status, comment.body.code]).toEqual([409, 'hearing-not-open']);
    const early = await coordinator.post(
      `${base}/versions/${made.version}/publish`,
      {},
      { ...key('early-one'), ...match(3) },
    );
    expect([early.status, early.body.code, early.body.allowed]).toEqual([
      409,
      'roster-step-illegal',
      ['openHearing', 'discard'],
    ]);
    expect((await coordinator.post(path, { until: '2199-01-31' }, match(3))).body.version).toBe(4);
  });
});

describe('publishing', () => {
  const publish = (version: string, headers: Record<string, string>) =>
    coordinator.post(`${base}/versions/${version}/publish`, {}, headers);
  const preview = (version: string) => coordinator.get(`${base}/versions/${version}/publication-preview`);

  it('is refused with words when a rule is broken', async () => {
    const { problem, roster, version } = made;
    const breaking = problem.shifts
      .flatMap(({ id: shift }) =>
        problem.doctors.map(({ id }) => ({ shift, doctor: id, role: 'duty' as const })),
      )
      .find((one) =>
        violationsOfAdding(problem, roster, one).some(({ code, strength }) => strength === 'never' && code),
      )!;
    const added = { assignments: [...roster.assignments, breaking] };
    const seatless = { ...problem, shifts: problem.shifts.map((shift) => ({ ...shift, seats: 9 })) };
    const put = (roster: typeof added) =>
      service.database.inDistrict(district, (runner) =>
        storeAssignments(runner, district, version, seatless, roster),
      );
    await put(added);
    const { body } = await preview(version);
    expect([body.ready, body.breaches.length > 0]).toEqual([false, true]);
    const refused = await publish(version, { ...key('with-breach'), ...match(4) });
    expect([refused.status, refused.body.code]).toEqual([409, 'roster-breaks-rules']);
    expect(refused.body.breaches[0].message).toMatch(/\S/);
    await put(roster);
    expect((await preview(version)).body).toMatchObject({
      ready: true,
      breaches: [],
      doubleBookings: [],
      previous: null,
      evaluation: { basis: 'run' },
      recipients: { withAddress: holders().length, withoutAddress: [] },
    });
  });

  it('is refused when a doctor on it has been exempted since', async () => {
    const { doctor: exempt } = made.roster.assignments[0]!;
    const decided = { from: null, to: null, scope: { kind: 'allDuty' } };
    const id = await service.database.inDistrict(district, (runner) =>
      idOf(
        runner,
        `INSERT INTO exemption (district_id, doctor_id, municipality_id, state, requested, decided)
         SELECT $1, $2, id, 'granted', $3, $3 FROM municipality WHERE host RETURNING id`,
        [district, exempt, JSON.stringify(decided)],
      ),
    );
    const refused = await publish(made.version, { ...key('exempt-since'), ...match(4) });
    expect([refused.status, refused.body.code]).toEqual([409, 'roster-breaks-rules']);
    expect(new Set(refused.body.breaches.map(({ code }: { code: string }) => code))).toContain(
      'doctor-unknown',
    );
    await service.database.inDistrict(district, (runner) =>
      runner.query('DELETE FROM exemption WHERE id = $1', [id]),
    );
  });

  it('is refused when a doctor is on duty in another district at that time, and nothing changes', async () => {
    const { shift, doctor: busy } = made.roster.assignments[0]!;
    const [row] = await service.server.owner.query<{ hpr: string }[]>(
      `SELECT p.hpr FROM person p JOIN doctor d ON d.person_id = p.id WHERE d.id = $1`,
      [busy],
    );
    const elsewhere = await addDistrict(service.server.application, [row!.hpr]);
    const { start: from, end: to } = made.problem.shifts.find(({ id }) => id === shift)!;
    const foreign = await service.database.inDistrict(elsewhere.district, (runner) =>
      assign(runner, elsewhere, elsewhere.doctors[0]!, { id: 'night', from, to }),
    );
    const { body } = await preview(made.version);
    expect(body.doubleBookings).toMatchObject([{ doctor: busy, shift }]);
    const refused = await publish(made.version, { ...key('overlapping'), ...match(4) });
    expect([refused.status, refused.body.code]).toEqual([409, 'double-booking']);
    expect(refused.body.duties).toMatchObject([
      { doctor: busy, shift, name: expect.stringMatching(/\S/) as unknown },
    ]);
    expect(JSON.stringify(refused.body)).not.toMatch(/Testvik|night"/);
    expect((await preview(made.version)).body.version).toMatchObject({ state: 'hearing', version: 4 });
    expect(await outbox('roster-published')).toEqual([]);
    expect((await coordinator.get(`${base}/publications`)).body.items).toEqual([]);
    await service.database.inDistrict(elsewhere.district, (runner) =>
      runner.query('DELETE FROM assignment WHERE id = $1', [foreign]),
    );
  });

  it('happens once, however many ask at once and again, and everybody gets one mail', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        publish(made.version, { ...key(`race-${at % 10}`), ...match(4) }),
      ),
    );
    const done = answers.filter(({ status }) => status === 201);
    // The winner's key was sent twice.
    expect([done.length, new Set(done.map(({ body }) => body.id)).size]).toEqual([2, 1]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    publication = done[0]!.body.id;
    const winner = answers.indexOf(done[0]!) % 10;
    const repeated = await publish(made.version, { ...key(`race-${winner}`), ...match(4) });
    expect([repeated.status, repeated.body]).toEqual([201, done[0]!.body]);
    expect(await delivered(`roster-published/${made.version}`)).toEqual(holders());
    const { items: periods } = (await coordinator.get(`${base}/periods`)).body;
    expect(periods.map(({ roster }: { roster: string | null }) => roster)).toContain('published');
    const mails = service.smtp.mails.filter(({ text }) => text?.includes('vaktplan er publisert'));
    expect(mails).toHaveLength(holders().length);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  });

  it('shows each doctor their own duties with the time on the wall', async () => {
    const me = (await doctor.get('/me')).body.roles[0].doctor;
    const { body } = await doctor.get(`${base}/my/duties?limit=200`);
    const own = made.roster.assignments.filter((one) => one.doctor === me).map(({ shift }) => shift);
    expect(body.items.map(({ shift }: { shift: string }) => shift)).toEqual(own);
    const { start, localStart } = body.items[0];
    const winter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(localStart).toBe(winter.format(new Date(start)).replace(' ', 'T'));
    const [first] = body.items;
    const [date, slot, duty] = first.shift.split('/');
    expect(first).toMatchObject({ state: 'published', slot, function: duty, changed: false });
    expect([localStart.slice(0, 10), body.removed]).toEqual([date, []]);
  });

  it('tells each doctor why a duty is theirs, without a colleague’s name', async () => {
    const names = made.problem.doctors.map(({ name }) => name);
    const me = (await doctor.get('/me')).body.roles[0].doctor;
    const { body } = await doctor.get(`${base}/my/duties?limit=200`);
    for (const { shift, version } of body.items) {
      const why = await doctor.get(`${base}/versions/${version}/why-me?shift=${shift}`);
      expect(why.status).toBe(200);
      expect(why.body.summary.sentence).toMatch(/\.$/);
      const told = JSON.stringify(why.body);
      expect(names.filter((name) => told.includes(name))).toEqual([]);
    }
    const others = made.roster.assignments.find((one) => one.doctor !== me)!;
    const foreign = await doctor.get(`${base}/versions/${made.version}/why-me?shift=${others.shift}`);
    const isMine = made.roster.assignments.some((one) => one.shift === others.shift && one.doctor === me);
    expect(foreign.status).toBe(isMine ? 200 : 404);
  });

  it('takes reports of faults in what is in force', async () => {
    const comment = await doctor.post(`${base}/versions/${made.version}/comments`, { text: 'Feil vakt.' });
    expect([comment.status, comment.body.text]).toEqual([201, 'Feil vakt.']);
  });
});

describe('the record', () => {
  it('is enough to compute everything again, by the service and by the command', async () => {
    const { body } = await coordinator.get(`${base}/publications/${publication}`);
    expect(body.roster.assignments).toEqual(made.roster.assignments);
    expect(body.ruleSets).toContainEqual({ rules: 'contractAge', validFrom: '2027-01-01' });
    expect(body).toMatchObject({
      version: made.version,
      settingsVersion: 1,
      problem: made.stored,
      evaluation: { basis: 'run' },
    });
    const verified = await coordinator.post(`${base}/publications/${publication}/verify`);
    expect(verified.body).toMatchObject({ agrees: true, hardBreaches: 0, rosterHash: body.rosterHash });
    const folder = await mkdtemp(join(tmpdir(), 'publication-'));
    const files = { problem: join(folder, 'problem.json'), roster: join(folder, 'roster.json') };
    for (const [what, file] of Object.entries(files)) {
      const answer = await coordinator.get(`${base}/publications/${publication}/${what}`);
      await writeFile(file, JSON.stringify(answer.body));
    }
    const command = await runProgram('cli', ['check', '--problem', files.problem, '--roster', files.roster]);
    expect([command.code, JSON.parse(command.stdout).hard, command.stderr]).toEqual([0, 0, '']);
    await rm(folder, { recursive: true });
  });

  it('does not agree once somebody has changed the stored roster', async () => {
    const verify = async () =>
      (await coordinator.post(`${base}/publications/${publication}/verify`)).body.checks;
    const { owner } = service.server;
    const set = async (roster: string) => {
      const runner = owner.createQueryRunner();
      await runner.startTransaction();
      await runner.query(`SELECT set_config('app.district', $1, true)`, [district]);
      await runner.query('UPDATE publication SET roster = $1 WHERE id = $2', [roster, publication]);
      await runner.commitTransaction();
      await runner.release();
    };
    const honest = JSON.stringify(made.roster);
    const other = made.problem.doctors.find(({ id }) => id !== made.roster.assignments[0]!.doctor)!.id;
    await set(honest.replace(made.roster.assignments[0]!.doctor, other));
    expect(await verify()).toMatchObject({ rosterHash: false, assignments: false });
    await set('{"format":"something"}');
    expect(Object.values(await verify()).filter(Boolean)).toHaveLength(1);
    await set(honest);
    expect(new Set(Object.values(await verify()))).toEqual(new Set([true]));
  });
});

describe('a revision', () => {
  it('is a copy, and its publication tells only those whose duties change', async () => {
    const path = `${base}/versions/${made.version}/revise`;
    const revised = await coordinator.post(path, {}, key('revise-1'));
    expect(revised.body).toMatchObject({ state: 'draft', number: 2 });
    expect((await coordinator.post(path, {}, key('revise-1'))).body).toEqual(revised.body);
    const draft = String(revised.body.id);
    const { problem, roster } = made;
    const without = (gone: Assignment) => roster.assignments.filter((one) => one !== gone);
    const me = (await doctor.get('/me')).body.roles[0].doctor;
    const gone = roster.assignments.find(
      (one) => one.doctor === me && !checkRoster(problem, { assignments: without(one) }).some(isHardBreach),
    );
    await service.database.inDistrict(district, async (runner) => {
      await runner.query(
        'DELETE FROM assignment WHERE roster_version_id = $1 AND shift_id = $2 AND doctor_id = $3',
        [draft, gone!.shift, gone!.doctor],
      );
      await idOf(
        runner,
        `INSERT INTO roster_edit (district_id, roster_version_id, number, kind, removed, added)
         VALUES ($1, $2, 1, 'unassign', $3, '[]') RETURNING roster_version_id AS id`,
        [district, draft, JSON.stringify([gone])],
      );
    });
    // The hearing goes to all; only one has looked at what is in force, and nobody else knows any duty of it.
    const asked = await recipients(draft);
    expect(asked.step).toBe('hearing');
    expect(asked.items.filter(({ seen }) => seen !== null)).toMatchObject([
      { doctor: me, seen: 1, changes: [{ kind: 'removed', shift: gone!.shift }] },
    ]);
    const others = asked.items.filter(({ seen }) => seen === null).flatMap(({ changes }) => changes);
    expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['added']));
    await coordinator.post(`${base}/versions/${draft}/hearing`, { until: '2199-01-31' }, match(1));
    const seen = await coordinator.get(`${base}/versions/${draft}/publication-preview`);
    expect(seen.body).toMatchObject({
      ready: true,
      previous: { id: made.version, number: 1 },
      changes: [{ kind: 'removed', doctor: gone!.doctor, shift: gone!.shift }],
      recipients: { withAddress: 1 },
    });
    expect(seen.body.evaluation.basis).not.toBe('run');
    expect(seen.body.open.map(({ shift }: { shift: string }) => shift)).toContain(gone!.shift);
    expect((await recipients(draft)).items).toMatchObject([
      {
        doctor: me,
        channel: 'mail',
        locale: 'nb',
        seen: 1,
        changes: [{ kind: 'removed', shift: gone!.shift }],
      },
    ]);
    const published = await coordinator.post(
      `${base}/versions/${draft}/publish`,
      {},
      { ...key('publish-2'), ...match(2) },
    );
    expect(published.body).toMatchObject({ number: 2, changes: 1, told: 1 });
    expect(await delivered(`roster-published/${draft}`)).toEqual([gone!.doctor]);
    const listed = await coordinator.get(`${base}/publications?limit=1`);
    expect(listed.body.items[0].version).toBe(draft);
    const states = await service.database.inDistrict(district, (runner) =>
      runner.query('SELECT number, state FROM roster_version ORDER BY number'),
    );
    expect(states).toEqual([
      { number: 1, state: 'closed' },
      { number: 2, state: 'published' },
    ]);
  });
});

describe('a written reason', () => {
  it('lets a duty be published that a rule would keep back without it', async () => {
    const { body: listed } = await coordinator.get(`${base}/publications?limit=1`);
    const inForce = String(listed.items[0].version);
    const id = await revised(inForce, 'revise-2');
    const draft = `${base}/versions/${id}`;
    const wanted = { ...(await needingReason(draft)), reason: 'Avtalt med legen.' };
    const moved = await coordinator.post(`${draft}/moves`, wanted, match(1));
    const { waived } = moved.body.summary;
    expect([moved.status, moved.body.summary.breaches, waived > 0]).toEqual([201, 0, true]);
    await coordinator.post(`${draft}/hearing`, { until: '2199-01-31' }, match(2));
    const publish = (name: string) => coordinator.post(`${draft}/publish`, {}, { ...key(name), ...match(3) });
    const given = await reasonsOf(id);
    await setReasons(id, []);
    const bare = await publish('without-reason');
    expect([bare.status, bare.body.code]).toEqual([409, 'roster-breaks-rules']);
    await setReasons(id, given);
    const seen = await coordinator.get(`${draft}/publication-preview`);
    expect(seen.body).toMatchObject({ ready: true, breaches: [], waived });
    const published = await publish('publish-3');
    expect([published.status, published.body.number]).toEqual([201, 3]);
    const verified = await coordinator.post(`${base}/publications/${published.body.id}/verify`);
    expect(verified.body).toMatchObject({ agrees: true, hardBreaches: 0 });
    expect(await reasonsOf(await revised(id, 'revise-3'))).toEqual(given);
  });

  async function revised(version: string, name: string): Promise<string> {
    const { body } = await coordinator.post(`${base}/versions/${version}/revise`, {}, key(name));
    return String(body.id);
  }

  type Reasons = { shift: string; doctor: string; waiver: unknown }[];

  function reasonsOf(version: string): Promise<Reasons> {
    return service.database.inDistrict(district, (runner) =>
      runner.query(
        `SELECT shift_id AS shift, doctor_id AS doctor, waiver FROM assignment
         WHERE roster_version_id = $1 AND waiver IS NOT NULL ORDER BY shift, doctor`,
        [version],
      ),
    );
  }

  /** These reasons and no others. */
  async function setReasons(version: string, reasons: Reasons): Promise<void> {
    await service.database.inDistrict(district, (runner) =>
      runner.query(
        `UPDATE assignment a SET waiver =
           (SELECT r.waiver FROM jsonb_to_recordset($2::jsonb) AS r (shift text, doctor uuid, waiver jsonb)
            WHERE r.shift = a.shift_id AND r.doctor = a.doctor_id)
         WHERE roster_version_id = $1`,
        [version, JSON.stringify(reasons)],
      ),
    );
  }

  /** A hand-over that only a written reason allows. */
  async function needingReason(draft: string): Promise<Record<string, string>> {
    for (const { shift, doctor: from } of made.roster.assignments.filter(({ role }) => role === 'duty')) {
      for (const { id: to } of made.problem.doctors) {
        const change = { kind: 'handOver', shift, from, to };
        if (to === from) continue;
        const { body } = await coordinator.post(`${draft}/check`, { change });
        if (body.code === 'reason-needed') return change;
      }
    }
    throw new Error('no hand-over that needs a reason');
  }
});
