import { breach } from './breach.ts';
import { adjacentPairs, shiftIdsOf } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';

/** Start dates of duties next to each other at least so many days apart. */
export const spacing: Rule = {
  code: 'spacing',
  fixedStrength: null,
  violationCodes: ['spacing-too-short'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      adjacentPairs(dutiesOf(doctor)).flatMap(([earlier, later]) => {
        const setting = settingOf(problem, 'spacing', doctor, later.date);
        const days = later.day - earlier.day;
        if (!setting || days >= setting.params.days) return [];
        return [
          breach(problem, 'spacing', setting, {
            code: 'spacing-too-short',
            doctor: doctor.id,
            shifts: shiftIdsOf([earlier, later]),
            date: later.date,
            values: { days, required: setting.params.days, earlierDate: earlier.date },
          }),
        ];
      }),
    ),
};
