import { describe, expect, it } from '@jest/globals';
import { aProblem, duty, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { violationsIn } from './found.ts';

/** Ada with an evening on each of these dates; a date with `n` is a night 23–08, one with `d` a day 08–15. */
function adaOn(problem: ProblemBuilder, dates: string[]): string[] {
  const assignments = dates.map((text) => {
    const [date, kind] = [text.slice(0, 10), text.slice(10)];
    const [start, end] =
      kind === 'n' ? ['23:00', '08:00'] : kind === 'd' ? ['08:00', '15:00'] : ['16:00', '23:00'];
    problem.shift(date, start, end, { night: kind === 'n' });
    return duty('Ada', `${date}/${start}/station`);
  });
  return violationsIn(problem.doctor('Ada'), ...assignments).map(({ code, date }) => `${code} ${date ?? ''}`);
}

describe('max-per-week', () => {
  const rule = () => aProblem().rule('max-per-week', { count: 2, days: 7 });

  it.each<[string, string[], string[]]>([
    ['two in seven days', ['2027-01-05', '2027-01-08'], []],
    ['a third on the eighth day', ['2027-01-05', '2027-01-08', '2027-01-12'], []],
    ['a third on the seventh', ['2027-01-05', '2027-01-08', '2027-01-11'], ['too-many-in-days 2027-01-11']],
    [
      'four: one for each beyond',
      ['2027-01-05', '2027-01-07', '2027-01-09', '2027-01-11'],
      ['too-many-in-days 2027-01-09', 'too-many-in-days 2027-01-11'],
    ],
  ])('%s', (_, dates, expected) => {
    expect(adaOn(rule(), dates)).toEqual(expected);
  });

  it('counts duties before the horizon, and does not judge them', () => {
    const problem = rule();
    for (const date of ['2026-12-30', '2027-01-01', '2027-01-03'])
      problem.past('Ada', date, '16:00', '23:00');
    expect(adaOn(problem, ['2027-01-06'])).toEqual(['too-many-in-days 2027-01-06']);
    expect(adaOn(rule(), ['2027-01-06'])).toEqual([]);
  });
});

describe('max-per-period', () => {
  it.each<[string, string[], string[]]>([
    ['as many as allowed', ['2027-01-05', '2027-01-15'], []],
    [
      'more: once, at the last',
      ['2027-01-05', '2027-01-15', '2027-01-20', '2027-01-25'],
      ['too-many-in-period 2027-01-25'],
    ],
  ])('%s', (_, dates, expected) => {
    const problem = aProblem()
      .past('Ada', '2027-01-02', '16:00', '23:00')
      .rule('max-per-period', { count: 2 });
    expect(adaOn(problem, dates)).toEqual(expected);
  });
});

describe('weekend-frequency', () => {
  const rule = () => aProblem().rule('weekend-frequency', { worked: 1, of: 3 });

  it.each<[string, string[], string[]]>([
    ['Saturday and Sunday are one weekend', ['2027-01-09', '2027-01-10'], []],
    ['Friday night is none', ['2027-01-08n', '2027-01-15n'], []],
    ['every third', ['2027-01-09', '2027-01-30'], []],
    ['two of three, at the later', ['2027-01-10', '2027-01-23'], ['weekends-too-frequent 2027-01-23']],
    [
      'at the last duty of the weekend',
      ['2027-01-09', '2027-01-16', '2027-01-17'],
      ['weekends-too-frequent 2027-01-17'],
    ],
    [
      'three in a row: at the second and third',
      ['2027-01-09', '2027-01-16', '2027-01-23'],
      ['weekends-too-frequent 2027-01-16', 'weekends-too-frequent 2027-01-23'],
    ],
  ])('%s', (_, dates, expected) => {
    expect(adaOn(rule(), dates)).toEqual(expected);
  });

  it('counts weekends before the horizon', () => {
    const before = (date: string) => rule().past('Ada', date, '08:00', '15:00');
    expect(adaOn(before('2026-12-27'), ['2027-01-09'])).toEqual(['weekends-too-frequent 2027-01-09']);
    expect(adaOn(before('2026-12-20'), ['2027-01-09'])).toEqual([]);
  });

  it('does not judge weekends before the horizon', () => {
    const problem = rule()
      .past('Ada', '2026-12-20', '08:00', '15:00')
      .past('Ada', '2026-12-27', '08:00', '15:00');
    expect(adaOn(problem, [])).toEqual([]);
  });

  it('joins the two halves of a weekend on the border', () => {
    const problem = aProblem('2027-01-10', 14)
      .rule('weekend-frequency', { worked: 1, of: 3 })
      .past('Ada', '2027-01-09', '08:00', '15:00');
    expect(adaOn(problem, ['2027-01-10'])).toEqual([]);
  });
});

describe('consecutive-nights', () => {
  const rule = (max = 2) => aProblem().rule('consecutive-nights', { max, freeHours: 24 });

  it.each<[string, string[], string[]]>([
    ['two in a row', ['2027-01-04n', '2027-01-05n'], []],
    ['a third', ['2027-01-04n', '2027-01-05n', '2027-01-06n'], ['too-many-nights-in-a-row 2027-01-06']],
    [
      'one for each beyond',
      ['2027-01-04n', '2027-01-05n', '2027-01-06n', '2027-01-07n'],
      ['too-many-nights-in-a-row 2027-01-06', 'too-many-nights-in-a-row 2027-01-07'],
    ],
    ['a night between', ['2027-01-04n', '2027-01-05n', '2027-01-07n'], []],
    ['evenings are no nights', ['2027-01-04', '2027-01-05', '2027-01-06'], []],
    ['24 hours free after the run', ['2027-01-04n', '2027-01-05n', '2027-01-07d'], []],
    [
      'ten hours after it',
      ['2027-01-04n', '2027-01-05n', '2027-01-06'],
      ['free-after-nights-too-short 2027-01-06'],
    ],
    ['after a shorter run nothing is asked', ['2027-01-04n', '2027-01-05'], []],
    [
      'a day between two nights ends the run for the free hours',
      ['2027-01-04n', '2027-01-05n', '2027-01-06', '2027-01-06n'],
      ['free-after-nights-too-short 2027-01-06', 'too-many-nights-in-a-row 2027-01-06'],
    ],
  ])('%s', (_, dates, expected) => {
    expect(adaOn(rule(), dates)).toEqual(expected);
  });

  it('asks for free time up to the next run of nights as well', () => {
    const problem = aProblem().rule('consecutive-nights', { max: 2, freeHours: 48 });
    expect(adaOn(problem, ['2027-01-04n', '2027-01-05n', '2027-01-07n'])).toEqual([
      'free-after-nights-too-short 2027-01-07',
    ]);
  });

  it('asks for free time before the next duty only', () => {
    const problem = aProblem().rule('consecutive-nights', { max: 2, freeHours: 96 });
    expect(adaOn(problem, ['2027-01-04n', '2027-01-05n', '2027-01-07', '2027-01-08'])).toEqual([
      'free-after-nights-too-short 2027-01-07',
    ]);
  });

  it('counts dates, not shifts: two nights on one date are one night', () => {
    const problem = aProblem().rule('consecutive-nights', { max: 1, freeHours: 24 });
    problem
      .shift('2027-01-05', '00:00', '06:00', { night: true })
      .shift('2027-01-05', '23:00', '08:00', { night: true });
    const nights = ['2027-01-05/00:00/station', '2027-01-05/23:00/station'];
    expect(violationsIn(problem.doctor('Ada'), ...nights.map((night) => duty('Ada', night)))).toEqual([]);
  });

  it('continues a run from before the horizon', () => {
    const problem = rule()
      .past('Ada', '2027-01-02', '23:00', '08:00', true)
      .past('Ada', '2027-01-03', '23:00', '08:00', true);
    expect(adaOn(problem, ['2027-01-04n'])).toEqual(['too-many-nights-in-a-row 2027-01-04']);
  });

  it('asks for free time after a run before the horizon', () => {
    const problem = rule()
      .past('Ada', '2027-01-02', '23:00', '08:00', true)
      .past('Ada', '2027-01-03', '23:00', '08:00', true);
    expect(adaOn(problem, ['2027-01-04'])).toEqual(['free-after-nights-too-short 2027-01-04']);
  });
});
