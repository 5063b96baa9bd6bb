import { breach } from './breach.ts';
import { isInHorizon } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';

/** A veto within the doctor's allowance is kept; one beyond it is a cost of its own level. */
export const veto: Rule = {
  code: 'veto',
  fixedStrength: null,
  violationCodes: ['vetoed'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) => {
      const vetoes = doctor.marks.filter((mark) => mark.kind === 'veto' && !mark.overAllowance);
      const vetoed = new Set(vetoes.flatMap(({ shifts }) => shifts));
      return dutiesOf(doctor)
        .filter(isInHorizon)
        .filter(({ shift }) => vetoed.has(shift.id))
        .flatMap(({ shift: { id, date } }) => {
          const setting = settingOf(problem, 'veto', doctor, date);
          const found = { code: 'vetoed', doctor: doctor.id, shifts: [id], date, values: {} };
          return setting ? [breach(problem, 'veto', setting, found)] : [];
        });
    }),
};
