import { addingCheck, checkRoster, isHardBreach } from '../../rules/check-roster.ts';
import { type ProblemLookups, problemLookups } from '../../rules/problem-lookups.ts';
import { indexRoster } from '../../rules/roster-index.ts';
import { type RuleContext, ruleContext } from '../../rules/rule-context.ts';
import type { Violation } from '../../rules/violation.ts';
import { type DoctorReach, doctorReach } from '../doctor-reach.ts';
import { type Eligibility, eligibilityWith } from '../eligibility.ts';
import type { Assignment, ProblemDoctor, ProblemShift, RosterProblem, RuleCode } from '../roster-problem.ts';
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
  /** A roster of the locked assignments alone, for the rules, and what it breaks. */
  locked: RuleContext;
  lockViolations: readonly Violation[];
  /** Whether a doctor may stand on a shift beside the locked assignments; never too strict. */
  fitsLocks: (doctor: ProblemDoctor, shift: ProblemShift) => boolean;
}

/** Rules of which a breach stays one whatever is added to a doctor's duties. */
const NEVER_MENDED: ReadonlySet<RuleCode> = new Set([
  'overlap',
  'rest',
  'max-per-week',
  'weekend-frequency',
  'day-limit',
  'spacing',
]);

/** One check: what it finds is said in its own file. */
export type PreCheck = (context: PreCheckContext) => PreCheckIssue[];

export function preCheckContext(problem: RosterProblem): PreCheckContext {
  const lookups = problemLookups(problem);
  const eligibility = eligibilityWith(lookups);
  const assignments = lockedAssignments(problem);
  const adding = addingCheck(problem, { assignments });
  return {
    problem,
    lookups,
    eligibility,
    reaches: problem.doctors.map((doctor) => doctorReach(eligibility, doctor)),
    shifts: problem.shifts.map((shift, at) => shiftOutlook(eligibility, shift, at)),
    locked: ruleContext(lookups, indexRoster(assignments), null),
    lockViolations: checkRoster(problem, { assignments }),
    fitsLocks: (doctor, shift) => {
      const at = eligibility.doctorIndex.get(doctor.id) ?? -1;
      if (!eligibility.mayHold(at, eligibility.shiftIndex.get(shift.id) ?? -1)) return false;
      const breaches = adding({ shift: shift.id, doctor: doctor.id, role: 'duty' }).filter(isHardBreach);
      return !breaches.some(({ rule }) => NEVER_MENDED.has(rule));
    },
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
