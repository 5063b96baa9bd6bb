import { sheetView } from '../../../domain/availability/sheet-view.ts';
import { randomUUID } from 'node:crypto';
import type { AvailabilityEntry } from '../../../domain/availability/availability-entry.ts';
import type { Doctor } from '../../../domain/doctors/doctor.ts';
import { groupBy } from '../../../domain/rules/group-by.ts';
import { changed, rows } from '../../../infrastructure/database/database.ts';
import { excessWishes, openTo, type PeriodOffer, readOffer } from '../../availability/index.ts';
import { readDoctors } from '../../doctors/index.ts';
import { entryCells, readEntry } from '../availability-rows.ts';
import { column, needed } from '../columns.ts';
import { type DoctorIds, doctorIds, knownDoctor } from '../doctor-ids.ts';
import { importKind, type Period, type ReadItem } from '../import-kind.ts';

interface SheetRow {
  hpr: string;
  /** Place among the doctor's entries, from 1: the order says which word holds. */
  number: number;
  entry: AvailabilityEntry;
}

interface Context {
  ids: DoctorIds;
  doctors: ReadonlyMap<string, Doctor>;
  period: Period;
  offer: PeriodOffer;
  shifts: ReadonlySet<string>;
  slots: ReadonlySet<string>;
  entries: SheetRow[];
  /** Entries of the file so far, by doctor. */
  counted: Map<string, number>;
}

/** What doctors have told, one row per entry; a file replaces the entries of the doctors it names. */
export const availability = importKind<Context, SheetRow>({
  columns: [
    needed('hpr', 'HPR-nummer', 'HPR', 'HPR number'),
    needed('kind', 'type', 'kind'),
    column('dates', 'datoer', 'datoar', 'dato', 'dates', 'date'),
    column('shifts', 'vakter', 'vakt', 'shifts', 'shift'),
    column('firstDay', 'fra og med', 'frå og med', 'from'),
    column('lastDay', 'til og med', 'through'),
    column('weekdays', 'ukedager', 'vekedagar', 'weekdays'),
    column('weeks', 'uker', 'veker', 'weeks'),
    column('everyWeeks', 'hver n. uke', 'kvar n. veke', 'every n weeks'),
    column('everyFrom', 'regnet fra', 'rekna frå', 'counted from'),
    column('holidays', 'helligdager', 'heilagdagar', 'public holidays'),
    column('slots', 'vakttyper', 'vakttypar', 'slots'),
    column('fromClock', 'fra klokken', 'frå klokka', 'from time'),
    column('toClock', 'til klokken', 'til klokka', 'to time'),
    column('grade', 'styrke', 'grad', 'grade'),
    column('count', 'antall', 'tal', 'count'),
    column('overAllowance', 'registrert over kvoten', 'registrert over kvota', 'recorded over allowance'),
  ],
  sheet: 'Tilgjengelighet',
  ofPeriod: true,
  load: async ({ runner, period }) => {
    const ids = await doctorIds(runner);
    const offer = await readOffer(runner, period);
    const shifts = new Set(offer.shifts.map(({ shift }) => shift.id));
    const doctors = new Map((await readDoctors(runner)).map(({ doctor }) => [ids.hprOf(doctor.id), doctor]));
    const sheets = await rows<{ doctor: string; entries: AvailabilityEntry[] }>(
      runner,
      `SELECT s.doctor_id AS doctor, s.entries FROM availability_sheet s JOIN doctor d ON d.id = s.doctor_id
       WHERE s.duty_period_id = $1 ORDER BY d.name COLLATE "nb-x-icu", d.id`,
      [period.id],
    );
    const entries = sheets.flatMap(({ doctor, entries: own }) =>
      own.map((entry, at) => ({ hpr: ids.hprOf(doctor), number: at + 1, entry })),
    );
    const slots = new Set([...shifts].map((id) => id.split('/')[1] ?? ''));
    return { ids, doctors, period, offer, shifts, slots, entries, counted: new Map() };
  },
  read: ([reader], context) => {
    const hpr = knownDoctor(reader!, context.ids);
    const entry = readEntry(reader!, context);
    if (hpr === null || entry === null) return null;
    const number = (context.counted.get(hpr) ?? 0) + 1;
    context.counted.set(hpr, number);
    return { hpr, number, entry };
  },
  check: refuseTooManyWishes,
  current: ({ entries }) => entries,
  key: ({ hpr, number }) => `${hpr}/${number}`,
  cells: ({ hpr, entry }) => [{ hpr, ...entryCells(entry) }],
  removes: ({ hpr }, items) => items.some((item) => item.hpr === hpr),
  apply: async ({ runner, district, period, actor, now }, items, { ids }) => {
    const sheets = new Map<string, AvailabilityEntry[]>();
    for (const { item } of items) {
      const entries = sheets.get(item.hpr) ?? [];
      sheets.set(item.hpr, [...entries, { ...item.entry, id: randomUUID() }]);
    }
    const named = [...sheets].map(([hpr, entries]) => ({ doctor: ids.byHpr.get(hpr), entries }));
    await changed(
      runner,
      `INSERT INTO availability_sheet AS s
         (district_id, duty_period_id, doctor_id, entries, answered_at, account_id, on_behalf, updated_at)
       SELECT $1, $2, doctor, entries, $4, $3, true, $4 FROM json_to_recordset($5::json) AS r (doctor uuid, entries jsonb)
       ON CONFLICT (district_id, duty_period_id, doctor_id) DO UPDATE SET
         entries = excluded.entries, answered_at = excluded.answered_at, account_id = excluded.account_id,
         on_behalf = true, updated_at = excluded.updated_at, version = s.version + 1`,
      [district, period.id, actor.account, now, JSON.stringify(named)],
    );
  },
});

/** The limits that a doctor's own sheet has to keep as well; told on the doctor's first row. */
function refuseTooManyWishes(items: readonly ReadItem<SheetRow>[], context: Context): void {
  const { doctors, period, offer } = context;
  for (const [hpr, own] of groupBy(items, ({ item }) => item.hpr)) {
    const doctor = doctors.get(hpr);
    if (!doctor) continue;
    const open = openTo(doctor, period, offer.shifts).map(({ seen }) => seen);
    const entries = own.map(({ item }) => item.entry);
    const excess = excessWishes(sheetView(entries, open, offer));
    if (excess) own[0]?.readers[0]?.wrong(null, excess.code, excess.values);
  }
}
