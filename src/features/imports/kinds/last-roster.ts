import { addDays } from '../../../domain/calendar/civil-date.ts';
import type { PastDuty } from '../../../domain/problem/roster-problem.ts';
import { rows } from '../../../infrastructure/database/database.ts';
import { instantText } from '../../../infrastructure/database/instant-text.ts';
import { column, needed } from '../columns.ts';
import { type DoctorIds, doctorIds, knownDoctor } from '../doctor-ids.ts';
import { importKind, type Period } from '../import-kind.ts';
import type { RowReader } from '../row-reader.ts';
import { PRESENCE_WORDS } from '../vocabulary.ts';
import { wallInstant, wallText } from '../wall-clock.ts';

type Duty = Omit<PastDuty, 'doctor'> & { hpr: string };

interface Context {
  ids: DoctorIds;
  period: Period;
  duties: Duty[];
}

/** Longest duty, in days: a whole weekend and more. */
const LONGEST = 4;

/** The end: on the date that is given, else the first time after the start that the clock shows it. */
function readEnd(reader: RowReader, date: string, start: string): string | null {
  const time = reader.need('end', reader.text('end', 30));
  const given = reader.date('endDate');
  if (time === null) return null;
  const sameDay = wallInstant(date, time);
  if (sameDay === null) return reader.wrong('end', 'clock-invalid');
  const day = given ?? (sameDay > start ? date : addDays(date, 1));
  const end = wallInstant(day, time) ?? sameDay;
  if (end <= start || day > addDays(date, LONGEST)) {
    return reader.wrong(given === null ? 'end' : 'endDate', 'duty-length', { days: LONGEST });
  }
  return end;
}

/** The duties before a period that rest, weeks, weekends and nights reach back to; the file replaces all. */
export const lastRoster = importKind<Context, Duty>({
  columns: [
    needed('hpr', 'HPR-nummer', 'HPR', 'HPR number'),
    needed('date', 'dato', 'date'),
    needed('start', 'start', 'fra klokken', 'from'),
    needed('end', 'slutt', 'til klokken', 'to', 'end'),
    column('endDate', 'sluttdato', 'end date'),
    needed('night', 'natt', 'night'),
    needed('presence', 'tilstedeværelse', 'nærvær', 'presence'),
  ],
  sheet: 'Forrige vaktplan',
  ofPeriod: true,
  load: async ({ runner, period }) => {
    const ids = await doctorIds(runner);
    const found = await rows<PastDuty>(
      runner,
      `SELECT doctor_id AS doctor, date::text AS date, ${instantText('lower(during)')} AS start,
         ${instantText('upper(during)')} AS "end", night, presence
       FROM past_duty WHERE duty_period_id = $1 ORDER BY during, doctor_id`,
      [period.id],
    );
    return { ids, period, duties: found.map(({ doctor, ...rest }) => ({ hpr: ids.hprOf(doctor), ...rest })) };
  },
  read: ([reader], { ids, period }) => {
    const hpr = knownDoctor(reader!, ids);
    const date = reader!.need('date', reader!.date('date'));
    const time = reader!.need('start', reader!.text('start', 30));
    const night = reader!.need('night', reader!.yes('night'));
    const presence = reader!.need('presence', reader!.choice('presence', PRESENCE_WORDS));
    if (date === null || time === null) return null;
    if (date >= period.from) return reader!.wrong('date', 'date-not-before', { date: period.from });
    const start = wallInstant(date, time) ?? reader!.wrong('start', 'clock-invalid');
    const end = start === null ? null : readEnd(reader!, date, start);
    if (hpr === null || start === null || end === null || night === null || presence === null) return null;
    return { hpr, date, start, end, night, presence };
  },
  current: ({ duties }) => duties,
  key: ({ hpr, start }) => `${hpr}/${start}`,
  cells: ({ hpr, date, start, end, night, presence }) => {
    const from = wallText(start);
    const to = wallText(end);
    return [
      {
        hpr,
        date,
        start: from.time,
        end: to.time,
        endDate: to.date,
        night: night ? 'ja' : 'nei',
        presence: PRESENCE_WORDS.write(presence),
      },
    ];
  },
  removes: () => true,
  apply: async ({ runner, district, period }, items, { ids }) => {
    await runner.query('DELETE FROM past_duty WHERE duty_period_id = $1', [period.id]);
    const duties = items.map(({ item }) => ({ ...item, doctor: ids.byHpr.get(item.hpr) }));
    await runner.query(
      `INSERT INTO past_duty (district_id, duty_period_id, doctor_id, during, date, night, presence)
       SELECT $1, $2, doctor, tstzrange(start, "end"), date, night, presence
       FROM json_to_recordset($3::json)
         AS r (doctor uuid, start timestamptz, "end" timestamptz, date date, night boolean, presence text)`,
      [district, period.id, JSON.stringify(duties)],
    );
  },
});
