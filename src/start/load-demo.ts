import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { type DemoDistrict, generateDistrict } from '../demo/generate-district.ts';
import type { PlanningDoctor } from '../domain/problem/build-input.ts';
import type { PresetName } from '../../config/load.ts';
import { DEMO_LOGINS } from '../features/accounts/index.ts';
import { recordEvent, THE_SERVICE } from '../features/audit/index.ts';
import { storeSettings } from '../features/districts/index.ts';
import type { DoctorRecord } from '../features/doctors/index.ts';
import { sealedPlace, storeStanding } from '../features/exemptions/index.ts';
import type { Database } from '../infrastructure/database/database.ts';
import { DemoIds, insertAll } from './demo-rows.ts';
import { settingsOfPreset } from './new-district.ts';
import { halfYear, storeNextPeriod } from './next-period.ts';
import { seal } from '../infrastructure/sealing/seal.ts';
import type { KeyRing } from '../../config/sealing.ts';

/** The demo district as it lies in the database. */
export interface LoadedDemo {
  district: string;
  period: string;
}

/** How the demo district is made, and how much of it the doctors have told already. */
export interface LoadDemoOptions {
  shape: PresetName;
  seed: number;
  doctors?: number;
  weeks?: number;
  /** Availability sheets as well; without them the doctors still have to answer. */
  answered?: boolean;
  /** The period after it as well, open for wishes, which most have sent already. */
  next?: boolean;
}

/** Any number: of two processes that start on an empty database, one loads the demo. */
const LOAD_LOCK = 7_253_004;

/**
 * Puts a made-up district into the database, with its people, records, exemptions, availability and
 * memory, and the demo's logins. One transaction: all of it or nothing.
 */
export async function loadDemo(
  database: Database,
  keys: KeyRing,
  options: LoadDemoOptions,
): Promise<LoadedDemo> {
  const { answered = true, next = false, ...rest } = options;
  const demo = generateDistrict(rest);
  const district = randomUUID();
  const ids = new DemoIds(district);
  await database.inDistrict(district, async (runner) => {
    await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [district, demo.district.name]);
    const document = { ...settingsOfPreset(options.shape), ...demo.settings };
    await storeSettings(runner, district, { version: 1, document }, { account: null, reason: null });
    await storeMunicipalities(runner, district, demo, ids);
    await storePractices(runner, district, demo, ids);
    await storeDoctors(runner, district, demo, ids);
    await storePeriod(runner, district, demo, ids, answered);
    if (next) await storeNextPeriod(runner, district, rest, ids);
    await storeExemptions(runner, district, demo, ids, keys);
    await storeLogins(runner, district, demo, ids);
    await recordEvent(runner, district, THE_SERVICE, {
      action: 'district.load',
      subject: `district/${district}`,
    });
  });
  return { district, period: ids.of('period', demo.id) };
}

/** Loads the demo into a database that has none yet; `null` when it is there. */
export async function loadFirstDemo(
  database: Database,
  keys: KeyRing,
  options: LoadDemoOptions,
): Promise<LoadedDemo | null> {
  return database.inDistrict(randomUUID(), async (runner) => {
    await runner.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    return (await holdsDemo(database)) ? null : loadDemo(database, keys, options);
  });
}

/** Whether the demo's logins are in the database. */
export async function holdsDemo(database: Database): Promise<boolean> {
  const [login] = DEMO_LOGINS;
  const known = await database.across('SELECT id FROM account_by_email($1)', [login?.email]);
  return known.length > 0;
}

async function storeMunicipalities(runner: QueryRunner, district: string, demo: DemoDistrict, ids: DemoIds) {
  await insertAll(
    runner,
    'municipality',
    { district_id: 'uuid', id: 'uuid', number: 'text', name: 'text', host: 'boolean' },
    demo.municipalities.map(({ number, name }, at) => ({
      district_id: district,
      id: ids.of('municipality', name),
      number,
      name,
      host: at === 0,
    })),
  );
}

