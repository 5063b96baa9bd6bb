import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryCapacity } from '../../../src/domain/problem/capacity.ts';
import { eligibilityOf } from '../../../src/domain/problem/eligibility.ts';
import type { RosterProblem, RuleCode } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { duty } from '../../builders/problem-builder.ts';
import { randomProblem } from '../../builders/random-problem.ts';

/** Rules that other doctors on the roster can cure, or that do not look at one doctor's duties. */
const OTHERS: readonly RuleCode[] = ['seats', 'lock', 'back-up', 'supervision', 'minimum-pool'];

/** Codes of what one doctor breaks with these duties and nobody else on the roster. */
function breaches(problem: RosterProblem, doctor: string, shifts: readonly string[]): string[] {
  const assignments = shifts.map((shift) => duty(doctor, shift));
  return checkRoster(problem, { assignments })
    .filter((found) => isHardBreach(found) && !OTHERS.includes(found.rule) && found.doctor === doctor)
    .map(({ code }) => code);
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((all, item) => [...all, ...all.map((own) => [...own, item])], [[]]);
}

/** Random rules, history, absences and marks, with an engagement that changes and a shift locked against a rule. */
const anyProblem = fc.record({
  seed: fc.nat(1_000_000),
  changes: fc.boolean(),
  waives: fc.constantFrom<RuleCode | null>(null, 'rest', 'max-per-week', 'weekend-frequency', 'surgery-rest'),
});

function problemFor({ seed, changes, waives }: { seed: number; changes: boolean; waives: RuleCode | null }) {
  const problem = randomProblem(seed, { doctors: 1, shifts: 9, days: 18, withoutLocks: true });
  const doctor = problem.doctors[0]!;
  // Home duty at every other shift, with some mornings recorded as blocked, and a night just before.
  problem.shifts.forEach((shift, at) => {
    if (at % 2 === seed % 2) shift.presence = 'home';
  });
  for (const setting of problem.rules) {
    if (setting.rule === 'surgery-rest' && seed % 3 === 0) setting.params.homeDuty = 'recordedMorning';
  }
  doctor.blockedMornings = ['2027-01-11', '2027-01-13', '2027-01-15', '2027-01-19'];
  if (seed % 2 === 0) {
    problem.history = [
      {
        doctor: doctor.id,
        date: '2027-01-06',
        start: '2027-01-06T22:00:00Z',
        end: '2027-01-07T07:00:00Z',
        night: true,
        presence: 'onSite',
      },
    ];
  }
  if (changes) {
    doctor.engagements = [
      { from: null, to: '2027-01-14', kind: 'gpSelfEmployed' },
      { from: '2027-01-14', to: null, kind: 'salaried' },
    ];
    const looser = problem.rules.find(({ rule }) => rule === 'max-per-week');
    if (looser)
      problem.rules.unshift({
        ...looser,
        engagements: ['salaried'],
        params: { count: 3, days: 7 },
      } as typeof looser);
  }
  if (waives) {
    for (const setting of problem.rules) if (setting.rule === waives) setting.strength = 'reason';
    problem.locks.push({
      kind: 'assign',
      shift: problem.shifts[seed % problem.shifts.length]!.id,
      doctor: doctor.id,
      role: 'duty',
      waiver: { rules: [waives], reason: 'agreed on the telephone', role: 'coordinator' },
    });
  }
  return problem;
}

describe('eligibilityOf', () => {
  it('finds a reason where the rules find a hard breach with nobody else on the roster, and nowhere else', () => {
    let against = 0;
    fc.assert(
      fc.property(anyProblem, (input) => {
        const problem = problemFor({ ...input, waives: null });
        const eligibility = eligibilityOf(problem);
        problem.shifts.forEach((shift, at) => {
          const reason = eligibility.reason(0, at);
          const codes = breaches(problem, problem.doctors[0]!.id, [shift.id]);
          if (reason === null) {
            const needsOnlyOne = codes.filter(
              (code) => !/^(too-many|weekends|free-after|spacing)/.test(code),
            );
            expect(needsOnlyOne).toEqual([]);
          } else if (reason !== 'back-up-impossible' && !shift.onlyWhenNeeded) {
            against++;
            expect(codes).toContain(reason);
          }
        });
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(against).toBeGreaterThan(100);
  });
});

describe('categoryCapacity', () => {
  it('is never below what a doctor can hold without a hard breach, by total, category and measure', () => {
    let tight = 0;
    fc.assert(
      fc.property(anyProblem, (input) => {
        const problem = problemFor(input);
        const doctor = problem.doctors[0]!;
        const capacity = categoryCapacity(problem, doctor);
        let most = 0;
        // What only a back-up decides is never legal for this doctor, though no rule asked here says so.
        const eligibility = eligibilityOf(problem);
        const open = problem.shifts.filter((_, at) => {
          const reason = eligibility.reason(0, at);
          return reason !== 'back-up-impossible' && reason !== 'back-up-competence-missing';
        });
        for (const own of subsets(open)) {
          if (
            breaches(
              problem,
              doctor.id,
              own.map(({ id }) => id),
            ).length > 0
          )
            continue;
          most = Math.max(most, own.length);
          expect(own.length).toBeLessThanOrEqual(capacity.total);
          for (const { id, categories } of problem.measures) {
            const held = own.filter(({ category }) => categories.includes(category)).length;
            expect(held).toBeLessThanOrEqual(capacity.byMeasure[id]!);
            if (categories.length === 1) expect(held).toBeLessThanOrEqual(capacity.byCategory[id] ?? 0);
          }
        }
        if (most === capacity.total) tight++;
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(tight).toBeGreaterThan(30);
  });
});
