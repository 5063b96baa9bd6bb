import type {
  Assignment,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
  RuleCode,
} from '../problem/roster-problem.ts';
import type { BackUpGroup } from './back-up-group.ts';
import { type HeldDuty, heldDuties } from './held-duty.ts';
import type { ProblemLookups } from './problem-lookups.ts';
import type { RosterIndex } from './roster-index.ts';
import type { Violation } from './violation.ts';

/** One rule: what it checks is said in its own file. */
export interface Rule {
  code: RuleCode;
  /** `never`: law, or the meaning of a roster; no setting can weaken it. */
  fixedStrength: 'never' | null;
  /** Codes of the violations it can return, each with a message and a cure in the catalogues. */
  violationCodes: readonly string[];
  /** All violations within the context's scope, in order of doctor or shift. */
  check: (context: RuleContext) => Violation[];
}

/** Whom and what to check; `null` is everything. */
export interface Scope {
  doctors: ReadonlySet<string>;
  shifts: ReadonlySet<string>;
}

/** A roster of a problem, prepared for the rules. */
export interface RuleContext {
  problem: RosterProblem;
  lookups: ProblemLookups;
  scope: Scope | null;
  /** Doctors, shifts and back-up groups to check. */
  doctors: readonly ProblemDoctor[];
  shifts: readonly ProblemShift[];
  groups: readonly BackUpGroup[];
  /** Assignments of those doctors or on those shifts, unknown ids included. */
  assignments: readonly Assignment[];
  /** A doctor's duties and training seats by start, those before the horizon included. */
  dutiesOf: (doctor: ProblemDoctor) => readonly HeldDuty[];
  /** Whether the roster blocks a surgery morning; null where it does not say. */
  isBlocked: RosterIndex['isBlocked'];
  /** Doctors with duty on a shift, each once. */
  holdersOf: (shift: ProblemShift) => readonly ProblemDoctor[];
}

export function ruleContext(lookups: ProblemLookups, roster: RosterIndex, scope: Scope | null): RuleContext {
  const { problem, shiftById, doctorById, groupsAround } = lookups;
  const duties = new Map<string, HeldDuty[]>();
  const holders = new Map<string, ProblemDoctor[]>();
  return {
    problem,
    lookups,
    scope,
    doctors: scope ? known(scope.doctors, doctorById) : problem.doctors,
    shifts: scope ? known(scope.shifts, shiftById) : problem.shifts,
    groups: scope
      ? [...new Set([...scope.shifts].flatMap((id) => groupsAround.get(id) ?? []))]
      : lookups.backUpGroups,
    assignments: scope ? concerned(roster, scope) : roster.all(),
    isBlocked: roster.isBlocked,
    dutiesOf: ({ id }) => remember(duties, id, () => heldDuties(lookups, id, roster.ofDoctor(id))),
    holdersOf: ({ id }) => remember(holders, id, () => dutyHolders(roster.onShift(id), doctorById)),
  };
}

function concerned(roster: RosterIndex, scope: Scope): Assignment[] {
  const own = [...scope.doctors].flatMap((id) => roster.ofDoctor(id));
  const others = [...scope.shifts].flatMap((id) => roster.onShift(id));
  return [...own, ...others.filter(({ doctor }) => !scope.doctors.has(doctor))];
}

function dutyHolders(
  assignments: readonly Assignment[],
  doctorById: ReadonlyMap<string, ProblemDoctor>,
): ProblemDoctor[] {
  const ids = assignments.filter(({ role }) => role === 'duty').map(({ doctor }) => doctor);
  return known(new Set(ids), doctorById);
}

function known<T>(ids: Iterable<string>, byId: ReadonlyMap<string, T>): T[] {
  return [...ids].map((id) => byId.get(id)).filter((item) => item !== undefined);
}

function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}
