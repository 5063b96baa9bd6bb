import { type Spread, spreadOf } from '../../domain/fairness/measures.ts';
import { rosterLedger } from '../../domain/fairness/roster-ledger.ts';
import type { ProblemDoctor, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { metWishes, type WishExplanation } from './met-wishes.ts';
import { withoutMemory } from './without-memory.ts';

/** One measure of one doctor, against the district's spread without names. */
export interface MeasureExplanation {
  measure: string;
  target: number;
  assigned: number;
  /** Assigned − target, in shifts. */
  deviation: number;
  /** Deviations in the district, and how many doctors lie below and above this one. */
  district: Spread & { below: number; above: number };
}

export interface DoctorExplanation {
  doctor: string;
  name: string;
  shifts: { shift: string; role: 'duty' | 'training' }[];
  measures: MeasureExplanation[];
  /** Balance per burden category, before and after this roster, in shifts. */
  ledger: { category: string; before: number; after: number }[];
  wishes: WishExplanation & {
    /** Parts of their wishes about shifts, 0 to 1, that doctors in the district had met; null when nobody has asked. */
    district: Spread | null;
  };
  /** The district has no ledger and no history: the roster could not remember anything. */
  withoutMemory: boolean;
}

/** Deviations smaller than this are the same to a person, and to rounding. */
const SAME = 0.005;

/**
 * Prepares to explain doctors' half-years: targets, shifts, ledger and wishes. The roster is
 * evaluated once for all of them.
 *
 * @returns a function from a doctor's id to the explanation; null for an unknown doctor
 */
export function doctorExplainer(
  problem: RosterProblem,
  roster: Roster,
): (doctor: string) => DoctorExplanation | null {
  const counts = new Map(evaluateRoster(problem, roster).doctors.map((d) => [d.doctor, d.counts]));
  const assignedTo = (doctor: ProblemDoctor, measure: string) => counts.get(doctor.id)?.[measure] ?? 0;
  const held = heldBy(problem, roster);
  const wishes = new Map(problem.doctors.map((d) => [d.id, metWishes(d, held(d.id))]));
  const wishSpread = spreadOf([...wishes.values()].flatMap(partMet));
  const deviations = new Map(
    problem.measures.map(({ id }) => [
      id,
      problem.doctors.flatMap((doctor) => {
        const target = doctor.targets[id];
        return target === undefined ? [] : [assignedTo(doctor, id) - target];
      }),
    ]),
  );
  const forgetful = withoutMemory(problem);

  return (id) => {
    const doctor = problem.doctors.find((d) => d.id === id);
    if (!doctor) return null;
    const own = roster.assignments.filter((a) => a.doctor === id);
    return {
      doctor: id,
      name: doctor.name,
      shifts: own.map(({ shift, role }) => ({ shift, role })),
      measures: measuresOf(doctor),
      ledger: rosterLedger(problem, doctor, held(id)),
      wishes: { ...wishes.get(id)!, district: wishSpread },
      withoutMemory: forgetful,
    };
  };

  function measuresOf(doctor: ProblemDoctor): MeasureExplanation[] {
    return problem.measures.flatMap(({ id }) => {
      const target = doctor.targets[id];
      const all = deviations.get(id) ?? [];
      const spread = spreadOf(all);
      if (target === undefined || !spread) return [];
      const assigned = assignedTo(doctor, id);
      const own = assigned - target;
      const below = all.filter((other) => other < own - SAME).length;
      const above = all.filter((other) => other > own + SAME).length;
      return [{ measure: id, target, assigned, deviation: own, district: { ...spread, below, above } }];
    });
  }
}

/** `doctorExplainer` for a single doctor. */
export function explainDoctor(
  problem: RosterProblem,
  roster: Roster,
  doctor: string,
): DoctorExplanation | null {
  return doctorExplainer(problem, roster)(doctor);
}

/** Shifts on which each doctor has duty. */
function heldBy({ doctors }: RosterProblem, { assignments }: Roster): (doctor: string) => Set<string> {
  const held = new Map(doctors.map(({ id }) => [id, new Set<string>()]));
  for (const { doctor, shift, role } of assignments) if (role === 'duty') held.get(doctor)?.add(shift);
  return (doctor) => held.get(doctor) ?? new Set();
}

function partMet({ asked, met }: WishExplanation): number[] {
  return asked === 0 ? [] : [met / asked];
}
