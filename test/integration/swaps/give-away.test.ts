import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCalendar } from '../../support/parse-calendar.ts';
import type { TestAnswer } from '../support/test-service.ts';
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

function check(duty: Duty, recipient: string) {
  return client(duty.doctor).post(`${swaps.path}/swaps/check`, { given: [duty.shift], recipient });
}

/** Duties that are in no swap yet, with a colleague who may take them lawfully and without an own veto. */
async function lawful(count: number, skip: readonly string[] = []): Promise<(Duty & { to: string })[]> {
  const found: (Duty & { to: string })[] = [];
  const used = new Set(skip);
  for (const duty of await swaps.inForce()) {
    if (found.length === count) break;
    if (used.has(duty.shift)) continue;
    for (const to of swaps.doctors.keys()) {
      if (to === duty.doctor) continue;
      const { status, body } = await check(duty, to);
      if (status !== 200 || body.standing !== 'ok') continue;
      const marks = swaps.problem.doctors.find(({ id }) => id === to)!.marks;
      if (marks.some(({ kind, shifts }) => kind === 'veto' && shifts.includes(duty.shift))) continue;
      found.push({ ...duty, to });
      used.add(duty.shift);
      break;
    }
  }
  return found;
}

const messages = (event: string) =>
  swaps.query<{ doctor: string; template: string }>(
    `SELECT doctor_id AS doctor, template FROM outbox_message WHERE event = $1 ORDER BY doctor_id`,
    [event],
  );

