import type { Assignment, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { checkRoster } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';
import { type Reason, holderReasons } from './holder-reasons.ts';
import { obstacleCheck } from './obstacle-check.ts';
import { withoutMemory } from './without-memory.ts';

/** Why somebody stands on the shift. */
export interface HolderExplanation {
  doctor: string;
  role: 'duty' | 'training';
  reasons: Reason[];
}

/** Why somebody else does not: a rule, or what the roster would lose. */
export interface OtherExplanation {
  doctor: string;
  against: Violation | null;
  /** The doctor who would have to be called in as back-up. */
  withBackUp: string | null;
  /** Without a rule against: the first level that changes when they take the seat, and by how much (positive is worse; fairness in thousandths of a shift). */
  change: { level: LevelName; by: number } | null;
}

export interface ShiftExplanation {
  shift: ProblemShift;
  openSeats: number;
  /** A back-up seat that exists only when needed, and nobody needs it: there is nothing to explain. */
  notNeeded: boolean;
  holders: HolderExplanation[];
  others: OtherExplanation[];
  /** The district has no ledger and no history: the roster could not remember anything. */
  withoutMemory: boolean;
}

/**
 * Explains one shift of a roster: what speaks for each holder, and for every other doctor the
 * first rule against, or what would be lost if they took the seat of the first holder who is
 * not fixed (or the open seat).
 *
 * Cost: one rule check per doctor, one evaluation per doctor without a rule against.
 *
 * @param weighed whose change is computed: an evaluation each is too slow to wait for in a large district
 */
export function explainShift(
  problem: RosterProblem,
  roster: Roster,
  shiftId: string,
  weighed: (doctor: string) => boolean = () => true,
): ShiftExplanation | null {
  const shift = problem.shifts.find((s) => s.id === shiftId);
  if (!shift) return null;
  const on = roster.assignments.filter((a) => a.shift === shiftId);
  const duty = on.filter((a) => a.role === 'duty');
  const openSeats = shift.onlyWhenNeeded ? 0 : Math.max(0, shift.seats - duty.length);
  const notNeeded = shift.onlyWhenNeeded && duty.length === 0 && !lacksBackUp(problem, roster, shift);
  const locked = lockedOn(problem, shiftId);
  const leaving = openSeats > 0 ? null : (duty.find((a) => !locked.has(a.doctor)) ?? duty[0] ?? null);
  const before = evaluateRoster(problem, roster);
  const others = notNeeded
    ? []
    : othersFor(problem, roster, shift, { leaving, before: before.levels, weighed });
  const alternatives = others.filter((o) => !o.against).length;
  return {
    shift,
    openSeats,
    notNeeded,
    holders: on.flatMap(({ doctor: id, role }) => {
      const doctor = problem.doctors.find((d) => d.id === id);
      const counts = before.doctors.find((d) => d.doctor === id)?.counts ?? {};
      const facts = { locked: locked.has(id), counts, alternatives };
      return doctor ? [{ doctor: id, role, reasons: holderReasons(problem, doctor, shift, facts) }] : [];
    }),
    others,
    withoutMemory: withoutMemory(problem),
  };
}

/** What a roster with somebody else on the shift is compared with. */
interface Comparison {
  leaving: Assignment | null;
  before: LevelCosts;
  weighed: (doctor: string) => boolean;
}

function othersFor(
  problem: RosterProblem,
  roster: Roster,
  shift: ProblemShift,
  { leaving, before, weighed }: Comparison,
): OtherExplanation[] {
  const without: Roster = { ...roster, assignments: roster.assignments.filter((a) => a !== leaving) };
  const released = releasedBackUps(problem, without, shift);
  const base: Roster = { ...without, assignments: without.assignments.filter((a) => !released.includes(a)) };
  const obstacleTo = obstacleCheck(
    problem,
    base,
    released.map(({ doctor }) => doctor),
  );
  const on = new Set(roster.assignments.filter((a) => a.shift === shift.id).map((a) => a.doctor));
  return problem.doctors
    .filter(({ id }) => !on.has(id))
    .map(({ id }): OtherExplanation => {
      const { against, withBackUp } = obstacleTo(shift, id);
      if (against) return { doctor: id, against, withBackUp: null, change: null };
      if (!weighed(id)) return { doctor: id, against, withBackUp: withBackUp?.doctor ?? null, change: null };
      const wanted: Assignment = { shift: shift.id, doctor: id, role: 'duty' };
      const assignments = [...base.assignments, wanted, ...(withBackUp ? [withBackUp] : [])];
      const after = evaluateRoster(problem, { assignments }).levels;
      return {
        doctor: id,
        against,
        withBackUp: withBackUp?.doctor ?? null,
        change: firstChange(before, after),
      };
    });
}

/** Back-up doctors of a shift whom nobody needs in this roster and the coordinator has not fixed. */
function releasedBackUps(problem: RosterProblem, roster: Roster, shift: ProblemShift): Assignment[] {
  return checkRoster(problem, roster).flatMap(({ code, shifts: [seat = ''], values }) => {
    if (code !== 'back-up-not-needed' || !shift.backUpShifts.includes(seat)) return [];
    const locked = lockedOn(problem, seat);
    const free = roster.assignments.filter(
      (a) => a.shift === seat && a.role === 'duty' && !locked.has(a.doctor),
    );
    return free.slice(0, Number(values['holders']) - Number(values['needed']));
  });
}

/** Whether somebody whom the back-up seat covers goes without back-up. */
function lacksBackUp(problem: RosterProblem, roster: Roster, seat: ProblemShift): boolean {
  const covered = new Set(problem.shifts.filter((s) => s.backUpShifts.includes(seat.id)).map((s) => s.id));
  return checkRoster(problem, roster).some(
    (v) => v.rule === 'back-up' && v.shifts.some((s) => covered.has(s)),
  );
}

function lockedOn({ locks }: RosterProblem, shift: string): Set<string> {
  return new Set(locks.flatMap((l) => (l.kind === 'assign' && l.shift === shift ? [l.doctor] : [])));
}

/** The first level, in order, whose cost differs. */
function firstChange(before: LevelCosts, after: LevelCosts): { level: LevelName; by: number } | null {
  const level = LEVELS.find((l) => before[l] !== after[l]);
  return level ? { level, by: after[level] - before[level] } : null;
}
