import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import type { TestAnswer } from '../support/test-service.ts';
import { type Duty, startSwapService, type SwapService } from './swap-service.ts';

interface Move {
  shift: string;
  from: string | null;
  to: string;
  kind: string;
  why: string;
  against: { sentence: string } | null;
}

let swaps: SwapService;

beforeAll(async () => {
  swaps = await startSwapService();
});

afterAll(async () => {
  await swaps.stop();
});

const outcome = ({ status, body }: TestAnswer) => [status, body.code as string | undefined];
const client = (doctor: string) => swaps.doctors.get(doctor)!;
const repairOf = (call: string) => `${swaps.path}/sick-calls/${call}/repair`;
const propose = (call: string, days?: number) =>
  swaps.coordinator.post(repairOf(call), { ...(days && { days }) });
const bare = (moves: Move[]) => moves.map(({ shift, from, to }) => ({ shift, from, to }));
const apply = (call: string, { body }: TestAnswer, reason?: string) =>
  swaps.coordinator.post(`${repairOf(call)}/apply`, {
    moves: bare(body.moves),
    seen: body.effect.seen,
    ...(reason !== undefined && { reason }),
  });

const used = new Set<string>();

/** Somebody calls in sick for a duty that colleagues could take without more; of them `refusing` all say no. */
async function callInSick({ refusing = false } = {}): Promise<{ duty: Duty; call: string; can: string[] }> {
  for (const duty of await swaps.inForce()) {
    if (used.has(duty.shift) || duty.shift.endsWith('backUp')) continue;
    used.add(duty.shift);
    const answer = await client(duty.doctor).post(
      `${swaps.path}/sick-calls`,
      { shifts: [duty.shift] },
      { 'idempotency-key': randomUUID() },
    );
    expect(answer.status).toBe(201);
    const open = `${swaps.path}/open-shifts/${answer.body.shifts[0].id}`;
    const { items } = (await swaps.coordinator.get(`${open}/candidates`)).body;
    const can = items.flatMap((one: { doctor: string; standing: string; withBackUp: unknown }) =>
      one.standing === 'can' && one.doctor !== duty.doctor ? [one.doctor] : [],
    );
    if (can.length === 0) continue;
    if (refusing) {
      for (const doctor of can) {
        const noted = await swaps.coordinator.post(`${open}/contacts`, { doctor, outcome: 'cannot' });
        expect(noted.status).toBe(201);
      }
    }
    return { duty, call: answer.body.id, can };
  }
  throw new Error('no duty that anybody else could take');
}

/** Of the roster in force; a back-up whom nobody needs any more is no matter of the repair. */
const hardBreaches = async () => {
  const assignments = (await swaps.inForce()).map((one) => ({ ...one, role: 'duty' as const }));
  const apart = new Set(['lock-missing', 'back-up-not-needed']);
  return checkRoster(swaps.problem, { assignments }).filter(
    (one) => isHardBreach(one) && !apart.has(one.code),
  );
};

