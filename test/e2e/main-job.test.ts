import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemoDistrict, generateDistrict } from '../../src/demo/generate-district.ts';
import { addDays, isoWeekday } from '../../src/domain/calendar/civil-date.ts';
import { type TestAnswer, TestClient } from '../integration/support/test-service.ts';
import {
  Cases,
  type Claim,
  claimsOf,
  groundBody,
  isTurnedDown,
  withFewerClaims,
} from './support/claim-exemptions.ts';
import * as files from './support/district-files.ts';
import { allOf, answered, eachOf, RealUse, until } from './support/real-use.ts';
import { Rosters, sum } from './support/rosters.ts';
import * as setUp from './support/set-up-district.ts';

/** GPs on the rota come first, then those who take no part, the salaried, two locums and four LIS1 doctors. */
const [ON_ROTA, OFF_ROTA, SALARIED, OTHERS] = [120, 49, 17, 6];
const EVERYBODY = ON_ROTA + OFF_ROTA + SALARIED + OTHERS;
/** Doctors who are off the rota by an exemption that is decided here. */
const EXEMPT = 30;
const RUN_SECONDS = 20;
const MINUTE = 60_000;

let use: RealUse;
let demo: DemoDistrict;
let base: string;
let municipalities: Map<string, string>;
/** Id of each doctor's post by HPR number, and the name by id. */
let posts: Map<string, string>;
let names: Map<string, string>;
let administrator: TestClient;
let coordinator: TestClient;
let auditor: TestClient;
let representative: TestClient;
/** The doctors who have logged in, by HPR number. */
const sessions = new Map<string, TestClient>();
let period: string;
let cases: Cases;
/** The claim that its doctor makes without anybody's help: no nights for a time. */
let ownClaim: Claim;
/** That claim's case, and one that the coordinator registers. */
let ownCase: TestAnswer['body'];
let registered: TestAnswer['body'];
let rosters: Rosters;
let problem: string;
/** The draft that the hearing is about. */
let version: string;
let publication: string;

/** The next half-year that begins in January: a district plans what is to come. */
function firstMonday(): string {
  const day = `${new Date().getFullYear() + 1}-01-04`;
  return addDays(day, (8 - isoWeekday(day)) % 7);
}

const addressOf = (hpr: string) => (hpr === ownClaim.hpr ? 'lege@example.no' : `lege-${hpr}@example.no`);
const once = () => ({ 'idempotency-key': randomUUID() });
const match = (number: number) => ({ 'if-match': `${number}` });
const expectOnce = (addresses: readonly string[], expected: readonly string[]) => {
  expect([...addresses].sort()).toEqual([...expected].sort());
};
const receiversOf = (mails: { envelope: { to: string[] } }[]) => mails.flatMap(({ envelope }) => envelope.to);

beforeAll(async () => {
  demo = withFewerClaims(generateDistrict({ shape: 'trondheim', seed: 1, from: firstMonday() }), EXEMPT);
  ownClaim = claimsOf(demo).find(({ effect }) => effect.requested.scope.kind === 'categories')!;
  use = await RealUse.open();
  await use.start();
}, MINUTE);

afterAll(async () => {
  await use.close();
});

