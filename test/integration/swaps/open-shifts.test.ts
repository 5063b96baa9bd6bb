import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestAnswer, TestClient } from '../support/test-service.ts';
import { type Duty, startSwapService, type SwapService } from './swap-service.ts';

let swaps: SwapService;

beforeAll(async () => {
  swaps = await startSwapService();
});

afterAll(async () => {
  await swaps.stop();
});

const client = (doctor: string) => swaps.doctors.get(doctor)!;
const outcome = ({ status, body }: TestAnswer) => [status, body.code as string | undefined];
const once = () => ({ 'idempotency-key': randomUUID() });
const isHeld = (duties: Duty[], shift: string) => duties.some((one) => one.shift === shift);

const path = (open: string) => `${swaps.path}/open-shifts/${open}`;

/** More of them are asked for by `SHIFT_RACES`. */
const RACES = Number(process.env['SHIFT_RACES'] ?? 5);

/** Answers that meet in a race. */
const CONNECTIONS = 50;

/** Persons who stand on two published duties at once: the database is to hold none. */
const OVERLAPS = `SELECT a.id FROM assignment a JOIN assignment b
  ON b.person_id = a.person_id AND b.id <> a.id AND b.published AND b.during && a.during WHERE a.published`;

interface Opened {
  duty: Duty;
  call: TestAnswer;
  open: string;
  /** Who may take it without more. */
  can: string[];
}

/** Somebody cannot come to a duty. */
async function leave(duty: Duty): Promise<Opened> {
  const call = await client(duty.doctor).post(`${swaps.path}/sick-calls`, { shifts: [duty.shift] }, once());
  expect([call.status, call.body.code]).toEqual([201, undefined]);
  const open = call.body.shifts[0].id as string;
  const { items } = (await swaps.coordinator.get(`${path(open)}/candidates`)).body;
  const can = items
    .filter(
      (one: { doctor: string; standing: string; vetoed: boolean; withBackUp: unknown }) =>
        one.standing === 'can' && !one.vetoed && one.withBackUp === null && one.doctor !== duty.doctor,
    )
    .map(({ doctor }: { doctor: string }) => doctor);
  return { duty, call, open, can };
}

/** A duty whose shift others may take; skips shifts that a test has used. */
const used = new Set<string>();
async function callInSick(): Promise<Opened> {
  for (const duty of await swaps.inForce()) {
    if (used.has(duty.shift)) continue;
    used.add(duty.shift);
    const opened = await leave(duty);
    if (opened.can.length >= 2) return opened;
  }
  throw new Error('no duty that two could take');
}

async function take(doctor: string, open: string): Promise<TestAnswer> {
  const effect = await client(doctor).get(`${path(open)}/effect`);
  if (effect.status !== 200) return effect;
  return client(doctor).post(`${path(open)}/take`, { seen: effect.body.seen });
}

const messages = (event: string) =>
  swaps.query<{ template: string; doctor: string | null }>(
    'SELECT template, doctor_id AS doctor FROM outbox_message WHERE event = $1',
    [event],
  );

