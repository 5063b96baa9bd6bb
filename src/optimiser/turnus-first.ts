import type { Lock, ProblemShift, RosterProblem } from '../domain/problem/roster-problem.ts';
import { optimise } from './optimise.ts';
import type { SolveLimits, SolveListeners, SolveOutcome } from './outcome.ts';

/** Share of the time that the turnus gets: it is the smaller part. */
const TURNUS_SHARE = 0.25;

/**
 * Solves the turnus of the salaried doctors by itself, then everything else around it, as districts do
 * that agree on the turnus long before the GPs' rota. Together they can only be better: fairness between
 * the two is then looked at as one.
 *
 * @returns the outcome of the whole, with the turnus as it was found; that of the turnus where it has no
 * roster; the same as `optimise` where no shift is for salaried doctors only
 */
export async function optimiseTurnusFirst(
  problem: RosterProblem,
  limits: SolveLimits,
  listeners: SolveListeners = {},
): Promise<SolveOutcome> {
  const isTurnus = new Set(problem.shifts.filter(isForSalariedOnly).map(({ id }) => id));
  if (isTurnus.size === 0) return optimise(problem, limits, listeners);
  const began = performance.now();
  const part = turnusOf(problem, isTurnus);
  const first = await optimise(part, { ...limits, ...shareOf(limits, TURNUS_SHARE) });
  if (!('roster' in first)) {
    if (first.status === 'invalid') listeners.issues?.(first.issues);
    return first;
  }
  const found = first.roster.assignments.filter(({ shift }) => isTurnus.has(shift));
  const spent = (performance.now() - began) / 1000;
  const left = { ...shareOf(limits, 1 - TURNUS_SHARE), seconds: Math.max(1, limits.seconds - spent) };
  return optimise({ ...problem, locks: withLocks(problem.locks, found) }, { ...limits, ...left }, listeners);
}

function isForSalariedOnly({ engagements }: ProblemShift): boolean {
  return engagements.every((kind) => kind === 'salaried');
}

function shareOf(
  { seconds, iterations }: SolveLimits,
  share: number,
): Pick<SolveLimits, 'seconds' | 'iterations'> {
  return {
    seconds: seconds * share,
    ...(iterations === undefined ? {} : { iterations: Math.max(1, Math.round(iterations * share)) }),
  };
}

/** The turnus with the back-up it may need; others than salaried doctors have no share in it. */
function turnusOf(problem: RosterProblem, isTurnus: ReadonlySet<string>): RosterProblem {
  const backUp = new Set(
    problem.shifts.filter(({ id }) => isTurnus.has(id)).flatMap(({ backUpShifts }) => backUpShifts),
  );
  const isIn = (id: string) => isTurnus.has(id) || backUp.has(id);
  const shifts = problem.shifts.filter(({ id }) => isIn(id));
  return {
    ...problem,
    shifts: shifts.map((shift) => ({ ...shift, backUpShifts: shift.backUpShifts.filter(isIn) })),
    doctors: problem.doctors.map((doctor) => ({
      ...doctor,
      targets: doctor.engagements.some(({ kind }) => kind === 'salaried') ? doctor.targets : {},
      marks: doctor.marks
        .map((mark) => ({ ...mark, shifts: mark.shifts.filter(isIn) }))
        .filter(({ shifts: marked }) => marked.length > 0),
      countWishes: [],
    })),
    locks: problem.locks.filter(({ shift }) => isIn(shift)),
    previousRoster: problem.previousRoster && problem.previousRoster.filter(({ shift }) => isIn(shift)),
  };
}

function withLocks(
  locks: readonly Lock[],
  found: readonly Omit<Lock & { kind: 'assign' }, 'kind'>[],
): Lock[] {
  const known = new Set(locks.map(({ shift, doctor }) => `${shift} ${doctor}`));
  const fresh = found.filter(({ shift, doctor }) => !known.has(`${shift} ${doctor}`));
  return [...locks, ...fresh.map((one): Lock => ({ ...one, kind: 'assign' }))];
}
