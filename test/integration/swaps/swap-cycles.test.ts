import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleSchedule } from '../../../src/features/swap-cycles/cycle-schedule.ts';
import type { TestAnswer } from '../support/test-service.ts';
import { type Duty, startSwapService, type SwapService } from './swap-service.ts';

let swaps: SwapService;
let offered: Duty[];

interface Part {
  swap: string;
  doctor: string;
  shift: string;
  taker: string;
  answer: string | null;
}
interface Cycle {
  id: string;
  state: string;
  parts: Part[];
}

const client = (doctor: string) => swaps.doctors.get(doctor)!;
const path = (cycle: Cycle) => `${swaps.path}/swap-cycles/${cycle.id}`;
const outcome = ({ status, body }: TestAnswer) => [status, body.code as string | undefined];
const propose = () => swaps.coordinator.post(`${swaps.path}/periods/${swaps.period}/swap-cycles`);
const schedule = () => swaps.service.app.get(CycleSchedule);

async function say(cycle: Cycle, doctor: string): Promise<TestAnswer> {
  const effect = await client(doctor).get(`${path(cycle)}/effect`);
  if (effect.status !== 200) return effect;
  return client(doctor).post(`${path(cycle)}/accept`, { seen: effect.body.seen });
}

const messages = (event: string) =>
  swaps.query<{ doctor: string }>('SELECT doctor_id AS doctor FROM outbox_message WHERE event = $1', [event]);
const told = async (event: string) => (await messages(event)).map(({ doctor }) => doctor).sort();
const doctorsOf = ({ parts }: Cycle) => parts.map(({ doctor }) => doctor).sort();
const offersOf = ({ parts }: Cycle) =>
  swaps.query<{ id: string; state: string; taker: string | null }>(
    'SELECT id, state, taker_id AS taker FROM swap WHERE id = ANY ($1::uuid[])',
    [parts.map(({ swap }) => swap)],
  );

/** Every doctor offers the last six duties to everybody. */
beforeAll(async () => {
  swaps = await startSwapService();
  const duties = await swaps.inForce();
  offered = [...swaps.doctors.keys()].flatMap((doctor) =>
    duties.filter((duty) => duty.doctor === doctor).slice(-6),
  );
  for (const { shift, doctor } of offered) {
    const answer = await swaps.offer(doctor, { given: [shift], recipients: 'all' });
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  }
}, 180_000);

afterAll(async () => {
  await swaps.stop();
});

