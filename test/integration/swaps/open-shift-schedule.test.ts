import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenShiftSchedule } from '../../../src/features/open-shifts/open-shift-schedule.ts';
import { type Duty, startSwapService, type SwapService } from './swap-service.ts';

let swaps: SwapService;
let schedule: OpenShiftSchedule;

beforeAll(async () => {
  swaps = await startSwapService();
  schedule = swaps.service.app.get(OpenShiftSchedule);
});

afterAll(async () => {
  await swaps.stop();
});

const MINUTE = 60_000;
const once = () => ({ 'idempotency-key': randomUUID() });
const after = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * MINUTE);
const client = (doctor: string) => swaps.doctors.get(doctor)!;

/** As a coordinator sees it. */
async function openShift(id: string) {
  const { items } = (await swaps.coordinator.get(`${swaps.path}/open-shifts?limit=200`)).body;
  return items.find((one: { id: string }) => one.id === id);
}

const count = async (event: string) =>
  (await swaps.query('SELECT FROM outbox_message WHERE event = $1', [event])).length;

async function callInSick({ doctor, shift }: Duty): Promise<string> {
  const call = await client(doctor).post(`${swaps.path}/sick-calls`, { shifts: [shift] }, once());
  expect(call.status).toBe(201);
  return call.body.shifts[0].id as string;
}

/** Who may take it without more, best placed first. */
async function able(id: string): Promise<string[]> {
  const { items } = (await swaps.coordinator.get(`${swaps.path}/open-shifts/${id}/candidates`)).body;
  return items
    .filter(
      (one: { standing: string; vetoed: boolean; withBackUp: unknown }) =>
        one.standing === 'can' && !one.vetoed && one.withBackUp === null,
    )
    .map(({ doctor }: { doctor: string }) => doctor);
}

describe('an urgent open shift that nobody takes', () => {
  it('asks more of them, calls a coordinator once, and ends with the shift', async () => {
    const duties = await swaps.inForce();
    const id = await callInSick(duties[0]!);
    const first = await openShift(id);
    const { createdAt, endsAt, handling } = first;
    expect(handling.escalatedAt).toBeNull();

    // Two processes at the same moment: each step is taken once.
    const late = after(createdAt, 31);
    const told = await count(`open-shift-urgent/${id}`);
    await Promise.all([schedule.tick(late), schedule.tick(late)]);
    const stuck = await openShift(id);
    expect(stuck.handling.escalatedAt).not.toBeNull();
    expect(await count(`open-shift-stuck/${id}`)).toBe(1);
    expect(stuck.handling.wave).toBe(handling.nextWaveAt === null ? 1 : 2);
    expect(await count(`open-shift-urgent/${id}`)).toBe(stuck.handling.invitations.length);
    expect(stuck.handling.invitations.length).toBeGreaterThanOrEqual(told);

    await schedule.tick(after(endsAt, 1));
    expect((await openShift(id)).state).toBe('expired');
    expect(await count(`open-shift-stuck/${id}`)).toBe(1);
    expect(await count(`open-shift-gone/${id}`)).toBe(stuck.handling.invitations.length);
  });
});

describe('an open shift for the best placed', () => {
  it('goes at its deadline to the first in rank of those who want it', async () => {
    for (const duty of (await swaps.inForce()).slice(3)) {
      const sick = await callInSick(duty);
      expect((await swaps.coordinator.post(`${swaps.path}/open-shifts/${sick}/close`, {})).status).toBe(200);
      const offer = { period: swaps.period, shifts: [duty.shift], fit: 'best', invite: false };
      const offered = await swaps.coordinator.post(`${swaps.path}/open-shifts`, offer, once());
      expect(offered.status).toBe(201);
      const { id, deadline } = offered.body.items[0];
      const ranked = (await able(id)).filter((one) => one !== duty.doctor);
      if (ranked.length < 3) continue;
      // The worst placed is quickest.
      for (const doctor of [...ranked.slice(1, 3)].reverse()) {
        const path = `${swaps.path}/open-shifts/${id}`;
        const { seen } = (await client(doctor).get(`${path}/effect`)).body;
        const wanted = (await client(doctor).post(`${path}/take`, { seen })).body;
        expect([wanted.state, wanted.myAnswer]).toEqual(['open', 'wants']);
      }
      await schedule.tick(after(deadline, 1));
      expect((await openShift(id)).handling.taker).toBe(ranked[1]);
      expect(await swaps.inForce()).toContainEqual({ shift: duty.shift, doctor: ranked[1] });
      expect(await count(`open-shift-yours/${id}`)).toBe(1);
      expect(await count(`open-shift-gone/${id}`)).toBe(1);
      return;
    }
    throw new Error('no shift that three could take');
  });
});
