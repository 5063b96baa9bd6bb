import { rows } from '../../../infrastructure/database/database.ts';
import { EMPTY_RECORD, readDoctors, readPractices } from '../../doctors/index.ts';
import { column, needed } from '../columns.ts';
import { doctorCells, type DoctorContext, type FileDoctor, readDoctor } from '../doctor-file.ts';
import { importKind } from '../import-kind.ts';

interface Context extends DoctorContext {
  /** Names by id, for writing. */
  names: { municipalities: ReadonlyMap<string, string>; practices: ReadonlyMap<string, string> };
  /** In the order of an export. */
  current: FileDoctor[];
}

/** A doctor with the names of what it refers to at hand: cells are written without the context. */
type NamedDoctor = FileDoctor & Pick<Context, 'names'>;

function inverse(ids: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...ids].map(([name, id]) => [id, name]));
}

/** Doctors by HPR number, with engagements, practice posts and duty shares, one of each per row. */
export const doctors = importKind<Context, NamedDoctor>({
  columns: [
    needed('hpr', 'HPR-nummer', 'HPR', 'HPR number'),
    column('name', 'navn', 'namn', 'lege', 'name'),
    column('birthDate', 'fødselsdato', 'birth date', 'date of birth'),
    column('municipality', 'kommune', 'municipality'),
    column('email', 'e-post', 'epostadresse', 'e-mail'),
    column('locale', 'språk', 'language'),
    column('listSize', 'listelengde', 'listelengd', 'list size'),
    column('contractEnd', 'avtale til og med', 'contract through'),
    column(
      'prolonged',
      'avtale forlenget til og med',
      'avtale forlengd til og med',
      'contract prolonged through',
    ),
    column('borrowedFrom', 'lånt fra', 'lånt frå', 'borrowed from'),
    column('engagement', 'tilknytning', 'tilknyting', 'engagement'),
    column('engagementFrom', 'tilknytning fra', 'tilknyting frå', 'engagement from'),
    column('engagementLast', 'tilknytning til og med', 'tilknyting til og med', 'engagement through'),
    column('practice', 'legesenter', 'practice'),
    column('percent', 'stillingsprosent', 'percent'),
    column('practiceFrom', 'legesenter fra', 'legesenter frå', 'practice from'),
    column('practiceLast', 'legesenter til og med', 'practice through'),
    column('surgeryHours', 'egen kontortid', 'eiga kontortid', 'own surgery hours'),
    column('share', 'vaktandel', 'vaktdel', 'duty share'),
    column('shareFrom', 'vaktandel fra', 'vaktdel frå', 'duty share from'),
    column('shareLast', 'vaktandel til og med', 'vaktdel til og med', 'duty share through'),
  ],
  sheet: 'Leger',
  ofPeriod: false,
  load: async ({ runner }) => {
    // What is compared with the file must still hold when the file is stored.
    await runner.query('SELECT id FROM doctor ORDER BY id FOR UPDATE');
    const stored = await readDoctors(runner);
    const municipalities = await rows<{ id: string; name: string }>(
      runner,
      'SELECT id, name FROM municipality',
    );
    const places = new Map(municipalities.map(({ id, name }) => [name, id]));
    const practices = new Map((await readPractices(runner)).map(({ id, name }) => [name, id]));
    const current = stored.map(({ doctor, municipality, email, locale, record }): FileDoctor => {
      const { hpr, name, birthDate } = doctor;
      return { hpr, name, birthDate, municipality, email, locale, record: { ...EMPTY_RECORD, ...record } };
    });
    return {
      doctors: new Map(stored.map((one) => [one.doctor.hpr, one])),
      municipalities: places,
      practices,
      names: { municipalities: inverse(places), practices: inverse(practices) },
      current,
    };
  },
  together: (reader) => reader.raw('hpr').replace(/ /g, '') || `line ${reader.line}`,
  read: (readers, context) => {
    const doctor = readDoctor(readers, context);
    return doctor && { ...doctor, names: context.names };
  },
  current: ({ current, names }) => current.map((doctor) => ({ ...doctor, names })),
  key: ({ hpr }) => hpr,
  cells: ({ names, ...doctor }) => doctorCells(doctor, names),
  apply: async ({ runner, district }, items) => {
    const news = items
      .filter(({ status }) => status !== 'same')
      .map(({ item: { names: _, ...doctor } }) => doctor)
      // Two districts that add the same persons meet them in one order.
      .sort((a, b) => (a.hpr < b.hpr ? -1 : 1));
    await runner.query(
      `INSERT INTO doctor (district_id, person_id, name, birth_date, municipality_id, email, locale, record)
       SELECT $1, person_by_hpr(hpr), name, "birthDate", municipality, email, locale, record
       FROM json_to_recordset($2::json) AS r
         (hpr text, name text, "birthDate" date, municipality uuid, email text, locale text, record jsonb)
       ON CONFLICT (district_id, person_id) DO UPDATE SET
         name = excluded.name, birth_date = excluded.birth_date, municipality_id = excluded.municipality_id,
         email = excluded.email, locale = excluded.locale, record = excluded.record, version = doctor.version + 1`,
      [district, JSON.stringify(news)],
    );
  },
});
