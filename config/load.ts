import type { BurdenRules } from '../src/domain/calendar/burden.ts';
import type { DistrictPreset } from '../src/domain/calendar/district-preset.ts';
import type { HolidayRuleSet } from '../src/domain/calendar/holidays.ts';
import type { HoytidRuleSet } from '../src/domain/calendar/hoytid.ts';
import type { PayTimeRuleSet } from '../src/domain/calendar/pay-time.ts';
import { burdenFile, holidaysFile, hoytidFile, payTimeFile } from './calendar-schemas.ts';
import { presetFile } from './preset-schema.ts';
import { readConfig } from './read-config.ts';

/** The district shapes that ship with the service. */
export const PRESET_NAMES = ['trondheim', 'larvik', 'alta', 'coastal'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** Days off by law. Throws with file, path and value when the data is unsound; so do the others. */
export function loadHolidayRules(): HolidayRuleSet[] {
  return readConfig('law/holidays.json', holidaysFile).ruleSets;
}

/** høytid pay windows of the main tariff. */
export function loadHoytidRules(): HoytidRuleSet[] {
  return readConfig('law/hoytid.json', hoytidFile).ruleSets;
}

/** How time is divided for pay. */
export function loadPayTimeRules(): PayTimeRuleSet[] {
  return readConfig('law/pay-time.json', payTimeFile).ruleSets;
}

/** Burden categories, holiday blocks and fairness measures. */
export function loadBurdenRules(): BurdenRules {
  return readConfig('burden-categories.json', burdenFile);
}

/** What a new district starts with. */
export function loadPreset(name: PresetName): DistrictPreset {
  return readConfig(`presets/${name}.json`, presetFile);
}
