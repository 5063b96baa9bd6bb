import type {
  PastDuty,
  ProblemDay,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../problem/roster-problem.ts';
import { type BackUpGroup, backUpGroupsOf } from './back-up-group.ts';
import { groupBy } from './group-by.ts';
import { dayNumberOf } from './time.ts';

/** What the rules look up in a problem again and again; it holds for every roster of the problem. */
export interface ProblemLookups {
  problem: RosterProblem;
  shiftById: ReadonlyMap<string, ProblemShift>;
  doctorById: ReadonlyMap<string, ProblemDoctor>;
  /** Duties before the horizon by doctor id. */
  historyOf: ReadonlyMap<string, readonly PastDuty[]>;
  /** The problem's days by day number. */
  dayByNumber: ReadonlyMap<number, ProblemDay>;
  backUpGroups: readonly BackUpGroup[];
  /** Groups that a shift is a member of or backs, by shift id. */
  groupsAround: ReadonlyMap<string, readonly BackUpGroup[]>;
}

export function problemLookups(problem: RosterProblem): ProblemLookups {
  const shiftById = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const backUpGroups = backUpGroupsOf(problem, shiftById);
  return {
    problem,
    shiftById,
    doctorById: new Map(problem.doctors.map((doctor) => [doctor.id, doctor])),
    historyOf: groupBy(problem.history, (past) => past.doctor),
    dayByNumber: new Map(problem.days.map((day) => [dayNumberOf(day.date), day])),
    backUpGroups,
    groupsAround: groupsByShift(backUpGroups),
  };
}

function groupsByShift(groups: readonly BackUpGroup[]): Map<string, BackUpGroup[]> {
  const around = new Map<string, BackUpGroup[]>();
  for (const group of groups) {
    for (const { id } of [...group.members, ...group.backing]) {
      const own = around.get(id);
      if (!own) around.set(id, [group]);
      // A shift that backs itself comes twice, but always within one group.
      else if (own.at(-1) !== group) own.push(group);
    }
  }
  return around;
}
