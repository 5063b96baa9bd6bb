import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionOf } from '../support/session-of.ts';
import { solveVersion } from '../roster/solved-version.ts';
import { type Duty, publish, startSwapService, type SwapService } from '../swaps/swap-service.ts';
import type { TestAnswer } from '../support/test-service.ts';

interface Sums {
  category: string;
  before: number;
  owed: number;
  done: number;
  tookOver: number;
  gaveAway: number;
  changed: number;
  balance: number;
  carried: number | null;
}
interface Line {
  kind: string;
  duty: string | null;
  amount: number;
  text: string;
  reason: string | null;
}
interface Account {
  doctor: string;
  closing: { version: number } | null;
  categories: (Sums & { lines: Line[] })[];
  since: Line[];
}

let swaps: SwapService;
/** The period after. */
let next: string;

const client = (doctor: string) => swaps.doctors.get(doctor)!;
const outcome = ({ status, body }: TestAnswer) => [status, body.code as string | undefined];
const once = () => ({ 'idempotency-key': randomUUID() });
const path = (rest: string, period = swaps.period) => `${swaps.path}/periods/${period}/${rest}`;
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const linesOf = ({ categories }: Account) => categories.flatMap(({ lines }) => lines);

async function account(doctor: string, period = swaps.period): Promise<Account> {
  const answer = await client(doctor).get(path(`accounts/${doctor}`, period));
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body as Account;
}

/** Every account as the coordinator sees it: sums by doctor and category. */
async function spread(period = swaps.period): Promise<Map<string, Sums>> {
  const answer = await swaps.coordinator.get(path('accounts', period));
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  const doctors = answer.body.doctors as { doctor: string; categories: Sums[] }[];
  return new Map(
    doctors.flatMap(({ doctor, categories }) =>
      categories.map((own) => [`${doctor}/${own.category}`, own] as const),
    ),
  );
}

function sumOf(accounts: ReadonlyMap<string, Sums>, field: 'owed' | 'done' | 'balance' | 'before'): number {
  return sum([...accounts.values()].map((own) => own[field]));
}

/** Gives a duty away to somebody who may take it lawfully. */
async function giveAway(skip: readonly string[] = []): Promise<Duty & { to: string }> {
  for (const duty of await swaps.inForce()) {
    if (skip.includes(duty.shift)) continue;
    for (const to of swaps.doctors.keys()) {
      if (to === duty.doctor) continue;
      const { body } = await client(duty.doctor).post(`${swaps.path}/swaps/check`, {
        given: [duty.shift],
        recipient: to,
      });
      if (body.standing !== 'ok') continue;
      const offered = await swaps.offer(duty.doctor, {
        given: [duty.shift],
        recipients: [to],
        seen: body.seen,
      });
      const swap = `${swaps.path}/swaps/${offered.body.id}`;
      const accepted = await client(to).post(`${swap}/accept`, { seen: body.seen, overrideVetoes: true });
      if (accepted.status !== 200) continue;
      expect((await swaps.coordinator.post(`${swap}/approve`, { seen: body.seen })).status).toBe(200);
      return { ...duty, to };
    }
  }
  throw new Error('nobody may take anything');
}

const correct = (doctor: string, body: Record<string, unknown>, headers = once(), period = swaps.period) =>
  swaps.coordinator.post(path(`accounts/${doctor}/corrections`, period), body, headers);

beforeAll(async () => {
  swaps = await startSwapService();
  const [row] = await swaps.query<{ id: string }>(
    `INSERT INTO duty_period (district_id, id, name, from_date, to_date)
     SELECT district_id, gen_random_uuid(), 'Høsten', to_date, to_date + 60 FROM duty_period WHERE id = $1 RETURNING id`,
    [swaps.period],
  );
  next = row!.id;
}, 180_000);

afterAll(async () => {
  await swaps.stop();
});

