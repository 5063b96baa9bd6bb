import { describe, expect, it } from '@jest/globals';
import type {
  ProblemDoctor,
  ProblemShift,
  RuleParameters,
} from '../../../src/domain/problem/roster-problem.ts';
import { requiredBlockedMornings } from '../../../src/domain/rules/surgery-rest.ts';
import { aProblem, duty, type ProblemBuilder, training } from '../../builders/problem-builder.ts';
import { violationsIn } from './found.ts';

type HomeDuty = RuleParameters['surgery-rest']['homeDuty'];
const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:30' }));

/** Ada has surgery 08–15:30 on weekdays, half an hour away; 5 January is a Tuesday. */
function ada(homeDuty: HomeDuty = 'asOther', own: Partial<ProblemDoctor> = {}): ProblemBuilder {
  return aProblem()
    .doctor('Ada', { surgeryHours: WEEKDAYS, travelMinutes: 30, ...own })
    .rule('surgery-rest', { hours: 8, homeDuty });
}

function codes(
  problem: ProblemBuilder,
  date: string,
  start: string,
  end: string,
  own: Partial<ProblemShift> = {},
) {
  const assignment = duty('Ada', `${date}/${start}/station`);
  return violationsIn(problem.shift(date, start, end, own), assignment).map(
    ({ code, values }) => `${code} ${String(values['surgeryDate'])}`,
  );
}

describe('surgery-rest', () => {
  it.each<[string, string, string, string, string[]]>([
    ['after closing and travel, eight hours before opening', '2027-01-05', '16:00', '00:00', []],
    ['a minute before arrival', '2027-01-05', '15:59', '23:00', ['surgery-overlaps-shift 2027-01-05']],
    ['a minute too late to bed', '2027-01-05', '16:00', '00:01', ['surgery-rest-too-short 2027-01-06']],
    ['until the very opening', '2027-01-05', '23:00', '08:00', ['surgery-rest-too-short 2027-01-06']],
    ['a minute into it', '2027-01-05', '23:00', '08:01', ['surgery-overlaps-shift 2027-01-06']],
    [
      'across two surgery days',
      '2027-01-05',
      '15:00',
      '09:00',
      ['surgery-overlaps-shift 2027-01-05', 'surgery-overlaps-shift 2027-01-06'],
    ],
    ['a night before Saturday', '2027-01-08', '23:00', '08:00', []],
    ['a night before Monday', '2027-01-10', '23:00', '08:00', ['surgery-rest-too-short 2027-01-11']],
    [
      'the last night, by the margin of days',
      '2027-01-31',
      '23:00',
      '08:00',
      ['surgery-rest-too-short 2027-02-01'],
    ],
  ])('%s', (_, date, start, end, expected) => {
    expect(codes(ada(), date, start, end)).toEqual(expected);
  });

  it('knows that surgeries are closed on a day off', () => {
    expect(codes(ada().dayOff('2027-01-06'), '2027-01-05', '23:00', '08:00')).toEqual([]);
  });

  it('leaves alone who has no surgery that weekday', () => {
    const tuesdays = WEEKDAYS.filter(({ weekday }) => weekday === 2);
    expect(codes(ada('asOther', { surgeryHours: tuesdays }), '2027-01-05', '23:00', '08:00')).toEqual([]);
  });

  it('looks as far ahead as the free hours reach', () => {
    const problem = aProblem()
      .doctor('Ada', { surgeryHours: WEEKDAYS.slice(3, 4) })
      .rule('surgery-rest', { hours: 60, homeDuty: 'asOther' });
    // Tuesday 23 to Thursday 08 are 33 hours.
    expect(codes(problem, '2027-01-05', '16:00', '23:00')).toEqual(['surgery-rest-too-short 2027-01-07']);
  });

  it('counts a training seat', () => {
    const night = '2027-01-05/23:00/station';
    const problem = ada().doctor('Bo').shift('2027-01-05', '23:00', '08:00');
    const found = violationsIn(problem, duty('Bo', night), training('Ada', night, 'Bo'));
    expect(found.map(({ code }) => code)).toEqual(['surgery-rest-too-short']);
  });

  it('opens by the clock on the wall after a clock change', () => {
    // Eight hours on the clock, but seven in the night to 28 March.
    const sundays = [{ weekday: 7, opens: '08:00', closes: '10:00' }];
    const problem = aProblem('2027-03-22', 14)
      .doctor('Ada', { surgeryHours: sundays })
      .rule('surgery-rest', { hours: 8, homeDuty: 'asOther' });
    const days = problem.build().days.map((day) => ({ ...day, dayOff: false }));
    expect(codes(problem.with({ days }), '2027-03-27', '16:00', '00:00')).toEqual([
      'surgery-rest-too-short 2027-03-28',
    ]);
  });
});

describe('home duty before a surgery morning', () => {
  const night: [string, string, string] = ['2027-01-05', '23:00', '08:00'];
  const home = { presence: 'home' } as const;
  const short = ['surgery-rest-too-short 2027-01-06'];
  const blocked = { blockedMornings: ['2027-01-06'] };

  it.each<[string, HomeDuty, Partial<ProblemDoctor>, Partial<ProblemShift>, string[]]>([
    ['is as other duty', 'asOther', blocked, home, short],
    ['asks for a recorded morning', 'recordedMorning', {}, home, short],
    ['is met by the recorded morning', 'recordedMorning', blocked, home, []],
    [
      'is not met by that of another date',
      'recordedMorning',
      { blockedMornings: ['2027-01-07'] },
      home,
      short,
    ],
    ['is met by a morning to be blocked', 'blockedMorning', {}, home, []],
    ['leaves duty on site as it is', 'blockedMorning', blocked, {}, short],
  ])('%s', (_, homeDuty, own, shift, expected) => {
    expect(codes(ada(homeDuty, own), ...night, shift)).toEqual(expected);
  });

  it('never covers surgery hours inside the shift', () => {
    expect(codes(ada('blockedMorning'), '2027-01-05', '23:00', '09:00', home)).toEqual([
      'surgery-overlaps-shift 2027-01-06',
    ]);
  });
});

describe('requiredBlockedMornings', () => {
  const nights = ['2027-01-05', '2027-01-04', '2027-01-08'];
  const assignments = nights.map((date) => duty('Ada', `${date}/23:00/station`));
  const problem = (homeDuty: HomeDuty, presence: ProblemShift['presence']) => {
    const builder = ada(homeDuty);
    for (const date of nights) builder.shift(date, '23:00', '08:00', { presence });
    return builder.build();
  };

  it('lists the mornings that home duty ran into, in order', () => {
    expect(requiredBlockedMornings(problem('blockedMorning', 'home'), assignments)).toEqual([
      { doctor: 'Ada', date: '2027-01-05' },
      { doctor: 'Ada', date: '2027-01-06' },
    ]);
  });

  it.each([
    ['recordedMorning', 'home'],
    ['blockedMorning', 'onSite'],
  ] as const)('lists none under %s on %s duty', (homeDuty, presence) => {
    expect(requiredBlockedMornings(problem(homeDuty, presence), assignments)).toEqual([]);
  });
});
