import { breach } from './breach.ts';
import { isInHorizon } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { NEVER, settingOf } from './rule-setting.ts';
import { minutesOf } from './time.ts';

/** No duty while the doctor is away or on duty elsewhere; `never` where nothing is set. */
export const absence: Rule = {
  code: 'absence',
  fixedStrength: null,
  violationCodes: ['absent', 'busy-elsewhere'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      dutiesOf(doctor)
        .filter(isInHorizon)
        .flatMap(({ shift, start, end }) => {
          const { id, date } = shift;
          const binding = settingOf(problem, 'absence', doctor, date) ?? NEVER;
          return doctor.absences
            .filter(({ from, to }) => minutesOf(from) < end && start < minutesOf(to))
            .map(({ kind, from, to }) =>
              breach(problem, 'absence', binding, {
                code: kind === 'absence' ? 'absent' : 'busy-elsewhere',
                doctor: doctor.id,
                shifts: [id],
                date,
                values: { from, to },
              }),
            );
        }),
    ),
};
