import { rosterLedger } from '../../domain/fairness/roster-ledger.ts';
import type { ProblemDoctor, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { withoutMemory } from './without-memory.ts';

/** One measure of one doctor, against the district's spread without names. */
export interface MeasureExplanation {
  measure: string;
  target: number;
  assigned: number;
  /** Assigned − target, in shifts. */
  deviation: number;
  /** Least, median and largest deviation in the district, and how many doctors lie below and above this one. */
  district: { least: number; median: number; largest: number; below: number; above: number };
}

/** What a doctor has asked for, in shifts. */
export interface WishExplanation {
  asked: number;
  /** Preferred shifts that were given, and unwanted ones that were not. */
  met: number;
  preferred: number;
  preferredGiven: number;
  unwantedGiven: number;
  vetoesKept: number;
  vetoes: number;
}

export interface DoctorExplanation {
  doctor: string;
  name: string;
  shifts: { shift: string; role: 'duty' | 'training' }[];
  measures: MeasureExplanation[];
  /** Balance per burden category, before and after this roster, in shifts. */
  ledger: { category: string; before: number; after: number }[];
  wishes: WishExplanation;
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
  const spreads = new Map(
    problem.measures.map(({ id }) => {
      const all = problem.doctors.flatMap((doctor) => {
        const target = doctor.targets[id];
        return target === undefined ? [] : [assignedTo(doctor, id) - target];
      });
      return [id, all.sort((a, b) => a - b)];
    }),
  );
  const forgetful = withoutMemory(problem);

  return (id) => {
    const doctor = problem.doctors.find((d) => d.id === id);
    if (!doctor) return null;
    const own = roster.assignments.filter((a) => a.doctor === id);
    const held = new Set(own.filter((a) => a.role === 'duty').map((a) => a.shift));
    return {
      doctor: id,
      name: doctor.name,
      shifts: own.map(({ shift, role }) => ({ shift, role })),
      measures: measuresOf(doctor),
      ledger: rosterLedger(problem, doctor, held),
      wishes: wishesOf(doctor, held),
      withoutMemory: forgetful,
    };
  };

  function measuresOf(doctor: ProblemDoctor): MeasureExplanation[] {
    return problem.measures.flatMap(({ id }) => {
      const target = doctor.targets[id];
      if (target === undefined) return [];
      const spread = spreads.get(id) ?? [];
      const assigned = assignedTo(doctor, id);
      const own = assigned - target;
      const district = {
        least: spread[0] ?? own,
        median: spread[Math.floor(spread.length / 2)] ?? own,
        largest: spread.at(-1) ?? own,
        below: spread.filter((other) => other < own - SAME).length,
        above: spread.filter((other) => other > own + SAME).length,
      };
      return [{ measure: id, target, assigned, deviation: own, district }];
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

function wishesOf({ marks }: ProblemDoctor, held: ReadonlySet<string>): WishExplanation {
  const marked = (kind: 'prefer' | 'preferNot' | 'veto') => [
    ...new Set(marks.filter((m) => m.kind === kind).flatMap((m) => m.shifts)),
  ];
  const [preferred, unwanted, vetoes] = [marked('prefer'), marked('preferNot'), marked('veto')];
  const preferredGiven = preferred.filter((s) => held.has(s)).length;
  const unwantedGiven = unwanted.filter((s) => held.has(s)).length;
  return {
    asked: preferred.length + unwanted.length,
    met: preferredGiven + unwanted.length - unwantedGiven,
    preferred: preferred.length,
    preferredGiven,
    unwantedGiven,
    vetoes: vetoes.length,
    vetoesKept: vetoes.filter((s) => !held.has(s)).length,
  };
}
