import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { readAssignments } from '../../../src/features/planning/index.ts';
import type { ParsedEvent } from '../../support/parse-calendar.ts';
import { type Duty, publish, startSwapService, type SwapService } from '../swaps/swap-service.ts';
import { calendarPrograms, type CalendarPrograms } from './calendar-programs.ts';

let swaps: SwapService;
let make: CalendarPrograms['make'];
let fetchEvents: CalendarPrograms['fetchEvents'];

beforeAll(async () => {
  swaps = await startSwapService();
  ({ make, fetchEvents } = await calendarPrograms(swaps));
  await swaps.setApproval('whenReasonNeeded');
});

afterAll(async () => {
  await swaps.stop();
});

const client = (doctor: string) => swaps.doctors.get(doctor)!;
const kept = (events: ParsedEvent[]) => events.filter(({ status }) => status === 'CONFIRMED');

/** The same duty in an earlier and a later answer. */
function twice(
  before: ParsedEvent[],
  after: ParsedEvent[],
): (ParsedEvent & { was: ParsedEvent | undefined })[] {
  return after.map((event) => ({ ...event, was: before.find(({ uid }) => uid === event.uid) }));
}

describe('a change of the roster', () => {
  /** A duty that a colleague may take without anybody’s reason, and is given to the colleague. */
  async function giveAway(): Promise<Duty & { to: string }> {
    for (const duty of await swaps.inForce()) {
      for (const to of swaps.doctors.keys()) {
        if (to === duty.doctor) continue;
        const { body } = await client(duty.doctor).post(`${swaps.path}/swaps/check`, {
          given: [duty.shift],
          recipient: to,
        });
        if (body.standing !== 'ok') continue;
        const seen = body.seen as string;
        const offered = await swaps.offer(duty.doctor, { given: [duty.shift], recipients: [to], seen });
        const accepted = await client(to).post(`${swaps.path}/swaps/${offered.body.id}/accept`, { seen });
        if (accepted.status === 200 && accepted.body.state === 'done') return { ...duty, to };
      }
    }
    throw new Error('no duty can change hands');
  }

  it('by a swap cancels the duty for one and adds it for the other', async () => {
    const before = new Map<string, ParsedEvent[]>();
    const paths = new Map<string, string>();
    for (const doctor of swaps.doctors.keys()) {
      paths.set(doctor, await make(client(doctor), 'my/calendar'));
      before.set(doctor, await fetchEvents(paths.get(doctor)!));
    }
    const { doctor, to } = await giveAway();
    const given = twice(before.get(doctor)!, await fetchEvents(paths.get(doctor)!));
    const lost = given.filter(({ status }) => status === 'CANCELLED');
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ sequence: 1, was: { sequence: 0, status: 'CONFIRMED' } });
    expect(lost[0]!.summary).toMatch(/^Ikke lenger din vakt/);
    expect(lost[0]!.changed.getTime()).toBeGreaterThan(lost[0]!.was!.changed.getTime());
    expect(given.filter((one) => one.status !== 'CANCELLED').map(({ was, ...one }) => [one, was])).toEqual(
      given.filter((one) => one.status !== 'CANCELLED').map(({ was }) => [was, was]),
    );
    const taken = twice(before.get(to)!, await fetchEvents(paths.get(to)!)).filter(({ was }) => !was);
    expect(taken).toMatchObject([
      { sequence: 0, status: 'CONFIRMED', start: lost[0]!.start, end: lost[0]!.end },
    ]);
    expect(taken[0]!.uid).not.toBe(lost[0]!.uid);
    for (const [other, path] of paths) {
      if (other !== doctor && other !== to) expect(await fetchEvents(path)).toEqual(before.get(other));
    }
  });

  /** A duty that can be left without breaking a rule. */
  async function dispensable(): Promise<Duty> {
    const assignments = await swaps.service.database.inDistrict(swaps.district, async (runner) => {
      const [inForce] = (await runner.query(`SELECT id FROM roster_version WHERE state = 'published'`)) as {
        id: string;
      }[];
      return readAssignments(runner, inForce!.id);
    });
    const found = assignments.find((duty) => {
      const rest = assignments.filter((one) => one !== duty);
      return !checkRoster(swaps.problem, { assignments: rest }).some(isHardBreach);
    });
    if (!found) throw new Error('every duty holds up another');
    return found;
  }

  /** Publishes a copy of the roster in force, changed in between. */
  async function republish(change: (draft: string) => Promise<void>): Promise<void> {
    const [inForce] = await swaps.query<{ id: string }>(
      `SELECT id FROM roster_version WHERE state = 'published'`,
    );
    const revised = await swaps.coordinator.post(
      `${swaps.path}/versions/${inForce!.id}/revise`,
      {},
      { 'idempotency-key': randomUUID() },
    );
    await change(revised.body.id as string);
    await publish(swaps.coordinator, `${swaps.path}/versions/${revised.body.id}`);
  }

  it('by a publication anew cancels, moves and brings back, each time with a higher sequence', async () => {
    const { shift, doctor } = await dispensable();
    const path = await make(client(doctor), 'my/calendar');
    const everyone = await make(swaps.coordinator, 'calendar');
    const before = await fetchEvents(path);
    const clinicBefore = await fetchEvents(everyone);
    await republish(async (draft) => {
      await swaps.query('DELETE FROM assignment WHERE roster_version_id = $1 AND shift_id = $2', [
        draft,
        shift,
      ]);
    });
    const [gone] = twice(before, await fetchEvents(path)).filter(({ status, was }) => was?.status !== status);
    expect(gone).toMatchObject({ status: 'CANCELLED', was: { status: 'CONFIRMED' } });
    expect(gone!.sequence).toBe(gone!.was!.sequence + 1);
    const clinic = await fetchEvents(everyone);
    expect(kept(clinic).length).toBe(kept(clinicBefore).length - 1);
    expect(clinic.find(({ uid }) => uid === gone!.uid)!.summary).toMatch(/^Endret: /);

    await republish(async (draft) => {
      // The same doctor at the same shift again, which begins half an hour later now.
      await swaps.query(
        `INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, role, during, seat, seats)
         SELECT district_id, $1, shift_id, doctor_id, person_id, role,
           tstzrange(lower(during) + interval '30 minutes', upper(during)), seat, seats
         FROM assignment a WHERE shift_id = $2 AND doctor_id = $3 ORDER BY id LIMIT 1`,
        [draft, shift, doctor],
      );
    });
    const back = (await fetchEvents(path)).find(({ uid }) => uid === gone!.uid)!;
    expect(back).toMatchObject({ status: 'CONFIRMED', sequence: gone!.sequence + 1, end: gone!.end });
    expect(back.start.getTime()).toBe(gone!.start.getTime() + 30 * 60_000);
    expect(back.changed.getTime()).toBeGreaterThan(gone!.changed.getTime());
    expect(back.stamp).toEqual(back.changed);
  });

  it('leaves programs that take nothing but higher sequences with what is in force', async () => {
    const calendars = new Map<string, Map<string, ParsedEvent>>();
    const paths = new Map<string, string>();
    for (const doctor of swaps.doctors.keys()) {
      paths.set(doctor, await make(client(doctor), 'my/calendar'));
      calendars.set(doctor, new Map());
    }
    const fetchAll = async () => {
      for (const [doctor, path] of paths) {
        const calendar = calendars.get(doctor)!;
        for (const event of await fetchEvents(path)) {
          const known = calendar.get(event.uid);
          if (!known || event.sequence > known.sequence) calendar.set(event.uid, event);
        }
      }
    };
    await fetchAll();
    const { shift } = await dispensable();
    for (const change of [
      () => giveAway(),
      () =>
        republish((draft) =>
          swaps
            .query('DELETE FROM assignment WHERE roster_version_id = $1 AND shift_id = $2', [draft, shift])
            .then(() => undefined),
        ),
      () => giveAway(),
      () => giveAway(),
    ]) {
      await change();
      await fetchAll();
    }
    const inForce = await swaps.query<{ doctor: string; start: Date; end: Date }>(
      `SELECT doctor_id AS doctor, lower(during) AS start, upper(during) AS "end" FROM assignment WHERE published`,
    );
    const shown = [...calendars].flatMap(([doctor, calendar]) =>
      kept([...calendar.values()]).map(({ start, end }) => ({ doctor, start, end })),
    );
    const inOrder = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(inOrder(shown)).toEqual(inOrder(inForce));
  });
});
