import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeShift } from '../../../src/messages/describe-shift.ts';
import { startSwapService, type SwapService } from './swap-service.ts';

interface Recipient {
  doctor: string;
  standing: 'can' | 'reason' | 'cannot';
  against: { rule: string; name: string } | null;
}

let swaps: SwapService;

beforeAll(async () => {
  swaps = await startSwapService();
});

afterAll(async () => {
  await swaps.stop();
});

const client = (doctor: string) => swaps.doctors.get(doctor)!;

async function recipients(doctor: string, given: string[]): Promise<Recipient[]> {
  const { status, body } = await client(doctor).post(`${swaps.path}/swaps/recipients`, { given });
  expect(status).toBe(200);
  return body.items as Recipient[];
}

async function standing(doctor: string, given: string[], recipient: string): Promise<string> {
  return (await client(doctor).post(`${swaps.path}/swaps/check`, { given, recipient })).body
    .standing as string;
}

describe('colleagues for a duty', () => {
  it('stand as the check of the same give-away says, those who may first, and never by a veto', async () => {
    const own = await swaps.inForce();
    for (const { shift, doctor } of own.slice(0, 4)) {
      const found = await recipients(doctor, [shift]);
      const order = found.map((one) => ['can', 'reason', 'cannot'].indexOf(one.standing));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const holders = new Set(own.filter((one) => one.shift === shift).map((one) => one.doctor));
      const others = [...swaps.doctors.keys()].filter((id) => !holders.has(id));
      expect(found.map((one) => one.doctor).sort()).toEqual(others.sort());
      for (const one of found) {
        expect(one.against === null).toBe(one.standing === 'can');
        expect(['veto', 'exemption', 'absence']).not.toContain(one.against?.rule);
        if (one.standing === 'can') expect(await standing(doctor, [shift], one.doctor)).toBe('ok');
      }
    }
  });

  it('have to stand well for all of several duties', async () => {
    const own = await swaps.inForce();
    const { doctor } = own[0]!;
    const given = own.filter((one) => one.doctor === doctor).map((one) => one.shift);
    const [first, second] = given;
    const both = await recipients(doctor, [first!, second!]);
    const [one, other] = [await recipients(doctor, [first!]), await recipients(doctor, [second!])];
    const can = (list: Recipient[]) =>
      list.flatMap((recipient) => (recipient.standing === 'can' ? [recipient.doctor] : [])).sort();
    expect(can(both)).toEqual(can(one).filter((id) => can(other).includes(id)));
  });

  it('are told to nobody else than who holds the duty, and to coordinators', async () => {
    const [duty, ...others] = await swaps.inForce();
    const { shift, doctor } = duty!;
    const stranger = others.find((one) => one.doctor !== doctor)!.doctor;
    const path = `${swaps.path}/swaps/recipients`;
    expect((await client(stranger).post(path, { given: [shift], doctor })).status).toBe(403);
    const not = await client(stranger).post(path, { given: [shift] });
    expect([not.status, not.body.code]).toEqual([409, 'assignment-missing']);
    const helped = await swaps.coordinator.post(path, { given: [shift], doctor });
    const names = (list: Recipient[]) => list.map((one) => one.doctor);
    expect(names(helped.body.items)).toEqual(names(await recipients(doctor, [shift])));
  });
});

describe('what a colleague could give back', () => {
  it('is every duty to come of that colleague, by date, in words', async () => {
    const own = await swaps.inForce();
    const [{ shift, doctor }] = own as [(typeof own)[number]];
    const recipient = own.find((one) => one.doctor !== doctor)!.doctor;
    const path = `${swaps.path}/swaps/exchanges`;
    const { body } = await client(doctor).post(path, { given: [shift], recipient });
    const theirs = own.filter((one) => one.doctor === recipient);
    const words = (id: string) =>
      describeShift(
        'nb',
        swaps.problem.shifts.find((one) => one.id === id)!,
      );
    expect(body.items).toEqual(theirs.map((one) => ({ shift: one.shift, name: words(one.shift) })));
    const mine = await client(doctor).post(path, { given: [shift], recipient: doctor });
    expect([mine.status, mine.body.code]).toEqual([422, 'nothing-changes']);
  });
});