async function storePractices(runner: QueryRunner, district: string, demo: DemoDistrict, ids: DemoIds) {
  await insertAll(
    runner,
    'practice',
    {
      district_id: 'uuid',
      id: 'uuid',
      name: 'text',
      municipality_id: 'uuid',
      surgery_hours: 'jsonb',
      travel_minutes: 'integer',
    },
    demo.practices.map(({ id, name, municipality, surgeryHours, travelMinutes }) => ({
      district_id: district,
      id: ids.of('practice', id),
      name,
      municipality_id: ids.of('municipality', municipality),
      surgery_hours: surgeryHours,
      travel_minutes: travelMinutes,
    })),
  );
}

async function storeDoctors(runner: QueryRunner, district: string, demo: DemoDistrict, ids: DemoIds) {
  const persons = new Map<string, string>();
  for (const { doctor } of demo.doctors) {
    const [row] = (await runner.query('SELECT person_by_hpr($1) AS id', [doctor.hpr])) as { id: string }[];
    if (row) persons.set(doctor.id, row.id);
  }
  await insertAll(
    runner,
    'doctor',
    {
      district_id: 'uuid',
      id: 'uuid',
      person_id: 'uuid',
      name: 'text',
      birth_date: 'date',
      municipality_id: 'uuid',
      email: 'text',
      record: 'jsonb',
    },
    demo.doctors.map((planning) => ({
      district_id: district,
      id: ids.of('doctor', planning.doctor.id),
      person_id: persons.get(planning.doctor.id),
      name: planning.doctor.name,
      birth_date: planning.doctor.birthDate,
      municipality_id:
        planning.doctor.municipality === null ? null : ids.of('municipality', planning.doctor.municipality),
      email: demoAddress(planning),
      record: recordOf(planning, ids),
    })),
  );
  await insertAll(
    runner,
    'competence_evidence',
    { district_id: 'uuid', doctor_id: 'uuid', kind: 'text', date: 'date', expires: 'date', source: 'text' },
    demo.doctors.flatMap(({ doctor }) =>
      distinct(doctor.evidence).map((evidence) => ({
        district_id: district,
        doctor_id: ids.of('doctor', doctor.id),
        ...evidence,
      })),
    ),
  );
  await insertAll(
    runner,
    'competence_decision',
    {
      district_id: 'uuid',
      doctor_id: 'uuid',
      question: 'text',
      answer: 'text',
      date: 'date',
      expires: 'date',
      decided_by: 'text',
    },
    demo.doctors.flatMap(({ doctor }) =>
      doctor.decisions.map(({ decidedBy, ...decision }) => ({
        district_id: district,
        doctor_id: ids.of('doctor', doctor.id),
        ...decision,
        decided_by: decidedBy,
      })),
    ),
  );
}

function distinct<T extends { kind: string; date: string }>(evidence: readonly T[]): T[] {
  return [...new Map(evidence.map((record) => [`${record.kind}/${record.date}`, record])).values()];
}

function demoAddress({ doctor }: PlanningDoctor): string {
  return `lege-${doctor.hpr}@example.no`;
}

function recordOf(
  { doctor, workedDays, blockedMornings, borrowedFrom }: PlanningDoctor,
  ids: DemoIds,
): DoctorRecord {
  const { engagements, practicePosts, dutyShares, contract, listSize } = doctor;
  return {
    engagements,
    practicePosts: practicePosts.map((post) => ({ ...post, practice: ids.of('practice', post.practice) })),
    dutyShares,
    contract,
    listSize,
    workedDays,
    blockedMornings,
    borrowedFrom,
  };
}

