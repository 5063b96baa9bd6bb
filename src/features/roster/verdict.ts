import { z } from 'zod';
import { addDays } from '../../domain/calendar/civil-date.ts';
import type { ReasonRole } from '../../domain/problem/roster-problem.ts';
import { isHardBreach } from '../../domain/rules/check-roster.ts';
import { newViolations } from '../../domain/rules/new-violations.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { measureCounts } from '../../domain/roster/evaluate-fairness.ts';
import type { Actor } from '../../http/caller.ts';
import { unprocessable } from '../../http/problem.ts';
import { type Board, boardWith } from './boards.ts';
import { assignmentsAfter, type Change } from './change.ts';
import { presentViolation, readerOf, violationSchema } from './present-violation.ts';
import type { StoredAssignment, StoredWaiver } from './stored-assignment.ts';

/** What a change does that is permitted. */
export const effectSchema = z.object({
  /** Warnings, breaches that the written reason covers, and a back-up whom nobody needs (yet, or any more). */
  violations: z.array(violationSchema),
  /** Where the doctors concerned stand, in shifts per measure. */
  doctors: z.array(
    z.object({
      doctor: z.string(),
      name: z.string(),
      measures: z.array(
        z.object({ measure: z.string(), target: z.number(), before: z.number(), after: z.number() }),
      ),
    }),
  ),
});

/** A change that may be made, as it will be stored, and what it does. */
export interface Permitted {
  change: Change;
  after: Board;
  effect: z.infer<typeof effectSchema>;
}

/**
 * Whether a breach keeps an edit from being made. A back-up whom nobody needs does not: who needs one
 * and who is one come and go one after the other. It stands in the way of publishing all the same.
 */
export function blocksEdit(violation: Violation): boolean {
  return isHardBreach(violation) && violation.code !== 'back-up-not-needed';
}

/** Days around a run of nights in which duties may belong to its breach. */
const AROUND_NIGHTS = 7;

/**
 * Judges a change by the rules. Refused (422): `rule-broken` when a rule is broken that nobody may
 * break, `reason-needed` when a written reason of somebody with the role would allow it.
 */
export function judge(board: Board, change: Change, actor: Actor): Permitted {
  const onlyRemoves = change.added.length === 0;
  const bare = boardWith(board, assignmentsAfter(board.assignments, change));
  const breaches = newViolations(board.violations, bare.violations, onlyRemoves).filter(blocksEdit);
  if (breaches.some((violation) => !mayBeReasoned(violation, change))) {
    throw refusal('rule-broken', board, breaches, actor);
  }
  const role = breaches.length === 0 ? null : roleFor(breaches, actor);
  if (breaches.length > 0 && (role === null || change.reason === null)) {
    throw refusal('reason-needed', board, breaches, actor);
  }
  const reasoned = role === null ? { ...change, reason: null } : withReason(bare, change, breaches, role);
  const after = role === null ? bare : boardWith(board, assignmentsAfter(board.assignments, reasoned));
  const found = newViolations(board.violations, after.violations, onlyRemoves);
  // What the reason does not cover after all.
  if (found.some(blocksEdit)) throw refusal('rule-broken', board, found.filter(blocksEdit), actor);
  const told = after.violations.filter((violation) => violation.waived && isOf(violation, reasoned.added));
  const violations = [...new Set([...found, ...(role === null ? [] : told)])];
  return {
    change: reasoned,
    after,
    effect: {
      violations: violations.map((violation) => presentViolation(readerOf(actor), violation, board.problem)),
      doctors: positions(board, after, change),
    },
  };
}

function refusal(code: string, { problem }: Board, violations: readonly Violation[], actor: Actor) {
  const reader = readerOf(actor);
  return unprocessable(
    code,
    { count: violations.length },
    { violations: violations.map((violation) => presentViolation(reader, violation, problem)) },
  );
}

/** A reason stands with the assignment of whoever breaks the rule: it must be one that is made now. */
function mayBeReasoned(violation: Violation, { added }: Change): boolean {
  return violation.strength === 'reason' && isOf(violation, added);
}

function isOf({ doctor }: Violation, added: readonly StoredAssignment[]): boolean {
  return added.some((assignment) => assignment.doctor === doctor);
}

/** The role in which the actor may give a reason for all of the breaches. */
export function roleFor(breaches: readonly Violation[], { roles }: Actor): ReasonRole | null {
  if (roles.has('districtAdministrator')) return 'districtAdministrator';
  const may = breaches.every(({ reasonRole }) => reasonRole === undefined || reasonRole === 'coordinator');
  return may && roles.has('coordinator') ? 'coordinator' : null;
}

/** The change with its written reason on the assignments of those who break a rule. */
export function withReason(
  board: Board,
  change: Change,
  breaches: readonly Violation[],
  role: ReasonRole,
): Change {
  const reason = change.reason ?? '';
  const added = change.added.map((assignment): StoredAssignment => {
    const own = breaches.filter(({ doctor }) => doctor === assignment.doctor);
    if (own.length === 0) return assignment;
    const rules = [...new Set(own.map(({ rule }) => rule))];
    const waiver: StoredWaiver = { rules, reason, role, beside: besides(board, assignment, own) };
    return { ...assignment, waiver };
  });
  return { ...change, added };
}

/** The doctor's other shifts that make up the breaches; those of nights name the last night only. */
function besides(
  board: Board,
  { shift, doctor }: StoredAssignment,
  breaches: readonly Violation[],
): string[] {
  const found = new Set(breaches.flatMap(({ shifts }) => shifts));
  for (const { rule, date, values } of breaches) {
    if (rule !== 'consecutive-nights' || date === null) continue;
    const from = addDays(date, -Number(values['nights']) - AROUND_NIGHTS);
    const to = addDays(date, AROUND_NIGHTS);
    for (const other of board.assignments) {
      const on = board.shifts.get(other.shift)?.date ?? '';
      if (other.doctor === doctor && on >= from && on <= to) found.add(other.shift);
    }
  }
  found.delete(shift);
  return [...found].sort();
}

/** Where the doctors of a change stand before it and after it, in shifts per measure. */
export function positions(
  before: Board,
  after: Board,
  { removed, added }: Change,
): z.infer<typeof effectSchema>['doctors'] {
  const concerned = new Set([...removed, ...added].map(({ doctor }) => doctor));
  return before.problem.doctors
    .filter(({ id }) => concerned.has(id))
    .map(({ id, name, targets }) => {
      const [was, is] = [before, after].map((board) => measureCounts(board.problem, dutiesOf(board, id)));
      const measures = Object.entries(targets).flatMap(([measure, target]) => {
        const [from, to] = [was?.[measure], is?.[measure]];
        return from === undefined || to === undefined ? [] : [{ measure, target, before: from, after: to }];
      });
      return { doctor: id, name, measures };
    });
}

/** Shifts on which a doctor has a duty seat. */
export function dutiesOf({ assignments }: Pick<Board, 'assignments'>, doctor: string): Set<string> {
  const own = assignments.filter((assignment) => assignment.doctor === doctor && assignment.role === 'duty');
  return new Set(own.map(({ shift }) => shift));
}