describe('the accounts of a period', () => {
  it('sum to what is manned, by what is owed and by what counts as done', async () => {
    const accounts = await spread();
    const duties = await swaps.inForce();
    expect(sumOf(accounts, 'owed')).toBeCloseTo(duties.length, 3);
    expect(sumOf(accounts, 'done')).toBe(duties.length);
    expect(sumOf(accounts, 'balance')).toBeCloseTo(sumOf(accounts, 'before'), 3);
    for (const { before, done, owed, balance } of accounts.values()) {
      expect(balance).toBeCloseTo(before + done - owed, 5);
    }
  });

  it('explain a doctor’s own balance line by line, and nobody else reads it but the coordinator', async () => {
    const [{ doctor }] = (await swaps.inForce()) as [Duty];
    const own = await account(doctor);
    const held = (await swaps.inForce()).filter((duty) => duty.doctor === doctor);
    expect(linesOf(own).filter(({ duty }) => duty === 'worked')).toHaveLength(held.length);
    for (const { balance, lines } of own.categories) {
      expect(sum(lines.map(({ amount }) => amount))).toBeCloseTo(balance, 5);
    }
    for (const { text } of linesOf(own)) expect(text).not.toMatch(/[{}]/);
    const other = [...swaps.doctors.keys()].find((id) => id !== doctor)!;
    expect(outcome(await client(other).get(path(`accounts/${doctor}`)))).toEqual([404, 'not-found']);
    expect(outcome(await client(other).get(path('accounts')))).toEqual([403, 'role-missing']);
    expect((await swaps.coordinator.get(path(`accounts/${doctor}`))).status).toBe(200);
    expect(outcome(await swaps.coordinator.get(path('accounts', next)))).toEqual([
      409,
      'ledger-without-roster',
    ]);
  });

  it('let who leaves owe for the time before, and the others take the rest', async () => {
    const [{ doctor }] = (await swaps.inForce()) as [Duty];
    const owedBy = (accounts: ReadonlyMap<string, Sums>) =>
      sum([...accounts].flatMap(([key, own]) => (key.startsWith(doctor) ? [own.owed] : [])));
    const before = await spread();
    await swaps.query(
      `UPDATE doctor SET left_on = (SELECT to_date - 30 FROM duty_period WHERE id = $2)
       WHERE id = $1`,
      [doctor, swaps.period],
    );
    const after = await spread();
    await swaps.query('UPDATE doctor SET left_on = NULL WHERE id = $1', [doctor]);
    expect(owedBy(after)).toBeLessThan(owedBy(before));
    expect(owedBy(after)).toBeGreaterThan(0);
    expect(sumOf(after, 'owed')).toBeCloseTo(sumOf(before, 'owed'), 3);
  });

  it('change by a give-away exactly by what it says', async () => {
    const before = await spread();
    const { shift, doctor, to } = await giveAway();
    const after = await spread();
    const changed = [...after].filter(([key, own]) => own.done !== before.get(key)?.done);
    expect(changed.map(([key]) => key.split('/')[0]).sort()).toEqual([doctor, to].sort());
    for (const [key, own] of changed) {
      expect(own.done - (before.get(key)?.done ?? 0)).toBe(key.startsWith(doctor) ? -1 : 1);
      expect(own.owed).toBeCloseTo(before.get(key)?.owed ?? 0, 5);
    }
    const nameOf = (id: string) => swaps.problem.doctors.find((one) => one.id === id)!.name;
    const gave = linesOf(await account(doctor)).find(({ duty }) => duty === 'gaveAway');
    expect([gave?.amount, gave?.text]).toEqual([0, expect.stringContaining(nameOf(to))]);
    const took = linesOf(await account(to)).find(({ duty }) => duty === 'tookOver');
    expect([took?.amount, took?.text]).toEqual([1, expect.stringContaining(nameOf(doctor))]);
    expect(shift).toBeTruthy();
  });

  it('count a shift lost to sickness as done, and tell nobody else of it', async () => {
    const { doctor, shift } = (await swaps.inForce()).at(-1)!;
    const before = await spread();
    const call = await client(doctor).post(`${swaps.path}/sick-calls`, { shifts: [shift] }, once());
    expect(call.status).toBe(201);
    const after = await spread();
    expect([...after].filter(([key, own]) => own.done !== before.get(key)?.done)).toEqual([]);
    const lines = linesOf(await account(doctor)).filter(({ duty }) => duty === 'sickCall');
    expect(lines.map(({ amount }) => amount)).toEqual([1]);
    const told = await swaps.coordinator.get(path('accounts'));
    expect(JSON.stringify(told.body)).not.toMatch(/sick|excused/i);
  });
});

describe('a hand-over that counts for who was rostered', () => {
  const countFor = (whom: string) =>
    swaps.query(
      `UPDATE district_settings SET document = jsonb_set(document, '{ledger,handOverCountsFor}', to_jsonb($1::text))`,
      [whom],
    );

  it('leaves both accounts as they were, also while and after who works it is ill', async () => {
    await countFor('whoWasRostered');
    const before = await spread();
    const { shift, doctor, to } = await giveAway();
    // By what was written down, not by what the district counts now.
    await countFor('whoWorked');
    const done = (accounts: Map<string, Sums>) => [...accounts].map(([key, own]) => [key, own.done]);
    expect(done(await spread())).toEqual(done(before));
    const kinds = async (id: string) =>
      linesOf(await account(id)).flatMap(({ duty }) => (duty === 'worked' ? [] : [duty]));
    expect(await kinds(doctor)).toContain('credited');
    expect(await kinds(to)).toContain('stoodIn');

    const call = await client(to).post(`${swaps.path}/sick-calls`, { shifts: [shift] }, once());
    expect(done(await spread())).toEqual(done(before));
    expect(await kinds(doctor)).not.toContain('sickCall');
    const well = await client(to).post(`${swaps.path}/sick-calls/${call.body.id}/withdraw`, {});
    expect(well.status).toBe(200);
    expect(done(await spread())).toEqual(done(before));
    expect(await kinds(to)).toContain('stoodIn');
  });
});

