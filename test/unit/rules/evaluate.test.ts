import { describe, expect, it } from '@jest/globals';
import type { Mark, ObjectiveSettings, ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../../src/domain/roster/evaluate.ts';
import { wishCost } from '../../../src/domain/roster/evaluate-wishes.ts';
import { aProblem, aRoster, duty, type ProblemBuilder, training } from '../../builders/problem-builder.ts';

const DATES = ['2027-01-05', '2027-01-12', '2027-01-19'] as const;
const [FIRST, SECOND, THIRD] = DATES.map((date) => `${date}/16:00/station`) as [string, string, string];

/** Three evenings with two seats each, and Bo besides Ada. */
function threeEvenings(ada: Partial<ProblemDoctor> = {}): ProblemBuilder {
  const problem = aProblem().doctor('Ada', ada).doctor('Bo');
  for (const date of DATES) problem.shift(date, '16:00', '23:00', { seats: 2 });
  return problem;
}

function evaluate(builder: ProblemBuilder, ...assignments: ReturnType<typeof duty>[]) {
  const problem = builder.build();
  return evaluateRoster(problem, aRoster(problem, ...assignments));
}

describe('coverage', () => {
  it('counts open seats and, heavier, shifts with nobody', () => {
    // Open: 1 of the first, 2 of the second and third each; two shifts empty at weight 2.
    const { openSeats, emptyShifts, levels } = evaluate(threeEvenings(), duty('Ada', FIRST));
    expect([openSeats, emptyShifts, levels.coverage]).toEqual([5, 2, 9]);
  });

  it('does not fill a seat with a trainee, a doubled or an unknown doctor', () => {
    const { openSeats, emptyShifts } = evaluate(
      threeEvenings(),
      ...[duty('Ada', FIRST), duty('Ada', FIRST), training('Bo', SECOND, 'Ada'), duty('Cleo', THIRD)],
    );
    expect([openSeats, emptyShifts]).toEqual([5, 2]);
  });

  it('does not set one doctor too many against an open seat', () => {
    const problem = threeEvenings().doctor('Cleo');
    const { openSeats } = evaluate(problem, duty('Ada', FIRST), duty('Bo', FIRST), duty('Cleo', FIRST));
    expect(openSeats).toBe(4);
  });

  it('leaves out back-up seats and shifts without seats', () => {
    const problem = aProblem()
      .shift('2027-01-05', '16:00', '23:00', { seats: 2, onlyWhenNeeded: true })
      .shift('2027-01-06', '16:00', '23:00', { seats: 0 });
    expect(evaluate(problem).levels.coverage).toBe(0);
  });
});

describe('changes', () => {
  it('counts published duties that are gone, each once', () => {
    const previousRoster = [
      duty('Ada', FIRST),
      duty('Bo', FIRST),
      duty('Ada', 'gone'),
      training('Bo', SECOND),
    ];
    const { levels } = evaluate(
      threeEvenings().with({ previousRoster }),
      duty('Ada', FIRST),
      duty('Bo', THIRD),
    );
    expect(levels.changes).toBe(2);
  });

  it('takes a duty turned into training for gone', () => {
    const { levels } = evaluate(
      threeEvenings().with({ previousRoster: [duty('Ada', FIRST)] }),
      training('Ada', FIRST, 'Bo'),
      duty('Bo', FIRST),
    );
    expect(levels.changes).toBe(1);
  });

  it('is nothing without a published roster', () => {
    expect(evaluate(threeEvenings(), duty('Ada', FIRST)).levels.changes).toBe(0);
  });
});

describe('vetoes', () => {
  it('counts duties on vetoes beyond the allowance', () => {
    const marks: Mark[] = [
      { kind: 'veto', overAllowance: true, shifts: [FIRST, SECOND] },
      { kind: 'veto', overAllowance: true, shifts: [FIRST] },
      { kind: 'veto', overAllowance: false, shifts: [THIRD] },
    ];
    const { levels, doctors } = evaluate(
      threeEvenings({ marks }),
      ...[duty('Ada', FIRST), training('Ada', SECOND, 'Bo'), duty('Ada', THIRD)],
    );
    expect(levels.vetoes).toBe(1);
    expect(doctors[0]?.overriddenVetoes).toBe(1);
  });
});

describe('fairness', () => {
  it('costs weighted thousandths of a shift beyond the dead band', () => {
    const problem = threeEvenings({ targets: { evenings: 1.2, total: 5, unmeasured: 9 } })
      .measure('evenings', ['weekdayEvening'], 2)
      .measure('total', ['weekdayEvening', 'weekdayNight']);
    const { levels, doctors } = evaluate(problem, duty('Ada', FIRST), duty('Ada', SECOND), duty('Bo', FIRST));
    // Evenings: |2 − 1.2| − 0.5 = 0.3, doubled 0.6. Total: |2 − 5| − 0.5 = 2.5. Bo has no target.
    expect([levels.fairnessMax, levels.fairnessSum]).toEqual([2500, 3100]);
    expect(doctors[0]?.counts).toEqual({ evenings: 2, total: 2 });
    expect(doctors[0]?.deviations['evenings']).toBeCloseTo(0.8);
    expect(doctors[0]?.deviations['total']).toBe(-3);
    expect(doctors[1]).toMatchObject({ counts: { evenings: 1, total: 1 }, deviations: {} });
  });

  it('costs nothing within the dead band, nor without targets', () => {
    const problem = threeEvenings({ targets: { evenings: 1.5 } }).measure('evenings', ['weekdayEvening']);
    expect(evaluate(problem, duty('Ada', FIRST)).levels).toMatchObject({ fairnessMax: 0, fairnessSum: 0 });
    expect(evaluate(threeEvenings()).levels).toMatchObject({ fairnessMax: 0, fairnessSum: 0 });
  });

  it('does not count a training seat', () => {
    const problem = threeEvenings({ targets: { evenings: 0 } }).measure('evenings', ['weekdayEvening']);
    expect(evaluate(problem, training('Ada', FIRST, 'Bo')).levels.fairnessSum).toBe(0);
  });
});

describe('wishes', () => {
  const marks: Mark[] = [
    { kind: 'preferNot', grade: 3, shifts: [FIRST, SECOND] },
    { kind: 'prefer', grade: 1, shifts: [THIRD] },
  ];

  it.each<[string, Partial<ProblemDoctor>, string[], number, number]>([
    // Slope 1 to three points, 3 beyond.
    ['one not preferred', { marks }, [FIRST], 3, 3],
    ['two not preferred', { marks }, [FIRST, SECOND], 6, 3 + 3 * 3],
    ['one preferred is a gain', { marks }, [THIRD], -1, -1],
    ['they even out', { marks }, [FIRST, SECOND, THIRD], 5, 3 + 3 * 2],
    [
      'two more than wished',
      { countWishes: [{ kind: 'atMost', count: 1, grade: 2, shifts: [FIRST, SECOND, THIRD] }] },
      [FIRST, SECOND, THIRD],
      4,
      3 + 3,
    ],
    [
      'one fewer than wished',
      { countWishes: [{ kind: 'atLeast', count: 2, grade: 2, shifts: [FIRST, SECOND] }] },
      [SECOND, THIRD],
      2,
      2,
    ],
    [
      'as many as wished',
      { countWishes: [{ kind: 'atLeast', count: 1, grade: 3, shifts: [FIRST] }] },
      [FIRST],
      0,
      0,
    ],
  ])('%s', (_, ada, shifts, points, cost) => {
    const { levels, doctors } = evaluate(threeEvenings(ada), ...shifts.map((shift) => duty('Ada', shift)));
    expect([doctors[0]?.wishPoints, levels.wishes]).toEqual([points, cost]);
  });

  it('adds each warning, but not what is firmer or has no doctor', () => {
    const problem = threeEvenings()
      .rule('spacing', { days: 8 }, { strength: 'warning' })
      .rule('max-per-period', { count: 1 }, { strength: 'reason' })
      .minimumPool('station', 9)
      .rule('minimum-pool', {}, { strength: 'warning' });
    const { levels, doctors } = evaluate(
      problem,
      ...[FIRST, SECOND, THIRD].map((shift) => duty('Ada', shift)),
    );
    expect(levels.wishes).toBe(2 * 5);
    expect(doctors.map(({ warnings }) => warnings)).toEqual([2, 0]);
  });
});

describe('wishCost', () => {
  const three: ObjectiveSettings['wishSpread'] = [
    { upTo: 2, slope: 1 },
    { upTo: 5, slope: 2 },
    { upTo: null, slope: 4 },
  ];

  it.each([
    [-3, -3],
    [0, 0],
    [2, 2],
    [5, 8],
    [7, 16],
  ])('of %p points is %p', (points, cost) => {
    expect(wishCost(three, points)).toBe(cost);
  });

  it('lets the last piece go on whatever its end', () => {
    expect(wishCost([{ upTo: 2, slope: 3 }], 4)).toBe(12);
  });
});
