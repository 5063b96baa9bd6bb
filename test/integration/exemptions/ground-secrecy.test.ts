import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { seal } from '../../../src/infrastructure/sealing/seal.ts';
import type { TestClient } from '../support/test-service.ts';
import { Claims, type ExemptionService, outcome, startExemptionService } from './exemption-service.ts';

/** Words that stand nowhere else: wherever they turn up, a ground has leaked. */
const CANARY = 'Kanarifugl-7391';
const DECISION = 'Kanarivedtak-2846';

let all: ExemptionService;
let claims: Claims;
let young: TestClient;
let decider: TestClient;
const logged: string[] = [];

beforeAll(async () => {
  all = await startExemptionService();
  const keep = (...parts: unknown[]) => {
    logged.push(parts.map(String).join(' '));
  };
  Logger.overrideLogger({ log: keep, error: keep, warn: keep, debug: keep, verbose: keep, fatal: keep });
  claims = new Claims(all);
  young = await all.login('ung@example.no');
  decider = await all.login('vedtak@example.no');
});

afterAll(async () => {
  Logger.overrideLogger(false);
  await all.service.stop();
});

/** What is in every table, as the owner sees it with the policies switched off, as text. */
async function dump(): Promise<string> {
  const { owner } = all.service.server;
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    const tables = (await runner.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    )) as { name: string }[];
    const texts: string[] = [];
    for (const { name } of tables) {
      await runner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
      const rows = (await runner.query(`SELECT row_to_json(t)::text AS row FROM ${name} t`)) as {
        row: string;
      }[];
      texts.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    return texts.join('\n');
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** As bytes are dumped, too. */
const hex = (text: string) => Buffer.from(text).toString('hex');

async function ownerQuery(text: string, values: unknown[] = []): Promise<void> {
  const { owner } = all.service.server;
  for (const force of ['NO FORCE', 'FORCE']) {
    if (force === 'FORCE') await owner.query(text, values);
    await owner.query(`ALTER TABLE exemption_ground ${force} ROW LEVEL SECURITY`);
  }
}

async function audited(id: string): Promise<string[]> {
  const found = (await all.service.database.inDistrict(all.district, (runner) =>
    runner.query('SELECT action FROM audit_event WHERE subject = $1 ORDER BY number', [`exemption/${id}`]),
  )) as { action: string }[];
  return found.map(({ action }) => action);
}

describe('the words of a ground', () => {
  it('stand in no list, no audit row, no table, no refusal and no log', async () => {
    const id = await claims.submitted(young, 'health', { statement: CANARY });
    await claims.step(decider, id, { event: 'reject', reasons: DECISION });
    await claims.step(young, id, { event: 'appeal', statement: CANARY });
    await claims.step(decider, id, { event: 'uphold', reasons: DECISION });
    const read = await decider.get(`${claims.of(id)}/ground`);
    expect(JSON.stringify(read.body)).toContain(CANARY);
    expect(JSON.stringify(read.body)).toContain(DECISION);

    const answers: string[] = [];
    const paths = ['my/exemptions', 'exemption-cases', 'exemptions', 'exemption-counts', `exemptions/${id}`];
    for (const email of ['ung', 'vedtak', 'koordinator', 'revisor', 'tillitsvalgt', 'administrator']) {
      const client = await all.login(`${email}@example.no`);
      for (const path of [...paths, `exemptions/${id}/reads`])
        answers.push(JSON.stringify((await client.get(`${all.path}/${path}`)).body));
    }
    const wrong = { ground: { kind: 'health', statement: CANARY, dueDate: DECISION } };
    answers.push(JSON.stringify((await claims.apply(young, wrong)).body));
    const everything = { answers: answers.join('\n'), log: logged.join('\n'), dump: await dump() };
    expect(everything.dump).toContain('audit_payload: ');
    expect(everything.dump).toContain('exemption_ground: ');
    for (const [place, text] of Object.entries(everything)) {
      for (const secret of [CANARY, DECISION, hex(CANARY), hex(DECISION)])
        expect([place, text.includes(secret)]).toEqual([place, false]);
    }
    // Not the kind either, in what others than doctor and decision-maker get.
    expect(everything.answers).not.toMatch(
      /over60|over55|"health"|"social"|pregnancy|breastfeeding|promised/,
    );
  });

  it('cannot be told by their length', async () => {
    for (const kind of ['over60', 'health', 'promisedAtRecruitment']) {
      const { status } = await claims.apply(young, { ground: { kind } });
      expect(status).toBe(201);
    }
    const found = (await all.service.database.inDistrict(all.district, (runner) =>
      runner.query(
        `SELECT DISTINCT length(g.sealed) AS bytes FROM exemption_ground g JOIN exemption e ON e.id = g.exemption_id
         WHERE e.state = 'draft'`,
      ),
    )) as { bytes: number }[];
    expect(found).toEqual([{ bytes: 12 + 512 + 16 }]);
  });
});

describe('a sealed row', () => {
  it('opens in its own place only', async () => {
    const one = await claims.submitted(young, 'health');
    const two = await claims.submitted(young, 'social');
    await ownerQuery(
      `UPDATE exemption_ground g SET sealed = o.sealed FROM exemption_ground o
       WHERE (g.exemption_id, o.exemption_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [one, two],
    );
    for (const id of [one, two]) {
      expect(outcome(await young.get(`${claims.of(id)}/ground`))).toEqual([422, 'ground-seal-broken']);
      expect(outcome(await claims.step(decider, id, { event: 'reject', reasons: 'x' }))).toEqual([
        422,
        'ground-seal-broken',
      ]);
      // The attempts are on the record all the same.
      expect(await audited(id)).toEqual(expect.arrayContaining(['ground.read', 'ground.use']));
    }
  });

  it('opens with its own exemption only', async () => {
    const one = await claims.submitted(young, 'health');
    const two = await claims.submitted(young, 'social');
    await ownerQuery('DELETE FROM exemption_ground WHERE exemption_id = $1', [two]);
    await ownerQuery('UPDATE exemption_ground SET exemption_id = $2 WHERE exemption_id = $1', [one, two]);
    expect(outcome(await young.get(`${claims.of(two)}/ground`))).toEqual([422, 'ground-seal-broken']);
  });

  it('that was sealed with a key we no longer have is refused', async () => {
    const id = await claims.submitted(young, 'health');
    const { keyId, sealed } = seal(newKeyRing(), '{}', id);
    await ownerQuery('UPDATE exemption_ground SET key_id = $2, sealed = $3 WHERE exemption_id = $1', [
      id,
      keyId,
      sealed,
    ]);
    const refused = await decider.get(`${claims.of(id)}/ground`);
    expect(outcome(refused)).toEqual([422, 'ground-key-unknown']);
    expect(JSON.stringify(refused.body)).not.toContain(keyId);
    expect(outcome(await claims.step(decider, id, { event: 'reject', reasons: 'x' }))).toEqual([
      422,
      'ground-key-unknown',
    ]);
  });
});

describe('a reading', () => {
  it('is on the record of the doctor, however its address was spelt', async () => {
    const id = await claims.submitted(young, 'health');
    expect((await decider.get(`${claims.of(id.toUpperCase())}/ground`)).status).toBe(200);
    const { body } = await young.get(`${claims.of(id)}/reads?limit=1`);
    expect(body.items).toEqual([{ at: expect.any(String), how: 'read', reader: 'Vera Vedtak', own: false }]);
    const next = await young.get(`${claims.of(id)}/reads?limit=1&cursor=${body.next}`);
    expect(next.body).toMatchObject({ items: [{ how: 'use', own: true }], next: null });
  });

  it.each([
    ['audit_event', 'REVOKE INSERT ON audit_event FROM vaktsirkel_application'],
    ['audit_payload', 'REVOKE INSERT ON audit_payload FROM vaktsirkel_application'],
  ])('does not happen when %s cannot be written', async (table, statement) => {
    const id = await claims.submitted(young, 'health', { statement: CANARY });
    const { owner } = all.service.server;
    await owner.query(statement);
    try {
      const read = await decider.get(`${claims.of(id)}/ground`);
      expect(outcome(read)).toEqual([500, 'internal-error']);
      expect(JSON.stringify(read.body)).not.toContain(CANARY);
      const decided = await claims.step(decider, id, { event: 'reject', reasons: DECISION });
      expect(decided.status).toBe(500);
    } finally {
      await owner.query(`GRANT INSERT ON ${table} TO vaktsirkel_application`);
    }
    expect((await young.get(claims.of(id))).body.state).toBe('submitted');
    expect(logged.join('\n')).toContain('QueryFailedError');
    expect(logged.join('\n')).not.toMatch(new RegExp(`${CANARY}|${DECISION}`));
  });

  it('raises an alarm at the 21st a day, and is refused from the 41st', async () => {
    const id = await claims.submitted(young, 'health');
    await all.grant({
      email: 'snoker@example.no',
      role: 'decisionMaker',
      name: 'Sno',
      municipality: all.host,
    });
    const snoop = await all.login('snoker@example.no');
    const read = async () => (await snoop.get(`${claims.of(id)}/ground`)).status;
    const alarms = async () => {
      const found = (await all.service.database.inDistrict(all.district, (runner) =>
        runner.query(`SELECT subject FROM audit_event WHERE action = 'ground.reads-many'`),
      )) as { subject: string }[];
      return found.length;
    };
    for (let i = 0; i < 20; i++) expect(await read()).toBe(200);
    expect(await alarms()).toBe(0);
    expect(await read()).toBe(200);
    expect(await alarms()).toBe(1);
    // All at once: none slips through between counting and recording.
    const statuses = await Promise.all(Array.from({ length: 25 }, read));
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(outcome(await snoop.get(`${claims.of(id)}/ground`))).toEqual([429, 'ground-reads-exhausted']);
    expect(await alarms()).toBe(1);
    expect((await audited(id)).filter((action) => action === 'ground.refuse')).toHaveLength(7);
    // The others still read.
    expect((await young.get(`${claims.of(id)}/ground`)).status).toBe(200);
  });
});
