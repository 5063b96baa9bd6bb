import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseArchivedGrounds } from '../../../src/features/exemptions/index.ts';
import type { TestClient } from '../support/test-service.ts';
import { Claims, type ExemptionService, outcome, startExemptionService, TERMS } from './exemption-service.ts';

const DAY = 86_400_000;
const reasons = 'Vurdert etter § 33.';

let all: ExemptionService;
let claims: Claims;
let old: TestClient;
let young: TestClient;
let decider: TestClient;
let coordinator: TestClient;

beforeAll(async () => {
  all = await startExemptionService();
  claims = new Claims(all);
  old = await all.login('lege@example.no');
  young = await all.login('ung@example.no');
  decider = await all.login('vedtak@example.no');
  coordinator = await all.login('koordinator@example.no');
});

afterEach(() => {
  all.service.clock.offsetMs = 0;
});

afterAll(async () => {
  await all.service.stop();
});

const days = (count: number) => {
  all.service.clock.offsetMs = count * DAY;
};

/** The date in Oslo, so many days from now. */
const date = (offset = 0) =>
  new Date(Date.now() + offset * DAY).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

async function effectOf(id: string): Promise<unknown> {
  const { body } = await coordinator.get(`${all.path}/exemptions?limit=200`);
  return body.items.find((item: { id: string }) => item.id === id);
}

async function partsOf(id: string): Promise<string[]> {
  return all.service.database.inDistrict(all.district, async (runner) => {
    const text = 'SELECT part FROM exemption_ground WHERE exemption_id = $1 ORDER BY created_at';
    return ((await runner.query(text, [id])) as { part: string }[]).map(({ part }) => part);
  });
}

describe('the coverage of a claim', () => {
  it('is told to who decides: how many there are, and how many are exempt already', async () => {
    const id = await claims.submitted(young, 'health');
    const { status, body } = await decider.get(`${claims.of(id)}/coverage`);
    expect(status).toBe(200);
    expect(body.exempt).toBeGreaterThanOrEqual(0);
    expect(body.doctors).toBeGreaterThan(body.exempt);
    expect(body.on >= date()).toBe(true);
    for (const other of [young, coordinator]) {
      expect((await other.get(`${claims.of(id)}/coverage`)).status).toBe(403);
    }
  });
});

describe('a right', () => {
  it('takes effect when it is claimed, must be granted, and leaves no ground a year after the archive', async () => {
    const id = await claims.submitted(old, 'over60');
    expect((await old.get(claims.of(id))).body).toMatchObject({
      state: 'submitted',
      interim: TERMS,
      effect: TERMS,
    });
    expect(await effectOf(id)).toEqual({
      id,
      doctor: all.old,
      state: 'submitted',
      effect: TERMS,
      version: 2,
    });

    const rejected = await claims.step(decider, id, { event: 'reject', reasons });
    expect(outcome(rejected)).toEqual([409, 'right-must-be-granted']);
    expect(rejected.body.least).toMatchObject({ from: '2020-05-05', to: null });
    const granted = await claims.step(decider, id, { event: 'grant', reasons });
    expect(granted.body).toMatchObject({
      state: 'granted',
      decided: TERMS,
      interim: null,
      decidedOn: date(),
    });

    const { body } = await old.get(`${claims.of(id)}/ground`);
    expect(body.ground).toMatchObject({ kind: 'over60', evidencedOn: null });
    expect(body.texts).toEqual([{ part: 'decision', event: 'grant', on: date(), text: reasons }]);
    const reads = await old.get(`${claims.of(id)}/reads`);
    // The refused decision is on the record too: it told that there is a right.
    expect(
      reads.body.items.map(({ how, reader, own }: Record<string, unknown>) => [how, reader, own]),
    ).toEqual([
      ['read', expect.any(String), true],
      ['use', 'Vera Vedtak', false],
      ['use', expect.any(String), true],
    ]);

    expect((await claims.step(decider, id, { event: 'archive' })).status).toBe(200);
    expect(outcome(await claims.step(decider, id, { event: 'archive' }))).toEqual([409, 'case-archived']);
    days(360);
    expect(await eraseArchivedGrounds(all.service.database, all.service.clock)).toBe(0);
    days(367);
    expect(await eraseArchivedGrounds(all.service.database, all.service.clock)).toBe(1);
    expect(await eraseArchivedGrounds(all.service.database, all.service.clock)).toBe(0);
    expect(await partsOf(id)).toEqual([]);
    expect((await old.get(`${claims.of(id)}/ground`)).body).toEqual({ ground: null, texts: [] });
    expect(await effectOf(id)).toMatchObject({ state: 'granted', effect: TERMS });
  });

  it('that has to be shown takes effect when its evidence is recorded', async () => {
    const requested = { from: date(), to: date(100), scope: { kind: 'allDuty' } };
    const id = await claims.submitted(young, 'pregnancy', { requested, dueDate: date(60) });
    expect((await young.get(claims.of(id))).body).toMatchObject({ interim: null, effect: null });
    expect(outcome(await claims.step(decider, id, { event: 'recordEvidence', on: date(1) }))).toEqual([
      422,
      'date-ahead',
    ]);
    const shown = await claims.step(decider, id, { event: 'recordEvidence', on: date() });
    expect(shown.body).toMatchObject({ state: 'submitted', interim: requested });
    expect((await young.get(`${claims.of(id)}/ground`)).body.ground).toMatchObject({
      kind: 'pregnancy',
      evidencedOn: date(),
      dueDate: date(60),
    });
    expect(outcome(await claims.step(decider, id, { event: 'setInterim', terms: null }))).toEqual([
      409,
      'right-must-be-granted',
    ]);
    const part = { from: date(), to: date(60), scope: { kind: 'allDuty' } };
    const granted = await claims.step(decider, id, { event: 'grantInPart', terms: part, reasons });
    expect(granted.body).toMatchObject({ state: 'grantedInPart', decided: part, effect: part });
  });
});

