import { breach } from './breach.ts';
import { adjacentPairs, shiftIdsOf } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';
import { hoursOf } from './time.ts';

/**
 * Free hours between two duties next to each other (SFS 2305 for GPs, arbeidsmiljøloven § 10-8 for
 * salaried doctors). Duties that overlap are another rule's.
 */
export const rest: Rule = {
  code: 'rest',
  fixedStrength: null,
  violationCodes: ['rest-too-short'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      adjacentPairs(dutiesOf(doctor)).flatMap(([earlier, later]) => {
        const setting = settingOf(problem, 'rest', doctor, later.date);
        const minutes = later.start - earlier.end;
        if (!setting || minutes < 0 || minutes >= setting.params.hours * 60) return [];
        return [
          breach(problem, 'rest', setting, {
            code: 'rest-too-short',
            doctor: doctor.id,
            shifts: shiftIdsOf([earlier, later]),
            date: later.date,
            values: {
              hours: hoursOf(minutes),
              required: setting.params.hours,
              earlierDate: earlier.date,
            },
          }),
        ];
      }),
    ),
};
