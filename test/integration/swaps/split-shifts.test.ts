import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemShift } from '../../../src/domain/problem/roster-problem.ts';
import { solveVersion } from '../roster/solved-version.ts';
import type { TestAnswer } from '../support/test-service.ts';
import { type Duty, publish, startSwapService, type SwapService } from './swap-service.ts';

let swaps: SwapService;

beforeAll(async () => {
  swaps = await startSwapService();
  await swaps.setApproval('whenReasonNeeded');
});

afterAll(async () => {
  await swaps.stop();
});

const client = (doctor: string) => swaps.doctors.get(doctor)!;
const outcome = ({ status, body }: TestAnswer) => [status, body.code as string | undefined];
const shiftOf = (id: string): ProblemShift => swaps.problem.shifts.find((one) => one.id === id)!;
const sorted = (duties: Duty[]) => duties.map(({ shift, doctor }) => `${shift} ${doctor}`).sort();

/** A weekday's duty of the district begins at 16 and ends at 8 in the morning: it is cut at ten at night. */
const AT = '22:00';
const HOURS = { early: 6, late: 10 };
const partsOf = (shift: string) =>
  (['until', 'from'] as const).map((side) => shift.replace('/night/', `/night-${side}-2200/`)) as [
    string,
    string,
  ];

const check = (duty: Duty, recipient: string, part: Record<string, string> = { from: AT }) =>
  client(duty.doctor).post(`${swaps.path}/swaps/check`, {
    given: [{ shift: duty.shift, ...part }],
    recipient,
  });

/** Weekday duties that no test has used, with colleagues who may have the part from ten on, two at least. */
const used = new Set<string>();
const isLong = (shift: string) => {
  const found = swaps.problem.shifts.find((one) => one.id === shift);
  if (!found) return false;
  const { start, end, function: duty } = found;
  const hours = (Date.parse(end) - Date.parse(start)) / 3_600_000;
  // Pay is by month: not across a border of two.
  return hours === HOURS.early + HOURS.late && duty === 'station' && Number(shift.slice(8, 10)) < 28;
};
async function longDuty(): Promise<Duty & { fit: string[] }> {
  for (const duty of await swaps.inForce()) {
    if (used.has(duty.shift) || !isLong(duty.shift)) continue;
    used.add(duty.shift);
    const fit: string[] = [];
    for (const to of swaps.doctors.keys()) {
      if (to === duty.doctor) continue;
      const { status, body } = await check(duty, to);
      if (status === 200 && body.standing === 'ok' && body.vetoed.length === 0) fit.push(to);
    }
    if (fit.length >= 2) return { ...duty, fit };
  }
  throw new Error('no duty that two could share');
}

/** Gives the part from ten on to a colleague who sees the effect and accepts. */
async function giveLate(duty: Duty, to: string): Promise<TestAnswer> {
  const given = [{ shift: duty.shift, from: AT }];
  const offered = await swaps.offer(duty.doctor, { given, recipients: [to] });
  expect(outcome(offered)).toEqual([201, undefined]);
  return accept(offered.body.id, to);
}

async function accept(swap: string, by: string): Promise<TestAnswer> {
  const path = `${swaps.path}/swaps/${swap}`;
  const { seen } = (await client(by).get(`${path}/effect`)).body;
  return client(by).post(`${path}/accept`, { seen });
}

const payMinutes = async (month: string) => {
  const { body } = await swaps.coordinator.get(`${swaps.path}/reports/pay-basis?month=${month}`);
  const of = (rows: { minutes: number }[]) => rows.reduce((sum, { minutes }) => sum + minutes, 0);
  const nameOf = (id: string) => swaps.problem.doctors.find((one) => one.id === id)!.name;
  return {
    all: of(body.rows),
    of: (id: string) => of(body.rows.filter(({ doctor }: { doctor: string }) => doctor === nameOf(id))),
  };
};

interface Line {
  doctor: string;
  ledger: { category: string; before: number; after: number }[];
}
const gained = (doctors: Line[], doctor: string) =>
  doctors
    .find((one) => one.doctor === doctor)!
    .ledger.reduce((sum, { before, after }) => sum + after - before, 0);