describe('swaps of two and three', () => {
  let cycles: Cycle[];

  it('are proposed among offers to everybody, each doctor in one at most, and everybody is told once', async () => {
    const answer = await propose();
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    const { items, offers, helped, bound } = answer.body;
    cycles = items;
    expect(offers).toBe(offered.length);
    expect(cycles.length).toBeGreaterThanOrEqual(4);
    const all = cycles.flatMap(doctorsOf);
    expect(new Set(all).size).toBe(all.length);
    expect([helped, bound >= helped]).toEqual([all.length, true]);
    for (const cycle of cycles) {
      expect(cycle.state).toBe('offered');
      expect([2, 3]).toContain(cycle.parts.length);
      expect(cycle.parts.map(({ taker }) => taker).sort()).toEqual(doctorsOf(cycle));
      expect(await told(`swap-cycle-proposed/${cycle.id}`)).toEqual(doctorsOf(cycle));
    }
    // What is proposed is not proposed again.
    const held = new Set(cycles.flatMap(({ parts }) => parts.map(({ swap }) => swap)));
    const next: Cycle[] = (await propose()).body.items;
    expect(next.some(({ parts }) => parts.some(({ swap }) => held.has(swap)))).toBe(false);
  });

  it('are carried out as a whole when everybody has said yes and a coordinator has approved', async () => {
    const [cycle] = cycles as [Cycle];
    const before = await swaps.inForce();
    const answers = [];
    for (const doctor of doctorsOf(cycle)) answers.push(await say(cycle, doctor));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    // Nobody reads who has not answered yet, or has said no.
    expect(answers[0]!.body.parts.filter((part: Part) => part.answer !== null)).toHaveLength(1);
    expect(answers.map(({ body }) => body.state)).toEqual([
      ...answers.slice(1).map(() => 'offered'),
      'accepted',
    ]);
    expect(await swaps.inForce()).toEqual(before);
    expect(outcome(await say(cycle, doctorsOf(cycle)[0]!))).toEqual([200, undefined]);

    const { seen, moves, violations } = (await swaps.coordinator.get(`${path(cycle)}/effect`)).body;
    expect(moves).toHaveLength(cycle.parts.length);
    expect(violations.filter((one: { strength: string }) => one.strength === 'never')).toEqual([]);
    const stale = await swaps.coordinator.post(`${path(cycle)}/approve`, { seen: 'something else' });
    expect(outcome(stale)).toEqual([409, 'effect-changed']);
    const approved = await swaps.coordinator.post(`${path(cycle)}/approve`, { seen });
    expect([approved.status, approved.body.state]).toEqual([200, 'done']);

    const takerOf = ({ shift, doctor }: Duty) =>
      cycle.parts.find((part) => part.shift === shift && part.doctor === doctor)?.taker ?? doctor;
    const sorted = (duties: Duty[]) => duties.map(({ shift, doctor }) => `${shift} ${doctor}`).sort();
    const expected = before.map((duty) => ({ shift: duty.shift, doctor: takerOf(duty) }));
    expect(sorted(await swaps.inForce())).toEqual(sorted(expected));
    for (const { id, state, taker } of await offersOf(cycle)) {
      expect([state, taker]).toEqual(['done', cycle.parts.find(({ swap }) => swap === id)!.taker]);
    }
    expect(await told(`swap-cycle-done/${cycle.id}`)).toEqual(doctorsOf(cycle));
    const recorded = await swaps.query(
      'SELECT shift_id AS shift, from_id AS doctor, to_id AS taker FROM duty_move WHERE roster_version_id = $1 ORDER BY 1',
      [approved.body.rosterVersion],
    );
    expect(recorded).toEqual(cycle.parts.map(({ shift, doctor, taker }) => ({ shift, doctor, taker })));
  });

  it('end with the first no, and nobody is asked the same again; the offers stay', async () => {
    const cycle = cycles[1]!;
    const [first, second] = doctorsOf(cycle) as [string, string];
    await say(cycle, first);
    expect(outcome(await client(second).post(`${path(cycle)}/decline`))).toEqual([200, undefined]);
    expect(outcome(await say(cycle, first))).toEqual([409, 'swap-over']);
    expect(await told(`swap-cycle-ended/${cycle.id}`)).toEqual(doctorsOf(cycle));
    expect((await offersOf(cycle)).map(({ state }) => state)).toEqual(cycle.parts.map(() => 'offered'));
    const refused = cycle.parts.find(({ taker }) => taker === second)!;
    const next: Cycle[] = (await propose()).body.items;
    const again = next.flatMap(({ parts }) => parts);
    expect(again.some(({ shift, taker }) => shift === refused.shift && taker === second)).toBe(false);
    cycles.push(...next);
  });

  it('are over when one of the offers goes another way, for who answers and by the clock', async () => {
    const cycle = cycles[2]!;
    const [gone, other] = cycle.parts as [Part, Part];
    expect((await client(gone.doctor).post(`${swaps.path}/swaps/${gone.swap}/withdraw`)).status).toBe(200);
    expect(outcome(await say(cycle, other.doctor))).toEqual([409, 'swap-over']);
    expect(await schedule().tick(swaps.service.clock.now())).toBe(1);
    const { body } = await swaps.coordinator.get(`${swaps.path}/swap-cycles?limit=100`);
    expect(body.items.find(({ id }: Cycle) => id === cycle.id).state).toBe('overtaken');
    expect(await told(`swap-cycle-ended/${cycle.id}`)).toEqual(
      doctorsOf(cycle).filter((doctor) => doctor !== gone.doctor),
    );
  });

  it('happen at once where nobody has to approve, and of two last answers at once each counts once', async () => {
    await swaps.setApproval('whenReasonNeeded');
    const cycle = cycles[3]!;
    const doctors = doctorsOf(cycle);
    const seen = (await swaps.coordinator.get(`${path(cycle)}/effect`)).body.seen;
    const answers = await Promise.all(
      [...doctors, ...doctors].map((doctor) => client(doctor).post(`${path(cycle)}/accept`, { seen })),
    );
    const bad = answers.filter(({ status }) => status !== 200);
    expect(bad.map(outcome)).toEqual([]);
    expect(answers.filter(({ body }) => body.state === 'done').length).toBeGreaterThan(0);
    const duties = new Set((await swaps.inForce()).map(({ shift, doctor }) => `${shift} ${doctor}`));
    expect(cycle.parts.every(({ shift, taker }) => duties.has(`${shift} ${taker}`))).toBe(true);
    expect(await told(`swap-cycle-done/${cycle.id}`)).toEqual(doctors);
  });

  it('are matched anew by the clock, and end when nobody answers in time', async () => {
    const now = swaps.service.clock.now();
    const open = async (): Promise<Cycle[]> =>
      (await swaps.coordinator.get(`${swaps.path}/swap-cycles?open=true&limit=100`)).body.items;
    const before = (await open()).length;
    expect(await schedule().matchAll(now)).toBe((await open()).length - before);
    const left = (await open()).length;
    expect(left).toBeGreaterThan(0);
    expect(await schedule().tick(new Date(now.getTime() + 6 * 86_400_000))).toBe(left);
    expect(await open()).toEqual([]);
  });

  it('are shown to those who take part and to nobody else', async () => {
    const [cycle] = cycles as [Cycle];
    const outsider = [...swaps.doctors.keys()].find((doctor) => !doctorsOf(cycle).includes(doctor))!;
    expect((await client(outsider).get(`${path(cycle)}/effect`)).status).toBe(404);
    const { items } = (await client(outsider).get(`${swaps.path}/swap-cycles?limit=100`)).body;
    expect(items.every((one: Cycle) => doctorsOf(one).includes(outsider))).toBe(true);
    expect((await client(outsider).post(`${swaps.path}/periods/${swaps.period}/swap-cycles`)).status).toBe(
      403,
    );
  });
});
