import { breach } from './breach.ts';
import { isInHorizon } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';

/** At most so many duties in the horizon; reported once, at the last. */
export const maxPerPeriod: Rule = {
  code: 'max-per-period',
  fixedStrength: null,
  violationCodes: ['too-many-in-period'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) => {
      const duties = dutiesOf(doctor).filter(isInHorizon);
      const last = duties.at(-1);
      const setting = last && settingOf(problem, 'max-per-period', doctor, last.date);
      if (!setting || duties.length <= setting.params.count) return [];
      return [
        breach(problem, 'max-per-period', setting, {
          code: 'too-many-in-period',
          doctor: doctor.id,
          shifts: [last.shift.id],
          date: last.date,
          values: { count: duties.length, allowed: setting.params.count },
        }),
      ];
    }),
};
