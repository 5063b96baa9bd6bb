import { rosterLedger } from '../../domain/fairness/roster-ledger.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import type { Roster } from '../../domain/roster/roster.ts';

/** One measure of one doctor, against the district's spread without names. */
export interface MeasureExplanation {
  measure: string;
  target: number;
  assigned: number;
  /** Assigned − target, in shifts. */
  deviation: number;
  /** Least, median and largest deviation in the district. */
  district: { least: number; median: number; largest: number };
}

export interface DoctorExplanation {
  doctor: string;
  name: string;
  shifts: { shift: string; role: 'duty' | 'training' }[];
  measures: MeasureExplanation[];
  /** Balance per burden category, before and after this roster, in shifts. */
  ledger: { category: string; before: number; after: number }[];
  wishes: {
    asked: number;
    preferred: number;
    preferredGiven: number;
    unwantedGiven: number;
    vetoesKept: number;
    vetoes: number;
  };
}

/** Explains one doctor's half-year: targets, shifts, ledger and wishes. Null for an unknown doctor. */
export function explainDoctor(
  problem: RosterProblem,
  roster: Roster,
  doctorId: string,
): DoctorExplanation | null {
  const doctor = problem.doctors.find((d) => d.id === doctorId);
  if (!doctor) return null;
  const evaluation = evaluateRoster(problem, roster);
  const countsOf = new Map(evaluation.doctors.map((d) => [d.doctor, d.counts]));
  const held = new Set(
    roster.assignments.filter((a) => a.doctor === doctorId && a.role === 'duty').map((a) => a.shift),
  );
  const marked = (kind: 'prefer' | 'preferNot' | 'veto') => [
    ...new Set(doctor.marks.filter((m) => m.kind === kind).flatMap((m) => m.shifts)),
  ];
  const preferred = marked('prefer');
  const unwanted = marked('preferNot');
  const vetoes = marked('veto');
  return {
    doctor: doctorId,
    name: doctor.name,
    shifts: roster.assignments
      .filter((a) => a.doctor === doctorId)
      .map((a) => ({ shift: a.shift, role: a.role })),
    measures: problem.measures.flatMap((measure): MeasureExplanation[] => {
      const target = doctor.targets[measure.id];
      if (target === undefined) return [];
      const deviations = problem.doctors
        .filter((d) => d.targets[measure.id] !== undefined)
        .map((d) => (countsOf.get(d.id)?.[measure.id] ?? 0) - d.targets[measure.id]!)
        .sort((a, b) => a - b);
      const assigned = countsOf.get(doctorId)?.[measure.id] ?? 0;
      return [
        {
          measure: measure.id,
          target,
          assigned,
          deviation: assigned - target,
          district: {
            least: deviations[0]!,
            median: deviations[Math.floor(deviations.length / 2)]!,
            largest: deviations.at(-1)!,
          },
        },
      ];
    }),
    ledger: rosterLedger(problem, doctor, held),
    wishes: {
      asked: preferred.length + unwanted.length,
      preferred: preferred.length,
      preferredGiven: preferred.filter((s) => held.has(s)).length,
      unwantedGiven: unwanted.filter((s) => held.has(s)).length,
      vetoes: vetoes.length,
      vetoesKept: vetoes.filter((s) => !held.has(s)).length,
    },
  };
}
