import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';

let problem: RosterProblem;
let roster: Roster;

beforeAll(async () => {
  problem = generateProblem({ shape: 'coastal', seed: 3 });
  const outcome = await optimise(problem, { seconds: 60, iterations: 60_000, seed: 1, threads: 1 });
  if (outcome.status === 'invalid' || outcome.status === 'failed') throw new Error(JSON.stringify(outcome));
  roster = outcome.roster;
});

/** What can go wrong with a roster on its way: each makes it illegal whatever it hits. */
const DAMAGE: Record<string, (list: Assignment[], at: number) => Assignment[] | null> = {
  'a doctor twice on a shift': (list, at) => [...list, list[at]!],
  'one doctor more than seats': (list, at) => {
    const on = new Set(list.filter((a) => a.shift === list[at]!.shift).map((a) => a.doctor));
    const other = problem.doctors.find((d) => !on.has(d.id));
    return other ? [...list, { shift: list[at]!.shift, doctor: other.id, role: 'duty' }] : null;
  },
  'a doctor at two places': (list, at) => {
    const shift = problem.shifts.find((s) => s.id === list[at]!.shift)!;
    const other = list.findIndex((a) => {
      const b = problem.shifts.find((s) => s.id === a.shift)!;
      return b.id !== shift.id && b.start < shift.end && shift.start < b.end;
    });
    return other < 0 ? null : list.map((a, i) => (i === other ? { ...a, doctor: list[at]!.doctor } : a));
  },
  'an unknown doctor': (list, at) => list.map((a, i) => (i === at ? { ...a, doctor: 'nobody' } : a)),
  'an unknown shift': (list, at) => list.map((a, i) => (i === at ? { ...a, shift: 'never' } : a)),
  'an absent doctor': (list, at) => {
    const shift = problem.shifts.find((s) => s.id === list[at]!.shift)!;
    const away = problem.doctors.find((d) =>
      d.absences.some((a) => a.from < shift.end && shift.start < a.to),
    );
    return away ? list.map((a, i) => (i === at ? { ...a, doctor: away.id } : a)) : null;
  },
};

describe('a solved roster', () => {
  it('is legal, and any damage to it is caught', () => {
    expect(checkRoster(problem, roster).filter(isHardBreach)).toEqual([]);
    const hits = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...Object.keys(DAMAGE)), (n, kind) => {
        const damaged = DAMAGE[kind]!([...roster.assignments], n % roster.assignments.length);
        fc.pre(damaged !== null);
        hits.set(kind, (hits.get(kind) ?? 0) + 1);
        expect(checkRoster(problem, { assignments: damaged }).some(isHardBreach)).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
    expect([...hits.keys()].sort()).toEqual(Object.keys(DAMAGE).sort());
  });
});