describe('a correction', () => {
  const body = { category: 'weekdayEvening', amount: 0.5, reason: 'Vakten 3. januar ble delt i to.' };

  it('is one more entry, written once, whose grounds the doctor reads', async () => {
    const [{ doctor }] = (await swaps.inForce()) as [Duty];
    const was = (await spread()).get(`${doctor}/weekdayEvening`);
    const headers = once();
    for (let i = 0; i < 2; i += 1)
      expect(outcome(await correct(doctor, body, headers))).toEqual([201, undefined]);
    const is = (await spread()).get(`${doctor}/weekdayEvening`);
    expect([is!.changed, is!.balance]).toEqual([0.5, expect.closeTo((was?.balance ?? 0) + 0.5, 5)]);
    const lines = linesOf(await account(doctor)).filter(({ kind }) => kind === 'correction');
    expect(lines).toMatchObject([{ amount: 0.5, reason: body.reason, text: 'Rettelse' }]);
    const audit = await swaps.query(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'ledger.correct'`,
    );
    expect(audit).toEqual([{ n: 1 }]);
  });

  it('is refused without grounds, of nothing, of an unknown category or doctor, and by a doctor', async () => {
    const [{ doctor }] = (await swaps.inForce()) as [Duty];
    expect((await correct(doctor, { ...body, reason: ' ' })).status).toBe(400);
    expect((await correct(doctor, { ...body, amount: 0 })).status).toBe(400);
    expect(outcome(await correct(doctor, { ...body, category: 'mondays' }))).toEqual([
      422,
      'category-unknown',
    ]);
    expect(outcome(await correct(randomUUID(), body))).toEqual([404, 'not-found']);
    expect(outcome(await correct(doctor, body, once(), next))).toEqual([409, 'ledger-without-roster']);
    const own = await client(doctor).post(path(`accounts/${doctor}/corrections`), body, once());
    expect(own.status).toBe(403);
  });

  it('cannot be changed in the database', async () => {
    await expect(swaps.query(`UPDATE ledger_entry SET amount = 9`)).rejects.toThrow('permission denied');
    await expect(swaps.query(`DELETE FROM ledger_entry`)).rejects.toThrow('permission denied');
  });
});

describe('closing a period', () => {
  let closed: Map<string, Sums>;

  it('is refused on figures that are not the newest', async () => {
    const { seen } = (await swaps.coordinator.get(path('closing'))).body;
    expect((await swaps.coordinator.get(path('closing'))).body.seen).toBe(seen);
    await giveAway();
    expect(outcome(await swaps.coordinator.post(path('closing'), { seen }))).toEqual([
      409,
      'closing-changed',
    ]);
  });

  it('writes what the next period starts from, once, and the entries sum to it', async () => {
    const open = await spread();
    const preview = (await swaps.coordinator.get(path('closing'))).body;
    expect(preview).toMatchObject({ closing: null, early: true });
    const { seen } = preview;
    const tries = await Promise.all([1, 2, 3].map(() => swaps.coordinator.post(path('closing'), { seen })));
    expect(tries.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'ledger-closed'],
      [409, 'ledger-closed'],
    ]);
    closed = await spread();
    for (const [key, own] of closed) {
      const { carried, ...rest } = own;
      expect({ ...rest, carried: null }).toEqual(open.get(key));
      expect(Math.abs(carried!)).toBeLessThanOrEqual(Math.abs(own.balance) + 1e-6);
    }
    const replayed = await swaps.query<{ key: string; amount: number }>(
      `SELECT doctor_id || '/' || category AS key, sum(amount)::float AS amount FROM ledger_entry
       WHERE duty_period_id = $1 GROUP BY 1`,
      [swaps.period],
    );
    expect(replayed).toHaveLength(closed.size);
    for (const { key, amount } of replayed) expect(amount).toBeCloseTo(closed.get(key)!.carried!, 6);
    const starts = (await swaps.coordinator.get(`${path('ledger', next)}?limit=200`)).body.items as {
      doctor: string;
      balances: Record<string, number>;
    }[];
    const opening = starts.flatMap(({ doctor, balances }) =>
      Object.entries(balances).map(([category, balance]) => [`${doctor}/${category}`, balance]),
    );
    const carried = [...closed].flatMap(([key, own]) => (own.carried === 0 ? [] : [[key, own.carried]]));
    expect(Object.fromEntries(opening)).toEqual(Object.fromEntries(carried));
  });

  it('lets nobody write over what it wrote', async () => {
    const [{ doctor }] = (await swaps.inForce()) as [Duty];
    const { version } = (await swaps.coordinator.get(path('ledger', next))).body;
    const written = await swaps.coordinator.put(
      path(`ledger/${doctor}`, next),
      { balances: { easter: 3 } },
      { 'if-match': String(version) },
    );
    expect(outcome(written)).toEqual([409, 'ledger-from-closing']);
    const file = Buffer.from('hpr;kategori;saldo\n9900000;påske;1');
    for (const period of [swaps.period, next]) {
      const imported = await swaps.coordinator.send(
        'POST',
        `${swaps.path}/imports/ledger?dryRun=true&period=${period}`,
        file,
        {},
      );
      expect(outcome(imported)).toEqual([409, 'ledger-from-closing']);
    }
    const late = { category: 'weekdayEvening', amount: 1, reason: 'For sent.' };
    expect(outcome(await correct(doctor, late))).toEqual([409, 'ledger-closed']);
    const audit = await swaps.query(`SELECT FROM audit_event WHERE action = 'ledger.close'`);
    expect(audit).toHaveLength(1);
  });

  it('is the ledger that the next period is planned from; what changes hands later is settled there', async () => {
    const { doctor, to } = await giveAway();
    expect(await spread()).toEqual(closed);
    for (const [id, amount] of [
      [doctor, -1],
      [to, 1],
    ] as const) {
      expect((await account(id)).since).toMatchObject([{ kind: 'settlement', amount }]);
    }
    const solved = await solveVersion(
      swaps.service.database,
      { district: swaps.district, period: next },
      200_000,
    );
    const planned = solved.problem.doctors.find(({ id }) => id === to)!.ledger;
    const carried = [...closed].flatMap(([key, own]) =>
      key.startsWith(to) && own.carried !== 0 ? [[own.category, own.carried]] : [],
    );
    expect(planned).toEqual(Object.fromEntries(carried));
    await publish(swaps.coordinator, `${swaps.path}/versions/${solved.id}`);
    const lines = linesOf(await account(to, next)).filter(({ kind }) => kind === 'settlement');
    expect(lines.map(({ amount }) => amount)).toEqual([1]);
    expect(lines[0]!.text).toMatch(/ \d\d–\d\d/);
    expect(outcome(await swaps.coordinator.get(path('closing', next)))).toEqual([
      409,
      'earlier-period-running',
    ]);
  }, 120_000);

  it('of the next period comes when this one is over, and writes what is settled', async () => {
    const [row] = await swaps.query<{ days: number }>(
      'SELECT to_date - current_date AS days FROM duty_period WHERE id = $1',
      [swaps.period],
    );
    swaps.service.clock.offsetMs = (row!.days + 1) * 86_400_000;
    // A session that moving the clock does not end.
    const coordinator = await sessionOf(swaps.service, 'koordinator@example.no', 'code');
    const preview = await coordinator.get(path('closing', next));
    expect([preview.status, preview.body.code, preview.body.early]).toEqual([200, undefined, true]);
    const answer = await coordinator.post(path('closing', next), { seen: preview.body.seen });
    expect(outcome(answer)).toEqual([200, undefined]);
    const sums = await swaps.query<{ kind: string; amount: number; n: number }>(
      `SELECT kind, sum(amount)::float AS amount, count(*)::int AS n FROM ledger_entry
       WHERE duty_period_id = $1 GROUP BY kind`,
      [next],
    );
    const of = (kind: string) => sums.find((one) => one.kind === kind);
    expect(of('settlement')).toMatchObject({ amount: 0, n: 2 });
    expect(of('opening')!.amount).toBeCloseTo(sum([...closed.values()].map(({ carried }) => carried!)), 5);
    expect(of('owed')!.amount).toBeCloseTo(-of('duty')!.amount, 3);
    swaps.service.clock.offsetMs = 0;
  });

  it('goes in the order of the periods', async () => {
    const [earlier] = await swaps.query<{ id: string }>(
      `INSERT INTO duty_period (district_id, id, name, from_date, to_date)
       SELECT district_id, gen_random_uuid(), 'Før', from_date - 60, from_date FROM duty_period WHERE id = $1 RETURNING id`,
      [swaps.period],
    );
    const solved = await solveVersion(
      swaps.service.database,
      { district: swaps.district, period: earlier!.id },
      100_000,
    );
    await publish(swaps.coordinator, `${swaps.path}/versions/${solved.id}`);
    expect(outcome(await swaps.coordinator.get(path('closing', earlier!.id)))).toEqual([
      409,
      'later-ledger-closed',
    ]);
  }, 120_000);
});
