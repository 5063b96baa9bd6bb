import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/test-service.ts';
import { Claims, type ExemptionService, outcome, startExemptionService } from './exemption-service.ts';

const reasons = 'Vurdert etter § 33.';

let all: ExemptionService;
let claims: Claims;
let young: TestClient;
let decider: TestClient;

beforeAll(async () => {
  all = await startExemptionService();
  claims = new Claims(all);
  young = await all.login('ung@example.no');
  decider = await all.login('vedtak@example.no');
});

afterAll(async () => {
  await all.service.stop();
});

const decisionMaker = (email: string, more: Record<string, unknown> = {}) =>
  all.grant({ email, role: 'decisionMaker', name: 'Stein Stedfortreder', municipality: all.host, ...more });

/** Ids in a list, all pages of it. */
async function idsIn(client: TestClient, list: string): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next && `&cursor=${next}`;
    const { status, body } = await client.get(`${all.path}/${list}?limit=3${cursor}`);
    expect(status).toBe(200);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    next = body.next;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

describe('a case of another', () => {
  it('is unknown to a colleague, and its ground to everybody but doctor and decision-maker', async () => {
    const id = await claims.submitted(young, 'health');
    const colleague = await all.login('lege@example.no');
    for (const path of [claims.of(id), `${claims.of(id)}/ground`, `${claims.of(id)}/reads`]) {
      expect(outcome(await colleague.get(path))).toEqual([404, 'not-found']);
    }
    expect(outcome(await claims.step(colleague, id, { event: 'withdraw' }, 2))).toEqual([404, 'not-found']);
    expect(await idsIn(colleague, 'my/exemptions')).not.toContain(id);
    for (const email of ['koordinator', 'administrator', 'revisor', 'tillitsvalgt']) {
      const client = await all.login(`${email}@example.no`);
      expect(outcome(await client.get(`${claims.of(id)}/ground`))).toEqual([403, 'role-missing']);
    }
    expect(outcome(await decider.get(`${claims.of(id)}/reads`))).toEqual([403, 'role-missing']);
    expect(outcome(await (await all.login('koordinator@example.no')).get(claims.of(id)))[0]).toBe(403);
  });

  it('is told to each role as it needs', async () => {
    const id = await claims.submitted(young, 'social');
    const draft = (await claims.apply(young, { ground: { kind: 'health' } })).body.id as string;
    const auditor = await all.login('revisor@example.no');
    const coordinator = await all.login('koordinator@example.no');
    for (const [client, list] of [
      [decider, 'exemption-cases'],
      [auditor, 'exemption-cases'],
      [coordinator, 'exemptions'],
    ] as const) {
      const ids = await idsIn(client, list);
      expect(ids).toContain(id);
      expect(ids).not.toContain(draft);
    }
    expect(await idsIn(young, 'my/exemptions')).toEqual(expect.arrayContaining([id, draft]));
    for (const path of [claims.of(draft), `${claims.of(draft)}/ground`])
      expect((await decider.get(path)).status).toBe(404);
    const { body } = await coordinator.get(`${all.path}/exemptions`);
    expect(Object.keys(body.items[0]).sort()).toEqual(['doctor', 'effect', 'id', 'state', 'version']);
    const filtered = await auditor.get(`${all.path}/exemption-cases?state=submitted&limit=200`);
    expect(new Set(filtered.body.items.map(({ state }: { state: string }) => state))).toEqual(
      new Set(['submitted']),
    );
  });

  it('is one of at least five where a representative counts', async () => {
    const representative = await all.login('tillitsvalgt@example.no');
    const before = await representative.get(`${all.path}/exemption-counts`);
    expect(Object.keys(before.body)).toEqual(['allDuty', 'categories', 'reducedShare', 'pending']);
    for (const count of Object.values(before.body)) expect(count === null || Number(count) >= 5).toBe(true);
    const doctors = (await all.service.database.inDistrict(all.district, (runner) =>
      runner.query('SELECT id, municipality_id FROM doctor ORDER BY id LIMIT 6'),
    )) as { id: string; municipality_id: string | null }[];
    const addPending = ({ id }: { id: string }) =>
      all.service.database.inDistrict(all.district, (runner) =>
        runner.query(
          `INSERT INTO exemption (district_id, doctor_id, municipality_id, state, requested)
           VALUES ($1, $2, $3, 'submitted', '{"from":null,"to":null,"scope":{"kind":"allDuty"}}')`,
          [all.district, id, all.host],
        ),
      );
    for (const doctor of doctors) await addPending(doctor);
    const after = await representative.get(`${all.path}/exemption-counts`);
    expect(after.body.pending).toBeGreaterThanOrEqual(6);
    for (const path of ['exemptions', 'exemption-cases'])
      expect(outcome(await representative.get(`${all.path}/${path}`))).toEqual([403, 'role-missing']);
  });
});

