import { describe, expect, it } from '@jest/globals';
import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';
import { movesBetween } from '../../../src/optimiser/repair/moves-between.ts';
import { repairProblem } from '../../../src/optimiser/repair/repair-problem.ts';
import { aProblem, duty, training } from '../../builders/problem-builder.ts';

const WINDOW = { from: '2027-01-05', to: '2027-01-07' };
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [4, 5, 6, 7].map((day) => `2027-01-0${day}/16:00/station`) as [
  string,
  string,
  string,
  string,
];

/** Four evenings, three doctors, and two days between two shifts of a doctor. */
const fourEvenings = () =>
  [4, 5, 6, 7].reduce(
    (problem, day) => problem.shift(`2027-01-0${day}`, '16:00', '23:00'),
    aProblem('2027-01-04', 7).doctor('a').doctor('b').doctor('c'),
  );

const repair = async (
  problem: RosterProblem,
  assignments: Assignment[],
  own: Partial<Parameters<typeof repairProblem>[2]> = {},
) => {
  const scope = { lost: [TUESDAY], window: WINDOW, kept: new Set<string>(), barred: [], ...own };
  const outcome = await optimise(repairProblem(problem, assignments, scope), {
    seconds: 600,
    iterations: 20_000,
    seed: 1,
    threads: 1,
  });
  if (!('roster' in outcome)) throw new Error(JSON.stringify(outcome));
  return movesBetween(assignments, outcome.roster.assignments);
};

describe('the repair of a roster', () => {
  const barred = (doctor: string) => [TUESDAY, WEDNESDAY].map((shift) => ({ shift, doctor }));

  it('gives the lost shift to who can take it, and touches nothing else', async () => {
    const problem = fourEvenings().rule('rest', { hours: 30 }).build();
    const held = [duty('b', MONDAY), duty('b', THURSDAY)];
    expect(await repair(problem, held, { barred: barred('a') })).toEqual([
      { shift: TUESDAY, from: null, to: 'c' },
    ]);
  });

  it('moves another shift where it takes that', async () => {
    const problem = fourEvenings().rule('rest', { hours: 30 }).build();
    // `b` could take Tuesday without Wednesday, which `c` may have, who may not have Tuesday.
    const held = [duty('b', WEDNESDAY)];
    const no = [...barred('a'), { shift: TUESDAY, doctor: 'c' }];
    expect(await repair(problem, held, { barred: no })).toEqual([
      { shift: TUESDAY, from: null, to: 'b' },
      { shift: WEDNESDAY, from: 'b', to: 'c' },
    ]);
  });

  it('leaves alone what lies outside the days, has begun, or trains somebody', async () => {
    const problem = fourEvenings().rule('rest', { hours: 30 }).build();
    const no = [...barred('a'), { shift: TUESDAY, doctor: 'c' }];
    const held = [duty('b', WEDNESDAY)];
    const window = { from: '2027-01-05', to: '2027-01-06' };
    expect(await repair(problem, held, { barred: no, window })).toEqual([]);
    expect(await repair(problem, held, { barred: no, kept: new Set([WEDNESDAY]) })).toEqual([]);
    expect(await repair(problem, [...held, training('a', WEDNESDAY, 'b')], { barred: no })).toEqual([]);
    // On Monday nobody is, and that stays so.
    expect(await repair(problem, held)).not.toContainEqual(expect.objectContaining({ shift: MONDAY }));
  });

  it('is not kept from its work by what has gone wrong on other days', async () => {
    const away = { from: '2027-01-07T00:00:00Z', to: '2027-01-08T00:00:00Z', kind: 'absence' as const };
    const problem = aProblem('2027-01-04', 7)
      .doctor('a', { absences: [away], verdicts: [] })
      .doctor('b')
      .shift('2027-01-05', '16:00', '23:00')
      .shift('2027-01-07', '16:00', '23:00')
      .build();
    const moves = await repair(problem, [duty('a', THURSDAY)], {
      window: { from: '2027-01-05', to: '2027-01-06' },
    });
    expect(moves).toEqual([{ shift: TUESDAY, from: null, to: 'b' }]);
  });

  it('calls in a back-up for who may not stand alone, and keeps one whom nobody needs any more', async () => {
    const dependent = [
      { from: null, to: null, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false },
    ];
    const backUp = { function: 'backUp' as const, onlyWhenNeeded: true };
    const seat = '2027-01-05/16:00/backUp';
    const problem = aProblem('2027-01-04', 7)
      .doctor('a', { verdicts: dependent })
      .doctor('b')
      .doctor('c')
      .shift('2027-01-05', '16:00', '23:00', { backUpShifts: [seat] })
      .shift('2027-01-05', '16:00', '23:00', backUp)
      .build();
    const onlyDependent = ['b', 'c'].map((doctor) => ({ shift: TUESDAY, doctor }));
    const moves = await repair(problem, [], { barred: [...onlyDependent, { shift: seat, doctor: 'c' }] });
    expect(moves).toEqual([
      { shift: seat, from: null, to: 'b' },
      { shift: TUESDAY, from: null, to: 'a' },
    ]);
    const idle = await repair(problem, [duty('b', seat)], { barred: [{ shift: TUESDAY, doctor: 'a' }] });
    expect(idle).toEqual([{ shift: TUESDAY, from: null, to: 'c' }]);
  });
});
