import type { ProblemDoctor, RosterProblem } from '../problem/roster-problem.ts';
import { deviationsOf, measureCounts } from './evaluate-fairness.ts';
import { wishPoints } from './evaluate-wishes.ts';

/** How one doctor fares on a roster. */
export interface DoctorEvaluation {
  doctor: string;
  /** Duties in the horizon per fairness measure. */
  counts: Record<string, number>;
  /** Duties beyond the target (below it: negative) per measure that the doctor has a target for. */
  deviations: Record<string, number>;
  /** Dissatisfaction before its spread: what was not wished for, less what was. */
  wishPoints: number;
  /** Vetoes beyond the allowance that were not kept. */
  overriddenVetoes: number;
  /** Violations of strength `warning`. */
  warnings: number;
}

export function evaluateDoctor(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  held: ReadonlySet<string>,
  warnings: number,
): DoctorEvaluation {
  const counts = measureCounts(problem, held);
  return {
    doctor: doctor.id,
    counts,
    deviations: deviationsOf(doctor.targets, counts),
    wishPoints: wishPoints(doctor, held),
    overriddenVetoes: overriddenVetoes(doctor, held),
    warnings,
  };
}

function overriddenVetoes(doctor: ProblemDoctor, held: ReadonlySet<string>): number {
  const vetoes = doctor.marks.filter((mark) => mark.kind === 'veto' && mark.overAllowance);
  const shifts = new Set(vetoes.flatMap((mark) => mark.shifts));
  return [...held].filter((shift) => shifts.has(shift)).length;
}