describe('the repair after a sick call', () => {
  it('takes no duty from anybody where somebody may take the shift, and says so with proof', async () => {
    const { duty, call } = await callInSick();
    const before = await swaps.inForce();
    const proposal = await propose(call);
    expect(outcome(proposal)).toEqual([200, undefined]);
    const { moves, unfilled, isFewest, effect, from, until } = proposal.body;
    expect([unfilled, isFewest, effect.standing]).toEqual([[], true, 'ok']);
    expect([from, until]).toEqual([duty.shift.slice(0, 10), duty.shift.slice(0, 10)]);
    const filling = moves.filter((move: Move) => move.kind === 'fills');
    expect(filling).toEqual([expect.objectContaining({ shift: duty.shift, from: null, against: null })]);
    expect(moves.filter((move: Move) => move.from !== null)).toEqual([]);
    expect(filling[0].to).not.toBe(duty.doctor);
    // A proposal changes nothing.
    expect(await swaps.inForce()).toEqual(before);

    expect(outcome(await apply(call, proposal))).toEqual([422, 'grounds-needed']);
    const done = await apply(call, proposal, 'Ingen andre svarte');
    expect([done.status, done.body.shifts[0].state]).toEqual([200, 'taken']);
    expect(await swaps.inForce()).toContainEqual({ shift: duty.shift, doctor: filling[0].to });
    expect(
      await swaps.query(
        'SELECT kind, from_id AS "from", to_id AS "to", reason FROM duty_move WHERE kind = $1',
        ['order'],
      ),
    ).toContainEqual({ kind: 'order', from: null, to: filling[0].to, reason: 'Ingen andre svarte' });
    expect(outcome(await apply(call, proposal, 'En gang til'))).toEqual([409, 'nothing-to-repair']);
    expect(outcome(await propose(call))).toEqual([409, 'nothing-to-repair']);
  });

  it('moves as few other duties as it takes where everybody who could has said no, each with its reason', async () => {
    for (;;) {
      const { duty, call, can } = await callInSick({ refusing: true });
      const proposal = await propose(call, 14);
      expect(proposal.status).toBe(200);
      const moves: Move[] = proposal.body.moves;
      const filler = moves.find(({ shift, from }) => from === null && shift === duty.shift);
      // It may be that nobody is left at all, and that is proven too.
      if (!filler) {
        expect([moves, proposal.body.effect, proposal.body.isFewest]).toEqual([[], null, true]);
        continue;
      }
      expect(can).not.toContain(filler.to);
      const room = moves.filter(({ from }) => from !== null);
      expect(room.length).toBeGreaterThan(0);
      for (const move of room) expect(move.why).toMatch(/ kan ikke ha /);
      expect(room.some(({ against }) => against !== null)).toBe(true);
      // Nothing outside the window is touched.
      const { from, until } = proposal.body;
      for (const { shift } of moves)
        expect(shift.slice(0, 10) >= from && shift.slice(0, 10) <= until).toBe(true);

      const breaches = await hardBreaches();
      const before = await swaps.inForce();
      const done = await apply(call, proposal, 'Vi må ha lege på vakt');
      expect(outcome(done)).toEqual([200, undefined]);
      const gone = new Set(room.map(({ shift, from }) => JSON.stringify([shift, from])));
      const expected = [
        ...before.filter(({ shift, doctor }) => !gone.has(JSON.stringify([shift, doctor]))),
        ...moves.map(({ shift, to }) => ({ shift, doctor: to })),
      ];
      const sorted = (duties: Duty[]) => duties.map((one) => JSON.stringify([one.shift, one.doctor])).sort();
      expect(sorted(await swaps.inForce())).toEqual(sorted(expected));
      expect((await hardBreaches()).length).toBeLessThanOrEqual(breaches.length);
      // A duty counts for whoever works, however the district counts what colleagues agree on.
      const moved = await swaps.query<{ to: string; credited: string }>(
        `SELECT to_id AS "to", credited_id AS credited FROM duty_move WHERE kind = 'order' AND from_id IS NOT NULL`,
      );
      expect(moved).toHaveLength(room.length);
      for (const one of moved) expect(one.credited).toBe(one.to);
      const told = await swaps.query<{ template: string; doctor: string }>(
        `SELECT template, doctor_id AS doctor FROM outbox_message
           WHERE template IN ('mail.open-shift-ordered', 'mail.roster-published')`,
      );
      for (const move of moves)
        expect(told).toContainEqual({ template: 'mail.open-shift-ordered', doctor: move.to });
      for (const move of room)
        expect(told).toContainEqual({ template: 'mail.roster-published', doctor: move.from });
      return;
    }
  }, 180_000);

  it('is refused when the roster has changed since it was seen, with what it would do now', async () => {
    const { call, can } = await callInSick();
    const proposal = await propose(call);
    const [move] = proposal.body.moves as Move[];
    const seen = `${proposal.body.effect.seen.slice(0, -2)}xx`;
    const stale = await swaps.coordinator.post(`${repairOf(call)}/apply`, {
      moves: bare(proposal.body.moves),
      seen,
      reason: 'Haster',
    });
    expect(outcome(stale)).toEqual([409, 'effect-changed']);
    expect(stale.body.effect.seen).toBe(proposal.body.effect.seen);
    // Somebody takes the shift meanwhile.
    const call1 = (await swaps.coordinator.get(`${swaps.path}/sick-calls`)).body.items.find(
      ({ id }: { id: string }) => id === call,
    );
    const open = `${swaps.path}/open-shifts/${call1.shifts[0].id}`;
    const taker = can.find((doctor) => doctor !== move!.to) ?? can[0]!;
    const effect = await client(taker).get(`${open}/effect`);
    const taken = await client(taker).post(`${open}/take`, { seen: effect.body.seen, overrideVetoes: true });
    expect(taken.status).toBe(200);
    expect(outcome(await apply(call, proposal, 'Haster'))).toEqual([409, 'nothing-to-repair']);
  });

  it('orders nobody to what is no part of it', async () => {
    const { call, duty } = await callInSick();
    const proposal = await propose(call);
    const other = (await swaps.inForce()).find(({ shift }) => shift !== duty.shift)!;
    const moves = [{ shift: other.shift, from: null, to: other.doctor }];
    const body = { moves, seen: proposal.body.effect.seen, reason: 'Haster' };
    expect(outcome(await swaps.coordinator.post(`${repairOf(call)}/apply`, body))).toEqual([
      409,
      'repair-outdated',
    ]);
  });

  it('is for coordinators', async () => {
    const { call, duty } = await callInSick();
    expect((await client(duty.doctor).post(repairOf(call), {})).status).toBe(403);
  });
});
