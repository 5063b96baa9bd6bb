import { addDays, datesBetween } from '../domain/calendar/civil-date.ts';
import type { PlanningInput } from '../domain/problem/build-input.ts';
import { buildProblem } from '../domain/problem/build-problem.ts';
import type { Assignment, Lock } from '../domain/problem/roster-problem.ts';
import { addingCheck, isHardBreach } from '../domain/rules/check-roster.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

/** Training seats of one LIS1 doctor in a half-year, and weeks between them. */
const SEATS = 3;
const WEEKS_BETWEEN = 6;

/**
 * Supernumerary seats for the LIS1 doctors: the same supervisor is on duty with each, and both are
 * locked. Only what breaks no rule is locked; a LIS1 doctor who fits nowhere gets none.
 */
export function trainingLocks(people: readonly DemoPerson[], input: PlanningInput, random: Random): Lock[] {
  const trainees = people.filter(({ part }) => part === 'lis1');
  if (trainees.length === 0) return [];
  const able = people.filter(({ part, profile, doctor }) => {
    const kind = doctor.engagements[0]?.kind;
    return (
      part === 'rota' && profile === 'full' && kind === 'gpSelfEmployed' && doctor.dutyShares.length === 0
    );
  });
  const supervisors = random.shuffled(able).slice(0, trainees.length * 2);
  const wanted = new Set([...trainees, ...supervisors].map(({ doctor }) => doctor.id));
  const doctors = input.doctors
    .filter(({ doctor }) => wanted.has(doctor.id))
    // A LIS1 doctor carries no share, and would not be in the problem before the locks are.
    .map((planning) => ({ ...planning, availability: [...planning.availability] }));
  const named: Lock[] = trainees.map(({ doctor }) => ({ kind: 'forbid', shift: '', doctor: doctor.id }));
  const problem = { ...buildProblem({ ...input, doctors, locks: named }), locks: [] };
  const stations = problem.shifts.filter(({ function: duty, night }) => duty === 'station' && !night);

  const assignments: Assignment[] = [];
  const locks: Lock[] = [];
  trainees.forEach(({ doctor: trainee }, at) => {
    const pair = supervisors.slice(at * 2, at * 2 + 2);
    for (let seat = 0; seat < SEATS; seat++) {
      const start = addDays(input.period.from, 7 * (2 + at + seat * WEEKS_BETWEEN));
      const dates = new Set(datesBetween(start, addDays(start, 14)));
      const supervisor = pair[seat % 2]?.doctor.id;
      if (supervisor === undefined) return;
      for (const { id: shift } of stations.filter(({ date }) => dates.has(date))) {
        const duty: Assignment = { shift, doctor: supervisor, role: 'duty' };
        const training: Assignment = { shift, doctor: trainee.id, role: 'training', supervisor };
        if (addingCheck(problem, { assignments })(duty).some(isHardBreach)) continue;
        if (addingCheck(problem, { assignments: [...assignments, duty] })(training).some(isHardBreach))
          continue;
        assignments.push(duty, training);
        locks.push({ kind: 'assign', ...duty }, { kind: 'assign', ...training });
        break;
      }
    }
  });
  return locks;
}