describe('a judgement', () => {
  it('is rejected, appealed in time, and reversed', async () => {
    const id = await claims.submitted(young, 'health', { statement: 'Legeerklæring følger.' });
    expect(await effectOf(id)).toMatchObject({ state: 'submitted', effect: null });
    const rejected = await claims.step(decider, id, { event: 'reject', reasons });
    expect(rejected.body).toMatchObject({ state: 'rejected', decided: null, appealUntil: null });
    expect(await effectOf(id)).toBeUndefined();

    expect(outcome(await claims.step(young, id, { event: 'recordNotice', on: date(-1) }))).toEqual([
      422,
      'notice-date-wrong',
    ]);
    const noticed = await claims.step(young, id, { event: 'recordNotice', on: date() });
    expect(noticed.body).toMatchObject({ notifiedOn: date(), appealUntil: date(21) });
    expect(outcome(await claims.step(young, id, { event: 'recordNotice', on: date() }))).toEqual([
      409,
      'notice-recorded',
    ]);

    days(20);
    const appealed = await claims.step(young, id, { event: 'appeal', statement: 'Jeg er uenig.' });
    expect(appealed.body).toMatchObject({ state: 'appealed', appealedOn: date(20), appealLate: false });
    const interim = {
      from: date(),
      to: date(40),
      scope: { kind: 'categories', categories: ['weekdayNight'] },
    };
    expect((await claims.step(decider, id, { event: 'setInterim', terms: interim })).body.effect).toEqual(
      interim,
    );
    const terms = { from: date(), to: date(90), scope: { kind: 'reducedShare', share: 0.5 } };
    const reversed = await claims.step(decider, id, {
      event: 'reverse',
      terms,
      reasons: 'Klagen tas til følge.',
    });
    expect(reversed.body).toMatchObject({
      state: 'reversed',
      decided: terms,
      interim: null,
      notifiedOn: null,
    });
    const { body } = await young.get(`${claims.of(id)}/ground`);
    expect(body.texts.map(({ part, event }: Record<string, string>) => [part, event])).toEqual([
      ['decision', 'reject'],
      ['appeal', 'appeal'],
      ['decision', 'reverse'],
    ]);

    expect(outcome(await claims.step(decider, id, { event: 'expire' }))).toEqual([409, 'exemption-in-force']);
    days(91);
    expect((await claims.step(decider, id, { event: 'expire' })).body.state).toBe('expired');
  });

  it('may be appealed late for a year, and then no more', async () => {
    const id = await claims.submitted(young, 'social');
    await claims.step(decider, id, { event: 'reject', reasons });
    expect(outcome(await claims.step(decider, id, { event: 'archive' }))).toEqual([409, 'notice-missing']);
    await claims.step(decider, id, { event: 'recordNotice', on: date() });
    expect((await claims.step(decider, id, { event: 'archive' })).body.archivedAt).not.toBeNull();
    days(370);
    expect(outcome(await claims.step(young, id, { event: 'appeal', statement: 'For sent.' }))).toEqual([
      409,
      'appeal-too-late',
    ]);
    days(30);
    const late = await claims.step(young, id, { event: 'appeal', statement: 'Sent.' });
    // The archived case is open again.
    expect(late.body).toMatchObject({ state: 'appealed', appealLate: true, archivedAt: null });
    days(400);
    expect(await eraseArchivedGrounds(all.service.database, all.service.clock)).toBe(0);
    expect((await claims.step(young, id, { event: 'withdrawAppeal' })).body.state).toBe('upheld');
  });

  it('is upheld on appeal, in writing', async () => {
    const id = await claims.submitted(young, 'social');
    await claims.step(decider, id, { event: 'reject', reasons });
    await claims.step(young, id, { event: 'appeal', statement: 'Nei.' });
    const upheld = await claims.step(decider, id, { event: 'uphold', reasons });
    expect(upheld.body).toMatchObject({ state: 'upheld', effect: null });
    const without = await claims.step(decider, id, { event: 'uphold' });
    expect(outcome(without)).toEqual([400, 'request-invalid']);
  });
});

