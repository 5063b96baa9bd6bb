import { appealTimeliness } from '../../domain/exemptions/appeal-deadlines.ts';
import {
  applyExemptionStep,
  type ExemptionStep,
  type ExemptionStepResult,
  interimFor,
} from '../../domain/exemptions/apply-step.ts';
import { checkDecision, type RightRefused } from '../../domain/exemptions/check-decision.ts';
import { termsInForce } from '../../domain/exemptions/effective-exemptions.ts';
import type { ExemptionTerms } from '../../domain/exemptions/exemption-effect.ts';
import type { ExemptionEvent } from '../../domain/exemptions/exemption-lifecycle.ts';
import { transitionExemption } from '../../domain/exemptions/exemption-lifecycle.ts';
import type { GroundStanding } from '../../domain/exemptions/ground-standing.ts';
import { conflict, type Problem, unprocessable } from '../../http/problem.ts';
import type { Capacity } from './case-rights.ts';
import { deadlinesOf, type ExemptionCase } from './exemption-cases.ts';
import { checkTerms } from './exemption-law.ts';
import type { StepBody } from './exemption-schemas.ts';

/** A step of the case's lifecycle; the others record something about it. */
export type LifecycleBody = Extract<StepBody, { event: ExemptionEvent }>;

/** Steps that depend on what the ground is worth on the day. */
const WEIGHED: ReadonlySet<StepBody['event']> = new Set<StepBody['event']>([
  'submit',
  'grantInPart',
  'reject',
  'appeal',
  'uphold',
  'reverse',
  'recordEvidence',
  'setInterim',
]);

/** Whether the step opens the ground. */
export function weighsGround({ event }: StepBody): boolean {
  return WEIGHED.has(event);
}

/** Whether the step reads or writes what is sealed, and so needs a strong login. */
export function touchesGround(body: StepBody): boolean {
  return weighsGround(body) || 'reasons' in body;
}

/** The refusal of a step that can be told without the ground; `null` when there is none. */
export function refusalBefore(
  row: ExemptionCase,
  body: StepBody,
  { as, today }: { as: Capacity; today: string },
): Problem | null {
  if ('terms' in body && body.terms) checkTerms(body.terms);
  if (isLifecycle(body)) {
    const next = transitionExemption(row.state, body.event);
    if (!next.ok) return illegal(row, next.allowed);
  }
  switch (body.event) {
    case 'appeal':
      return tooLate(row, today) ? conflict('appeal-too-late') : null;
    case 'withdraw':
      return body.on !== undefined && body.on < today ? unprocessable('withdrawal-past') : null;
    case 'expire':
      return endsAfter(row, today) ? conflict('exemption-in-force') : null;
    case 'recordEvidence':
      if (row.state !== 'draft' && row.state !== 'submitted' && row.state !== 'appealed')
        return illegal(row, []);
      return body.on > today ? unprocessable('date-ahead') : null;
    case 'setInterim':
      return row.state === 'submitted' || row.state === 'appealed' ? null : illegal(row, []);
    case 'recordNotice':
      // Whoever received the notice may say when, once; the municipality may correct it.
      if (as === 'doctor' && row.notifiedOn !== null) return conflict('notice-recorded');
      return noticeRefusal(row, body.on, today);
    case 'archive':
      return archiveRefusal(row);
    default:
      return null;
  }
}

/** The step as the domain takes it, and its result. `standing` is there for every step that needs one. */
export function decided(
  row: ExemptionCase,
  body: LifecycleBody,
  standing: GroundStanding | null,
  today: string,
): ExemptionStepResult {
  return applyExemptionStep(row, stepOf(row, body, standing, today));
}

/** Whether an interim effect gives a shown right its due. */
export function checkInterim(
  row: ExemptionCase,
  terms: ExemptionTerms | null,
  standing: GroundStanding,
): { ok: true } | RightRefused {
  return checkDecision(standing, row.requested, terms);
}

/** What a refusal of the domain is over HTTP. */
export function problemOf(row: ExemptionCase, refusal: Extract<ExemptionStepResult, { ok: false }>): Problem {
  if (refusal.code === 'transition-illegal') return illegal(row, refusal.allowed);
  const { code, paragraph, least } = refusal;
  return conflict(code, { paragraph }, { least });
}

function stepOf(
  row: ExemptionCase,
  body: LifecycleBody,
  standing: GroundStanding | null,
  today: string,
): ExemptionStep {
  switch (body.event) {
    case 'grant':
    case 'withdrawAppeal':
    case 'expire':
      return { event: body.event };
    case 'submit':
    case 'appeal':
      return { event: body.event, interim: interimFor(needed(standing), row.requested) };
    case 'grantInPart':
    case 'reverse':
      return { event: body.event, terms: body.terms, standing: needed(standing) };
    case 'reject':
    case 'uphold':
      return { event: body.event, standing: needed(standing) };
    case 'withdraw':
      return { event: 'withdraw', on: body.on ?? today };
  }
}

function needed(standing: GroundStanding | null): GroundStanding {
  if (!standing) throw new Error('a step that weighs the ground came without it');
  return standing;
}

export function isLifecycle(body: StepBody): body is LifecycleBody {
  return !['recordEvidence', 'recordNotice', 'setInterim', 'declareDisqualified', 'archive'].includes(
    body.event,
  );
}

function illegal({ state }: ExemptionCase, allowed: readonly string[]): Problem {
  return conflict('exemption-step-illegal', {}, { state, allowed });
}

/** While the notice is not known to have arrived, the three weeks have not begun. */
function tooLate(row: ExemptionCase, today: string): boolean {
  const deadlines = deadlinesOf({ decidedOn: row.decidedOn, notifiedOn: row.notifiedOn ?? today });
  return deadlines !== null && timeliness(deadlines, today) === 'tooLate';
}

/** Whether an appeal of today comes after the three weeks. */
export function isLateAppeal(row: ExemptionCase, today: string): boolean {
  const deadlines = deadlinesOf(row);
  return deadlines !== null && timeliness(deadlines, today) === 'late';
}

function timeliness(deadlines: { ordinary: string; late: string }, today: string) {
  return appealTimeliness(today, deadlines as Parameters<typeof appealTimeliness>[1]);
}

function endsAfter(row: ExemptionCase, today: string): boolean {
  const terms = termsInForce(row);
  return terms !== null && (terms.to === null || terms.to > today);
}

function noticeRefusal({ decidedOn, state }: ExemptionCase, on: string, today: string): Problem | null {
  if (decidedOn === null || state === 'appealed') return conflict('decision-missing');
  return on < decidedOn || on > today ? unprocessable('notice-date-wrong', { decidedOn, today }) : null;
}

/** Nothing is archived while it is open, or while nobody knows until when it may be appealed. */
function archiveRefusal(row: ExemptionCase): Problem | null {
  const { state, notifiedOn } = row;
  if (state === 'draft' || state === 'submitted' || state === 'appealed') return conflict('case-open');
  if (row.archivedAt !== null) return conflict('case-archived');
  const appealable = state === 'grantedInPart' || state === 'rejected';
  return appealable && notifiedOn === null ? conflict('notice-missing') : null;
}