describe('a give-away to a named colleague', () => {
  it('is shown, offered, accepted, approved and in the roster, with history', async () => {
    const [duty] = await lawful(1);
    const { shift, doctor, to } = duty!;
    const before = await swaps.inForce();
    // The coordinator had decided that this doctor has it.
    const lock = JSON.stringify({ kind: 'assign', shift, doctor, role: 'duty' });
    await swaps.query(
      'INSERT INTO pin (district_id, duty_period_id, shift_id, doctor_id, lock) VALUES ($1, $2, $3, $4, $5)',
      [swaps.district, swaps.period, shift, doctor, lock],
    );
    const shown = (await check(duty!, to)).body;
    expect(shown).toMatchObject({ standing: 'ok', moves: [{ shift, from: doctor, to, credited: to }] });
    expect(shown.rules.map(({ rule }: { rule: string }) => rule)).toContain('rest');
    expect(shown.rules.every((one: { state: string; name: string }) => one.state !== 'breach')).toBe(true);
    // Hours beside a colleague's duties are the colleague's own.
    expect(shown.rest).toEqual([]);
    const lines = new Map(shown.doctors.map((one: { doctor: string }) => [one.doctor, one]));
    expect(new Set(lines.keys())).toEqual(new Set([doctor, to]));
    const offered = await swaps.offer(doctor, { given: [shift], recipients: [to], seen: shown.seen });
    expect(offered.status).toBe(201);
    const { id } = offered.body;
    expect(offered.body).toMatchObject({ state: 'offered', doctor, responsible: doctor, toAll: false });
    expect(await messages(`swap-offered/${id}`)).toEqual([{ doctor: to, template: 'mail.swap-offered' }]);
    const twice = await swaps.offer(doctor, { given: [shift], recipients: [to] });
    expect(outcome(twice)).toEqual([409, 'swap-open-already']);

    const path = `${swaps.path}/swaps/${id}`;
    const effect = (await client(to).get(`${path}/effect`)).body;
    expect(effect.seen).toBe(shown.seen);
    const [rest] = effect.rest;
    expect([effect.rest.length, rest.doctor]).toEqual([1, to]);
    expect(rest.hours ?? Infinity).toBeGreaterThanOrEqual(rest.required);
    const stale = await client(to).post(`${path}/accept`, { seen: 'something else' });
    expect([...outcome(stale), stale.body.effect.seen]).toEqual([409, 'effect-changed', effect.seen]);
    const accepted = await client(to).post(`${path}/accept`, { seen: effect.seen });
    expect([accepted.status, accepted.body.state, accepted.body.responsible]).toEqual([
      200,
      'accepted',
      doctor,
    ]);
    const work = (await swaps.coordinator.get(`${swaps.path}/work-list`)).body.items;
    const task = work.find((item: { task: string }) => item.task === 'swaps');
    expect(task).toMatchObject({ count: 1, due: shift.slice(0, 10), period: null });
    // Until it is approved nothing has changed, and whoever gives it answers for it.
    expect(await swaps.inForce()).toEqual(before);

    expect((await client(to).post(`${path}/approve`, { seen: effect.seen })).status).toBe(403);
    const done = await swaps.coordinator.post(`${path}/approve`, { seen: effect.seen });
    expect([done.status, done.body.state, done.body.responsible]).toEqual([200, 'done', to]);
    const after = await swaps.inForce();
    const moved = before.map((one) =>
      one.shift === shift && one.doctor === doctor ? { shift, doctor: to } : one,
    );
    const inOrder = (list: Duty[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(inOrder(after)).toEqual(inOrder(moved));
    expect((await messages(`swap-done/${id}`)).map((one) => one.doctor)).toEqual([doctor, to].sort());
    // Whoever got the duty has it along as a file of their calendar, and the other has none.
    const told = async (who: string) => {
      const [row] = await swaps.query<{ id: string }>(
        'SELECT id FROM outbox_message WHERE event = $1 AND doctor_id = $2',
        [`swap-done/${id}`, who],
      );
      return swaps.service.smtp.waitFor(({ messageId }) => messageId?.startsWith(`<${row!.id}@`) === true);
    };
    const [file] = (await told(to)).calendars;
    expect(file!.name).toBe(`vakt-${shift.slice(0, 10)}.ics`);
    const [event] = parseCalendar(file!.text);
    expect(event).toMatchObject({ status: 'CONFIRMED' });
    expect((await told(doctor)).calendars).toEqual([]);

    // Nothing asks for the duty to be given back when the roster is published anew.
    const revised = await swaps.coordinator.post(
      `${swaps.path}/versions/${done.body.rosterVersion}/revise`,
      {},
      { 'idempotency-key': randomUUID() },
    );
    const preview = await swaps.coordinator.get(
      `${swaps.path}/versions/${revised.body.id}/publication-preview`,
    );
    expect([preview.status, preview.body.breaches]).toEqual([200, []]);
    await swaps.coordinator.post(
      `${swaps.path}/versions/${revised.body.id}/discard`,
      {},
      { 'if-match': `"${revised.body.version}"` },
    );

    const versions = (await swaps.coordinator.get(`${swaps.path}/periods/${swaps.period}/versions`)).body
      .items;
    expect(
      versions.map(({ state }: { state: string }) => state).filter((one: string) => one !== 'discarded'),
    ).toEqual(['published', 'closed']);
    const publications = (await swaps.coordinator.get(`${swaps.path}/publications`)).body.items;
    expect(publications.map(({ changes }: { changes: number }) => changes)[0]).toBe(2);
    const verified = await swaps.coordinator.post(`${swaps.path}/publications/${publications[0].id}/verify`);
    expect(verified.body).toMatchObject({ agrees: true, hardBreaches: 0 });
    const moves = await swaps.query(
      `SELECT shift_id AS shift, from_id AS "from", to_id AS "to", credited_id AS credited FROM duty_move WHERE swap_id = $1`,
      [id],
    );
    expect(moves).toEqual([{ shift, from: doctor, to, credited: to }]);
  });
});

describe('a give-away to everybody', () => {
  it('is told to those whom it fits, and taken by one of them', async () => {
    const [duty] = await lawful(1);
    const { shift, doctor, to } = duty!;
    const offered = await swaps.offer(doctor, { given: [shift], recipients: 'all' });
    expect([offered.status, offered.body.toAll]).toEqual([201, true]);
    const told = (await messages(`swap-offered/${offered.body.id}`)).map((one) => one.doctor);
    expect(told).toContain(to);
    for (const one of told) expect((await check(duty!, one)).body.standing).toBe('ok');
    const path = `${swaps.path}/swaps/${offered.body.id}`;
    const { seen } = (await client(to).get(`${path}/effect`)).body;
    expect((await client(to).post(`${path}/accept`, { seen })).body).toMatchObject({
      state: 'accepted',
      taker: to,
    });
  });
});
