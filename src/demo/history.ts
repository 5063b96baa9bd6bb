import type { PlanningInput } from '../domain/problem/build-input.ts';
import { buildProblem } from '../domain/problem/build-problem.ts';
import { addDays } from '../domain/calendar/civil-date.ts';
import type {
  Assignment,
  CivilDate,
  PastDuty,
  ProblemDoctor,
  ProblemShift,
} from '../domain/problem/roster-problem.ts';
import { addingCheck, isHardBreach } from '../domain/rules/check-roster.ts';
import type { Random } from './random.ts';

const WEEKS_BACK = 4;

/** The weeks before a period. */
export interface DemoHistory {
  duties: PastDuty[];
  /** The burden category of each duty, in the same order. */
  categories: string[];
}

/**
 * The last weeks before the period, rostered by a simple turn-taking under the district's own
 * rules: who has had the least for the share goes first, and nobody is put on a shift that breaks
 * a rule. Seats that exist only when needed stay empty.
 */
export function demoHistory(input: PlanningInput, random: Random): DemoHistory {
  const { from } = input.period;
  const past = buildProblem({ ...input, period: { from: addDays(from, -7 * WEEKS_BACK), to: from } });
  const queue = random.shuffled(past.doctors);
  const load = new Map(past.doctors.map(({ id }) => [id, { shifts: 0, last: '' }]));
  const assignments: Assignment[] = [];
  for (const shift of past.shifts) {
    if (shift.onlyWhenNeeded) continue;
    for (let seat = 0; seat < shift.seats; seat++) {
      const adding = addingCheck(past, { assignments });
      const next = byTurn(queue, shift, load).find(({ id }) => {
        return !adding({ shift: shift.id, doctor: id, role: 'duty' }).some(isHardBreach);
      });
      if (!next) break;
      assignments.push({ shift: shift.id, doctor: next.id, role: 'duty' });
      const held = load.get(next.id)!;
      load.set(next.id, { shifts: held.shifts + 1 / next.dutyShare, last: shift.date });
    }
  }
  const shifts = new Map(past.shifts.map((shift) => [shift.id, shift]));
  return {
    duties: assignments.map(({ doctor, shift }) => {
      const { date, start, end, night, presence } = shifts.get(shift)!;
      return { doctor, date, start, end, night, presence };
    }),
    categories: assignments.map(({ shift }) => shifts.get(shift)!.category),
  };
}

function byTurn(
  queue: readonly ProblemDoctor[],
  shift: ProblemShift,
  load: ReadonlyMap<string, { shifts: number; last: CivilDate }>,
): ProblemDoctor[] {
  return queue
    .filter(
      ({ dutyShare, engagements }) =>
        dutyShare > 0 && engagements.some(({ kind }) => shift.engagements.includes(kind)),
    )
    .sort((a, b) => {
      const [one, other] = [load.get(a.id)!, load.get(b.id)!];
      return one.shifts - other.shifts || (one.last < other.last ? -1 : one.last > other.last ? 1 : 0);
    });
}