describe('a sick call', () => {
  it('opens the duty, asks the best placed, tells a coordinator, and makes no debt', async () => {
    const { duty, call, open, can } = await callInSick();
    expect(isHeld(await swaps.inForce(), duty.shift)).toBe(false);
    const own = call.body.shifts[0];
    expect(own).toMatchObject({ shift: duty.shift, state: 'open', urgent: true, handling: null });

    const seen = (await swaps.coordinator.get(`${swaps.path}/sick-calls`)).body.items[0];
    const { handling } = seen.shifts[0];
    expect(handling.invitations.map(({ doctor }: { doctor: string }) => doctor).sort()).toEqual(
      [...can.slice(0, 5)].sort(),
    );
    expect((await messages(`open-shift-urgent/${open}`)).map((one) => one.doctor).sort()).toEqual(
      [...can.slice(0, 5)].sort(),
    );
    expect(await messages(`sick-call-received/${open}`)).toEqual([
      { template: 'mail.sick-call-received', doctor: null },
    ]);
    const work = (await swaps.coordinator.get(`${swaps.path}/work-list`)).body.items;
    expect(work).toContainEqual(expect.objectContaining({ task: 'openShifts', due: null }));
    // The report of who gave away and who took says nothing of who fell ill.
    const report = await swaps.coordinator.get(`${swaps.path}/reports/moves`);
    expect([report.status, report.body.rows]).toEqual([200, []]);
    const moves = await swaps.query(
      'SELECT kind, from_id AS "from", to_id AS "to", credited_id AS credited, reason FROM duty_move WHERE shift_id = $1',
      [duty.shift],
    );
    expect(moves).toEqual([
      { kind: 'sickCall', from: duty.doctor, to: null, credited: duty.doctor, reason: null },
    ]);

    // Whoever is well again takes the call back: nobody else may put them there, and it is not offered to them.
    expect(outcome(await take(duty.doctor, open))).toEqual([409, 'sick-call-stands']);
    const ranked = (await swaps.coordinator.get(`${path(open)}/candidates`)).body.items;
    expect(ranked.map(({ doctor }: { doctor: string }) => doctor)).not.toContain(duty.doctor);
    const assigned = await swaps.coordinator.post(`${path(open)}/assign`, { doctor: duty.doctor, seen: 'x' });
    expect(outcome(assigned)).toEqual([409, 'sick-call-stands']);

    const taken = await take(can[0]!, open);
    expect([taken.status, taken.body.state, taken.body.mine]).toEqual([200, 'taken', true]);
    expect(await swaps.inForce()).toContainEqual({ shift: duty.shift, doctor: can[0] });
    // Whoever else had been asked is told that it is gone, and nobody twice.
    const told = (await messages(`open-shift-gone/${open}`)).map((one) => one.doctor);
    expect(told.sort()).toEqual(can.slice(1, 5).sort());
    expect(outcome(await take(can[1]!, open))).toEqual([409, 'open-shift-taken']);
  });

  it('shows colleagues an open shift and neither who left it nor why', async () => {
    const { duty, can, open } = await callInSick();
    const listed = await client(can[0]!).get(`${swaps.path}/open-shifts?state=open`);
    const row = listed.body.items.find(({ id }: { id: string }) => id === open);
    expect(row).toMatchObject({ shift: duty.shift, handling: null, standing: { may: true, vetoed: false } });
    expect(JSON.stringify(listed.body)).not.toContain(duty.doctor);
    const calls = (await client(can[0]!).get(`${swaps.path}/sick-calls`)).body.items;
    expect(calls.filter(({ doctor }: { doctor: string }) => doctor !== can[0])).toEqual([]);
  });

  it('is taken back as long as nobody has taken the duty', async () => {
    const { duty, call, open } = await callInSick();
    const withdraw = `${swaps.path}/sick-calls/${call.body.id}/withdraw`;
    const well = await client(duty.doctor).post(withdraw, {});
    expect([well.status, well.body.shifts[0].state]).toEqual([200, 'taken']);
    expect(await swaps.inForce()).toContainEqual(duty);
    expect((await client(duty.doctor).post(withdraw, {})).status).toBe(200);
    expect(await messages(`open-shift-yours/${open}`)).toHaveLength(1);
  });

  it('is refused for a duty of somebody else', async () => {
    const [duty] = await swaps.inForce();
    const other = [...swaps.doctors.keys()].find((one) => one !== duty!.doctor)!;
    const refused = await client(other).post(`${swaps.path}/sick-calls`, { shifts: [duty!.shift] }, once());
    expect(outcome(refused)).toEqual([409, 'assignment-missing']);
  });
});

