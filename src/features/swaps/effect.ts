import { z } from 'zod';
import type { Violation } from '../../domain/rules/violation.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { measureName } from '../../messages/measure-name.ts';
import { reasonCode } from '../../optimiser/explain/reason-code.ts';
import { presentViolation, type Reader, readerOf, roleFor, violationSchema } from '../roster/index.ts';
import { type Assessed, withWrittenReason } from './assess-moves.ts';
import { restLines, ruleStates } from './effect-rules.ts';

const change = { before: z.number(), after: z.number() };

/** What duties changing hands would do, as it is shown before anybody agrees to it. */
export const effectSchema = z.object({
  /** `ok`: legal; `reason`: only with a coordinator's written reason; `forbidden`: not at all. */
  standing: z.enum(['ok', 'reason', 'forbidden']),
  moves: z.array(
    z.object({
      shift: z.string(),
      /** The shift in words. */
      name: z.string(),
      from: z.string().nullable(),
      fromName: z.string().nullable(),
      to: z.string(),
      toName: z.string(),
      credited: z.string().describe('Whose duty the shift meets in the ledger'),
      creditedSentence: z.string(),
    }),
  ),
  /** Every rule that such a change can break in this roster. */
  rules: z.array(
    z.object({ rule: z.string(), name: z.string(), state: z.enum(['ok', 'warning', 'breach']) }),
  ),
  /** The shortest rest beside what a doctor takes over: mine, or (for a coordinator) everybody's. */
  rest: z.array(
    z.object({
      doctor: z.string(),
      name: z.string(),
      hours: z.number().nullable().describe('None for more than two days'),
      required: z.number().nullable(),
    }),
  ),
  /** What is broken anew, worst first; of colleagues the rule and no more. */
  violations: z.array(violationSchema),
  /** Shifts that I would take against my own veto, or (for a coordinator) anybody theirs. */
  vetoed: z.array(z.object({ doctor: z.string(), shift: z.string() })),
  /** Where the doctors concerned stand, in shifts per measure. */
  doctors: z.array(
    z.object({
      doctor: z.string(),
      name: z.string(),
      measures: z.array(
        z.object({
          measure: z.string(),
          name: z.string(),
          target: z.number(),
          before: z.number(),
          after: z.number(),
        }),
      ),
      /** Balance per burden category: positive is more done than owed. */
      ledger: z.array(z.object({ category: z.string(), name: z.string(), ...change })),
    }),
  ),
  seen: z.string().describe('Goes along with the agreement: what was agreed to is what is done'),
});
type Effect = z.infer<typeof effectSchema>;

/** The effect for a reader. */
export function presentEffect(actor: Actor, assessed: Assessed): Effect {
  const reader = readerOf(actor);
  const { locale } = reader;
  const { after, shifts, moves, credited, positions, ledger, forbidden, reasonable, seen } = assessed;
  const nameOf = (id: string) => after.doctors.get(id)?.name ?? '';
  return {
    standing: forbidden.length > 0 ? 'forbidden' : reasonable.length > 0 ? 'reason' : 'ok',
    moves: moves.map(({ shift, from, to }, at) => {
      const found = shifts.get(shift);
      const owner = credited[at]?.doctor ?? to;
      return {
        shift,
        name: found ? describeShift(locale, found) : shift,
        from,
        fromName: from === null ? null : nameOf(from),
        to,
        toName: nameOf(to),
        credited: owner,
        creditedSentence: formatMessage(locale, 'swaps.credited', {
          doctor: nameOf(owner),
          kept: owner === from ? 'kept' : 'moved',
          other: from === null ? '' : nameOf(from),
        }),
      };
    }),
    rules: ruleStates(reader, assessed),
    rest: restLines(reader, assessed),
    violations: presentAll(reader, assessed, [...forbidden, ...reasonable, ...warningsOf(assessed)]),
    vetoed: assessed.vetoed.filter(({ doctor }) => reader.trusted || doctor === reader.doctor),
    doctors: positions.map(({ doctor, name, measures }) => ({
      doctor,
      name,
      measures: measures.map((one) => ({ ...one, name: measureName(locale, one.measure) })),
      ledger: ledger
        .filter((line) => line.doctor === doctor)
        .map(({ category, before, after: balance }) => ({
          category,
          name: measureName(locale, category),
          before,
          after: balance,
        })),
    })),
    seen,
  };
}

function warningsOf({ violations, forbidden, reasonable }: Assessed): Violation[] {
  const worse = new Set([...forbidden, ...reasonable]);
  return violations.filter((violation) => !worse.has(violation));
}

function presentAll(reader: Reader, { after }: Assessed, violations: readonly Violation[]) {
  return violations.map((violation) => {
    const presented = presentViolation(reader, violation, after.problem);
    const isOwn = violation.doctor === null || violation.doctor === reader.doctor;
    if (reader.trusted || isOwn) return presented;
    // Hours and dates of a colleague's other duties, posts and courses are nobody else's business.
    const rule = reasonCode(violation.rule);
    const doctor = presented.doctorName ?? '';
    const against = formatMessage(reader.locale, `page.rule.${rule}`);
    const sentence = formatMessage(reader.locale, 'swaps.colleague-against', { doctor, against });
    return { ...presented, rule, code: rule, shifts: [], date: null, values: {}, sentence, cure: null };
  });
}

/** What was assessed with a coordinator's written reason, where a rule asks for one (422 `reason-needed`). */
export function reasoned(actor: Actor, assessed: Assessed, reason: string | undefined): Assessed {
  const { reasonable } = assessed;
  if (reasonable.length === 0) return assessed;
  const role = roleFor(reasonable, actor);
  if (role === null || reason === undefined)
    throw unprocessable('reason-needed', { count: reasonable.length });
  return withWrittenReason(assessed, reason, role);
}

/** Refuses what nobody may allow (422), with the effect. */
export function refuseForbidden(actor: Actor, assessed: Assessed): void {
  const { forbidden } = assessed;
  if (forbidden.length === 0) return;
  const effect = presentEffect(actor, assessed);
  throw unprocessable('swap-forbidden', { count: forbidden.length }, { effect });
}

/** Refuses an agreement to something else than what would be done (409), with the effect as it is now. */
export function refuseStale(actor: Actor, assessed: Assessed, seen: string): void {
  if (assessed.seen !== seen)
    throw conflict('effect-changed', {}, { effect: presentEffect(actor, assessed) });
}

/** Refuses to take duties against vetoes of one's own that one does not say to know of (422). */
export function refuseUnknowing(assessed: Assessed, doctor: string, overrides: boolean): void {
  const own = assessed.vetoed.filter((one) => one.doctor === doctor);
  if (own.length > 0 && !overrides) {
    throw unprocessable('veto-unconfirmed', { count: own.length }, { shifts: own.map(({ shift }) => shift) });
  }
}