describe('a claim', () => {
  it('is registered by a coordinator without a ground, and goes on when the doctor has given one', async () => {
    const requested = { ...TERMS, scope: { kind: 'categories', categories: ['weekdayNight'] } };
    const told = await claims.apply(coordinator, {
      doctor: all.young,
      requested,
      ground: { kind: 'health' },
    });
    expect(outcome(told)).toEqual([422, 'ground-of-another']);
    const { status, body } = await claims.apply(coordinator, { doctor: all.young, requested });
    expect([status, body.onBehalf, body.groundGiven]).toEqual([201, true, false]);
    expect(await effectOf(body.id)).toMatchObject({ state: 'draft', effect: null });
    expect(outcome(await claims.step(young, body.id, { event: 'submit' }))).toEqual([409, 'ground-missing']);
    const given = await young.put(`${claims.of(body.id)}/ground`, { kind: 'social' }, { 'if-match': '1' });
    expect(given.body).toMatchObject({ groundGiven: true, version: 2 });
    expect((await claims.step(young, body.id, { event: 'submit' })).body.state).toBe('submitted');
    const late = await young.put(`${claims.of(body.id)}/ground`, { kind: 'over55' }, { 'if-match': '3' });
    expect(outcome(late)).toEqual([409, 'ground-settled']);
    expect(outcome(await claims.step(coordinator, body.id, { event: 'withdraw' }, 3))).toEqual([
      403,
      'step-not-yours',
    ]);
  });

  it('is taken back by the coordinator who registered it in error', async () => {
    const { body } = await claims.apply(coordinator, { doctor: all.young });
    const taken = await claims.step(coordinator, body.id, { event: 'withdraw' }, 1);
    expect(taken.body).toMatchObject({ state: 'withdrawn', archivedAt: expect.any(String) });
  });

  it('that is withdrawn before it was submitted leaves nothing of its ground', async () => {
    const { body } = await claims.apply(young, { ground: { kind: 'health', statement: 'Ombestemt.' } });
    expect(await partsOf(body.id)).toEqual(['ground', 'standing']);
    expect((await claims.step(young, body.id, { event: 'withdraw' })).status).toBe(200);
    expect(await partsOf(body.id)).toEqual([]);
  });

  it('that was granted is withdrawn from a day on, never for the past', async () => {
    const id = await claims.submitted(old, 'over60');
    await claims.step(decider, id, { event: 'grant', reasons });
    expect(outcome(await claims.step(old, id, { event: 'withdraw', on: date(-1) }))).toEqual([
      422,
      'withdrawal-past',
    ]);
    const withdrawn = await claims.step(old, id, { event: 'withdraw', on: date(7) });
    expect(withdrawn.body.effect).toEqual({ ...TERMS, to: date(7) });
  });

  it('happens once per key, and names categories and doctors that exist', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { requested: TERMS, ground: { kind: 'social' } };
    const first = await young.post(`${all.path}/exemptions`, body, key);
    const again = await young.post(`${all.path}/exemptions`, body, key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    const requested = { ...TERMS, scope: { kind: 'categories', categories: ['lunsj'] } };
    expect(outcome(await claims.apply(young, { requested }))).toEqual([422, 'category-unknown']);
    expect(outcome(await claims.apply(coordinator, { doctor: randomUUID() }))).toEqual([
      422,
      'reference-unknown',
    ]);
    expect(outcome(await claims.apply(coordinator, {}))).toEqual([422, 'doctor-missing']);
    const backwards = { ...TERMS, from: '2027-02-01', to: '2027-01-01' };
    expect(outcome(await claims.apply(young, { requested: backwards }))).toEqual([400, 'request-invalid']);
  });

  it('is changed by one at a time, and only as its state allows', async () => {
    const id = await claims.submitted(young, 'social');
    const both = await Promise.all([
      claims.step(decider, id, { event: 'reject', reasons }, 2),
      claims.step(young, id, { event: 'withdraw' }, 2),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(outcome(await claims.step(decider, id, { event: 'grant', reasons }, 2))).toEqual([
      412,
      'version-outdated',
    ]);
    expect((await decider.post(`${claims.of(id)}/steps`, { event: 'grant', reasons })).status).toBe(428);
    const illegal = await claims.step(decider, id, { event: 'grant', reasons });
    expect(outcome(illegal)).toEqual([409, 'exemption-step-illegal']);
    const ids = await old.get(`${all.path}/my/exemptions`);
    expect(ids.body.items.map((item: { id: string }) => item.id)).not.toContain(id);
  });
});
