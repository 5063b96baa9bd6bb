import type { QueryRunner } from 'typeorm';
import type { Doctor, Practice } from '../../domain/doctors/doctor.ts';
import type { CompetenceDecision, CompetenceEvidence } from '../../domain/doctors/evidence.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { EMPTY_RECORD } from './doctor-fields.ts';
import type { DoctorRecord } from './doctor-record.ts';

/** A doctor of the district with everything that is recorded, and how to reach them. */
export interface StoredDoctor {
  doctor: Doctor;
  record: DoctorRecord;
  person: string;
  municipality: string | null;
  email: string | null;
  locale: 'nb' | 'nn' | 'en';
  version: number;
  leftOn: string | null;
}

interface DoctorRow {
  id: string;
  person: string;
  hpr: string;
  name: string;
  birthDate: string;
  municipality: string | null;
  email: string | null;
  locale: StoredDoctor['locale'];
  /** A row that nobody has written to yet has less. */
  record: Partial<DoctorRecord>;
  version: number;
  leftOn: string | null;
}

/**
 * Doctors of the district, by name. `municipality` of the domain's doctor is the municipality's id.
 *
 * @param only ids to read; all when left out
 */
export async function readDoctors(
  runner: QueryRunner,
  only: readonly string[] | null = null,
): Promise<StoredDoctor[]> {
  const found = await rows<DoctorRow>(
    runner,
    `SELECT id, person_id AS person, doctor_hpr(id) AS hpr, name, birth_date::text AS "birthDate", municipality_id AS municipality,
       email, locale, record, version, left_on::text AS "leftOn"
     FROM doctor WHERE $1::uuid[] IS NULL OR id = ANY($1) ORDER BY name COLLATE "nb-x-icu", id`,
    [only],
  );
  const evidence = await byDoctor<CompetenceEvidence>(
    runner,
    `SELECT doctor_id AS doctor, kind, date::text AS date, expires::text AS expires, source
     FROM competence_evidence WHERE $1::uuid[] IS NULL OR doctor_id = ANY($1) ORDER BY date, kind`,
    only,
  );
  const decisions = await byDoctor<CompetenceDecision>(
    runner,
    `SELECT doctor_id AS doctor, question, answer, date::text AS date, expires::text AS expires, decided_by AS "decidedBy"
     FROM competence_decision WHERE $1::uuid[] IS NULL OR doctor_id = ANY($1) ORDER BY number`,
    only,
  );
  return found.map((row) => storedDoctor(row, evidence.get(row.id) ?? [], decisions.get(row.id) ?? []));
}

function storedDoctor(
  row: DoctorRow,
  evidence: CompetenceEvidence[],
  decisions: CompetenceDecision[],
): StoredDoctor {
  const { id, hpr, name, birthDate, municipality, person, email, locale, version, leftOn } = row;
  const record = { ...EMPTY_RECORD, ...row.record };
  const { engagements, practicePosts, dutyShares, contract, listSize } = record;
  return {
    doctor: {
      id,
      hpr,
      name,
      birthDate,
      municipality,
      engagements,
      practicePosts,
      listSize,
      dutyShares,
      contract,
      evidence: evidence.map(({ source, ...rest }) => (source ? { ...rest, source } : rest)),
      decisions,
    },
    record,
    person,
    municipality,
    email,
    locale,
    version,
    leftOn,
  };
}

/** Practices (legesentre) of the district, by name. */
export async function readPractices(runner: QueryRunner): Promise<Practice[]> {
  return rows<Practice>(
    runner,
    `SELECT id, name, municipality_id AS municipality, surgery_hours AS "surgeryHours", travel_minutes AS "travelMinutes"
     FROM practice ORDER BY name COLLATE "nb-x-icu", id`,
  );
}

async function byDoctor<T>(
  runner: QueryRunner,
  text: string,
  only: readonly string[] | null,
): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  for (const { doctor, ...rest } of await rows<T & { doctor: string }>(runner, text, [only])) {
    const own = groups.get(doctor) ?? [];
    own.push(rest as T);
    groups.set(doctor, own);
  }
  return groups;
}