async function storePeriod(
  runner: QueryRunner,
  district: string,
  demo: DemoDistrict,
  ids: DemoIds,
  answered: boolean,
) {
  const period = ids.of('period', demo.id);
  const { from, to } = demo.period;
  await runner.query(
    `INSERT INTO duty_period (district_id, id, name, from_date, to_date, state) VALUES ($1, $2, $3, $4, $5, $6)`,
    [district, period, halfYear(from), from, to, answered ? 'planning' : 'planned'],
  );
  const place = { district_id: district, duty_period_id: period };
  const doctorOf = (name: string) => ({ ...place, doctor_id: ids.of('doctor', name) });
  await insertAll(
    runner,
    'ledger_balance',
    { district_id: 'uuid', duty_period_id: 'uuid', doctor_id: 'uuid', category: 'text', balance: 'numeric' },
    demo.doctors.flatMap(({ doctor, ledger }) =>
      Object.entries(ledger).map(([category, balance]) => ({ ...doctorOf(doctor.id), category, balance })),
    ),
  );
  await insertAll(
    runner,
    'past_duty',
    {
      district_id: 'uuid',
      duty_period_id: 'uuid',
      doctor_id: 'uuid',
      during: 'tstzrange',
      date: 'date',
      night: 'boolean',
      presence: 'text',
    },
    demo.history.map(({ doctor, date, start, end, night, presence }) => ({
      ...doctorOf(doctor),
      during: `[${start},${end})`,
      date,
      night,
      presence,
    })),
  );
  await insertAll(
    runner,
    'pin',
    { district_id: 'uuid', duty_period_id: 'uuid', shift_id: 'text', doctor_id: 'uuid', lock: 'jsonb' },
    demo.locks.map((lock) => {
      const doctor = ids.of('doctor', lock.doctor);
      const supervisor = 'supervisor' in lock ? { supervisor: ids.of('doctor', lock.supervisor) } : {};
      return { ...doctorOf(lock.doctor), shift_id: lock.shift, lock: { ...lock, doctor, ...supervisor } };
    }),
  );
  if (!answered) return;
  await insertAll(
    runner,
    'availability_sheet',
    {
      district_id: 'uuid',
      duty_period_id: 'uuid',
      doctor_id: 'uuid',
      entries: 'jsonb',
      answered_at: 'timestamptz',
    },
    demo.doctors
      .filter(({ availability }) => availability.length > 0)
      .map(({ doctor, availability }) => ({
        ...doctorOf(doctor.id),
        entries: availability,
        answered_at: new Date().toISOString(),
      })),
  );
}

async function storeExemptions(
  runner: QueryRunner,
  district: string,
  demo: DemoDistrict,
  ids: DemoIds,
  keys: KeyRing,
) {
  const host = demo.municipalities[0]?.name ?? '';
  const effects = demo.doctors.flatMap(({ doctor, exemptions }) =>
    exemptions.map((effect) => ({ effect, municipality: doctor.municipality ?? host })),
  );
  await insertAll(
    runner,
    'exemption',
    {
      district_id: 'uuid',
      id: 'uuid',
      doctor_id: 'uuid',
      municipality_id: 'uuid',
      state: 'text',
      requested: 'jsonb',
      decided: 'jsonb',
      interim: 'jsonb',
    },
    effects.map(({ effect: { id, doctor, ...rest }, municipality }) => ({
      district_id: district,
      id: ids.of('exemption', id),
      doctor_id: ids.of('doctor', doctor),
      municipality_id: ids.of('municipality', municipality),
      ...rest,
    })),
  );
  for (const { id, exemption, ...ground } of demo.grounds) {
    const row = ids.of('ground', id);
    const place = sealedPlace(ids.of('exemption', exemption), row);
    const { keyId, sealed } = seal(keys, JSON.stringify(ground), place);
    await runner.query(
      `INSERT INTO exemption_ground (district_id, id, exemption_id, part, key_id, sealed) VALUES ($1, $2, $3, 'ground', $4, $5)`,
      [district, row, ids.of('exemption', exemption), keyId, sealed],
    );
    await storeStanding(runner, keys, { district, exemption: ids.of('exemption', exemption) }, ground.kind);
  }
}

/** Each demo login gets its roles; the doctor is the first one of the district. */
async function storeLogins(runner: QueryRunner, district: string, demo: DemoDistrict, ids: DemoIds) {
  const doctor = demo.doctors[0]?.doctor;
  const host = demo.municipalities[0]?.name ?? '';
  for (const { email, name, roles } of DEMO_LOGINS) {
    for (const role of roles) {
      await runner.query(
        `INSERT INTO role_grant (district_id, account_id, role, name, doctor_id, municipality_id)
         VALUES ($1, account_for_email($2), $3, $4, $5, $6)`,
        [
          district,
          email,
          role,
          role === 'doctor' ? (doctor?.name ?? name) : name,
          role === 'doctor' && doctor ? ids.of('doctor', doctor.id) : null,
          role === 'decisionMaker' ? ids.of('municipality', host) : null,
        ],
      );
    }
  }
}
