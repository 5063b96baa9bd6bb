import { describe, expect, it } from '@jest/globals';
import { aProblem, duty, type ProblemBuilder, training } from '../../builders/problem-builder.ts';
import { codesIn, violationsIn } from './found.ts';

/** Ada, with these shifts on 5 and 6 January; she has them all. */
function adaOn(...hours: [date: string, start: string, end: string][]): [ProblemBuilder, string[]] {
  const problem = aProblem().doctor('Ada');
  for (const [date, start, end] of hours) problem.shift(date, start, end);
  return [problem, hours.map(([date, start]) => `${date}/${start}/station`)];
}

function found([problem, shifts]: [ProblemBuilder, string[]]): string[] {
  return codesIn(problem, ...shifts.map((shift) => duty('Ada', shift)));
}

describe('overlap', () => {
  it.each<[string, [string, string, string][], string[]]>([
    [
      'one after the other',
      [
        ['2027-01-05', '08:00', '16:00'],
        ['2027-01-05', '16:00', '23:00'],
      ],
      [],
    ],
    [
      'an hour together',
      [
        ['2027-01-05', '08:00', '16:00'],
        ['2027-01-05', '15:00', '23:00'],
      ],
      ['duties-overlap @ 2027-01-05/15:00/station'],
    ],
    [
      'two inside a long one',
      [
        ['2027-01-05', '08:00', '07:00'],
        ['2027-01-05', '09:00', '12:00'],
        ['2027-01-05', '13:00', '16:00'],
      ],
      ['duties-overlap @ 2027-01-05/09:00/station', 'duties-overlap @ 2027-01-05/13:00/station'],
    ],
  ])('%s', (_, hours, expected) => {
    expect(found(adaOn(...hours))).toEqual(expected);
  });

  it('reaches back before the horizon', () => {
    const shift = '2027-01-04/07:00/station';
    const problem = aProblem()
      .doctor('Ada')
      .past('Ada', '2027-01-03', '23:00', '08:00')
      .shift('2027-01-04', '07:00', '15:00');
    expect(violationsIn(problem, duty('Ada', shift))).toMatchObject([
      { code: 'duties-overlap', shifts: [shift], values: { minutes: 60, earlierDate: '2027-01-03' } },
    ]);
  });

  it('counts training seats', () => {
    const [problem, [day, evening]] = adaOn(
      ['2027-01-05', '08:00', '16:00'],
      ['2027-01-05', '15:00', '23:00'],
    );
    const codes = codesIn(
      problem.doctor('Bo'),
      ...[duty('Ada', day!), training('Ada', evening!, 'Bo'), duty('Bo', evening!)],
    );
    expect(codes).toEqual([`duties-overlap @ ${evening!}`]);
  });
});

describe('rest', () => {
  const evening: [string, string, string] = ['2027-01-05', '16:00', '23:00'];
  const withRest = (...hours: [string, string, string][]): [ProblemBuilder, string[]] => {
    const [problem, shifts] = adaOn(...hours);
    return [problem.rule('rest', { hours: 8 }), shifts];
  };

  it.each<[string, [string, string, string], string[]]>([
    ['exactly enough', ['2027-01-06', '07:00', '15:00'], []],
    ['a minute short', ['2027-01-06', '06:59', '15:00'], ['rest-too-short @ 2027-01-06/06:59/station']],
    [
      'right after each other',
      ['2027-01-05', '23:00', '08:00'],
      ['rest-too-short @ 2027-01-05/23:00/station'],
    ],
    [
      'overlapping, which is another rule',
      ['2027-01-05', '22:00', '08:00'],
      ['duties-overlap @ 2027-01-05/22:00/station'],
    ],
  ])('%s', (_, later, expected) => {
    expect(found(withRest(evening, later))).toEqual(expected);
  });

  it('says how short it is', () => {
    const [problem, shifts] = withRest(evening, ['2027-01-06', '06:00', '15:00']);
    expect(violationsIn(problem, ...shifts.map((shift) => duty('Ada', shift)))).toEqual([
      {
        rule: 'rest',
        code: 'rest-too-short',
        strength: 'never',
        waived: false,
        doctor: 'Ada',
        shifts,
        date: '2027-01-06',
        values: { hours: 7, required: 8, earlierDate: '2027-01-05' },
      },
    ]);
  });

  it('reaches back before the horizon, but does not judge what lies there', () => {
    const problem = aProblem().doctor('Ada').rule('rest', { hours: 11 });
    problem.past('Ada', '2027-01-03', '08:00', '15:00').past('Ada', '2027-01-03', '16:00', '22:00');
    problem.shift('2027-01-04', '08:00', '15:00');
    const shift = '2027-01-04/08:00/station';
    expect(violationsIn(problem, duty('Ada', shift))).toMatchObject([
      { code: 'rest-too-short', shifts: [shift], values: { hours: 10 } },
    ]);
  });

  it.each([
    ['an hour shorter when summer time starts', '2027-03-22', '2027-03-27', '2027-03-28', 7],
    ['an hour longer when it ends', '2027-10-25', '2027-10-30', '2027-10-31', null],
    ['as the clock shows on other nights', '2027-03-22', '2027-03-26', '2027-03-27', null],
  ])('is %s', (_, from, evening, morning, hours) => {
    const problem = aProblem(from, 14).doctor('Ada').rule('rest', { hours: 8 });
    problem.shift(evening, '16:00', '23:00').shift(morning, '07:00', '15:00');
    const shifts = [`${evening}/16:00/station`, `${morning}/07:00/station`];
    const rests = violationsIn(problem, ...shifts.map((shift) => duty('Ada', shift)));
    expect(rests.map(({ values }) => values['hours'])).toEqual(hours === null ? [] : [hours]);
  });
});

describe('spacing', () => {
  it.each<[string, string, string[]]>([
    ['as many days as asked', '2027-01-08', []],
    ['a day fewer', '2027-01-07', ['spacing-too-short @ 2027-01-07/16:00/station']],
  ])('%s', (_, date, expected) => {
    const [problem, shifts] = adaOn(['2027-01-05', '16:00', '23:00'], [date, '16:00', '23:00']);
    expect(found([problem.rule('spacing', { days: 3 }), shifts])).toEqual(expected);
  });

  it('judges each pair, those from before the horizon included', () => {
    const [problem, shifts] = adaOn(
      ['2027-01-04', '16:00', '23:00'],
      ['2027-01-06', '16:00', '23:00'],
      ['2027-01-08', '16:00', '23:00'],
    );
    problem.past('Ada', '2027-01-03', '08:00', '15:00').rule('spacing', { days: 3 });
    expect(found([problem, shifts])).toEqual(shifts.map((shift) => `spacing-too-short @ ${shift}`));
  });
});
