import { addDays } from '../calendar/civil-date.ts';
import type { CivilDate, DateRange, DutyFunction } from '../problem/roster-problem.ts';
import type { Doctor } from './doctor.ts';
import type { EvidenceKind } from './evidence.ts';
import { holdsEvidence } from './evidence.ts';

/** The district's own training rules: which records each duty function asks for, all of them. */
export type FunctionTraining = Partial<Record<DutyFunction, EvidenceKind[]>>;

/**
 * The functions a doctor has the local training for in `[from, to)`, as intervals. A function
 * that the district's rules do not name asks for nothing; give only the functions in use.
 */
export function trainedFunctions(
  doctor: Doctor,
  functions: readonly DutyFunction[],
  training: FunctionTraining,
  from: CivilDate,
  to: CivilDate,
): (DateRange & { function: DutyFunction })[] {
  return functions.flatMap((duty) => {
    const required = training[duty] ?? [];
    const intervals: (DateRange & { function: DutyFunction })[] = [];
    for (let day = from; day < to; day = addDays(day, 1)) {
      if (!required.every((kind) => holdsEvidence(doctor.evidence, kind, day))) continue;
      const last = intervals.at(-1);
      if (last?.to === day) last.to = addDays(day, 1);
      else intervals.push({ function: duty, from: day, to: addDays(day, 1) });
    }
    return intervals;
  });
}
