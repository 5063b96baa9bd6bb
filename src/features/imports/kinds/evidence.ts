import type { EvidenceKind } from '../../../domain/doctors/evidence.ts';
import { rows } from '../../../infrastructure/database/database.ts';
import { column, needed } from '../columns.ts';
import { type DoctorIds, doctorIds, knownDoctor } from '../doctor-ids.ts';
import { importKind } from '../import-kind.ts';
import { lastDay } from '../row-reader.ts';
import { EVIDENCE_WORDS } from '../vocabulary.ts';

interface Evidence {
  hpr: string;
  kind: EvidenceKind;
  date: string;
  expires: string | null;
  source: string | null;
}

interface Context {
  ids: DoctorIds;
  evidence: Evidence[];
}

/** Competence records; one is known by doctor, kind and date, and none is taken away. */
export const evidence = importKind<Context, Evidence>({
  columns: [
    needed('hpr', 'HPR-nummer', 'HPR', 'HPR number'),
    needed('kind', 'kompetanse', 'kompetansebevis', 'evidence', 'kind'),
    needed('date', 'dato', 'date'),
    column('lastDay', 'gyldig til og med', 'gyldig til og med dato', 'valid through'),
    column('source', 'kilde', 'kjelde', 'source'),
  ],
  sheet: 'Kompetanse',
  ofPeriod: false,
  load: async ({ runner }) => {
    const ids = await doctorIds(runner);
    const found = await rows<Omit<Evidence, 'hpr'> & { doctor: string }>(
      runner,
      `SELECT e.doctor_id AS doctor, e.kind, e.date::text AS date, e.expires::text AS expires, e.source
       FROM competence_evidence e JOIN doctor d ON d.id = e.doctor_id
       ORDER BY d.name COLLATE "nb-x-icu", d.id, e.date, e.kind`,
    );
    return { ids, evidence: found.map(({ doctor, ...rest }) => ({ hpr: ids.hprOf(doctor), ...rest })) };
  },
  read: ([reader], { ids, evidence }) => {
    const hpr = knownDoctor(reader!, ids);
    const kind = reader!.need('kind', reader!.choice('kind', EVIDENCE_WORDS));
    const { from: date, to: expires } = reader!.range('date', 'lastDay');
    reader!.need('date', date);
    const source = reader!.text('source', 200);
    if (hpr === null || kind === null || date === null) return null;
    const before = evidence.find((one) => one.hpr === hpr && one.kind === kind && one.date === date);
    return {
      hpr,
      kind,
      date,
      expires: reader!.has('lastDay') ? expires : (before?.expires ?? null),
      source: reader!.has('source') ? source : (before?.source ?? null),
    };
  },
  current: ({ evidence }) => evidence,
  key: ({ hpr, kind, date }) => `${hpr}/${kind}/${date}`,
  cells: ({ hpr, kind, date, expires, source }) => [
    { hpr, kind: EVIDENCE_WORDS.write(kind), date, lastDay: lastDay(expires), source },
  ],
  apply: async ({ runner, district }, items, { ids }) => {
    const records = items.map(({ item }) => ({ ...item, doctor: ids.byHpr.get(item.hpr) }));
    await runner.query(
      `INSERT INTO competence_evidence (district_id, doctor_id, kind, date, expires, source)
       SELECT $1, doctor, kind, date, expires, source
       FROM json_to_recordset($2::json) AS r (doctor uuid, kind text, date date, expires date, source text)
       ON CONFLICT (district_id, doctor_id, kind, date)
         DO UPDATE SET expires = excluded.expires, source = excluded.source`,
      [district, JSON.stringify(records)],
    );
  },
});