describe('a district moves in', () => {
  it('is created by whoever runs the service, and its administrator logs in by mail', async () => {
    const { code, stdout, stderr } = await use.run('create-district', [
      ...['--name', demo.district.name, '--preset', 'trondheim', '--municipalities', 'Trondheim'],
      ...['--administrator', 'administrator@example.no', '--administrator-name', 'Arne Administrator'],
    ]);
    expect([code, stderr]).toEqual([0, '']);
    base = `/districts/${stdout.trim()}`;
    administrator = await use.login('administrator@example.no');
    const { counts } = await answered(administrator.get(base));
    expect(counts).toMatchObject({ doctors: 0, practices: 0, municipalities: 1, dutyPeriods: 0 });
  });

  it('has its municipalities, practices and training rules', async () => {
    municipalities = await setUp.addMunicipalities(administrator, base, demo);
    await setUp.addPractices(administrator, base, demo, municipalities);
    const settings = await setUp.replaceTraining(administrator, base, demo);
    expect([settings.version, settings.settings.training]).toEqual([2, demo.settings.training]);
    const { counts, municipalities: known } = await answered(administrator.get(base));
    expect(counts).toMatchObject({ municipalities: 4, practices: demo.practices.length });
    expect(known.filter(({ host }: { host: boolean }) => host)).toMatchObject([
      { name: 'Trondheim', number: '5001' },
    ]);
  });

  it('gives out its roles', async () => {
    const give = (role: string, email: string, name: string, more: object = {}) =>
      answered(administrator.post(`${base}/grants`, { email, role, name, ...more }), 201);
    await give('coordinator', 'koordinator@example.no', 'Kari Koordinator');
    await give('auditor', 'revisor@example.no', 'Rita Revisor');
    await give('representative', 'tillitsvalgt@example.no', 'Tor Tillitsvalgt');
    for (const municipality of municipalities.values()) {
      await give('decisionMaker', 'vedtak@example.no', 'Vera Vedtak', { municipality });
    }
    coordinator = await use.login('koordinator@example.no');
    auditor = await use.login('revisor@example.no');
    representative = await use.login('tillitsvalgt@example.no');
    const { roles } = await answered(coordinator.get('/me'));
    expect(roles).toMatchObject([{ role: 'coordinator', districtName: demo.district.name }]);
    expect((await auditor.post(`${base}/periods`, {})).status).toBe(403);
  });

  it('brings doctors, competence and demand as files', async () => {
    await imported('doctors', files.doctorFile(demo, addressOf));
    await imported('evidence', files.evidenceFile(demo));
    await imported('demand', files.demandFile(demo), 'same');
    const doctors = await allOf(coordinator, `${base}/doctors`);
    expect(doctors).toHaveLength(EVERYBODY);
    posts = new Map(doctors.map(({ hpr, id }) => [hpr, id]));
    names = new Map(doctors.map(({ id, name }) => [id, name]));
    expect([...posts.keys()].sort()).toEqual(demo.doctors.map(({ doctor }) => doctor.hpr).sort());
    expect(await setUp.recordDecisions(coordinator, base, demo, posts)).toBeGreaterThan(0);
  });

  it('gives every doctor the role of one', async () => {
    const given = await eachOf(demo.doctors, ({ doctor: { hpr, name } }) =>
      answered(
        administrator.post(`${base}/grants`, {
          ...{ email: addressOf(hpr), role: 'doctor', name, doctor: posts.get(hpr) },
        }),
        201,
      ),
    );
    expect(new Set(given.map(({ account }) => account)).size).toBe(EVERYBODY);
  });

  it('adds a duty period, and what the last one left', async () => {
    const { from, to } = demo.period;
    const wanted = { name: 'Vår', from, to, closes: `${addDays(from, -1)}T12:00` };
    period = (await answered(coordinator.post(`${base}/periods`, wanted), 201)).id;
    rosters = new Rosters(coordinator, base, { id: period, to });
    await imported('last-roster', files.lastRosterFile(demo));
    await imported('ledger', files.ledgerFile(demo));
    await imported('rotations', files.rotationFile(demo));
    const { items } = await answered(coordinator.get(`${base}/periods/${period}/pins?limit=200`));
    expect(items).toHaveLength(demo.locks.length);
  });
});

/** Imports a file: first a dry run, then for good. Every row must be new, or the same as what is there. */
async function imported(kind: string, rows: Parameters<typeof files.csv>[0], status: 'new' | 'same' = 'new') {
  const send = (dryRun: boolean) => {
    const path = `${base}/imports/${kind}?dryRun=${dryRun}${period ? `&period=${period}` : ''}`;
    return answered(coordinator.send('POST', path, Buffer.from(files.csv(rows)), {}));
  };
  expect(rows.length).toBeGreaterThan(9);
  const counts = { new: 0, changed: 0, same: 0, wrong: 0, removed: 0, [status]: rows.length };
  expect(await send(true)).toMatchObject({ applied: false, counts });
  expect(await send(false)).toMatchObject({ applied: true, counts });
}

