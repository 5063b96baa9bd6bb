import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import {
  creditedAfter,
  creditedShifts,
  type Credits,
  creditsAfter,
  type DutyMove,
} from '../../domain/fairness/ledger-moves.ts';
import type { LedgerPolicy } from '../../domain/fairness/ledger-policy.ts';
import { rosterLedger } from '../../domain/fairness/roster-ledger.ts';
import type {
  Lock,
  Mark,
  ProblemShift,
  ReasonRole,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { joinSeats } from '../../domain/roster/split-shift.ts';
import { newViolations } from '../../domain/rules/new-violations.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { conflict } from '../../http/problem.ts';
import type { InForce } from '../publication/index.ts';
import {
  assignmentsAfter,
  blocksEdit,
  type Board,
  boardOf,
  type Change,
  placeOf,
  positions,
  storedAssignment,
  withReason,
} from '../roster/index.ts';
import { divideShifts } from './divide-shifts.ts';
import { withNewestDoctors } from './newest-doctors.ts';
import { readOutsideDuties, violationsAcross } from './rest-across.ts';

/** One doctor's balance in a burden category, were the roster worked as it is and as it would be. */
export interface LedgerLine {
  doctor: string;
  category: string;
  before: number;
  after: number;
}

/** What duties changing hands would do, by what the district knows now. */
export interface Assessed {
  /** Of a shift that is split, those of its parts. */
  moves: readonly DutyMove[];
  /** Shifts by id, the parts that change hands among them. */
  shifts: ReadonlyMap<string, ProblemShift>;
  /** Whose duty each shift meets before the moves; parts meet what their shift met. */
  credits: Credits;
  change: Change;
  before: Board;
  after: Board;
  /** What is broken anew, for whomever. */
  violations: Violation[];
  /** Duties that somebody would take against an own veto: to be overridden by that person alone. */
  vetoed: { doctor: string; shift: string }[];
  positions: ReturnType<typeof positions>;
  ledger: LedgerLine[];
  /** Whose duty each shift would meet. */
  credited: { shift: string; doctor: string }[];
  /** Nobody may break it; what a written reason allows is not among them. */
  forbidden: Violation[];
  /** What a written reason would allow. */
  reasonable: Violation[];
  /** The same as long as the effect is the same: who agrees sends it along. */
  seen: string;
}

/** What it is assessed with besides the board. */
export interface Setting {
  district: string;
  inForce: InForce;
  credits: Credits;
  /** Per doctor, shifts lost to sickness, which count as done. */
  excused: ReadonlyMap<string, ReadonlySet<string>>;
  handOverCountsFor: LedgerPolicy['handOverCountsFor'];
}

/**
 * Assesses duties that change hands in the roster in force. Everybody concerned is looked at with their
 * newest record. Refused (409): `assignment-missing` when somebody does not hold what they would give.
 */
export async function assessMoves(
  runner: QueryRunner,
  setting: Setting,
  board: Board,
  asked: readonly DutyMove[],
): Promise<Assessed> {
  const { district, inForce, handOverCountsFor } = setting;
  const { row } = inForce;
  const concerned = new Set(asked.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
  const newest = await withNewestDoctors(runner, district, row.period, board.problem, concerned);
  const before = boardOf(row, newest, board.assignments, null);
  const { moves, credits, ...divided } = divideShifts(before, setting.credits, asked);
  const moved = changeOf(divided, moves);
  const joined = joinSeats(
    withoutVetoes(divided.problem, moved.added),
    assignmentsAfter(divided.assignments, moved),
  );
  const after = boardOf(
    row,
    joined.problem,
    joined.assignments,
    locksAfter(joined.problem, joined.assignments),
  );
  const change = { ...moved, ...changeBetween(before, after) };
  const found = newViolations(before.violations, after.violations, change.added.length === 0);
  // What is left of a split shift was its holder's before.
  const left = new Set(divided.assignments);
  const taking = { ...change, added: change.added.filter((one) => !left.has(one)) };
  const across = await violationsOutside(runner, row.period, after, taking);
  const known = new Set(found.map(keyOf));
  const violations = [...found, ...across.filter((one) => !known.has(keyOf(one)))];
  const blocking = violations.filter(blocksEdit);
  const shifts = new Map(divided.problem.shifts.map((shift) => [shift.id, shift]));
  const effect = {
    violations,
    vetoed: moved.added
      .filter((one) => isVetoed(divided.problem, one))
      .map(({ doctor, shift }) => ({ doctor, shift })),
    positions: positions(before, after, change),
    ledger: ledgerLines({ ...setting, before, after, moves, shifts, divided: credits }),
    credited: moves.map((move) => ({
      shift: move.shift,
      doctor: creditedAfter(credits, move, handOverCountsFor),
    })),
  };
  return {
    moves,
    shifts,
    credits,
    change,
    before,
    after,
    ...effect,
    forbidden: blocking.filter((one) => !mayBeReasoned(one, taking)),
    reasonable: blocking.filter((one) => mayBeReasoned(one, taking)),
    seen: createHash('sha256')
      .update(JSON.stringify([moves, effect]))
      .digest('base64url'),
  };
}

/**
 * The same with a written reason for what a reason allows, as it will be stored; what the reason does not
 * cover after all is forbidden.
 */
export function withWrittenReason(assessed: Assessed, reason: string, role: ReasonRole): Assessed {
  const { before, after, reasonable } = assessed;
  const change = withReason(after, { ...assessed.change, reason }, reasonable, role);
  const assignments = assignmentsAfter(before.assignments, change);
  const reasoned = boardOf(after.row, after.problem, assignments, after.problem.locks);
  const left = newViolations(before.violations, reasoned.violations, false).filter(blocksEdit);
  return { ...assessed, change, after: reasoned, forbidden: [...assessed.forbidden, ...left] };
}

function changeOf({ assignments }: Pick<Board, 'assignments'>, moves: readonly DutyMove[]): Change {
  const held = new Map(assignments.map((assignment) => [placeOf(assignment), assignment]));
  const removed = moves.flatMap(({ shift, from }) => {
    if (from === null) return [];
    const found = held.get(placeOf({ shift, doctor: from }));
    if (found?.role !== 'duty') throw conflict('assignment-missing');
    return [found];
  });
  const added = moves.map(({ shift, to }) => storedAssignment({ shift, doctor: to, role: 'duty' }));
  return { kind: removed.length > 0 ? 'move' : 'assign', removed, added, reason: null };
}

/** What has gone and come, whoever it was moved for; what somebody takes comes first. */
function changeBetween(before: Board, after: Board): Pick<Change, 'removed' | 'added'> {
  const [was, is] = [before, after].map(({ assignments }) => new Set(assignments));
  return {
    removed: before.assignments.filter((one) => !is!.has(one)),
    added: after.assignments.filter((one) => !was!.has(one)).reverse(),
  };
}

/** Who takes a duty withdraws what they have said against it; that they know is asked of them, not of the rules. */
export function withoutVetoes(
  problem: RosterProblem,
  added: readonly { doctor: string; shift: string }[],
): RosterProblem {
  const taken = new Map<string, Set<string>>();
  for (const { doctor, shift } of added) taken.set(doctor, (taken.get(doctor) ?? new Set()).add(shift));
  const doctors = problem.doctors.map((doctor) => {
    const own = taken.get(doctor.id);
    if (!own || !doctor.marks.some((mark) => vetoes(mark, own))) return doctor;
    const marks = doctor.marks.map((mark) =>
      vetoes(mark, own) ? { ...mark, shifts: mark.shifts.filter((shift) => !own.has(shift)) } : mark,
    );
    return { ...doctor, marks };
  });
  return { ...problem, doctors };
}

function vetoes({ kind, shifts }: Mark, own: ReadonlySet<string>): boolean {
  return kind === 'veto' && shifts.some((shift) => own.has(shift));
}

function isVetoed({ doctors }: RosterProblem, taken: { doctor: string; shift: string }): boolean {
  const own = doctors.find(({ id }) => id === taken.doctor);
  return own?.marks.some((mark) => vetoes(mark, new Set([taken.shift]))) === true;
}

/** A decision to keep somebody from a shift stands until it is taken back; one to put somebody there ends with the seat. */
function locksAfter(
  { locks }: RosterProblem,
  assignments: readonly { shift: string; doctor: string }[],
): Lock[] {
  const held = new Set(assignments.map(placeOf));
  return locks.filter((lock) => lock.kind === 'forbid' || held.has(placeOf(lock)));
}

async function violationsOutside(
  runner: QueryRunner,
  period: string,
  after: Board,
  { added }: Change,
): Promise<Violation[]> {
  const shifts = added.flatMap(({ shift }) => after.shifts.get(shift) ?? []);
  const [from, to] = [
    shifts.map(({ start }) => start).sort()[0],
    shifts
      .map(({ end }) => end)
      .sort()
      .at(-1),
  ];
  if (from === undefined || to === undefined) return [];
  const doctors = [...new Set(added.map(({ doctor }) => doctor))];
  const outside = await readOutsideDuties(runner, period, doctors, { from, to });
  return added.flatMap(({ doctor: id, shift: shiftId }) => {
    const [doctor, shift] = [after.doctors.get(id), after.shifts.get(shiftId)];
    if (!doctor || !shift) return [];
    const own = outside.filter((one) => one.doctor === id);
    return violationsAcross(after.problem, doctor, shift, own);
  });
}

function ledgerLines({
  before,
  after,
  moves,
  shifts,
  credits,
  divided,
  excused,
  handOverCountsFor,
}: Pick<Assessed, 'before' | 'after' | 'moves' | 'shifts'> &
  Omit<Setting, 'district' | 'inForce'> & { divided: Credits }): LedgerLine[] {
  const next = creditsAfter(divided, moves, handOverCountsFor);
  const categories = new Set(moves.map(({ shift }) => shifts.get(shift)?.category));
  const doctors = new Set(moves.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
  return after.problem.doctors
    .filter(({ id }) => doctors.has(id))
    .flatMap((doctor) => {
      const lines = (board: Board, at: Credits) => {
        const own = creditedShifts(at, duties(board), doctor.id);
        return rosterLedger(board.problem, doctor, new Set([...own, ...(excused.get(doctor.id) ?? [])]));
      };
      const [was, is] = [lines(before, credits), lines(after, next)];
      return is.flatMap(({ category, after: balance }, at) =>
        categories.has(category)
          ? [{ doctor: doctor.id, category, before: was[at]?.after ?? 0, after: balance }]
          : [],
      );
    });
}

function duties({ assignments }: Board) {
  return assignments.filter(({ role }) => role === 'duty');
}

/** A written reason stands with the assignment of whoever breaks the rule: it must be one that is made now. */
function mayBeReasoned({ strength, doctor }: Violation, { added }: Change): boolean {
  return strength === 'reason' && added.some((assignment) => assignment.doctor === doctor);
}

function keyOf({ rule, code, doctor, shifts }: Violation): string {
  return JSON.stringify([rule, code, doctor, shifts]);
}
