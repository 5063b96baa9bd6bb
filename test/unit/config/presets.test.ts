import { describe, expect, it } from '@jest/globals';
import { loadBurdenRules, loadHolidayRules, loadPreset, PRESET_NAMES } from '../../../config/load.ts';
import type { PresetName } from '../../../config/load.ts';
import { presetFile } from '../../../config/preset-schema.ts';
import { parseConfig } from '../../../config/read-config.ts';
import type { DistrictPreset } from '../../../src/domain/calendar/district-preset.ts';
import { expandShifts } from '../../../src/domain/calendar/expand-shifts.ts';
import { holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { elapsedHours } from '../../../src/domain/calendar/oslo-time.ts';
import type { ProblemShift, RuleSetting } from '../../../src/domain/problem/roster-problem.ts';

function shiftsOf(name: PresetName, from: string, to: string): ProblemShift[] {
  const preset = loadPreset(name);
  const calendar = holidayCalendar(loadHolidayRules(), preset.closedDays);
  return expandShifts(preset.templates, from, to, {
    calendar,
    burden: loadBurdenRules(),
    backUp: preset.backUp,
  });
}

/** 26 weeks: 4 January to 4 July 2027. */
function halfYear(name: PresetName): ProblemShift[] {
  return shiftsOf(name, '2027-01-04', '2027-07-05');
}

function seats(shifts: ProblemShift[]): number {
  return shifts.reduce((sum, shift) => sum + shift.seats, 0);
}

const forGps = (shift: ProblemShift): boolean =>
  shift.engagements.includes('gpSelfEmployed') && !shift.onlyWhenNeeded;

/** Whether shifts of a function follow each other without gap or overlap where the station is open. */
function stretches(shifts: ProblemShift[]): string[] {
  return shifts
    .filter(({ function: duty }) => duty === 'station')
    .flatMap((shift, at, all) => (all[at - 1]?.end === shift.start ? [] : [shift.start.slice(11, 16)]));
}

describe('the presets', () => {
  it.each(PRESET_NAMES)('%s loads, with notes for people', (name) => {
    const preset = loadPreset(name);
    expect(preset.id).toBe(name);
    expect(preset.notes.length).toBeGreaterThan(0);
  });

  it.each([
    ['trondheim', 1070],
    ['larvik', 478],
    ['alta', 603],
    ['coastal', 239],
  ] as const)('%s has %i GP seats in the first half of 2027, as its notes say', (name, expected) => {
    expect(seats(halfYear(name).filter(forGps))).toBe(expected);
    expect(loadPreset(name).notes.join(' ')).toContain(expected.toLocaleString('en'));
  });

  it('trondheim has one salaried doctor every night', () => {
    const nights = halfYear('trondheim').filter((shift) => shift.night && !shift.onlyWhenNeeded);
    expect(nights).toHaveLength(182);
    expect(new Set(nights.map((shift) => [...shift.engagements, shift.seats].join()))).toEqual(
      new Set(['salaried,1']),
    );
  });

  it.each(PRESET_NAMES)('%s has somebody on duty from 16 to 08 and all day on days off', (name) => {
    // Every stretch of duty begins when surgeries close; within it, shifts meet.
    const starts = stretches(shiftsOf(name, '2027-01-04', '2028-01-03'));
    // 52 weeks of five, less Easter (3), Ascension, Whit Monday and the two closed eves.
    const surgeryDays = 52 * 5 - 7;
    expect(starts).toHaveLength(surgeryDays);
    expect(new Set(starts)).toEqual(new Set(['14:00', '15:00']));
  });

  it.each(PRESET_NAMES)('%s has a back-up for every shift whose doctors may need one', (name) => {
    const without = halfYear(name).filter(
      (shift) => shift.function !== 'backUp' && shift.backUpShifts.length === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(PRESET_NAMES)('%s: whoever backs up is there all the time', (name) => {
    const shifts = shiftsOf(name, '2027-03-01', '2027-04-12');
    const byId = new Map(shifts.map((shift) => [shift.id, shift]));
    for (const shift of shifts) {
      for (const id of shift.backUpShifts) {
        const backUp = byId.get(id)!;
        expect(Date.parse(backUp.start)).toBeLessThanOrEqual(Date.parse(shift.start));
        expect(Date.parse(backUp.end)).toBeGreaterThanOrEqual(Date.parse(shift.end));
      }
    }
  });

  it.each(PRESET_NAMES)('%s: no shift of duty is longer than 16 hours', (name) => {
    const duty = shiftsOf(name, '2027-01-04', '2027-02-01').filter((shift) => shift.function !== 'backUp');
    const longest = Math.max(...duty.map(({ start, end }) => elapsedHours({ from: start, to: end })));
    expect(longest).toBeLessThanOrEqual(16);
  });

  it.each(PRESET_NAMES)('%s: the weekly limit has room for the busiest seven days', (name) => {
    const preset = loadPreset(name);
    const week = shiftsOf(name, '2027-03-23', '2027-03-30').filter(forGps);
    const limit = preset.rules.find(
      ({ rule, engagements }) => rule === 'max-per-week' && engagements === null,
    );
    const count = limit?.rule === 'max-per-week' ? limit.params.count : 0;
    const atHome = Math.floor((preset.staffing.gpsOnRota * 2) / 3);
    expect(atHome * count).toBeGreaterThanOrEqual(seats(week));
  });

  it.each(PRESET_NAMES)('%s: a GP can be on duty from closing time, half an hour away', (name) => {
    const preset = loadPreset(name);
    const first = preset.templates.filter(({ days }) => 'pattern' in days && days.pattern === 'weekday');
    for (const { opens, closes } of preset.surgeryHours) {
      expect(opens).toBe('08:00');
      expect(first.every(({ start }) => start >= '16:00' && closes <= '15:30')).toBe(true);
    }
  });
});

describe('a wrong preset', () => {
  const FILE = 'config/presets/larvik.json';
  function wrong(change: (preset: DistrictPreset & Record<string, unknown>) => void): () => unknown {
    const preset = { ...structuredClone(loadPreset('larvik')) } as DistrictPreset & Record<string, unknown>;
    change(preset);
    return () => parseConfig(FILE, JSON.stringify(preset), presetFile);
  }
  const rule = (preset: DistrictPreset, code: string): number =>
    preset.rules.findIndex((setting) => setting.rule === code);

  it('is parsed when nothing is wrong', () => {
    const unchanged = wrong(() => undefined);
    expect(unchanged()).toEqual(loadPreset('larvik'));
  });

  it('names file, path and value', () => {
    expect(wrong((preset) => (preset.templates[2]!.start = '7:30'))).toThrow(
      `${FILE}: templates[2].start: expected a clock time, HH:MM; got "7:30"`,
    );
    expect(wrong((preset) => (preset.templates[0]!.seats = 0))).toThrow(/templates\[0\]\.seats: .*; got 0$/);
    expect(wrong((preset) => (preset['colour'] = 'red'))).toThrow(/\(top\): .*"colour"/);
    expect(wrong((preset) => Reflect.deleteProperty(preset, 'objective'))).toThrow(
      /objective: .*; got nothing/,
    );
  });

  it('names every problem', () => {
    const two = wrong((preset) => {
      preset.templates[0]!.start = 'noon';
      preset.templates[1]!.end = 'late';
    });
    expect(two).toThrow(/templates\[0\]\.start: .*"noon"\n.*templates\[1\]\.end: .*"late"/);
  });

  it('may not loosen a rule of the law', () => {
    const loosened = wrong((preset) =>
      preset.rules.push({ rule: 'back-up', engagements: null, strength: 'warning', params: {} }),
    );
    expect(loosened).toThrow(/rules\[\d+\]\.strength: rule back-up is always "never"; got "warning"/);
  });

  it('may not have a setting of a rule that earlier ones leave no engagement to', () => {
    const veto = (engagements: RuleSetting['engagements']): RuleSetting => ({
      rule: 'veto',
      engagements,
      strength: 'never',
      params: {},
    });
    const withVetoes = (...settings: RuleSetting[]) =>
      wrong((preset) => {
        preset.rules = [...preset.rules.filter((setting) => setting.rule !== 'veto'), ...settings];
      });
    const refusal =
      /rules\[\d+\]\.engagements: expected engagements that no earlier setting of rule veto covers/;
    expect(withVetoes(veto(null), veto(['salaried']))).toThrow(refusal);
    expect(withVetoes(veto(null), veto(null))).toThrow(refusal);
    expect(withVetoes(veto(['salaried']), veto(['locum']), veto(['locum', 'salaried']))).toThrow(refusal);
    expect(withVetoes(veto(['salaried']), veto(['salaried', 'locum']), veto(null))).not.toThrow();
  });

  it('must give a rule its parameters and its role', () => {
    expect(wrong((preset) => Object.assign(preset.rules[rule(preset, 'spacing')]!, { params: {} }))).toThrow(
      /rules\[\d+\]\.params\.days: .*; got nothing/,
    );
    expect(
      wrong((preset) => Object.assign(preset.rules[rule(preset, 'veto')]!, { params: { n: 1 } })),
    ).toThrow(/rules\[\d+\]\.params: .*"n"/);
    expect(wrong((preset) => (preset.rules[rule(preset, 'surgery-rest')]!.strength = 'never'))).toThrow(
      /rules\[\d+\]\.reasonRole: expected with strength "reason", and only then; got "coordinator"/,
    );
    expect(wrong((preset) => (preset.rules[rule(preset, 'spacing')]!.strength = 'reason'))).toThrow(
      /rules\[\d+\]\.reasonRole: expected with strength "reason", and only then; got nothing/,
    );
  });

  it('may not man a function that it does not list', () => {
    expect(wrong((preset) => (preset.templates[0]!.function = 'telephone'))).toThrow(
      'templates[0].function: expected one of the functions that are listed; got "telephone"',
    );
  });

  it('must spread dissatisfaction convexly', () => {
    expect(wrong((preset) => (preset.objective.wishSpread[1]!.slope = 9))).toThrow(
      'objective.wishSpread: thresholds and slopes must rise',
    );
  });
});
