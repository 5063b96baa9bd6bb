import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { inDistrict } from '../../src/infrastructure/database/in-district.ts';
import { addDistrict, assign, idOf, refusal, type DistrictRows } from './support/rows.ts';
import { startTestDatabase, type TestDatabase } from './support/test-server.ts';

const DOUBLE_BOOKING = '23P01';
const EVENING = { id: 'evening', from: '2027-01-04T15:00Z', to: '2027-01-04T22:00Z' };
const MOBILE = { id: 'mobile', from: '2027-01-04T16:00Z', to: '2027-01-04T23:00Z' };
const NIGHT = { id: 'night', from: '2027-01-04T22:00Z', to: '2027-01-05T07:00Z' };

let database: TestDatabase;
/** Two districts that share the person of their first doctors. */
let here: DistrictRows;
let there: DistrictRows;

beforeAll(async () => {
  database = await startTestDatabase();
  here = await addDistrict(database.application, ['9900001', '9900002']);
  there = await addDistrict(database.application, ['9900001']);
});

afterEach(async () => {
  for (const rows of [here, there]) {
    await within(rows, (runner) => runner.query('DELETE FROM assignment'));
    await within(rows, (runner) => runner.query(`DELETE FROM roster_version WHERE number > 1`));
    await within(rows, (runner) => runner.query(`UPDATE roster_version SET state = 'published'`));
  }
});

afterAll(async () => {
  await database.stop();
});

function within<T>(rows: DistrictRows, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  return inDistrict(database.application, rows.district, work);
}

function book(rows: DistrictRows, doctor: number, shift: Parameters<typeof assign>[3]): Promise<string> {
  return within(rows, (runner) => assign(runner, rows, rows.doctors[doctor]!, shift));
}

/** A second version of the roster, not published. */
function addDraft(rows: DistrictRows): Promise<string> {
  return within(rows, (runner) =>
    idOf(
      runner,
      `INSERT INTO roster_version (district_id, duty_period_id, number, based_on, origin)
       VALUES ($1, $2, 2, 1, 'edit') RETURNING id`,
      [rows.district, rows.period],
    ),
  );
}

describe('published assignments of one person', () => {
  it('share the person across districts', () => {
    expect(here.doctors[0]!.person).toBe(there.doctors[0]!.person);
    expect(here.doctors[0]!.id).not.toBe(there.doctors[0]!.id);
  });

  it('may not overlap in a district', async () => {
    await book(here, 0, EVENING);
    expect(await refusal(book(here, 0, MOBILE))).toBe(DOUBLE_BOOKING);
  });

  it('may not overlap across districts', async () => {
    await book(here, 0, EVENING);
    expect(await refusal(book(there, 0, MOBILE))).toBe(DOUBLE_BOOKING);
  });

  it('may touch, and may overlap those of another person', async () => {
    await book(here, 0, EVENING);
    await book(there, 0, NIGHT);
    await book(here, 1, MOBILE);
  });

  it.each([
    ['an empty range', { ...EVENING, to: EVENING.from }],
    ['a range without an end', { ...EVENING, to: 'infinity' }],
  ])('may not slip through as %s', async (name, shift) => {
    const outcome = await refusal(
      name === 'an empty range'
        ? book(here, 0, shift)
        : within(here, (runner) =>
            runner.query(
              `INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, during, published)
               VALUES ($1, $2, 's', $3, $4, tstzrange($5, NULL), true)`,
              [here.district, here.version, here.doctors[0]!.id, here.doctors[0]!.person, shift.from],
            ),
          ),
    );
    expect(outcome).toBe('23514');
  });

  it('name the person of the post, nobody else', async () => {
    const mixed = { id: here.doctors[0]!.id, person: here.doctors[1]!.person };
    expect(await refusal(within(here, (runner) => assign(runner, here, mixed, EVENING)))).toBe('23503');
  });
});

