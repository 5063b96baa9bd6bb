import type { QueryRunner } from 'typeorm';
import { addDays, daysBetween } from '../../../domain/calendar/civil-date.ts';
import type { AssignmentRole, DutyFunction, Lock } from '../../../domain/problem/roster-problem.ts';
import { readOffer } from '../../availability/index.ts';
import { readLocks } from '../../planning/index.ts';
import { column, needed } from '../columns.ts';
import { type DoctorIds, doctorIds, knownDoctor } from '../doctor-ids.ts';
import { importKind, type Period } from '../import-kind.ts';
import type { RowReader } from '../row-reader.ts';
import { FUNCTION_WORDS, ROLE_WORDS } from '../vocabulary.ts';

interface FixedDuty {
  hpr: string;
  date: string;
  slot: string;
  function: DutyFunction;
  role: AssignmentRole;
  supervisor: string | null;
  /** The dates on which it stands: one, or every n-th week. */
  dates: string[];
}

interface Context {
  ids: DoctorIds;
  period: Period;
  shifts: ReadonlySet<string>;
  pins: FixedDuty[];
  /** Doctor and shift of the pins that keep a doctor away from a shift. */
  forbidden: ReadonlySet<string>;
}

const MOST_WEEKS = 52;

function shiftId(duty: Pick<FixedDuty, 'slot' | 'function'>, date: string): string {
  return `${date}/${duty.slot}/${duty.function}`;
}

/** A slot as people write it, in the spelling of the period's shifts. */
function slotOf(reader: RowReader): string | null {
  return reader.need('slot', reader.text('slot', 100))?.toLowerCase() ?? null;
}

/** Every n-th week from the first date; dates whose day has other shifts (a public holiday) are noted. */
function datesOf(
  reader: RowReader,
  date: string,
  shiftOn: (date: string) => string,
  context: Context,
): string[] {
  const { period, shifts } = context;
  const weeks = reader.whole('everyWeeks', 1, MOST_WEEKS);
  const last = reader.date('lastDay');
  if (!shifts.has(shiftOn(date))) {
    reader.wrong('date', 'shift-unknown', {
      shift: shiftOn(date).slice(0, 80),
      from: period.from,
      to: addDays(period.to, -1),
    });
    return [];
  }
  if (weeks === null) {
    reader.unused('lastDay');
    return [date];
  }
  if (last !== null && last < date) reader.wrong('lastDay', 'range-empty');
  const end = last === null || last >= period.to ? addDays(period.to, -1) : last;
  const count = Math.floor(Math.max(0, daysBetween(date, end)) / (7 * weeks)) + 1;
  const dates = Array.from({ length: count }, (_, at) => addDays(date, 7 * weeks * at));
  const passed = dates.filter((one) => !shifts.has(shiftOn(one)));
  if (passed.length > 0) reader.note('everyWeeks', 'dates-passed-over', { dates: passed.join(', ') });
  return dates.filter((one) => shifts.has(shiftOn(one)));
}

function supervisorOf(
  reader: RowReader,
  role: AssignmentRole,
  hpr: string | null,
  ids: DoctorIds,
): string | null {
  if (role === 'duty') {
    reader.unused('supervisor');
    return null;
  }
  const supervisor = knownDoctor(reader, ids, 'supervisor');
  return supervisor !== null && supervisor === hpr
    ? reader.wrong('supervisor', 'supervisor-self')
    : supervisor;
}

function read(reader: RowReader, context: Context): FixedDuty | null {
  const { ids, forbidden } = context;
  const hpr = knownDoctor(reader, ids);
  const date = reader.need('date', reader.date('date'));
  const slot = slotOf(reader);
  const duty = reader.need('function', reader.choice('function', FUNCTION_WORDS));
  const role = reader.choice('role', ROLE_WORDS) ?? 'duty';
  const supervisor = supervisorOf(reader, role, hpr, ids);
  if (hpr === null || date === null || slot === null || duty === null) return null;
  const place = { slot, function: duty };
  const dates = datesOf(reader, date, (one) => shiftId(place, one), context);
  const away = dates.find((one) => forbidden.has(`${hpr}/${shiftId(place, one)}`));
  if (away !== undefined) reader.wrong('date', 'pin-forbids', { shift: shiftId(place, away) });
  return { hpr, date, ...place, role, supervisor, dates };
}

