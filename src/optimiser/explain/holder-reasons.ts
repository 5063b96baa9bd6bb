import type { ProblemDoctor, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';

/** One fact that speaks for an assignment, or against: message key `explain.<code>` and its values; `measure` is an id. */
export interface Reason {
  code: string;
  values: Record<string, string | number>;
}

/** What the roster knows about a holder of a shift, besides the problem. */
export interface HolderFacts {
  locked: boolean;
  /** Shifts of this roster per measure. */
  counts: Readonly<Record<string, number>>;
  /** Other doctors who could take the seat, and those with whom the roster would be worse; `null`: not compared. */
  others: { could: number; worse: number } | null;
}

/** What speaks for a doctor's assignment, or against it: lock, the others, wishes, share, ledger. */
export function holderReasons(
  { measures }: RosterProblem,
  doctor: ProblemDoctor,
  shift: ProblemShift,
  { locked, counts, others }: HolderFacts,
): Reason[] {
  const reasons: Reason[] = [];
  if (locked) reasons.push({ code: 'locked', values: {} });
  if (others?.could === 0) reasons.push({ code: 'nobody-else', values: {} });
  else if (others && others.worse > 0) reasons.push({ code: 'others-worse', values: others });
  for (const mark of doctor.marks) {
    if (!mark.shifts.includes(shift.id)) continue;
    if (mark.kind === 'veto') reasons.push({ code: 'veto-over-allowance', values: {} });
    else {
      const code = mark.kind === 'prefer' ? 'preferred' : 'preferred-not';
      reasons.push({ code, values: { grade: mark.grade } });
    }
  }
  for (const { id, categories } of measures) {
    const target = doctor.targets[id];
    if (target === undefined || !categories.includes(shift.category)) continue;
    const assigned = counts[id] ?? 0;
    // Without this shift the doctor would stand below the share: the plainest reason there is.
    const code = assigned - 1 < target ? 'within-share' : 'above-share';
    reasons.push({ code, values: { measure: id, assigned, target } });
  }
  const balance = doctor.ledger[shift.category] ?? 0;
  if (Math.abs(balance) >= 0.1) {
    const code = balance < 0 ? 'owes' : 'is-owed';
    reasons.push({ code, values: { measure: shift.category, shifts: Math.abs(balance) } });
  }
  return reasons;
}
