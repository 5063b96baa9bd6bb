import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addingCheck, checkRoster, violationsOfAdding } from '../../../src/domain/rules/check-roster.ts';
import { RULES } from '../../../src/domain/rules/registry.ts';
import type { Violation } from '../../../src/domain/rules/violation.ts';
import { evaluateRoster } from '../../../src/domain/roster/evaluate.ts';
import { aProblem, aRoster, duty, training } from '../../builders/problem-builder.ts';
import { anyRoster } from './random-roster.ts';

/** As a sorted list of texts; each in `without` takes away one equal to it. */
function asTexts(violations: readonly Violation[], without: readonly Violation[] = []): string[] {
  const texts = violations.map((violation) => JSON.stringify(violation)).sort();
  for (const violation of without) {
    const index = texts.indexOf(JSON.stringify(violation));
    if (index >= 0) texts.splice(index, 1);
  }
  return texts;
}

describe('violationsOfAdding', () => {
  it('is what checkRoster finds with the assignment and not without it, for every rule', () => {
    fc.assert(
      fc.property(anyRoster, ({ problem, assignments, added }) => {
        const before = checkRoster(problem, { assignments });
        const after = checkRoster(problem, { assignments: [...assignments, added] });
        const adding = violationsOfAdding(problem, { assignments }, added);
        expect(asTexts(adding)).toEqual(asTexts(after, before));
      }),
      { numRuns: 400 },
    );
  });

  it('finds a doubled assignment though it is the very same object', () => {
    const problem = aProblem().doctor('Ada').shift('2027-01-05', '16:00', '23:00').build();
    const ada = duty('Ada', '2027-01-05/16:00/station');
    const codes = violationsOfAdding(problem, aRoster(problem, ada), ada).map(({ code }) => code);
    expect(codes).toEqual(['doctor-twice']);
  });

  it('tells of a trainee whose supervisor turns out unqualified', () => {
    const problem = aProblem()
      .doctor('Bo')
      .doctor('Tor', {
        verdicts: [{ from: null, to: null, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: false }],
      })
      .shift('2027-01-05', '16:00', '23:00', { id: 'evening' })
      .build();
    const roster = aRoster(problem, training('Bo', 'evening', 'Tor'));
    expect(violationsOfAdding(problem, roster, duty('Tor', 'evening'))).toMatchObject([
      { code: 'supervisor-not-qualified', doctor: 'Bo' },
    ]);
  });

  it('tells of a back-up doctor elsewhere whom the addition makes needless', () => {
    const problem = aProblem()
      .doctor('Ada')
      .doctor('Bo')
      .doctor('Nina', {
        verdicts: [{ from: null, to: null, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false }],
      })
      .shift('2027-01-05', '16:00', '23:00', {
        id: 'evening',
        seats: 2,
        backUpShifts: ['evening', 'back-up'],
      })
      .shift('2027-01-05', '16:00', '23:00', { id: 'back-up', function: 'backUp', onlyWhenNeeded: true })
      .build();
    const add = addingCheck(problem, aRoster(problem, duty('Nina', 'evening'), duty('Ada', 'back-up')));
    expect(add(duty('Bo', 'evening'))).toMatchObject([{ code: 'back-up-not-needed', shifts: ['back-up'] }]);
    expect(add(duty('Ada', 'evening'))).toMatchObject([
      { code: 'back-up-not-needed' },
      { code: 'duties-overlap' },
    ]);
  });
});

describe('checkRoster', () => {
  it('does not depend on the order of the assignments', () => {
    fc.assert(
      fc.property(anyRoster, ({ problem, assignments }) => {
        const turned = checkRoster(problem, { assignments: assignments.toReversed() });
        // Supervisors of a doctor who trains twice on one shift may come in either order.
        const comparable = (violation: Violation) => violation.rule !== 'supervision';
        expect(asTexts(turned.filter(comparable))).toEqual(
          asTexts(checkRoster(problem, { assignments }).filter(comparable)),
        );
      }),
    );
  });

  it('keeps to what each rule declares', () => {
    fc.assert(
      fc.property(anyRoster, ({ problem, assignments }) => {
        for (const violation of checkRoster(problem, { assignments })) {
          const rule = RULES.find(({ code }) => code === violation.rule)!;
          expect(rule.violationCodes).toContain(violation.code);
          if (rule.fixedStrength) expect(violation.strength).toBe(rule.fixedStrength);
          if (violation.strength !== 'reason') expect(violation.waived).toBe(false);
        }
      }),
    );
  });
});

describe('evaluateRoster', () => {
  it('counts the same whichever way it is counted', () => {
    fc.assert(
      fc.property(anyRoster, ({ problem, assignments }) => {
        const { levels, openSeats, emptyShifts, doctors } = evaluateRoster(problem, { assignments });
        expect(Object.values(levels).every(Number.isInteger)).toBe(true);
        expect(levels.coverage).toBe(openSeats + problem.objective.emptyShiftWeight * emptyShifts);
        expect(levels.fairnessMax).toBeLessThanOrEqual(levels.fairnessSum);

        const known = assignments.filter(
          ({ role, doctor, shift }) => role === 'duty' && doctor !== 'Nobody' && shift !== 'nowhere',
        );
        const pairs = new Set(known.map(({ doctor, shift }) => `${doctor} ${shift}`));
        const counted = doctors.reduce((sum, { counts }) => sum + counts['all']!, 0);
        expect(counted).toBe(pairs.size);

        const warnings = checkRoster(problem, { assignments }).filter(
          ({ strength, doctor }) => strength === 'warning' && doctor !== null,
        );
        expect(doctors.reduce((sum, own) => sum + own.warnings, 0)).toBe(warnings.length);
      }),
    );
  });

  it('never finds more open seats after a duty is added', () => {
    fc.assert(
      fc.property(anyRoster, ({ problem, assignments, added }) => {
        const before = evaluateRoster(problem, { assignments });
        const after = evaluateRoster(problem, { assignments: [...assignments, added] });
        expect(after.openSeats).toBeLessThanOrEqual(before.openSeats);
        expect(after.openSeats).toBeGreaterThanOrEqual(before.openSeats - 1);
      }),
    );
  });
});
