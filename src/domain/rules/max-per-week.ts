import { breach } from './breach.ts';
import { isInHorizon, shiftIdsOf } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';

/**
 * At most so many duties in any so many consecutive civil days, by start date, those before the
 * horizon included. Reported at each duty that is one too many of the days up to its own.
 */
export const maxPerWeek: Rule = {
  code: 'max-per-week',
  fixedStrength: null,
  violationCodes: ['too-many-in-days'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) => {
      const duties = dutiesOf(doctor);
      return duties.flatMap((last, index) => {
        const setting = isInHorizon(last) ? settingOf(problem, 'max-per-week', doctor, last.date) : null;
        if (!setting) return [];
        const { count: allowed, days } = setting.params;
        const within = duties.slice(0, index + 1).filter(({ day }) => day > last.day - days);
        if (within.length <= allowed) return [];
        return [
          breach(problem, 'max-per-week', setting, {
            code: 'too-many-in-days',
            doctor: doctor.id,
            shifts: shiftIdsOf(within),
            date: last.date,
            values: { count: within.length, allowed, days },
          }),
        ];
      });
    }),
};
