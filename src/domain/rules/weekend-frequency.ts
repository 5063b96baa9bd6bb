import { breach } from './breach.ts';
import { groupBy } from './group-by.ts';
import { type HeldDuty, isInHorizon, shiftIdsOf } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';
import { weekendOf } from './time.ts';

/**
 * At most so many worked weekends among so many consecutive ones. A weekend is worked when a duty
 * starts on its Saturday or Sunday, before the horizon too. Reported at the last worked weekend.
 */
export const weekendFrequency: Rule = {
  code: 'weekend-frequency',
  fixedStrength: null,
  violationCodes: ['weekends-too-frequent'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) => {
      const weekends = workedWeekends(dutiesOf(doctor));
      return weekends.flatMap(({ weekend, last }) => {
        const setting = isInHorizon(last) ? settingOf(problem, 'weekend-frequency', doctor, last.date) : null;
        if (!setting) return [];
        const { worked: allowed, of } = setting.params;
        const within = weekends.filter((other) => other.weekend > weekend - of && other.weekend <= weekend);
        if (within.length <= allowed) return [];
        return [
          breach(problem, 'weekend-frequency', setting, {
            code: 'weekends-too-frequent',
            doctor: doctor.id,
            shifts: shiftIdsOf(within.map((other) => other.last)),
            date: last.date,
            values: { worked: within.length, allowed, of },
          }),
        ];
      });
    }),
};

/** Worked weekends in order, each with its last duty. */
function workedWeekends(duties: readonly HeldDuty[]): { weekend: number; last: HeldDuty }[] {
  return [...groupBy(duties, ({ day }) => weekendOf(day))].flatMap(([weekend, own]) => {
    const last = own.at(-1);
    return weekend === null || !last ? [] : [{ weekend, last }];
  });
}
