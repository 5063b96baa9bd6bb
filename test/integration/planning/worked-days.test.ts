import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { readPlanningInput } from '../../../src/features/planning/read-planning-input.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo } from '../../../src/start/load-demo.ts';
import { idOf } from '../support/rows.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-server.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});

afterAll(async () => {
  await database.stop();
});

async function addVersion(
  runner: QueryRunner,
  [district, period, number, state]: [string, string, number, string],
  doctor: string,
  dates: string[],
): Promise<void> {
  const version = await idOf(
    runner,
    `INSERT INTO roster_version (district_id, duty_period_id, number, origin, state)
     VALUES ($1, $2, $3, 'run', $4) RETURNING id`,
    [district, period, number, state],
  );
  await runner.query(
    `INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, during, published)
     SELECT $1, $2, date, d.id, d.person_id, tstzrange((date || 'T08:00Z')::timestamptz, (date || 'T14:00Z')::timestamptz),
       $5 FROM doctor d, unnest($4::text[]) AS date WHERE d.id = $3`,
    [district, version, doctor, dates, state === 'published'],
  );
}

it('plans with the days of rosters before the period, of the last one in force each', async () => {
  const source = new Database(database.application);
  const { district, period } = await loadDemo(source, newKeyRing(), { shape: 'coastal', seed: 1 });
  await source.inDistrict(district, async (runner) => {
    const before = (await readPlanningInput(runner, district, period))!.input;
    const { from } = before.period;
    const { doctor, workedDays } = before.doctors[0]!;
    const earlier = await idOf(
      runner,
      `INSERT INTO duty_period (district_id, name, from_date, to_date) VALUES ($1, 'Før', $2, $3) RETURNING id`,
      [district, addDays(from, -28), from],
    );
    const [first, second, third] = [addDays(from, -9), addDays(from, -6), addDays(from, -3)];
    await addVersion(runner, [district, earlier, 1, 'closed'], doctor.id, [first, second]);
    await addVersion(runner, [district, earlier, 2, 'published'], doctor.id, [second, third]);
    await addVersion(runner, [district, earlier, 3, 'draft'], doctor.id, [addDays(from, -1)]);
    await addVersion(runner, [district, period, 1, 'published'], doctor.id, [addDays(from, 2)]);
    const { input } = (await readPlanningInput(runner, district, period))!;
    const known = input.doctors.find((one) => one.doctor.id === doctor.id)!;
    const onRoster = (date: string) => ({
      from: date,
      to: addDays(date, 1),
      days: 1,
      setting: 'legevakt',
      source: 'roster',
    });
    expect(known.workedDays).toEqual([...workedDays, onRoster(second), onRoster(third)]);
  });
});
