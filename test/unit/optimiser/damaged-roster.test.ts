import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { requiredBlockedMornings } from '../../../src/domain/rules/surgery-rest.ts';
import type { CompiledProblem } from '../../../src/optimiser/model/compiled-problem.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import { HARD, ruleBreaches } from '../../../src/optimiser/model/doctor-rules.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';

interface Case {
  problem: RosterProblem;
  roster: Roster;
  compiled: CompiledProblem;
}

/** Back-up by a colleague or a function of its own, nights, home duty with blocked mornings, salaried doctors. */
const SHAPES = ['coastal', 'alta', 'larvik', 'trondheim'] as const;
const cases = new Map<string, Case>();

beforeAll(async () => {
  for (const shape of SHAPES) {
    const problem = generateProblem({ shape, seed: 3, weeks: 8 });
    const outcome = await optimise(problem, { seconds: 60, iterations: 20_000, seed: 1, threads: 1 });
    if (outcome.status === 'invalid' || outcome.status === 'failed') throw new Error(JSON.stringify(outcome));
    cases.set(shape, { problem, roster: outcome.roster, compiled: compile(problem) });
  }
});

/** Whether the optimiser's own rules, which share nothing with the checker, forbid these assignments. */
function forbiddenByEngine({ problem, compiled: p }: Case, assignments: readonly Assignment[]): boolean {
  const doctorOf = new Map(p.doctorIds.map((id, d) => [id, d]));
  const shiftOf = new Map(p.shiftIds.map((id, s) => [id, s]));
  const held = p.fixedDuties.map((fixed) => [...fixed]);
  const holders = p.shiftIds.map(() => new Set<number>());
  for (const a of assignments) {
    if (a.role !== 'duty') continue;
    const [d, s] = [doctorOf.get(a.doctor), shiftOf.get(a.shift)];
    if (d === undefined || s === undefined) return true;
    if (!p.eligible[d * p.S + s] || holders[s]!.has(d)) return true;
    holders[s]!.add(d);
    held[d]!.push(s);
  }
  for (const lock of problem.locks) {
    if (lock.kind !== 'assign' || lock.role !== 'duty') continue;
    if (!holders[shiftOf.get(lock.shift)!]!.has(doctorOf.get(lock.doctor)!)) return true;
  }
  if (holders.some((on, s) => on.size > p.seats[s]!)) return true;
  for (let d = 0; d < p.D; d++) {
    const list = held[d]!.sort((a, b) => p.start[a]! - p.start[b]! || a - b);
    if (Math.floor(ruleBreaches(p, d, Int32Array.from(list), list.length) / HARD) > p.lockedBreaches[d]!)
      return true;
  }
  const count = (shifts: Int32Array, what: Uint8Array, except = -1) =>
    [...shifts].reduce(
      (sum, s) => sum + (s === except ? 0 : [...holders[s]!].filter((d) => what[d * p.S + s]).length),
      0,
    );
  for (const group of p.groups) {
    if (count(group.members, p.dependent) > group.perBackUp * count(group.backing, p.qualified)) return true;
  }
  return p.shiftIds.some((_, c) => {
    if (!p.conditional[c]) return false;
    const need = [...p.groupsBackedBy[c]!].map((g) => {
      const { members, backing, perBackUp } = p.groups[g]!;
      return Math.ceil(
        (count(members, p.dependent) - perBackUp * count(backing, p.qualified, c)) / perBackUp,
      );
    });
    return holders[c]!.size > Math.max(0, ...need);
  });
}

/** Random changes to a roster: what a slip of the hand or a bad swap does. */
type Damage = (problem: RosterProblem, list: Assignment[], n: number, m: number) => Assignment[];
const DAMAGE: Record<string, Damage> = {
  'another doctor': (problem, list, n, m) => {
    const doctor = problem.doctors[m % problem.doctors.length]!.id;
    return list.map((a, i) => (i === n % list.length ? { ...a, doctor } : a));
  },
  'another shift': (problem, list, n, m) => {
    const shift = problem.shifts[m % problem.shifts.length]!.id;
    return list.map((a, i) => (i === n % list.length ? { ...a, shift } : a));
  },
  'one taken away': (_problem, list, n) => list.filter((_, i) => i !== n % list.length),
  'one doubled': (_problem, list, n) => [...list, list[n % list.length]!],
  'one too many': (problem, list, n, m) => [
    ...list,
    {
      shift: list[n % list.length]!.shift,
      doctor: problem.doctors[m % problem.doctors.length]!.id,
      role: 'duty',
    },
  ],
  'two swapped': (_problem, list, n, m) => {
    const [i, j] = [n % list.length, m % list.length];
    return list.map((a, k) =>
      k === i ? { ...a, doctor: list[j]!.doctor } : k === j ? { ...a, doctor: list[i]!.doctor } : a,
    );
  },
  'an unknown doctor': (_problem, list, n) =>
    list.map((a, i) => (i === n % list.length ? { ...a, doctor: 'nobody' } : a)),
};

describe('a solved roster', () => {
  it.each(SHAPES)('of %s is legal, and damage at random is caught exactly when it breaks a rule', (shape) => {
    const { problem, roster } = cases.get(shape)!;
    expect(checkRoster(problem, roster).filter(isHardBreach)).toEqual([]);
    const duties = roster.assignments.filter((a) => a.role === 'duty');
    const training = roster.assignments.filter((a) => a.role === 'training');
    const caught = new Set<string>();
    let harmless = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...Object.keys(DAMAGE)), (n, m, kind) => {
        const damaged = DAMAGE[kind]!(problem, duties, n, m);
        const assignments = [...damaged, ...training];
        // Training seats lean on their supervisor's lock: only the checker looks at them.
        const blockedMornings = requiredBlockedMornings(problem, assignments);
        const hard = checkRoster(problem, { assignments, blockedMornings }).filter(isHardBreach);
        for (const { rule } of hard) caught.add(rule);
        if (hard.length === 0) harmless++;
        expect({ kind, n, m, forbidden: hard.length > 0 }).toEqual({
          kind,
          n,
          m,
          forbidden: forbiddenByEngine(cases.get(shape)!, assignments),
        });
      }),
      { numRuns: 400, seed: 7 },
    );
    // The damage must reach many rules, and must not all be of one kind.
    expect(caught.size).toBeGreaterThanOrEqual(6);
    expect(harmless).toBeGreaterThan(0);
  });

  it('that lost a blocked morning is caught too', () => {
    const { problem, roster } = cases.get('coastal')!;
    expect(roster.blockedMornings.length).toBeGreaterThan(0);
    const damaged = { ...roster, blockedMornings: roster.blockedMornings.slice(1) };
    expect(
      checkRoster(problem, damaged)
        .filter(isHardBreach)
        .map(({ code }) => code),
    ).toContain('blocked-morning-missing');
  });
});
