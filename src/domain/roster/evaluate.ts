import type { RosterProblem } from '../problem/roster-problem.ts';
import { type RosterAssignments, checkRoster } from '../rules/check-roster.ts';
import type { Violation } from '../rules/violation.ts';
import { coverageCost, coverageOf } from './coverage-cost.ts';
import { doctorCosts } from './doctor-costs.ts';
import { type DoctorEvaluation, evaluateDoctor } from './evaluate-doctor.ts';
import type { LevelName } from './levels.ts';

/** What a roster is worth, by code that shares nothing with the optimiser. */
export interface RosterEvaluation {
  /** Seats without a doctor; back-up seats that exist only when needed are never open. */
  openSeats: number;
  /** Shifts with seats and nobody on them. */
  emptyShifts: number;
  /** Cost of each level, whole numbers; fairness in thousandths of a shift. */
  levels: Record<LevelName, number>;
  /** In the order of the problem's doctors. */
  doctors: DoctorEvaluation[];
}

/** Shifts that have fewer doctors than seats, in the order of the problem. */
export function openShifts(
  problem: RosterProblem,
  roster: RosterAssignments,
): { shift: string; seats: number }[] {
  const duties = distinctDuties(problem, roster);
  return problem.shifts.flatMap((shift) => {
    const { openSeats } = coverageOf(shift, duties.holders(shift.id));
    return openSeats > 0 ? [{ shift: shift.id, seats: openSeats }] : [];
  });
}

/**
 * Counts and costs of a roster of the problem. Assignments to unknown ids count for nothing: the rules report them.
 *
 * @param violations what the rules find in the roster, where that is known already
 */
export function evaluateRoster(
  problem: RosterProblem,
  roster: RosterAssignments,
  violations: readonly Violation[] = checkRoster(problem, roster),
): RosterEvaluation {
  const duties = distinctDuties(problem, roster);
  const warnings = violations.filter(({ strength }) => strength === 'warning');
  const doctors = problem.doctors.map((doctor) => {
    const own = warnings.filter((warning) => warning.doctor === doctor.id).length;
    return evaluateDoctor(problem, doctor, duties.ofDoctor(doctor.id), own);
  });
  const coverage = problem.shifts.map((shift) => coverageOf(shift, duties.holders(shift.id)));
  const openSeats = sum(coverage.map((own) => own.openSeats));
  const emptyShifts = sum(coverage.map((own) => own.emptyShifts));
  const costs = doctors.map((own) => doctorCosts(problem, own));
  return {
    openSeats,
    emptyShifts,
    levels: {
      coverage: coverageCost(problem, { openSeats, emptyShifts }),
      changes: changes(problem, roster),
      vetoes: sum(costs.map(({ vetoes }) => vetoes)),
      fairnessMax: Math.max(0, ...costs.map(({ fairnessMax }) => fairnessMax)),
      fairnessSum: sum(costs.map(({ fairnessSum }) => fairnessSum)),
      wishes: sum(costs.map(({ wishes }) => wishes)),
    },
    doctors,
  };
}

interface Duties {
  ofDoctor: (doctor: string) => ReadonlySet<string>;
  holders: (shift: string) => number;
}

/** Duty assignments of known doctors to known shifts, each pair once. */
function distinctDuties(problem: RosterProblem, { assignments }: RosterAssignments): Duties {
  const shifts = new Set(problem.shifts.map(({ id }) => id));
  const held = new Map(problem.doctors.map(({ id }) => [id, new Set<string>()]));
  for (const { doctor, shift, role } of assignments) {
    if (role === 'duty' && shifts.has(shift)) held.get(doctor)?.add(shift);
  }
  const holders = new Map<string, number>();
  for (const own of held.values()) {
    for (const shift of own) holders.set(shift, (holders.get(shift) ?? 0) + 1);
  }
  return {
    ofDoctor: (doctor) => held.get(doctor) ?? new Set(),
    holders: (shift) => holders.get(shift) ?? 0,
  };
}

/** Published duty assignments that the roster no longer has. */
function changes({ previousRoster }: RosterProblem, { assignments }: RosterAssignments): number {
  const key = ({ shift, doctor }: { shift: string; doctor: string }) => JSON.stringify([shift, doctor]);
  const now = new Set(assignments.filter(({ role }) => role === 'duty').map(key));
  const before = new Set((previousRoster ?? []).filter(({ role }) => role === 'duty').map(key));
  return [...before].filter((pair) => !now.has(pair)).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