describe('a shift that is split at a time', () => {
  it('shows the effect on both, and is in the roster, the pay and the ledger as the parts it has', async () => {
    const { fit, ...duty } = await longDuty();
    const [to] = fit as [string];
    const [early, late] = partsOf(duty.shift);
    const month = duty.shift.slice(0, 7);
    const [before, paid] = [await swaps.inForce(), await payMinutes(month)];

    const shown = (await check(duty, to)).body;
    expect(shown.moves).toEqual([
      expect.objectContaining({ shift: late, from: duty.doctor, to, credited: to }),
    ]);
    expect(shown.moves[0].name).toMatch(/ 22–08 /);
    const share = HOURS.late / (HOURS.early + HOURS.late);
    expect(gained(shown.doctors, to)).toBeCloseTo(share, 5);
    expect(gained(shown.doctors, duty.doctor)).toBeCloseTo(-share, 5);

    const given = [{ shift: duty.shift, from: AT }];
    const offered = await swaps.offer(duty.doctor, { given, recipients: [to], seen: shown.seen });
    expect(offered.status).toBe(201);
    expect(offered.body.given[0]).toMatchObject({ shift: duty.shift, part: { side: 'from' } });
    expect(offered.body.given[0].name).toMatch(/ 22–08 /);
    expect(sorted(await swaps.inForce())).toEqual(sorted(before));
    const done = await accept(offered.body.id, to);
    expect([done.status, done.body.state]).toEqual([200, 'done']);

    const expected = [
      ...before.filter(({ shift, doctor }) => shift !== duty.shift || doctor !== duty.doctor),
      { shift: early, doctor: duty.doctor },
      { shift: late, doctor: to },
    ];
    expect(sorted(await swaps.inForce())).toEqual(sorted(expected));
    const hours = await swaps.query(
      `SELECT shift_id AS shift, extract(epoch FROM upper(during) - lower(during))::int / 3600 AS hours
       FROM assignment WHERE published AND shift_id IN ($1, $2) ORDER BY shift_id`,
      [early, late],
    );
    expect(hours).toEqual([
      { shift: late, hours: HOURS.late },
      { shift: early, hours: HOURS.early },
    ]);
    // Every minute is paid once: ten hours went from one to the other.
    const after = await payMinutes(month);
    expect([after.all, after.of(to) - paid.of(to), after.of(duty.doctor) - paid.of(duty.doctor)]).toEqual([
      paid.all,
      HOURS.late * 60,
      -HOURS.late * 60,
    ]);
    const publications = (await swaps.coordinator.get(`${swaps.path}/publications`)).body.items;
    const verified = await swaps.coordinator.post(`${swaps.path}/publications/${publications[0].id}/verify`);
    expect(verified.body).toMatchObject({ agrees: true, hardBreaches: 0 });
    const own = (await client(to).get(`${swaps.path}/my/duties?from=${duty.shift.slice(0, 10)}&limit=50`))
      .body.items;
    expect(own.find(({ shift }: Duty) => shift === late)).toMatchObject({
      localStart: `${duty.shift.slice(0, 10)}T22:00`,
      localEnd: expect.stringMatching(/T08:00$/),
      function: 'station',
    });

    // A part is a shift like others, but is not split again.
    const again = await check({ shift: early, doctor: duty.doctor }, to, { from: '18:00' });
    expect(outcome(again)).toEqual([409, 'split-already']);

    // Given back, it is the whole shift again.
    const back = await swaps.offer(to, { given: [late], recipients: [duty.doctor] });
    expect(outcome(back)).toEqual([201, undefined]);
    expect((await accept(back.body.id, duty.doctor)).body.state).toBe('done');
    expect(sorted(await swaps.inForce())).toEqual(sorted(before));
    expect((await payMinutes(month)).all).toBe(paid.all);
  });

  it('is refused at a time outside the shift, and to who may not have the part', async () => {
    const { fit, ...duty } = await longDuty();
    expect(outcome(await check(duty, fit[0]!, { from: '08:00' }))).toEqual([422, 'split-outside']);
    expect(outcome(await check(duty, fit[0]!, { until: '16:00' }))).toEqual([422, 'split-outside']);
    // Whoever has the duty of the day after may not have the night before it.
    const shifts = swaps.problem.shifts.filter(({ function: one }) => one === 'station').map(({ id }) => id);
    const next = shifts[shifts.indexOf(duty.shift) + 1];
    const busy = (await swaps.inForce()).find(
      ({ shift, doctor }) => shift === next && doctor !== duty.doctor,
    );
    const refused = await check(duty, busy!.doctor);
    expect([refused.status, refused.body.standing]).toEqual([200, expect.not.stringMatching('ok')]);
    const offered = await swaps.offer(duty.doctor, {
      given: [{ shift: duty.shift, until: AT }],
      recipients: 'all',
    });
    expect(offered.status).toBe(201);
    expect(
      (await client(duty.doctor).post(`${swaps.path}/swaps/${offered.body.id}/withdraw`, {})).status,
    ).toBe(200);
  });

  it('goes to exactly one of several who accept at once', async () => {
    const { fit, ...duty } = await longDuty();
    const recipients = fit.slice(0, 2);
    const given = [{ shift: duty.shift, from: AT }];
    const offered = await swaps.offer(duty.doctor, { given, recipients });
    const path = `${swaps.path}/swaps/${offered.body.id}`;
    const seen = await Promise.all(recipients.map((one) => client(one).get(`${path}/effect`)));
    const answers = await Promise.all(
      [...recipients, ...recipients].map((one, at) =>
        client(one).post(`${path}/accept`, { seen: seen[at % 2]!.body.seen }),
      ),
    );
    const winners = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.taker));
    expect(winners.size).toBe(1);
    const [early, late] = partsOf(duty.shift);
    const held = (await swaps.inForce()).filter(({ shift }) => [duty.shift, early, late].includes(shift));
    expect(sorted(held)).toEqual(
      sorted([
        { shift: early, doctor: duty.doctor },
        { shift: late, doctor: [...winners][0]! },
      ]),
    );
    const overlaps = await swaps.query(
      `SELECT a.id FROM assignment a JOIN assignment b ON b.person_id = a.person_id AND b.id <> a.id AND b.published
         AND b.during && a.during WHERE a.published`,
    );
    expect(overlaps).toEqual([]);
  });

  it('can be called in sick for, part by part, and is filled by others', async () => {
    const { fit, ...duty } = await longDuty();
    const [to] = fit as [string];
    expect((await giveLate(duty, to)).status).toBe(200);
    const [, late] = partsOf(duty.shift);
    const call = await client(to).post(
      `${swaps.path}/sick-calls`,
      { shifts: [late] },
      { 'idempotency-key': randomUUID() },
    );
    expect(call.status).toBe(201);
    const open = `${swaps.path}/open-shifts/${call.body.shifts[0].id}`;
    // Whoever has the other part has the whole shift then.
    const { seen } = (await client(duty.doctor).get(`${open}/effect`)).body;
    const taken = await client(duty.doctor).post(`${open}/take`, { seen, overrideVetoes: true });
    expect(outcome(taken)).toEqual([200, undefined]);
    expect(await swaps.inForce()).toContainEqual(duty);
  });

  it('stays split when the period is planned anew and published', async () => {
    const { fit, ...duty } = await longDuty();
    const [to] = fit as [string];
    expect((await giveLate(duty, to)).status).toBe(200);
    const [early, late] = partsOf(duty.shift);
    const again = await solveVersion(swaps.service.database, swaps, 200_000);
    const parts = again.problem.shifts.filter(({ id }) => id === early || id === late);
    expect(parts.map(({ seats }) => seats)).toEqual([1, 1]);
    const whole = shiftOf(duty.shift).seats;
    expect(again.problem.shifts.find(({ id }) => id === duty.shift)!.seats).toBe(whole - 1);
    await publish(swaps.coordinator, `${swaps.path}/versions/${again.id}`);
    const after = await swaps.inForce();
    expect(after).toContainEqual({ shift: early, doctor: duty.doctor });
    expect(after).toContainEqual({ shift: late, doctor: to });
    // And is joined there too.
    const back = await swaps.offer(to, { given: [late], recipients: [duty.doctor] });
    expect((await accept(back.body.id, duty.doctor)).body.state).toBe('done');
    expect(await swaps.inForce()).toContainEqual(duty);
  }, 120_000);
});
