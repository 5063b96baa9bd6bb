import { z } from 'zod';
import type {
  Assignment,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { addingCheck } from '../../domain/rules/check-roster.ts';
import { engagementOn } from '../../domain/rules/doctor-on-date.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { measureCounts } from '../../domain/roster/evaluate-fairness.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { reasonCode } from '../../optimiser/explain/reason-code.ts';
import { obstacleCheck } from '../../optimiser/explain/obstacle-check.ts';
import { type Board, rosterOf } from './boards.ts';
import { presentViolation, type Reader, violationSchema } from './present-violation.ts';
import { backUpSchema, toldBackUps } from './told-changes.ts';
import { blocksEdit } from './verdict.ts';

const candidateSchema = z.object({
  doctor: z.string(),
  name: z.string(),
  engagement: z.string().nullable(),
  /** May take the seat, may with a written reason, or may not. */
  standing: z.enum(['can', 'reason', 'cannot']),
  /** Back-up doctor who would have to be called in, and the shift. */
  withBackUp: backUpSchema.nullable(),
  /** The first rule that keeps the doctor from the seat, in words; a written reason may do for it. */
  against: z.object({ rule: z.string(), name: z.string() }).nullable(),
  /** Assigned − target with the shift, per measure that it counts in, in shifts. */
  deviations: z.array(z.object({ measure: z.string(), target: z.number(), after: z.number() })),
  /** Grade of the doctor's wish: positive for the shift, negative against it. */
  wish: z.int(),
  /** A veto beyond the allowance. */
  vetoed: z.boolean(),
  violations: z.array(violationSchema),
});
export const candidatesSchema = z.object({
  shift: z.string(),
  openSeats: z.int(),
  /** Whose seat it would be, where none is open. */
  instead: z.string().nullable(),
  items: z.array(candidateSchema),
});
type Candidate = z.infer<typeof candidateSchema>;

const ORDER = { can: 0, reason: 1, cannot: 2 };

/**
 * Everybody who is not on a shift, in the order in which to ask them: who may take the seat before who
 * needs a reason before who may not; then who stands lowest after it, whose wish it is, who breaks least.
 *
 * @param instead whose seat is asked about; on a full shift the first holder who is not pinned
 */
export function candidatesFor(
  board: Board,
  shift: ProblemShift,
  reader: Reader,
  instead: string | null,
): z.infer<typeof candidatesSchema> {
  const { problem, assignments } = board;
  const on = assignments.filter((assignment) => assignment.shift === shift.id);
  const duty = on.filter(({ role }) => role === 'duty');
  const openSeats = Math.max(0, shift.seats - duty.length);
  const leaving = instead ?? (openSeats > 0 ? null : seatToAskFor(problem, duty));
  const roster = rosterOf(board);
  const rest = roster.assignments.filter((one) => one.shift !== shift.id || one.doctor !== leaving);
  const adding = addingCheck(problem, { assignments: rest });
  const obstacleTo = obstacleCheck(problem, { ...roster, assignments: rest });
  // Dear to ask, and nobody is called in for anything but lacking back-up.
  const calledIn = (doctor: string, found: readonly Violation[]) =>
    found.some(({ rule }) => rule === 'back-up') ? obstacleTo(shift, doctor).withBackUp : null;
  const holders = new Set(on.map(({ doctor }) => doctor));
  const items = problem.doctors
    .filter(({ id }) => !holders.has(id))
    .map((doctor): Candidate => {
      const wanted: Assignment = { shift: shift.id, doctor: doctor.id, role: 'duty' };
      const breaches = adding(wanted);
      const withBackUp = calledIn(doctor.id, breaches);
      const found = breaches.filter(({ rule }) => withBackUp === null || rule !== 'back-up');
      return {
        doctor: doctor.id,
        name: doctor.name,
        engagement: engagementOn(doctor, shift.date),
        standing: standingOf(found),
        withBackUp: withBackUp && (toldBackUps(board, [withBackUp])[0] ?? null),
        against: againstOf(reader, found),
        deviations: deviationsAfter(problem, doctor, shift, rest),
        ...wishOf(doctor, shift.id),
        violations: found.map((violation) => presentViolation(reader, violation, problem)),
      };
    })
    .sort(inOrder);
  return { shift: shift.id, openSeats, instead: leaving, items };
}

function seatToAskFor({ locks }: RosterProblem, duty: readonly Assignment[]): string | null {
  const isLocked = ({ shift, doctor }: Assignment) =>
    locks.some((lock) => lock.kind === 'assign' && lock.shift === shift && lock.doctor === doctor);
  return (duty.find((assignment) => !isLocked(assignment)) ?? duty[0])?.doctor ?? null;
}

function standingOf(violations: readonly Violation[]): Candidate['standing'] {
  const hard = violations.filter(blocksEdit);
  if (hard.length === 0) return 'can';
  return hard.every(({ strength, doctor }) => strength === 'reason' && doctor !== null) ? 'reason' : 'cannot';
}

function againstOf({ locale }: Reader, violations: readonly Violation[]): Candidate['against'] {
  const first = violations.find(blocksEdit);
  if (!first) return null;
  const rule = reasonCode(first.rule);
  return { rule, name: formatMessage(locale, `page.rule.${rule}`) };
}

function deviationsAfter(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  shift: ProblemShift,
  assignments: readonly Assignment[],
): Candidate['deviations'] {
  const own = assignments.filter((one) => one.doctor === doctor.id && one.role === 'duty');
  const counts = measureCounts(problem, new Set([...own.map((one) => one.shift), shift.id]));
  return problem.measures.flatMap(({ id, categories }) => {
    const target = doctor.targets[id];
    const count = counts[id];
    if (target === undefined || count === undefined || !categories.includes(shift.category)) return [];
    return [{ measure: id, target, after: count - target }];
  });
}

function wishOf({ marks }: ProblemDoctor, shift: string): Pick<Candidate, 'wish' | 'vetoed'> {
  const own = marks.filter(({ shifts }) => shifts.includes(shift));
  const grades = own.map((mark) =>
    mark.kind === 'veto' ? 0 : mark.kind === 'prefer' ? mark.grade : -mark.grade,
  );
  return {
    wish: grades.reduce((sum: number, grade) => sum + grade, 0),
    vetoed: own.some(({ kind }) => kind === 'veto'),
  };
}

function inOrder(a: Candidate, b: Candidate): number {
  const warnings = ({ violations }: Candidate) => violations.filter(({ hard }) => !hard).length;
  return (
    ORDER[a.standing] - ORDER[b.standing] ||
    Number(a.vetoed) - Number(b.vetoed) ||
    highest(a) - highest(b) ||
    b.wish - a.wish ||
    warnings(a) - warnings(b) ||
    (a.name < b.name ? -1 : 1)
  );
}

/** Who has no share here is asked last: nothing says that the shift is theirs to do. */
function highest({ deviations }: Candidate): number {
  return deviations.length === 0 ? Number.MAX_VALUE : Math.max(...deviations.map(({ after }) => after));
}