describe('a decision-maker', () => {
  it('of another municipality knows nothing of the case', async () => {
    await decisionMaker('nabo@example.no', { municipality: all.neighbour });
    const neighbour = await all.login('nabo@example.no');
    const id = await claims.submitted(young, 'health');
    expect(await idsIn(neighbour, 'exemption-cases')).not.toContain(id);
    for (const path of [claims.of(id), `${claims.of(id)}/ground`])
      expect(outcome(await neighbour.get(path))).toEqual([404, 'not-found']);
    expect(outcome(await claims.step(neighbour, id, { event: 'grant', reasons }, 2))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('is needed for a decision: neither doctor nor coordinator takes one', async () => {
    const id = await claims.submitted(young, 'health');
    const coordinator = await all.login('koordinator@example.no');
    for (const client of [young, coordinator])
      expect(outcome(await claims.step(client, id, { event: 'grant', reasons }, 2))).toEqual([
        403,
        'step-not-yours',
      ]);
    expect(outcome(await claims.step(decider, id, { event: 'withdraw' }, 2))).toEqual([
      403,
      'step-not-yours',
    ]);
    expect(outcome(await claims.step(decider, id, { event: 'appeal', statement: 'x' }, 2))).toEqual([
      403,
      'step-not-yours',
    ]);
  });

  it('does not decide a case of their own: a substitute does, and only then', async () => {
    await decisionMaker('vikar@example.no', { substitute: true, delegation: 'Vedtak 12/26' });
    const substitute = await all.login('vikar@example.no');
    const other = await claims.submitted(young, 'social');
    expect(outcome(await substitute.get(`${claims.of(other)}/ground`))).toEqual([
      403,
      'substitute-not-called',
    ]);
    expect(outcome(await claims.step(substitute, other, { event: 'grant', reasons }, 2))).toEqual([
      403,
      'substitute-not-called',
    ]);

    await decisionMaker('lege@example.no');
    const both = await all.login('lege@example.no');
    const own = await claims.submitted(both, 'over60');
    expect(outcome(await claims.step(both, own, { event: 'grant', reasons }))).toEqual([
      403,
      'decider-disqualified',
    ]);
    // The doctor's own ground is still the doctor's to read.
    expect((await both.get(`${claims.of(own)}/ground`)).status).toBe(200);
    expect((await substitute.get(`${claims.of(own)}/ground`)).body.ground.kind).toBe('over60');
    expect((await claims.step(substitute, own, { event: 'grant', reasons })).body.state).toBe('granted');
  });

  it('declares to be disqualified, and a substitute takes over', async () => {
    const id = await claims.submitted(young, 'social');
    await decisionMaker('settevikar@example.no', { substitute: true });
    const substitute = await all.login('settevikar@example.no');
    expect((await claims.step(decider, id, { event: 'declareDisqualified' })).status).toBe(200);
    expect(outcome(await decider.get(`${claims.of(id)}/ground`))).toEqual([403, 'decider-disqualified']);
    expect(outcome(await claims.step(decider, id, { event: 'reject', reasons }))).toEqual([
      403,
      'decider-disqualified',
    ]);
    expect((await claims.step(substitute, id, { event: 'reject', reasons })).body.state).toBe('rejected');
  });

  it('is disqualified too when only the address of the post tells that it is the same person', async () => {
    await decisionMaker('samme@example.no');
    const same = await all.login('samme@example.no');
    await all.service.database.inDistrict(all.district, (runner) =>
      runner.query(`UPDATE doctor SET email = 'samme@example.no' WHERE id = $1`, [all.young]),
    );
    const id = await claims.submitted(young, 'social');
    expect(outcome(await same.get(`${claims.of(id)}/ground`))).toEqual([403, 'decider-disqualified']);
  });
});

describe('an e-mailed code', () => {
  it('opens no ground, gives none and decides nothing, whoever has it', async () => {
    const id = await claims.submitted(young, 'health');
    const weakDoctor = await all.login('ung@example.no', 'code');
    const weakDecider = await all.login('vedtak@example.no', 'code');
    for (const client of [weakDoctor, weakDecider])
      expect(outcome(await client.get(`${claims.of(id)}/ground`))).toEqual([403, 'strong-login-needed']);
    expect(outcome(await claims.apply(weakDoctor, { ground: { kind: 'health' } }))).toEqual([
      403,
      'strong-login-needed',
    ]);
    for (const event of ['grant', 'reject'])
      expect(outcome(await claims.step(weakDecider, id, { event, reasons }))).toEqual([
        403,
        'strong-login-needed',
      ]);
    expect((await claims.step(weakDoctor, id, { event: 'withdraw' })).body.state).toBe('withdrawn');
    const demo = await all.service.as('vedtak@example.no');
    expect((await demo.get(`${claims.of(id)}/ground`)).status).toBe(200);
  });
});
