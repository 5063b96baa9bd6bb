import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { paintWithin } from '../../../web/src/doctor/wishes/paint-within.ts';
import { type PatternFields, reachOf, withPattern } from '../../../web/src/doctor/wishes/pattern.ts';
import type { Brush, Target } from '../../../web/src/doctor/wishes/brush.ts';
import type { Entry, OfferedShift } from '../../../web/src/doctor/wishes/wish-api.ts';
import { type Offer, wishModel } from '../../../web/src/doctor/wishes/wish-model.ts';

const MONDAY = '2027-03-01';
const day = (at: number) => addDays(MONDAY, at);

/** Four weeks with a day and an evening shift each date; two vetoes and six points. */
const offer: Offer = {
  shifts: Array.from({ length: 28 }, (_, at) => day(at)).flatMap((date) => [
    shift(date, 'day', '08:00', '15:30'),
    shift(date, 'evening', '15:30', '23:00'),
  ]),
  limits: { allowance: { unit: 'days', count: 2 }, wishes: { points: 6, countWishes: 1 } },
};

function shift(date: string, slot: string, startTime: string, endTime: string): OfferedShift {
  return {
    ...{ id: `${date}/${slot}/station`, date, slot, startTime, endTime, function: 'station', seats: 1 },
    ...{ start: `${date}T00:00:00Z`, end: `${date}T01:00:00Z`, presence: 'onSite', night: false },
    ...{ category: 'weekdayEvening', holiday: false, dayOff: false, onlyWhenNeeded: false },
  };
}

const dates = (...at: number[]): Target => ({ by: 'dates', dates: at.map(day) });
const paintOn = (entries: readonly Entry[], target: Target, brush: Brush, grade: 1 | 2 | 3 = 2) =>
  paintWithin(entries, target, { brush, grade, offer });
const wordOn = (entries: readonly Entry[], at: number) => wishModel(entries, offer).days.get(day(at))?.word;

const TUESDAYS: PatternFields = {
  ...{ word: 'preferNot', grade: 1, weekdays: [2], weeks: 'all', slots: [], holidays: 'all' },
  ...{ from: MONDAY, until: day(27) },
};

describe('painting', () => {
  it('puts a day from one word to another, and leaves nothing behind', () => {
    const vetoed = paintOn([], dates(3), 'veto').entries;
    const wished = paintOn(vetoed, dates(3), 'prefer').entries;
    expect([wordOn(vetoed, 3), wordOn(wished, 3)]).toEqual(['veto', 'prefer']);
    expect(wished).toHaveLength(1);
    expect(paintOn(wished, dates(3), 'erase').entries).toEqual([]);
  });

  it('stops where the allowance ends, in order of the days', () => {
    const painted = paintOn([], dates(4, 5, 6, 7), 'veto');
    expect([painted.done, painted.refused, painted.spent]).toEqual([
      [4, 5].map(day),
      [6, 7].map(day),
      'allowance',
    ]);
    expect(wishModel(painted.entries, offer).allowance).toMatchObject({ used: 2, left: 0, exceeded: 0 });
  });

  it('stops where the points end, a heavier wish sooner', () => {
    expect(paintOn([], dates(1, 2, 3, 4), 'prefer', 2).done).toHaveLength(3);
    expect(paintOn([], dates(1, 2, 3, 4), 'preferNot', 3)).toMatchObject({
      spent: 'points',
      refused: [day(3), day(4)],
    });
  });

  it('takes a day out of a pattern, and lets it back in', () => {
    const pattern = withPattern([], TUESDAYS, (date) => addDays(date, 1));
    expect([wordOn(pattern, 1), wordOn(pattern, 8)]).toEqual(['preferNot', 'preferNot']);
    const erased = paintOn(pattern, dates(8), 'erase').entries;
    expect([wordOn(erased, 1), wordOn(erased, 8)]).toEqual(['preferNot', null]);
    expect(wordOn(paintOn(erased, dates(8), 'prefer').entries, 8)).toBe('prefer');
  });

  it('says a word of one shift without a word of the others', () => {
    const evening: Target = { by: 'shifts', shifts: [`${day(2)}/evening/station`] };
    const entries = paintOn([], evening, 'veto').entries;
    expect(wordOn(entries, 2)).toBe('mixed');
    expect(wordOn(paintOn(entries, dates(2), 'veto').entries, 2)).toBe('veto');
    const whole = paintOn([], dates(2), 'veto').entries;
    expect(wordOn(paintOn(whole, evening, 'erase').entries, 2)).toBe('mixed');
  });

  it('leaves alone what a coordinator recorded beyond the allowance', () => {
    const recorded: Entry = {
      ...{ kind: 'veto', id: 'phone', recordedOverAllowance: true },
      selection: { by: 'dates', dates: [10, 11, 12].map(day) },
    };
    const { entries } = paintOn([recorded], dates(11), 'prefer');
    expect(entries).toContain(recorded);
  });
});

describe('a pattern', () => {
  it('tells beforehand how many days it reaches, and how many of them go unheard', () => {
    const entries = withPattern([], { ...TUESDAYS, word: 'veto' }, (date) => addDays(date, 1));
    expect(reachOf(entries, entries[0]!, offer)).toEqual({ days: 4, over: 2 });
    const odd = withPattern([], { ...TUESDAYS, weeks: 'odd', slots: ['evening'] }, (date) =>
      addDays(date, 1),
    );
    expect(reachOf(odd, odd[0]!, offer)).toEqual({ days: 2, over: 0 });
  });
});
