import type { ProblemDoctor, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { addingCheck, isHardBreach } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';

/** One fact that speaks for an assignment: message key `explain.<code>` and its values. */
export interface Reason {
  code: string;
  values: Record<string, string | number>;
}

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
  /** Without a rule against: the first level that changes when they take the seat, and by how much (positive is worse). */
  change: { level: LevelName; by: number } | null;
}

export interface ShiftExplanation {
  shift: ProblemShift;
  openSeats: number;
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
 */
export function explainShift(
  problem: RosterProblem,
  roster: Roster,
  shiftId: string,
): ShiftExplanation | null {
  const shift = problem.shifts.find((s) => s.id === shiftId);
  if (!shift) return null;
  const on = roster.assignments.filter((a) => a.shift === shiftId);
  const duty = on.filter((a) => a.role === 'duty');
  const openSeats = shift.onlyWhenNeeded ? 0 : Math.max(0, shift.seats - duty.length);
  const locked = new Set(
    problem.locks.flatMap((l) => (l.kind === 'assign' && l.shift === shiftId ? [l.doctor] : [])),
  );
  const leaving = openSeats > 0 ? null : (duty.find((a) => !locked.has(a.doctor)) ?? duty[0] ?? null);
  const without: Roster = { ...roster, assignments: roster.assignments.filter((a) => a !== leaving) };
  const before = evaluateRoster(problem, roster).levels;
  const adding = addingCheck(problem, without);
  const others = problem.doctors
    .filter((d) => !on.some((a) => a.doctor === d.id))
    .map((d): OtherExplanation => {
      const against = adding({ shift: shiftId, doctor: d.id, role: 'duty' }).find(isHardBreach);
      if (against) return { doctor: d.id, against, change: null };
      const assignments = [...without.assignments, { shift: shiftId, doctor: d.id, role: 'duty' as const }];
      const after = evaluateRoster(problem, { ...without, assignments }).levels;
      return { doctor: d.id, against: null, change: firstChange(before, after) };
    });
  const alternatives = others.filter((o) => !o.against).length;
  const counts = evaluateRoster(problem, roster).doctors;
  return {
    shift,
    openSeats,
    holders: on.map((a) => ({
      doctor: a.doctor,
      role: a.role,
      reasons: reasonsFor(
        problem,
        problem.doctors.find((d) => d.id === a.doctor)!,
        shift,
        locked.has(a.doctor),
        counts.find((c) => c.doctor === a.doctor)?.counts ?? {},
        alternatives,
      ),
    })),
    others,
    withoutMemory:
      problem.history.length === 0 && problem.doctors.every((d) => Object.keys(d.ledger).length === 0),
  };
}

/** The first level, in order, whose cost differs. */
function firstChange(before: LevelCosts, after: LevelCosts): { level: LevelName; by: number } | null {
  const level = LEVELS.find((l) => before[l] !== after[l]);
  return level ? { level, by: after[level] - before[level] } : null;
}

function reasonsFor(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  shift: ProblemShift,
  locked: boolean,
  counts: Record<string, number>,
  alternatives: number,
): Reason[] {
  const reasons: Reason[] = [];
  if (locked) reasons.push({ code: 'locked', values: {} });
  if (alternatives === 0) reasons.push({ code: 'nobody-else', values: {} });
  for (const mark of doctor.marks) {
    if (!mark.shifts.includes(shift.id)) continue;
    if (mark.kind === 'veto') reasons.push({ code: 'veto-over-allowance', values: {} });
    else
      reasons.push({
        code: mark.kind === 'prefer' ? 'preferred' : 'preferred-not',
        values: { grade: mark.grade },
      });
  }
  for (const measure of problem.measures) {
    const target = doctor.targets[measure.id];
    if (target === undefined || !measure.categories.includes(shift.category)) continue;
    const assigned = counts[measure.id] ?? 0;
    // Without this shift the doctor would stand below the share: the plainest reason there is.
    const code = assigned - 1 < target ? 'within-share' : 'above-share';
    reasons.push({ code, values: { measure: measure.id, assigned, target: Math.round(target * 10) / 10 } });
  }
  const balance = doctor.ledger[shift.category] ?? 0;
  if (Math.abs(balance) >= 0.1) {
    reasons.push({
      code: balance < 0 ? 'owes' : 'is-owed',
      values: { category: shift.category, shifts: Math.round(Math.abs(balance) * 10) / 10 },
    });
  }
  return reasons;
}
