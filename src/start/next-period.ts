import type { QueryRunner } from 'typeorm';
import { type DemoOptions, generateDistrict } from '../demo/generate-district.ts';
import { addDays } from '../domain/calendar/civil-date.ts';
import { osloInstant } from '../domain/calendar/oslo-time.ts';
import { osloDate } from '../infrastructure/clock/oslo-date.ts';
import { type DemoIds, insertAll } from './demo-rows.ts';

/** Days until the collection of the demo's next period closes, at noon. */
const OPEN_DAYS = 21;
const CLOSES = '12:00';
/** Every so many doctors have not answered yet; the first one, whose login the demo has, is among them. */
const UNANSWERED_EVERY = 4;

/** A period's name: «Våren 2027». */
export function halfYear(from: string): string {
  return `${from.slice(5) < '06-15' ? 'Våren' : 'Høsten'} ${from.slice(0, 4)}`;
}

/**
 * The duty period after the demo's first one: its collection has been open for a week and closes in three,
 * most doctors have sent their wishes, and the doctor whose login the demo has still has to answer.
 */
export async function storeNextPeriod(
  runner: QueryRunner,
  district: string,
  options: DemoOptions,
  ids: DemoIds,
): Promise<void> {
  const first = generateDistrict(options);
  const demo = generateDistrict({ ...options, from: first.period.to });
  const period = ids.of('period', demo.id);
  const { from, to } = demo.period;
  const today = osloDate(new Date());
  const windowAt = (days: number) => {
    const date = addDays(today, days);
    return [`${date}T${CLOSES}`, osloInstant(date, CLOSES, { missing: 'afterChange', doubled: 'first' })];
  };
  await runner.query(
    `INSERT INTO duty_period (district_id, id, name, from_date, to_date, state,
       opens_local, opens_at, closes_local, closes_at)
     VALUES ($1, $2, $3, $4, $5, 'collecting', $6, $7, $8, $9)`,
    [district, period, halfYear(from), from, to, ...windowAt(-7), ...windowAt(OPEN_DAYS)],
  );
  const sent = demo.doctors
    .filter(({ availability }, at) => at % UNANSWERED_EVERY !== 0 && availability.length > 0)
    .map(({ doctor, availability }, at) => ({
      district_id: district,
      duty_period_id: period,
      doctor_id: ids.of('doctor', doctor.id),
      number: at + 1,
      entries: availability,
      answered_at: new Date().toISOString(),
      sent_at: new Date().toISOString(),
      sent_by: 'doctor',
    }));
  const place = { district_id: 'uuid', duty_period_id: 'uuid', doctor_id: 'uuid', entries: 'jsonb' };
  await insertAll(runner, 'availability_sheet', { ...place, answered_at: 'timestamptz' }, sent);
  await insertAll(
    runner,
    'availability_receipt',
    { ...place, number: 'integer', sent_at: 'timestamptz', sent_by: 'text' },
    sent,
  );
}
