import { describe, expect, test } from '@jest/globals';
import { PRESET_NAMES, loadPreset } from '../../../config/load.ts';
import type { ShiftTemplate, TemplateDays } from '../../../src/domain/calendar/shift-template.ts';
import { templateClash } from '../../../src/features/districts/template-clash.ts';

function template(days: TemplateDays, rest: Partial<ShiftTemplate> = {}): ShiftTemplate {
  return {
    slot: 'evening',
    function: 'station',
    days,
    start: '16:00',
    end: '23:00',
    seats: 1,
    presence: 'onSite',
    night: false,
    engagements: ['gpSelfEmployed'],
    onlyWhenNeeded: false,
    from: null,
    to: null,
    ...rest,
  };
}

const MAY17: TemplateDays = { on: [{ fixed: '05-17' }] };

describe('templateClash', () => {
  test.each(PRESET_NAMES)('finds none in the preset %s', (name) => {
    expect(templateClash(loadPreset(name).templates)).toBeNull();
  });

  test.each<[string, ShiftTemplate, ShiftTemplate]>([
    ['the same pattern', template({ pattern: 'weekday' }), template({ pattern: 'weekday' })],
    ['a pattern and a weekday in it', template({ pattern: 'weekend' }), template({ weekdays: [3, 6] })],
    [
      'a movable day that meets a fixed one in 2027',
      template(MAY17),
      template({ on: [{ easterOffset: 50 }] }),
    ],
    [
      'ranges that share one day',
      template({ pattern: 'weekday' }, { to: '2027-01-05' }),
      template({ pattern: 'weekday' }, { from: '2027-01-04' }),
    ],
  ])('finds %s', (_, first, second) => {
    expect(templateClash([template({ weekdays: [1] }, { slot: 'other' }), first, second])).toEqual({
      first: 1,
      second: 2,
    });
  });

  test.each<[string, ShiftTemplate, ShiftTemplate]>([
    ['other functions', template({ weekdays: [1] }), template({ weekdays: [1] }, { function: 'mobile' })],
    ['other weekdays', template({ weekdays: [1, 2] }), template({ weekdays: [3] })],
    ['named days instead of a pattern', template({ pattern: 'weekday' }), template(MAY17)],
    [
      'one range after the other',
      template({ pattern: 'weekday' }, { to: '2027-01-04' }),
      template({ pattern: 'weekday' }, { from: '2027-01-04' }),
    ],
    [
      'a movable day in other years',
      template(MAY17, { from: '2026-01-01', to: '2027-01-01' }),
      template({ on: [{ easterOffset: 50 }] }),
    ],
  ])('lets %s be', (_, first, second) => {
    expect(templateClash([first, second])).toBeNull();
  });
});