async function load({ runner, period }: { runner: QueryRunner; period: Period }): Promise<Context> {
  const ids = await doctorIds(runner);
  const { shifts } = await readOffer(runner, period);
  const locks = await readLocks(runner, period.id);
  const pins = locks.flatMap((lock): FixedDuty[] => {
    const [date = '', slot = '', duty = ''] = lock.shift.split('/');
    if (lock.kind === 'forbid') return [];
    const supervisor = lock.supervisor === undefined ? null : ids.hprOf(lock.supervisor);
    const place = { date, slot, function: duty as DutyFunction };
    return [{ hpr: ids.hprOf(lock.doctor), ...place, role: lock.role, supervisor, dates: [date] }];
  });
  const forbidden = locks.flatMap((lock) => {
    return lock.kind === 'forbid' ? [`${ids.hprOf(lock.doctor)}/${lock.shift}`] : [];
  });
  return {
    ids,
    period,
    shifts: new Set(shifts.map(({ shift }) => shift.id)),
    pins,
    forbidden: new Set(forbidden),
  };
}

/**
 * Fixed rotations: who stands on which shift before anything is optimised. They become pins; pins that the
 * file does not name stay, and so does the written reason of a pin that is the same.
 */
export const rotations = importKind<Context, FixedDuty>({
  columns: [
    needed('hpr', 'HPR-nummer', 'HPR', 'HPR number'),
    needed('date', 'dato', 'date'),
    needed('slot', 'vakttype', 'slot'),
    needed('function', 'vaktfunksjon', 'funksjon', 'duty function', 'function'),
    column('role', 'rolle', 'role'),
    column(
      'supervisor',
      'veileder HPR-nummer',
      'veileder HPR',
      'rettleiar HPR-nummer',
      'supervisor HPR number',
    ),
    column('everyWeeks', 'hver n. uke', 'kvar n. veke', 'every n weeks'),
    column('lastDay', 'til og med', 'through'),
  ],
  sheet: 'Faste vakter',
  ofPeriod: true,
  load,
  read: ([reader], context) => read(reader!, context),
  current: ({ pins }) => pins,
  expand: (duty) => duty.dates.map((date) => ({ ...duty, date, dates: [date] })),
  key: ({ hpr, date, ...place }) => `${hpr}/${shiftId(place, date)}`,
  cells: ({ hpr, date, slot, function: duty, role, supervisor }) => [
    { hpr, date, slot, function: FUNCTION_WORDS.write(duty), role: ROLE_WORDS.write(role), supervisor },
  ],
  apply: async ({ runner, district, period, actor, now }, items, { ids }) => {
    const pins = items.flatMap(({ item, status }) =>
      status === 'same'
        ? []
        : item.dates.map((date) => {
            const { role, supervisor } = item;
            const [shift, doctor] = [shiftId(item, date), ids.byHpr.get(item.hpr) ?? ''];
            const also = supervisor === null ? {} : { supervisor: ids.byHpr.get(supervisor) ?? '' };
            return { shift, doctor, lock: { kind: 'assign', shift, doctor, role, ...also } satisfies Lock };
          }),
    );
    await runner.query(
      `INSERT INTO pin (district_id, duty_period_id, shift_id, doctor_id, lock, account_id, at)
       SELECT $1, $2, shift, doctor, lock, $3, $4 FROM json_to_recordset($5::json) AS r (shift text, doctor uuid, lock jsonb)
       ON CONFLICT (district_id, duty_period_id, shift_id, doctor_id)
         DO UPDATE SET lock = excluded.lock, account_id = excluded.account_id, at = excluded.at
         WHERE pin.lock - 'waiver' <> excluded.lock`,
      [district, period.id, actor.account, now, JSON.stringify(pins)],
    );
  },
});
