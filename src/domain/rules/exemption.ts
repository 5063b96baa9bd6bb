import { breach } from './breach.ts';
import { exemptionFrom } from './doctor-on-date.ts';
import { isInHorizon } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';

/** A granted exemption holds (fastlegeforskriften § 33), for all duty or for the categories it names. */
export const exemption: Rule = {
  code: 'exemption',
  fixedStrength: 'never',
  violationCodes: ['exempt'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      dutiesOf(doctor)
        .filter(isInHorizon)
        .flatMap(({ shift }) => {
          const { id, date } = shift;
          const holding = exemptionFrom(doctor, shift);
          if (!holding) return [];
          const values = { scope: holding.categories === null ? 'all' : 'some', until: holding.to ?? '' };
          const found = { code: 'exempt', doctor: doctor.id, shifts: [id], date, values };
          return [breach(problem, 'exemption', NEVER, found)];
        }),
    ),
};
