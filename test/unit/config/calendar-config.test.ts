import { describe, expect, it } from '@jest/globals';
import { burdenFile, holidaysFile, hoytidFile } from '../../../config/calendar-schemas.ts';
import { loadBurdenRules, loadHolidayRules, loadHoytidRules } from '../../../config/load.ts';
import { parseConfig } from '../../../config/read-config.ts';

const FILE = 'config/test.json';

/** Parses data after a change to a copy of it. */
function burdenWith(change: (rules: ReturnType<typeof loadBurdenRules>) => void): () => unknown {
  const rules = structuredClone(loadBurdenRules());
  change(rules);
  return () => parseConfig(FILE, JSON.stringify(rules), burdenFile);
}

describe('calendar data', () => {
  it('says of every rule set since when it holds and where it stands', () => {
    for (const set of [...loadHolidayRules(), ...loadHoytidRules(), loadBurdenRules()]) {
      expect(set.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(set.source).not.toBe('');
      expect(set.paragraph).not.toBe('');
    }
  });

  it('names the eleven burden categories, each in three languages and with a measure', () => {
    const rules = loadBurdenRules();
    expect(rules.categories.map(({ id }) => id).sort()).toEqual(
      [
        ...['weekdayEvening', 'weekdayNight', 'weekendDay', 'weekendEvening', 'weekendNight'],
        ...['christmas', 'newYear', 'easter', 'whitsun', 'may', 'backUp'],
      ].sort(),
    );
    const single = rules.measures.filter(({ id }) => id !== 'total');
    expect(single.map(({ categories }) => categories)).toEqual(rules.categories.map(({ id }) => [id]));
  });

  it('has a total of all categories but back-up', () => {
    const { categories, measures } = loadBurdenRules();
    const total = measures.find(({ id }) => id === 'total');
    expect(total?.categories).toEqual(categories.map(({ id }) => id).filter((id) => id !== 'backUp'));
  });

  it('puts the holiday blocks in the order of precedence', () => {
    const order = loadBurdenRules().holidayBlocks.map(({ category }) => category);
    expect(order).toEqual(['christmas', 'newYear', 'easter', 'whitsun', 'may']);
  });
});

describe('unsound data', () => {
  it('is refused with file, path and value', () => {
    const change = burdenWith((rules) => (rules.eveningFrom = '25:00'));
    expect(change).toThrow('config/test.json: eveningFrom: expected a clock time, HH:MM; got "25:00"');
  });

  it('is refused when a block or a measure names an unknown category', () => {
    expect(burdenWith((rules) => (rules.holidayBlocks[1]!.category = 'advent'))).toThrow(
      'holidayBlocks[1].category: expected the id of one of the categories; got "advent"',
    );
    expect(burdenWith((rules) => rules.measures[0]!.categories.push('advent'))).toThrow(
      'measures[0].categories[10]: expected the id of one of the categories; got "advent"',
    );
    expect(burdenWith((rules) => (rules.functionCategories.backUp = 'advent'))).toThrow(
      'functionCategories.backUp: expected the id of one of the categories; got "advent"',
    );
  });

  it('is refused when a shift could be without category', () => {
    expect(burdenWith((rules) => rules.timesOfWeek.pop())).toThrow(
      'timesOfWeek: the last rule must fit everything',
    );
  });

  it('is refused when a day does not exist', () => {
    const ruleSets = structuredClone(loadHolidayRules());
    ruleSets[0]!.holidays[2]!.day = { fixed: '02-30' };
    expect(() => parseConfig(FILE, JSON.stringify({ ruleSets }), holidaysFile)).toThrow(
      'config/test.json: ruleSets[0].holidays[2].day.fixed: expected a day that exists, MM-DD; got "02-30"',
    );
  });

  it('is refused when a day is told in no known way', () => {
    const text = JSON.stringify({ ruleSets: loadHolidayRules() }).replace('"easterOffset":-3', '"moon":3');
    expect(() => parseConfig(FILE, text, holidaysFile)).toThrow(
      'ruleSets[0].holidays[1].day: expected {"fixed": "MM-DD"} or {"easterOffset": days}; got {"moon":3}',
    );
  });

  it('is refused when a window ends before it begins', () => {
    const ruleSets = structuredClone(loadHoytidRules());
    ruleSets[0]!.windows[0]!.to = '00:00';
    expect(() => parseConfig(FILE, JSON.stringify({ ruleSets }), hoytidFile)).toThrow(
      'ruleSets[0].windows[0]: a window must end after it begins',
    );
  });

  it('is refused when a key is misspelt, a value is missing or the text is no JSON', () => {
    const unknown = JSON.stringify({ ruleSets: loadHolidayRules(), holliday: 1 });
    expect(() => parseConfig(FILE, unknown, holidaysFile)).toThrow(/\(top\): .*"holliday"/);
    expect(() => parseConfig(FILE, '{}', holidaysFile)).toThrow(/ruleSets: .*; got nothing/);
    expect(() => parseConfig(FILE, '{', holidaysFile)).toThrow('config/test.json: not JSON');
  });
});