describe('an open shift', () => {
  it('shows the number of who may be rung to coordinators, and to no other who reads the list', async () => {
    const { duty, call, can, open } = await callInSick();
    const settings = `${swaps.path}/my/notice-settings`;
    const { version, offered, browsers, ...choice } = (await client(can[0]!).get(settings)).body;
    expect([version, offered.sms, browsers]).toEqual([0, true, 0]);
    const chosen = { ...choice, mobile: '+4799900001' };
    expect((await client(can[0]!).put(settings, chosen, { 'if-match': '"0"' })).status).toBe(200);
    const numbers = async (reader: TestClient) => {
      const { items } = (await reader.get(`${path(open)}/candidates`)).body;
      return new Map(items.map((one: { doctor: string; mobile: unknown }) => [one.doctor, one.mobile]));
    };
    const seen = await numbers(swaps.coordinator);
    expect([seen.get(can[0]), seen.get(can[1])]).toEqual(['+4799900001', null]);
    const administrator = await swaps.service.as('administrator@example.no');
    expect((await numbers(administrator)).get(can[0])).toBeNull();
    // Nothing has come of it: the duty is left to another test.
    await client(duty.doctor).post(`${swaps.path}/sick-calls/${call.body.id}/withdraw`, {});
    used.delete(duty.shift);
  });

  it('is filled by order with grounds, which are kept', async () => {
    const { duty, can, open } = await callInSick();
    const { seen } = (await swaps.coordinator.get(`${path(open)}/effect?doctor=${can[1]}`)).body;
    const order = { doctor: can[1], seen, ordered: true };
    expect(outcome(await swaps.coordinator.post(`${path(open)}/assign`, order))).toEqual([
      422,
      'grounds-needed',
    ]);
    const reason = 'Ingen andre kunne, og vakten begynner snart';
    const done = await swaps.coordinator.post(`${path(open)}/assign`, { ...order, reason });
    expect([done.status, done.body.handling.reason]).toEqual([200, reason]);
    expect(await messages(`open-shift-ordered/${open}`)).toHaveLength(1);
    expect(
      await swaps.query(`SELECT kind, reason FROM duty_move WHERE shift_id = $1 AND to_id = $2`, [
        duty.shift,
        can[1],
      ]),
    ).toEqual([{ kind: 'order', reason }]);
  });

  it('is offered by the coordinator, once for each open seat', async () => {
    const { can, open, duty } = await callInSick();
    expect((await swaps.coordinator.post(`${swaps.path}/open-shifts/${open}/close`, {})).status).toBe(200);
    const vacancies = (await swaps.coordinator.get(`${swaps.path}/periods/${swaps.period}/vacancies`)).body;
    expect(vacancies.items).toContainEqual(
      expect.objectContaining({ shift: duty.shift, vacant: 1, offered: 0 }),
    );
    const offer = { period: swaps.period, shifts: [duty.shift], invite: false };
    const offered = await swaps.coordinator.post(`${swaps.path}/open-shifts`, offer, once());
    expect([offered.status, offered.body.items[0].fit]).toEqual([201, 'first']);
    const twice = await swaps.coordinator.post(`${swaps.path}/open-shifts`, offer, once());
    expect(outcome(twice)).toEqual([409, 'seat-not-open']);
    const id = offered.body.items[0].id as string;
    expect((await take(can[0]!, id)).body.state).toBe('taken');
  });

  it(
    'is taken by exactly one of many who want it at once, again and again',
    async () => {
      let { duty, open, can } = await callInSick();
      for (let round = 0; round < RACES; round++) {
        // Everybody has seen the effect before anybody answers: the answers meet.
        const seen = await Promise.all(can.map((doctor) => client(doctor).get(`${path(open)}/effect`)));
        // Impatient ones press again, each time over a connection of its own.
        const presses = Array.from({ length: CONNECTIONS }, (_, at) => at % can.length);
        const answers = await Promise.all(
          presses.map((at) => client(can[at]!).post(`${path(open)}/take`, { seen: seen[at]!.body.seen })),
        );
        const won = new Set(presses.filter((_, at) => answers[at]!.status === 200));
        expect(won.size).toBe(1);
        const [winner] = [...won].map((at) => can[at]!) as [string];
        const others = answers.filter((_, at) => can[presses[at]!] !== winner);
        expect([...new Set(others.map(({ body }) => body.code))]).toEqual(['open-shift-taken']);
        // The same doctor's other presses get the same answer.
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(answers.length - others.length);
        const holders = (await swaps.inForce()).filter(({ shift }) => shift === duty.shift);
        expect(holders).toEqual([{ shift: duty.shift, doctor: winner }]);
        expect(await swaps.query(OVERLAPS)).toEqual([]);
        ({ duty, open, can } = await leave({ shift: duty.shift, doctor: winner }));
      }
    },
    60_000 + RACES * 10_000,
  );
});
