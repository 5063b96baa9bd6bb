import type { RosterProblem } from '../problem/roster-problem.ts';
import { type RosterAssignments, checkRoster } from '../rules/check-roster.ts';
import { type DoctorEvaluation, evaluateDoctor } from './evaluate-doctor.ts';
import { fairnessCosts } from './evaluate-fairness.ts';
import { wishCost } from './evaluate-wishes.ts';
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

/** Counts and costs of a roster of the problem. Assignments to unknown ids count for nothing: the rules report them. */
export function evaluateRoster(problem: RosterProblem, roster: RosterAssignments): RosterEvaluation {
  const duties = distinctDuties(problem, roster);
  const warnings = checkRoster(problem, roster).filter(({ strength }) => strength === 'warning');
  const doctors = problem.doctors.map((doctor) => {
    const own = warnings.filter((warning) => warning.doctor === doctor.id).length;
    return evaluateDoctor(problem, doctor, duties.ofDoctor(doctor.id), own);
  });
  const { openSeats, emptyShifts } = coverage(problem, duties.holders);
  const { emptyShiftWeight, warningPoints, wishSpread } = problem.objective;
  const fairness = doctors.flatMap(({ deviations }) => fairnessCosts(problem, deviations));
  return {
    openSeats,
    emptyShifts,
    levels: {
      coverage: openSeats + emptyShiftWeight * emptyShifts,
      changes: changes(problem, roster),
      vetoes: sum(doctors.map(({ overriddenVetoes }) => overriddenVetoes)),
      fairnessMax: Math.max(0, ...fairness),
      fairnessSum: sum(fairness),
      wishes: sum(doctors.map((own) => wishCost(wishSpread, own.wishPoints) + warningPoints * own.warnings)),
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

function coverage(
  problem: RosterProblem,
  holders: (shift: string) => number,
): { openSeats: number; emptyShifts: number } {
  const demanded = problem.shifts.filter(({ onlyWhenNeeded }) => !onlyWhenNeeded);
  return {
    openSeats: sum(demanded.map(({ id, seats }) => Math.max(0, seats - holders(id)))),
    emptyShifts: demanded.filter(({ id, seats }) => seats > 0 && holders(id) === 0).length,
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