describe('the collection of availability', () => {
  it('opens now, and every doctor is told once', async () => {
    const opened = await answered(coordinator.post(`${base}/periods/${period}/open`));
    expect(opened.state).toBe('collecting');
    const told = () => use.smtp.mails.filter(({ subject }) => subject?.startsWith('Meld inn ønsker'));
    await until(told, (mails) => mails.length >= EVERYBODY);
    expectOnce(
      receiversOf(told()),
      demo.doctors.map(({ doctor }) => addressOf(doctor.hpr)),
    );
  });

  it(
    'takes the answer of each doctor, who logs in with a code by mail',
    async () => {
      const answering = demo.doctors.filter((_, at) => at < ON_ROTA || at >= ON_ROTA + OFF_ROTA);
      expect(answering).toHaveLength(ON_ROTA + SALARIED + OTHERS);
      const sheets = await eachOf(answering, async ({ doctor: { hpr }, availability }) => {
        const doctor = await use.login(addressOf(hpr));
        sessions.set(hpr, doctor);
        // Beyond the allowance only a coordinator may record anything.
        const entries = availability.map((entry) =>
          'recordedOverAllowance' in entry ? { ...entry, recordedOverAllowance: false } : entry,
        );
        return answered(doctor.put(sheetOf(hpr), { entries, answer: true }, match(0)));
      });
      expect(sheets.filter(({ answeredAt }) => answeredAt === null)).toEqual([]);
      const entries = sheets.map((sheet) => Number(sheet.entries.length));
      expect(entries).toEqual(answering.map(({ availability }) => availability.length));
    },
    2 * MINUTE,
  );

  it('lets a colleague’s sheet be, and the coordinator record what goes beyond the allowance', async () => {
    const [one, other] = demo.doctors;
    const foreign = await sessions.get(one!.doctor.hpr)!.get(sheetOf(other!.doctor.hpr));
    expect(foreign.status).toBe(404);
    const over = demo.doctors.find(({ availability }) =>
      availability.some((entry) => 'recordedOverAllowance' in entry && entry.recordedOverAllowance),
    )!;
    const { version: written, allowance } = await answered(coordinator.get(sheetOf(over.doctor.hpr)));
    expect(allowance.exceeded).toMatchObject([{ recorded: false }]);
    const sheet = await answered(
      coordinator.put(
        sheetOf(over.doctor.hpr),
        { entries: over.availability, answer: true },
        match(Number(written)),
      ),
    );
    expect(sheet).toMatchObject({ onBehalf: true, allowance: { exceeded: [{ recorded: true }] } });
  });

  it('shows the coordinator who has answered', async () => {
    const path = `${base}/periods/${period}/answers`;
    const { counts } = await answered(coordinator.get(path));
    expect(counts).toEqual({
      ...{ doctors: EVERYBODY, answered: ON_ROTA + SALARIED + OTHERS, draft: 0, exempt: 0 },
      ...{ none: OFF_ROTA, onBehalf: 1 },
    });
    const silent = await allOf(coordinator, `${path}?state=none`);
    const off = demo.doctors.slice(ON_ROTA, ON_ROTA + OFF_ROTA);
    expect(silent.map(({ doctor }) => doctor).sort()).toEqual(
      off.map(({ doctor }) => posts.get(doctor.hpr)).sort(),
    );
    expect((await answered(coordinator.post(`${base}/periods/${period}/close`))).state).toBe('planning');
    const late = await sessions.get(ownClaim.hpr)!.put(sheetOf(ownClaim.hpr), { entries: [] }, match(1));
    expect([late.status, late.body.code]).toEqual([409, 'collection-closed']);
  });

  const sheetOf = (hpr: string) => `${base}/periods/${period}/availability/${posts.get(hpr)!}`;
});

