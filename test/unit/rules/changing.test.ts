import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { changeCheck, checkRoster } from '../../../src/domain/rules/check-roster.ts';
import { assignmentsWith } from '../../../src/domain/rules/roster-index.ts';
import type { Violation } from '../../../src/domain/rules/violation.ts';
import { evaluateRoster } from '../../../src/domain/roster/evaluate.ts';
import { changeEvaluation } from '../../../src/domain/roster/evaluate-change.ts';
import { aProblem, aRoster, duty } from '../../builders/problem-builder.ts';
import { anyRoster } from './random-roster.ts';

/** A roster, and a change of it: up to three assignments go, up to three come. */
const anyChange = anyRoster.chain(({ problem, assignments, added }) => {
  const coming = [added, ...assignments.map((one): Assignment => ({ ...one, shift: added.shift }))];
  return fc.record({
    problem: fc.constant(problem),
    assignments: fc.constant(assignments),
    removed: fc.subarray(assignments, { maxLength: Math.min(3, assignments.length) }),
    added: fc.subarray(coming, { maxLength: Math.min(3, coming.length) }),
    published: fc.option(fc.subarray(assignments)),
  });
});

const texts = (violations: readonly Violation[]) => violations.map((one) => JSON.stringify(one)).sort();

/** `all` without one of each of `known`. */
function excess(all: readonly Violation[], known: readonly Violation[]): string[] {
  const left = texts(all);
  for (const text of texts(known)) {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

describe('changeCheck', () => {
  it('finds what a change breaks and mends, as a check of the whole roster does', () => {
    fc.assert(
      fc.property(anyChange, ({ problem, assignments, removed, added }) => {
        const change = { removed, added };
        const { before, after } = changeCheck(problem, { assignments })(change);
        const was = checkRoster(problem, { assignments });
        const is = checkRoster(problem, { assignments: assignmentsWith(assignments, change) });
        expect(excess(after, before())).toEqual(excess(is, was));
        expect(excess(before(), after)).toEqual(excess(was, is));
      }),
      { numRuns: 400 },
    );
  });
});

describe('changeEvaluation', () => {
  it('says what the evaluation of the changed roster says', () => {
    fc.assert(
      fc.property(anyChange, ({ problem: bare, assignments, removed, added, published }) => {
        // The pre-check lets no published roster through that names what is not there.
        const known = new Set([...bare.shifts, ...bare.doctors].map(({ id }) => id));
        const previousRoster =
          published && published.filter((p) => known.has(p.shift) && known.has(p.doctor));
        const problem = { ...bare, previousRoster };
        const roster = { assignments };
        const change = { removed, added };
        const { after } = changeCheck(problem, roster)(change);
        const warnings = (doctor: string) =>
          after.filter((one) => one.doctor === doctor && one.strength === 'warning').length;
        const changed = changeEvaluation(problem, roster, evaluateRoster(problem, roster))(change, warnings);
        const whole = evaluateRoster(problem, { assignments: assignmentsWith(assignments, change) });
        expect(changed).toEqual({
          levels: whole.levels,
          openSeats: whole.openSeats,
          emptyShifts: whole.emptyShifts,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('knows the largest deviation of those who are not concerned', () => {
    const problem = aProblem()
      .doctor('Ada', { targets: { all: 2 } })
      .doctor('Bo', { targets: { all: 3 } })
      .measure('all', ['weekdayEvening'])
      .shift('2027-01-05', '16:00', '23:00', { id: 'evening' })
      .build();
    const roster = aRoster(problem);
    const asked = changeEvaluation(problem, roster, evaluateRoster(problem, roster));
    const takes = (doctor: string) =>
      asked({ removed: [], added: [duty(doctor, 'evening')] }, () => 0).levels.fairnessMax;
    expect([takes('Ada'), takes('Bo')]).toEqual([2500, 1500]);
  });
});