describe('a swap of overlapping shifts', () => {
  async function bookBoth(): Promise<{ evening: string; mobile: string }> {
    return { evening: await book(here, 0, EVENING), mobile: await book(here, 1, MOBILE) };
  }

  function give(runner: QueryRunner, assignment: string, doctor: number): Promise<unknown> {
    const { id, person } = here.doctors[doctor]!;
    return runner.query('UPDATE assignment SET doctor_id = $2, person_id = $3 WHERE id = $1', [
      assignment,
      id,
      person,
    ]);
  }

  it('passes in one transaction with the constraint deferred', async () => {
    const { evening, mobile } = await bookBoth();
    await within(here, async (runner) => {
      await runner.query('SET CONSTRAINTS assignment_no_double_booking DEFERRED');
      await give(runner, evening, 1);
      await give(runner, mobile, 0);
    });
    const rows: unknown = await within(here, (runner) =>
      runner.query('SELECT shift_id, doctor_id FROM assignment ORDER BY shift_id'),
    );
    expect(rows).toEqual([
      { shift_id: 'evening', doctor_id: here.doctors[1]!.id },
      { shift_id: 'mobile', doctor_id: here.doctors[0]!.id },
    ]);
  });

  it('is refused at once when the constraint is not deferred', async () => {
    const { evening } = await bookBoth();
    expect(await refusal(within(here, (runner) => give(runner, evening, 1)))).toBe(DOUBLE_BOOKING);
  });

  it('is refused at the commit when only half of it was done, and nothing remains of it', async () => {
    const { evening } = await bookBoth();
    let done = false;
    const half = within(here, async (runner) => {
      await runner.query('SET CONSTRAINTS assignment_no_double_booking DEFERRED');
      await give(runner, evening, 1);
      done = true;
    });
    expect(await refusal(half)).toBe(DOUBLE_BOOKING);
    expect(done).toBe(true);
    const rows: unknown = await within(here, (runner) =>
      runner.query(`SELECT doctor_id FROM assignment WHERE shift_id = 'evening'`),
    );
    expect(rows).toEqual([{ doctor_id: here.doctors[0]!.id }]);
  });
});

describe('publishing a version', () => {
  it('publishes its assignments with it, and closing takes them back', async () => {
    const draft = await addDraft(here);
    await book(here, 0, { ...EVENING, version: draft, published: false });
    await book(here, 0, EVENING);
    await within(here, async (runner) => {
      await runner.query(`UPDATE roster_version SET state = 'closed' WHERE number = 1`);
      await runner.query(`UPDATE roster_version SET state = 'published' WHERE number = 2`);
    });
    const rows: unknown = await within(here, (runner) =>
      runner.query(
        `SELECT v.number, a.published FROM assignment a
         JOIN roster_version v ON v.id = a.roster_version_id ORDER BY v.number`,
      ),
    );
    expect(rows).toEqual([
      { number: 1, published: false },
      { number: 2, published: true },
    ]);
  });

  it('is refused when it double-books somebody in another district', async () => {
    const draft = await addDraft(here);
    await book(here, 0, { ...EVENING, version: draft, published: false });
    await book(there, 0, MOBILE);
    const publish = within(here, async (runner) => {
      await runner.query(`UPDATE roster_version SET state = 'closed' WHERE number = 1`);
      await runner.query(`UPDATE roster_version SET state = 'published' WHERE number = 2`);
    });
    expect(await refusal(publish)).toBe(DOUBLE_BOOKING);
  });

  it('is refused while another version of the period is published', async () => {
    await addDraft(here);
    const second = within(here, (runner) => runner.query(`UPDATE roster_version SET state = 'published'`));
    expect(await refusal(second)).toBe('23505');
  });

  it('cannot be pretended by an assignment', async () => {
    const draft = await addDraft(here);
    expect(await refusal(book(here, 0, { ...EVENING, version: draft }))).toBe('23503');
  });
});

describe('a race for the same hours', () => {
  it('has one winner in each of 30 rounds, whichever district they come from', async () => {
    for (let round = 0; round < 30; round += 1) {
      const shift = { id: `race-${round}`, from: '2027-02-01T15:00Z', to: '2027-02-01T22:00Z' };
      const outcomes = await Promise.all(
        [here, there, here, there].map((rows, lane) =>
          refusal(book(rows, 0, { ...shift, id: `${shift.id}-${lane}` })),
        ),
      );
      expect(outcomes.filter((code) => code === null)).toHaveLength(1);
      // 40P01: two exclusion checks may wait for each other; the loser of a deadlock lost the race too.
      expect(outcomes.filter((code) => code !== null && ![DOUBLE_BOOKING, '40P01'].includes(code))).toEqual(
        [],
      );
      for (const rows of [here, there])
        await within(rows, (runner) => runner.query('DELETE FROM assignment'));
    }
  });
});
