import type { QueryRunner } from 'typeorm';
import { appealDeadlines } from '../../domain/exemptions/appeal-deadlines.ts';
import { termsInForce } from '../../domain/exemptions/effective-exemptions.ts';
import type { ExemptionEffect, ExemptionTerms } from '../../domain/exemptions/exemption-effect.ts';
import type { ExemptionState } from '../../domain/exemptions/exemption-lifecycle.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { exemptionLaw } from './exemption-law.ts';

/** A case as the database has it, without its ground. */
export interface ExemptionCase extends ExemptionEffect {
  doctorName: string;
  birthDate: string;
  municipality: string;
  onBehalf: boolean;
  createdAt: Date;
  /** To the microsecond: what the lists are sorted by. */
  sortKey: string;
  submittedOn: string | null;
  decidedOn: string | null;
  notifiedOn: string | null;
  appealedOn: string | null;
  appealLate: boolean;
  archivedAt: Date | null;
  disqualified: string[];
  groundGiven: boolean;
  version: number;
}

/** A claim that its doctor has not let go of is nobody else's business. */
const REACHED = `NOT (e.state IN ('draft', 'withdrawn') AND e.submitted_on IS NULL AND NOT e.on_behalf)`;

const SELECT = `
  SELECT e.id, e.doctor_id AS doctor, d.name AS "doctorName", d.birth_date::text AS "birthDate",
    e.municipality_id AS municipality, e.state, e.requested, e.decided, e.interim, e.on_behalf AS "onBehalf",
    e.created_at AS "createdAt",
    to_char(e.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey",
    e.submitted_on::text AS "submittedOn", (e.decided_at AT TIME ZONE 'Europe/Oslo')::date::text AS "decidedOn",
    e.notified_on::text AS "notifiedOn", e.appealed_on::text AS "appealedOn", e.appeal_late AS "appealLate",
    e.archived_at AS "archivedAt", e.disqualified,
    EXISTS (SELECT FROM exemption_ground g WHERE g.district_id = e.district_id AND g.exemption_id = e.id
      AND g.part = 'ground') AS "groundGiven", e.version
  FROM exemption e JOIN doctor d ON d.district_id = e.district_id AND d.id = e.doctor_id`;

/** The case of that id, locked against other steps when asked for; `null` when the district has none. */
export function findCase(
  runner: QueryRunner,
  id: string,
  { lock = false } = {},
): Promise<ExemptionCase | null> {
  return oneRow<ExemptionCase>(runner, `${SELECT} WHERE e.id = $1${lock ? ' FOR UPDATE OF e' : ''}`, [id]);
}

/** Which cases a list holds. */
export interface CaseFilter {
  /** One doctor's own, unsubmitted ones among them. */
  doctor?: string;
  /** Submitted to these municipalities. */
  municipalities?: readonly string[];
  state?: ExemptionState | undefined;
  /** Only what the roster has to do with: in force, once in force, or pending. */
  effects?: boolean;
}

/** Cases by age, newest first; one more than `limit` where there are more. */
export function findCases(
  runner: QueryRunner,
  { doctor, municipalities, state, effects = false }: CaseFilter,
  { limit, cursor }: { limit: number; cursor?: [string, string] | undefined },
): Promise<ExemptionCase[]> {
  return rows<ExemptionCase>(
    runner,
    `${SELECT}
     WHERE ($1::uuid IS NULL AND ${REACHED} OR e.doctor_id = $1)
       AND ($2::uuid[] IS NULL OR e.municipality_id = ANY($2))
       AND ($3::text IS NULL OR e.state = $3)
       AND (NOT $4 OR e.state IN ('draft', 'submitted', 'appealed')
         OR e.decided IS NOT NULL AND e.state <> 'rejected')
       AND ($5::timestamptz IS NULL OR (e.created_at, e.id) < ($5::timestamptz, $6::uuid))
     ORDER BY e.created_at DESC, e.id DESC LIMIT $7`,
    [
      doctor ?? null,
      municipalities ?? null,
      state ?? null,
      effects,
      cursor?.[0] ?? null,
      cursor?.[1] ?? null,
      limit + 1,
    ],
  );
}

/** What the next page begins after. */
export function keyOf({ sortKey, id }: ExemptionCase): [string, string] {
  return [sortKey, id];
}

/** Whether others than the doctor may know of the case. */
export function isReached({ state, submittedOn, onBehalf }: ExemptionCase): boolean {
  return onBehalf || submittedOn !== null || (state !== 'draft' && state !== 'withdrawn');
}

/** The case as it is answered: without its ground, with what follows from it. */
export function describeCase(row: ExemptionCase) {
  const { birthDate: _birthDate, sortKey: _sortKey, disqualified: _disqualified, ...rest } = row;
  const deadlines = deadlinesOf(row);
  return {
    ...rest,
    effect: termsInForce(row),
    appealUntil: deadlines?.ordinary ?? null,
    lateAppealUntil: deadlines?.late ?? null,
  };
}

/** What the roster needs, and no more. */
export function describeEffect(row: ExemptionCase): {
  id: string;
  doctor: string;
  state: ExemptionState;
  effect: ExemptionTerms | null;
  version: number;
} {
  const { id, doctor, state, version } = row;
  return { id, doctor, state, effect: termsInForce(row), version };
}

/** Deadlines of appeal; `null` while nothing is decided, or its notice is not known to have arrived. */
export function deadlinesOf({
  decidedOn,
  notifiedOn,
}: Pick<ExemptionCase, 'decidedOn' | 'notifiedOn'>): { ordinary: string; late: string } | null {
  if (decidedOn === null || notifiedOn === null) return null;
  const result = appealDeadlines(decidedOn, notifiedOn, exemptionLaw());
  return result.ok ? result.deadlines : null;
}