describe('exemptions', () => {
  it('are applied for with a code by mail, but no ground is told and nothing decided with one', async () => {
    cases = new Cases(base);
    const doctor = sessions.get(ownClaim.hpr)!;
    ownCase = await cases.apply(doctor, ownClaim.effect.requested);
    expect(ownCase).toMatchObject({ state: 'draft', onBehalf: false, groundGiven: false });
    const [first] = others();
    registered = await cases.apply(coordinator, first!.effect.requested, posts.get(first!.hpr));
    expect(registered).toMatchObject({ state: 'draft', onBehalf: true });
    const decider = await use.login('vedtak@example.no');
    const refused = [
      await cases.ground(doctor, ownCase, groundBody(ownClaim)),
      await cases.step(doctor, ownCase, { event: 'submit' }),
      await cases.step(decider, registered, { event: 'grant', reasons: 'Innvilget.' }),
      await decider.get(`${base}/exemptions/${registered.id}/ground`),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [403, 'strong-login-needed']),
    );
  });

  /**
   * Granting takes a strong login, which real use has not got yet. The service goes on as a demo, on loopback
   * and on the same database: its logins are bound to addresses, which have their roles in this district.
   */
  it('wait while the service is started anew, and everybody stays logged in', async () => {
    expect(await use.end()).toBe(0);
    await use.start({ DEMO: '1', SOLVE_SECONDS: '0' });
    const { roles } = await answered(coordinator.get('/me'));
    // No demo district was loaded beside this one.
    expect(roles.map(({ district }: { district: string }) => `/districts/${district}`)).toEqual([base]);
  });

  it(
    'are decided with a strong login: granted, and two rejected',
    async () => {
      const decider = await TestClient.login(use.url, 'vedtak@example.no');
      const doctor = await TestClient.login(use.url, 'lege@example.no');
      const told = await answered(cases.ground(doctor, ownCase, groundBody(ownClaim)));
      const submitted = await answered(cases.step(doctor, told, { event: 'submit' }));
      expect(submitted).toMatchObject({ state: 'submitted', effect: null });
      const grant = { event: 'grant', reasons: 'Innvilget etter en samlet vurdering.' };
      const weak = await use.login('vedtak@example.no');
      expect((await cases.step(weak, submitted, grant)).body.code).toBe('strong-login-needed');
      const granted = await answered(cases.step(decider, submitted, grant));
      expect(granted).toMatchObject({ state: 'granted', effect: ownClaim.effect.requested });

      const decided = await eachOf(others(), async (claim) => {
        const own = claim.hpr === others()[0]!.hpr ? registered : null;
        const known = own ?? (await cases.apply(coordinator, claim.effect.requested, posts.get(claim.hpr)));
        return cases.decide(decider, known, claim);
      });
      const states = decided.map(({ state }) => String(state));
      expect(states).toEqual(others().map((claim) => (isTurnedDown(claim) ? 'rejected' : 'granted')));
      expect(states.filter((state) => state === 'rejected')).toHaveLength(2);
    },
    MINUTE,
  );

  it('are told to the coordinator as effects, and to the representative as numbers, without a ground', async () => {
    const effects = await allOf(coordinator, `${base}/exemptions`);
    expect(effects.filter(({ effect }) => effect !== null)).toHaveLength(claimsOf(demo).length - 2);
    expect(JSON.stringify(effects)).not.toMatch(/ground|over60|pregnancy|health|breastfeeding/);
    const numbers = await answered(representative.get(`${base}/exemption-counts`));
    // How many are exempt on the day of the test depends on the day; few are never told.
    expect(Object.values(numbers as object).filter((count) => count !== null && count < 5)).toEqual([]);
    const { counts } = await answered(coordinator.get(`${base}/periods/${period}/answers`));
    expect(counts).toMatchObject({ exempt: EXEMPT, none: OFF_ROTA - EXEMPT });
  });

  const others = () => claimsOf(demo).filter(({ hpr }) => hpr !== ownClaim.hpr);
});

