import type { QueryRunner } from 'typeorm';
import { pageOf } from '../../http/fields.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { exemptThroughout, type PeriodRow } from '../periods/index.ts';
import type { Receipt } from './receipts.ts';

/** ikke begynt, kladd, sendt, fritatt i hele perioden. */
export const ANSWER_STATES = ['none', 'draft', 'answered', 'exempt'] as const;
type AnswerState = (typeof ANSWER_STATES)[number];

interface AnswerRow {
  doctor: string;
  name: string;
  state: AnswerState;
  answeredAt: Date | null;
  updatedAt: Date | null;
  onBehalf: boolean;
  sentBy: Receipt['by'] | null;
  reachable: boolean;
  vetoes: number;
  wishes: number;
  absences: number;
}

/** A page of the list, of one state only when `state` says so. */
export interface AnswersPage {
  state: AnswerState | undefined;
  limit: number;
  /** Name and id of the last one before the page. */
  after: readonly [string, string] | undefined;
}

/** Doctors of the period ($1) that starts on $2, the exempt ones being $3. */
const ANSWERS = `
  SELECT d.id AS doctor, d.name, d.email IS NOT NULL AS reachable,
    CASE WHEN s.answered_at IS NOT NULL THEN 'answered' WHEN d.id = ANY($3::uuid[]) THEN 'exempt'
      WHEN s.doctor_id IS NOT NULL THEN 'draft' ELSE 'none' END AS state,
    s.answered_at AS "answeredAt", s.updated_at AS "updatedAt", coalesce(s.on_behalf, false) AS "onBehalf",
    s.entries, (SELECT r.sent_by FROM availability_receipt r WHERE r.duty_period_id = $1 AND r.doctor_id = d.id
      AND s.answered_at IS NOT NULL ORDER BY r.number DESC LIMIT 1) AS "sentBy"
  FROM doctor d LEFT JOIN availability_sheet s ON s.doctor_id = d.id AND s.duty_period_id = $1
  WHERE d.left_on IS NULL OR d.left_on > $2`;

/** Who has answered: counts of all, and a page of the list by name. */
export async function readAnswers(
  runner: QueryRunner,
  period: PeriodRow,
  { state, limit, after }: AnswersPage,
) {
  const about = [period.id, period.from, await exemptThroughout(runner, period)];
  const counts = await oneRow<Record<'doctors' | AnswerState | 'onBehalf', number>>(
    runner,
    `SELECT count(*)::int AS doctors, count(*) FILTER (WHERE state = 'answered')::int AS answered,
       count(*) FILTER (WHERE state = 'draft')::int AS draft, count(*) FILTER (WHERE state = 'none')::int AS none,
       count(*) FILTER (WHERE state = 'exempt')::int AS exempt, count(*) FILTER (WHERE "onBehalf")::int AS "onBehalf"
     FROM (${ANSWERS}) a`,
    about,
  );
  const found = await rows<AnswerRow>(
    runner,
    `SELECT doctor, name, state, "answeredAt", "updatedAt", "onBehalf", "sentBy", reachable, ${VETOES} AS vetoes,
       ${ofKind('prefer', 'preferNot', 'atMost', 'atLeast')} AS wishes, ${ofKind('absence', 'busyElsewhere')} AS absences
     FROM (${ANSWERS}) a
     WHERE ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR (name COLLATE "nb-x-icu", doctor) > ($5, $6::uuid))
     ORDER BY name COLLATE "nb-x-icu", doctor LIMIT $7`,
    [...about, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return { counts, ...pageOf(found, limit, ({ name, doctor }) => [name, doctor]) };
}

/** Days of which a doctor cannot take some or any shift; a pattern, whose days depend on the calendar, counts as one. */
const VETOES = `(SELECT count(DISTINCT coalesce(left(day, 10), e->>'id'))::int
  FROM jsonb_array_elements(a.entries) e
  LEFT JOIN LATERAL jsonb_array_elements_text(coalesce(e->'selection'->'dates', e->'selection'->'shifts')) day ON true
  WHERE e->>'kind' = 'veto')`;

function ofKind(...kinds: string[]): string {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  return `(SELECT count(*)::int FROM jsonb_array_elements(a.entries) e WHERE e->>'kind' IN (${list}))`;
}
