import type { RosterProblem } from '../problem/roster-problem.ts';
import type { RosterAssignments } from '../rules/check-roster.ts';
import type { AssignmentChange } from '../rules/roster-index.ts';
import { coverageCost, coverageOf } from './coverage-cost.ts';
import { type DoctorCosts, doctorCosts } from './doctor-costs.ts';
import { evaluateDoctor } from './evaluate-doctor.ts';
import type { RosterEvaluation } from './evaluate.ts';

/** What a roster is worth after a change; see `RosterEvaluation`. */
export type ChangedWorth = Pick<RosterEvaluation, 'levels' | 'openSeats' | 'emptyShifts'>;

/** The duties of those whom a change concerns: before it, and after. */
type ChangedDuties = ReadonlyMap<string, { was: ReadonlySet<string>; is: ReadonlySet<string> }>;

/**
 * Prepares to ask what a roster is worth after changes: what `evaluateRoster` says of the changed
 * roster, from what it says of this one and a new look at those concerned. About 0.1 ms a doctor.
 *
 * @returns a function of the change, and of how many violations of strength `warning` each doctor
 *   concerned has after it
 */
export function changeEvaluation(
  problem: RosterProblem,
  roster: RosterAssignments,
  before: RosterEvaluation,
): (change: AssignmentChange, warnings: (doctor: string) => number) => ChangedWorth {
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const doctors = new Map(problem.doctors.map((doctor) => [doctor.id, doctor]));
  const held = new Map(problem.doctors.map(({ id }) => [id, new Set<string>()]));
  for (const { doctor, shift, role } of roster.assignments) {
    if (role === 'duty' && shifts.has(shift)) held.get(doctor)?.add(shift);
  }
  const holders = new Map<string, number>();
  for (const own of held.values()) for (const shift of own) count(holders, shift, 1);
  const costs = new Map(before.doctors.map((own) => [own.doctor, doctorCosts(problem, own)]));
  const worstFirst = [...costs].sort(([, a], [, b]) => b.fairnessMax - a.fairnessMax);
  const published = new Set(
    (problem.previousRoster ?? []).filter(({ role }) => role === 'duty').map(placeOf),
  );

  return (change, warnings) => {
    const duties = dutiesAround(change);
    const { openSeats, emptyShifts } = coverageAfter(duties);
    const changed = [...duties].map(([id, { is }]): [string, DoctorCosts, DoctorCosts] => {
      const own = evaluateDoctor(problem, doctors.get(id)!, is, warnings(id));
      return [id, costs.get(id)!, doctorCosts(problem, own)];
    });
    const more = (of: (own: DoctorCosts) => number) =>
      changed.reduce((sum, [, was, is]) => sum + of(is) - of(was), 0);
    const others = worstFirst.find(([id]) => !duties.has(id))?.[1].fairnessMax ?? 0;
    const levels = {
      coverage: coverageCost(problem, { openSeats, emptyShifts }),
      changes: before.levels.changes + publishedLost(duties),
      vetoes: before.levels.vetoes + more((own) => own.vetoes),
      fairnessMax: Math.max(others, ...changed.map(([, , is]) => is.fairnessMax)),
      fairnessSum: before.levels.fairnessSum + more((own) => own.fairnessSum),
      wishes: before.levels.wishes + more((own) => own.wishes),
    };
    return { levels, openSeats, emptyShifts };
  };

  /** Ids that the problem does not know count for nothing. */
  function dutiesAround({ removed, added }: AssignmentChange): ChangedDuties {
    const duties = new Map<string, { was: ReadonlySet<string>; is: Set<string> }>();
    for (const { doctor } of [...removed, ...added]) {
      const was = held.get(doctor);
      if (was && !duties.has(doctor)) duties.set(doctor, { was, is: new Set(was) });
    }
    for (const { doctor, shift } of removed) duties.get(doctor)?.is.delete(shift);
    for (const { doctor, shift, role } of added) {
      if (role === 'duty' && shifts.has(shift)) duties.get(doctor)?.is.add(shift);
    }
    return duties;
  }

  function coverageAfter(duties: ChangedDuties): { openSeats: number; emptyShifts: number } {
    const change = new Map<string, number>();
    for (const { was, is } of duties.values()) {
      for (const shift of was) if (!is.has(shift)) count(change, shift, -1);
      for (const shift of is) if (!was.has(shift)) count(change, shift, 1);
    }
    let { openSeats, emptyShifts } = before;
    for (const [id, more] of change) {
      const number = holders.get(id) ?? 0;
      const [then, now] = [coverageOf(shifts.get(id)!, number), coverageOf(shifts.get(id)!, number + more)];
      openSeats += now.openSeats - then.openSeats;
      emptyShifts += now.emptyShifts - then.emptyShifts;
    }
    return { openSeats, emptyShifts };
  }

  function publishedLost(duties: ChangedDuties): number {
    if (published.size === 0) return 0;
    const kept = (doctor: string, own: ReadonlySet<string>) =>
      [...own].filter((shift) => published.has(placeOf({ doctor, shift }))).length;
    return [...duties].reduce((sum, [id, { was, is }]) => sum + kept(id, was) - kept(id, is), 0);
  }
}

function count(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function placeOf({ doctor, shift }: { doctor: string; shift: string }): string {
  return JSON.stringify([shift, doctor]);
}