describe('the roster', () => {
  it('has a problem without errors, and targets that share out what is asked for', async () => {
    const built = await answered(coordinator.post(`${base}/periods/${period}/problems`), 201);
    problem = built.id;
    expect(built.counts).toMatchObject({ locks: demo.locks.length, errors: 0 });
    const { issues } = await answered(coordinator.get(`${base}/problems/${problem}/pre-check`));
    expect(issues.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    const { items: lines } = await answered(coordinator.get(`${base}/problems/${problem}/capacity`));
    const { seats, capacity } = lines[0];
    expect(capacity).toBeGreaterThan(seats);
    const { from, to } = demo.period;
    expect(seats).toBe((await answered(coordinator.get(`${base}/demand?from=${from}&to=${to}`))).seats);
    const { items } = await answered(representative.get(`${base}/problems/${problem}/targets`));
    const total = sum(items.map(({ targets }: Targets) => targets['total'] ?? 0));
    expect(Math.abs(total - seats) / seats).toBeLessThan(0.01);
    const exempt = posts.get(demo.doctors[ON_ROTA]!.doctor.hpr);
    expect(items.filter(({ doctor }: Targets) => doctor === exempt)).toEqual([]);
  });

  it(
    'is made by a run that tells how it goes',
    async () => {
      const run = await rosters.optimise(RUN_SECONDS, 1);
      problem = run.problem;
      const { summary } = await answered(coordinator.get(`${base}/versions/${run.version}`));
      expect(summary).toMatchObject({ breaches: 0, openSeats: run.result.openSeats });
      version = run.version;
      const { assignments, seats } = await rosters.view(version);
      const taken = assignments.filter(({ role, onlyWhenNeeded }) => role === 'duty' && !onlyWhenNeeded);
      expect(taken).toHaveLength(seats - run.result.openSeats);
      const nights = assignments.filter(({ doctor, night }) => doctor === posts.get(ownClaim.hpr) && night);
      expect(nights).toEqual([]);
    },
    2 * MINUTE,
  );

  it('says why each duty is where it is', async () => {
    const { assignments } = await rosters.view(version);
    const { shift, doctor } = assignments.find(({ role, pinned }) => role === 'duty' && !pinned)!;
    const why = await answered(coordinator.get(`${base}/versions/${version}/why?shift=${shift}`));
    const holder = why.shift.holders.find((one: { doctor: string }) => one.doctor === doctor);
    expect(holder.reasons.map(({ sentence }: Sentence) => sentence).join(' ')).toMatch(
      /andel|ønsket|skylder|til gode|ingen andre/i,
    );
    expect(why.shift.others.length).toBeGreaterThan(100);
    expect(why.shift.others.every(({ sentence }: Sentence) => /\S/.test(sentence))).toBe(true);
    const about = await answered(coordinator.get(`${base}/versions/${version}/why?doctor=${doctor}`));
    expect(about.doctor.sentences.join(' ')).toMatch(/vakter/);
  });

  let opened: { shift: string; without: string; instead: string };

  it('has an open seat once somebody is taken off, and says who could take it and who could not', async () => {
    const { assignments, version: changes } = await rosters.view(version);
    const onlyOne = assignments.filter(({ shift }) =>
      assignments.every((one) => one.role === 'duty' || one.shift !== shift),
    );
    const taken = onlyOne.find(({ shift, pinned }) => !pinned && /\/evening\/station$/.test(shift))!;
    const { shift, doctor: without } = taken;
    const query = `shift=${shift}&doctor=${without}`;
    const edited = await answered(
      coordinator.send(
        'DELETE',
        `${base}/versions/${version}/assignments?${query}`,
        undefined,
        match(changes),
      ),
    );
    const open = edited.summary.openSeats;
    expect(open).toBe((await rosters.view(version)).open);
    const why = await answered(coordinator.get(`${base}/versions/${version}/why?shift=${shift}`));
    expect(why.shift.openSeats).toBe(1);
    expect(why.shift.sentences).toContain('Én plass på vakten er ledig.');
    const kept = sum(why.shift.openBecause.map(({ doctors }: { doctors: number }) => doctors));
    expect(kept).toBe(why.shift.others.length);
    expect(why.shift.alternatives.couldNot).toBeGreaterThan(0);
    const candidates = await answered(
      coordinator.get(`${base}/versions/${version}/candidates?shift=${shift}`),
    );
    const [best] = candidates.items.filter(
      (one: { doctor: string; standing: string; withBackUp: unknown }) =>
        one.standing === 'can' && one.withBackUp === null && one.doctor !== without,
    );
    opened = { shift, without, instead: best.doctor };
  });

  it(
    'keeps what is pinned in the next run',
    async () => {
      const { shift, without, instead } = opened;
      const pins = `${base}/periods/${period}/pins`;
      await answered(coordinator.post(pins, { kind: 'assign', shift, doctor: instead }), 201);
      await answered(coordinator.post(pins, { kind: 'forbid', shift, doctor: without }), 201);
      const before = version;
      const run = await rosters.optimise(RUN_SECONDS, 2);
      ({ version, problem } = run);
      expect(version).not.toBe(before);
      const { assignments } = await rosters.view(version);
      const on = assignments.filter((one) => one.shift === shift);
      expect(on.find(({ doctor }) => doctor === instead)).toMatchObject({ pinned: true, role: 'duty' });
      expect(on.map(({ doctor }) => doctor)).not.toContain(without);
    },
    2 * MINUTE,
  );
});

describe('hearing and publication', () => {
  it('send the draft to its doctors, take comments and answers', async () => {
    const until14 = addDays(new Date().toISOString().slice(0, 10), 14);
    const path = `${base}/versions/${version}`;
    const { version: changes } = await answered(coordinator.get(path));
    const hearing = await answered(
      coordinator.post(`${path}/hearing`, { until: until14 }, match(Number(changes))),
    );
    expect(hearing.state).toBe('hearing');
    const { items } = await answered(coordinator.get(`${base}/problems/${problem}/targets`));
    const { assignments } = await rosters.view(version);
    const concerned = new Set([
      ...items.map(({ doctor }: Targets) => doctor),
      ...assignments.map(({ doctor }) => doctor),
    ]) as Set<string>;
    const mails = await until(
      () => use.mailsTo('/min/horing'),
      ({ length }) => length >= concerned.size,
    );
    expectOnce(receiversOf(mails), [...concerned].map(addressOfPost));

    const own = assignments.find(({ role, doctor }) => role === 'duty' && sessions.has(hprOf(doctor)))!;
    const doctor = sessions.get(hprOf(own.doctor))!;
    const text = 'Denne vakten passer dårlig.\nKan den byttes?';
    const comment = await answered(doctor.post(`${path}/comments`, { shift: own.shift, text }), 201);
    expect(comment).toMatchObject({ doctor: own.doctor, shift: own.shift, answer: null });
    const answer = 'Vi ser på det når planen er publisert.';
    await answered(coordinator.post(`${path}/comments/${comment.id}/answer`, { answer }));
    expect((await answered(doctor.get(`${path}/comments`))).items).toMatchObject([{ text, answer }]);
    const note = 'Gjennomgått i møte.';
    const heldOn = new Date().toISOString().slice(0, 10);
    const held = { subject: 'plan', rosterVersion: version, heldOn: addDays(heldOn, -1), note };
    expect((await answered(representative.post(`${base}/discussions`, held), 201)).note).toBe(note);
  });

  /** Mails that lead to the shifts: of the publication, or of an answer to a comment. */
  const mailsOf = (kind: 'publication' | 'answer') =>
    use.mailsTo('/min/vakter').filter(({ text }) => text?.includes('har svart') === (kind === 'answer'));

  it('put the roster in force once, and every doctor on it gets one mail', async () => {
    const path = `${base}/versions/${version}`;
    const preview = await answered(coordinator.get(`${path}/publication-preview`));
    expect(preview).toMatchObject({ ready: true, breaches: [], doubleBookings: [], previous: null });
    const headers = { ...once(), ...match(Number(preview.version.version)) };
    const first = await answered(coordinator.post(`${path}/publish`, {}, headers), 201);
    expect(await answered(coordinator.post(`${path}/publish`, {}, headers), 201)).toEqual(first);
    publication = first.id;
    const { assignments } = await rosters.view(version);
    const concerned = [...new Set(assignments.map(({ doctor }) => doctor))];
    expect(first.told).toBe(concerned.length);
    const pending = async () => (await sendingOf('roster-published')).filter(({ state }) => state !== 'sent');
    expect(await until(pending, ({ length }) => length === 0)).toEqual([]);
    expectOnce(receiversOf(mailsOf('publication')), concerned.map(addressOfPost));

    const [doctor] = concerned.filter((one) => sessions.has(hprOf(one)));
    const own = await allOf(sessions.get(hprOf(doctor!))!, `${base}/my/duties`);
    expect(own.map(({ shift }) => shift).sort()).toEqual(
      assignments
        .filter((one) => one.doctor === doctor)
        .map(({ shift }) => shift)
        .sort(),
    );
  });

  it('leave a record that anybody can compute again: service, command line and audit trail', async () => {
    const path = `${base}/publications/${publication}`;
    const verified = await answered(auditor.post(`${path}/verify`));
    expect(verified).toMatchObject({ agrees: true, hardBreaches: 0 });
    expect(new Set(Object.values(verified.checks as object))).toEqual(new Set([true]));
    const folder = await mkdtemp(join(tmpdir(), 'publication-'));
    for (const what of ['problem', 'roster']) {
      const body = await answered(auditor.get(`${path}/${what}`));
      await writeFile(join(folder, `${what}.json`), JSON.stringify(body));
    }
    const [problemFile, rosterFile] = [join(folder, 'problem.json'), join(folder, 'roster.json')];
    const check = await use.run('cli', ['check', '--problem', problemFile, '--roster', rosterFile]);
    expect([check.code, JSON.parse(check.stdout).hard, check.stderr]).toEqual([0, 0, '']);
    await rm(folder, { recursive: true });

    const [latest] = (await answered(auditor.get(`${base}/audit?limit=1`))).items;
    const published = await answered(auditor.get(`${base}/audit?action=roster.publish`));
    expect(published.items).toMatchObject([
      { name: 'Kari Koordinator', subject: `roster-version/${version}` },
    ]);
    const audit = await use.run('verify-audit', []);
    expect([audit.code, audit.stderr]).toEqual([0, '']);
    const [, district, events] = /^(\S+): sound, (\d+) events\n$/.exec(audit.stdout)!;
    expect([`/districts/${district!}`, Number(events) >= latest.number]).toEqual([base, true]);
  });

  it('have told nobody anything twice', () => {
    for (const mails of [use.mailsTo('/min/horing'), mailsOf('publication')]) {
      const receivers = receiversOf(mails);
      expect(receivers.length).toBeGreaterThan(ON_ROTA);
      expect(new Set(receivers).size).toBe(receivers.length);
    }
    // Whoever commented has been told of the answer.
    expect(mailsOf('answer')).toHaveLength(1);
  });

  it('have told no address, name or code of a doctor to the log', () => {
    const logins = use.smtp.mails.filter(({ messageId }) => messageId?.startsWith('<login.'));
    const codes = logins.flatMap(({ text }) => /[B-Z0-9]{4}-[B-Z0-9]{4}/.exec(text ?? '') ?? []);
    expect(codes.length).toBeGreaterThan(sessions.size);
    const addresses = demo.doctors.map(({ doctor }) => addressOf(doctor.hpr));
    // The demo tells its own logins.
    const personal = [...codes, ...names.values(), ...addresses].filter((one) => one !== 'lege@example.no');
    expect(personal.filter((one) => use.said().includes(one))).toEqual([]);
  });

  async function sendingOf(event: string): Promise<{ state: string }[]> {
    const messages = await allOf(coordinator, `${base}/outbox`);
    return messages.filter((one) => one.event.startsWith(event));
  }
});

interface Targets {
  doctor: string;
  targets: Record<string, number>;
}

interface Sentence {
  sentence: string;
}

function hprOf(post: string): string {
  return [...posts].find(([, id]) => id === post)![0];
}

function addressOfPost(post: string): string {
  return addressOf(hprOf(post));
}
