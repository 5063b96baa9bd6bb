import type { DataSource } from 'typeorm';
import { inDistrict } from '../../../src/infrastructure/database/in-district.ts';
import type { DistrictRows } from '../support/rows.ts';

/** Gives the first doctor an address and a number, and puts messages to them into the outbox, one per event. */
export async function addMessages(
  source: DataSource,
  { district, doctors }: DistrictRows,
  count: number,
  channel: 'mail' | 'sms' = 'mail',
): Promise<string[]> {
  return inDistrict(source, district, async (runner) => {
    const doctor = doctors[0]!.id;
    await runner.query(`UPDATE doctor SET email = 'lege@example.no' WHERE id = $1`, [doctor]);
    await runner.query(
      `INSERT INTO notice_settings (district_id, doctor_id, mobile) VALUES ($1, $2, '+4799900001') ON CONFLICT DO NOTHING`,
      [district, doctor],
    );
    const added = (await runner.query(
      `INSERT INTO outbox_message (district_id, event, doctor_id, template, data, channel)
       SELECT $1, 'test/' || gen_random_uuid(), $2, 'mail.roster-published', '{"path":"/my/duties"}', $4
       FROM generate_series(1, $3) RETURNING id`,
      [district, doctor, count, channel],
    )) as { id: string }[];
    return added.map(({ id }) => id);
  });
}

/** How many messages of a district are in each state. */
export async function states(source: DataSource, district: string): Promise<Record<string, number>> {
  const found = await inDistrict(
    source,
    district,
    (runner) =>
      runner.query('SELECT state, count(*)::int AS n FROM outbox_message GROUP BY state') as Promise<
        { state: string; n: number }[]
      >,
  );
  return Object.fromEntries(found.map(({ state, n }) => [state, n]));
}
