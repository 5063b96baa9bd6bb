import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Duty, startSwapService, type SwapService } from '../swaps/swap-service.ts';
import type { Report } from './report-service.ts';

let swaps: SwapService;

beforeAll(async () => {
  swaps = await startSwapService();
});

afterAll(async () => {
  await swaps.stop();
});

async function report(name: string, query = ''): Promise<Report> {
  return (await swaps.coordinator.get(`${swaps.path}/reports/${name}?${query}`)).body as Report;
}

const nameOf = (doctor: string) => swaps.problem.doctors.find(({ id }) => id === doctor)!.name;

/** A duty that a colleague may take lawfully, with what the check showed. */
async function givable(): Promise<{ duty: Duty; to: string; seen: string }> {
  for (const duty of await swaps.inForce()) {
    for (const to of swaps.doctors.keys()) {
      if (to === duty.doctor) continue;
      const { body } = await swaps.doctors
        .get(duty.doctor)!
        .post(`${swaps.path}/swaps/check`, { given: [duty.shift], recipient: to });
      const marks = swaps.problem.doctors.find(({ id }) => id === to)!.marks;
      const vetoes = marks.filter(({ kind }) => kind === 'veto').flatMap(({ shifts }) => shifts);
      if (body.standing === 'ok' && !vetoes.includes(duty.shift)) return { duty, to, seen: body.seen };
    }
  }
  throw new Error('nobody may take anything');
}

it('tell who gave a shift away and who took it, and the pay follows who works', async () => {
  const { duty, to, seen } = await givable();
  const month = `month=${duty.shift.slice(0, 7)}`;
  const minutesOf = ({ rows }: Report, doctor: string) =>
    rows
      .filter((row) => row['doctor'] === nameOf(doctor))
      .reduce((sum, row) => sum + (row['minutes'] as number), 0);
  const before = await report('pay-basis', month);
  expect((await report('moves')).rows).toEqual([]);

  const offered = await swaps.offer(duty.doctor, { given: [duty.shift], recipients: [to], seen });
  const swap = `${swaps.path}/swaps/${offered.body.id}`;
  expect((await swaps.doctors.get(to)!.post(`${swap}/accept`, { seen })).status).toBe(200);
  expect((await swaps.coordinator.post(`${swap}/approve`, { seen })).status).toBe(200);

  const moved = await report('moves');
  expect(moved.rosters).toMatchObject([{ version: { number: 2 } }]);
  const dutiesOf = async (doctor: string) =>
    (await swaps.inForce()).filter((one) => one.doctor === doctor).length;
  const expected = [
    { doctor: nameOf(duty.doctor), given: 1, taken: 0, duties: await dutiesOf(duty.doctor) },
    { doctor: nameOf(to), given: 0, taken: 1, duties: await dutiesOf(to) },
  ];
  expect(moved.rows).toHaveLength(2);
  expect(moved.rows).toEqual(expect.arrayContaining(expected));

  const after = await report('pay-basis', month);
  const gone = minutesOf(before, duty.doctor) - minutesOf(after, duty.doctor);
  expect(gone).toBeGreaterThan(0);
  expect(minutesOf(after, to) - minutesOf(before, to)).toBe(gone);
  const sum = ({ rows }: Report) => rows.reduce((all, row) => all + (row['minutes'] as number), 0);
  expect(sum(after)).toBe(sum(before));
});
