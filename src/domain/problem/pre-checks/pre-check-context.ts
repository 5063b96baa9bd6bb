import { checkRoster } from '../../rules/check-roster.ts';
import { type ProblemLookups, problemLookups } from '../../rules/problem-lookups.ts';
import type { Violation } from '../../rules/violation.ts';
import { type DoctorReach, doctorReach } from '../doctor-reach.ts';
import { type Eligibility, eligibilityWith } from '../eligibility.ts';
import type { Assignment, ProblemDoctor, ProblemShift, RosterProblem } from '../roster-problem.ts';
import type { StaticReason } from '../static-reason.ts';
import type { PreCheckIssue } from './pre-check-issue.ts';

/** One shift: who may hold it, and how many may not for which first reason. */
export interface ShiftOutlook {
  shift: ProblemShift;
  candidates: ProblemDoctor[];
  against: Map<StaticReason, number>;
}

/** A problem without structural errors, prepared for the checks. */
export interface PreCheckContext {
  problem: RosterProblem;
  lookups: ProblemLookups;
  eligibility: Eligibility;
  /** What each doctor may hold, in the problem's order. */
  reaches: readonly DoctorReach[];
  /** In the problem's order. */
  shifts: readonly ShiftOutlook[];
  /** What a roster of the locked assignments alone breaks. */
  lockViolations: readonly Violation[];
}

/** One check: what it finds is said in its own file. */
export type PreCheck = (context: PreCheckContext) => PreCheckIssue[];

export function preCheckContext(problem: RosterProblem): PreCheckContext {
  const lookups = problemLookups(problem);
  const eligibility = eligibilityWith(lookups);
  return {
    problem,
    lookups,
    eligibility,
    reaches: problem.doctors.map((doctor) => doctorReach(eligibility, doctor)),
    shifts: problem.shifts.map((shift, at) => shiftOutlook(eligibility, shift, at)),
    lockViolations: checkRoster(problem, { assignments: lockedAssignments(problem) }),
  };
}

function shiftOutlook(eligibility: Eligibility, shift: ProblemShift, at: number): ShiftOutlook {
  const candidates: ProblemDoctor[] = [];
  const against = new Map<StaticReason, number>();
  eligibility.problem.doctors.forEach((doctor, index) => {
    const reason = eligibility.reason(index, at);
    if (eligibility.mayHold(index, at)) candidates.push(doctor);
    else if (reason !== null) against.set(reason, (against.get(reason) ?? 0) + 1);
  });
  return { shift, candidates, against };
}

/** The assignments that are locked, each once: the same lock twice is no contradiction. */
function lockedAssignments(problem: RosterProblem): Assignment[] {
  const assignments = problem.locks.flatMap((lock): [string, Assignment][] => {
    if (lock.kind !== 'assign') return [];
    const { shift, doctor, role, supervisor } = lock;
    const assignment = { shift, doctor, role, ...(supervisor === undefined ? {} : { supervisor }) };
    return [[JSON.stringify([shift, doctor, role]), assignment]];
  });
  return [...new Map(assignments).values()];
}
