import type { ProblemDoctor, ProblemShift } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { engagementOn, isTrainedOn, verdictOn } from './doctor-on-date.ts';
import { isInHorizon } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';
import type { Violation } from './violation.ts';

/**
 * Whoever has duty may have it on that date: an engagement that the shift is open to, the local
 * training for the function, and the verdicts of kompetanseforskriften §§ 3–5. A training seat
 * fills no seat and asks for none of it.
 */
export const competence: Rule = {
  code: 'competence',
  fixedStrength: 'never',
  violationCodes: [
    'engagement-excluded',
    'function-untrained',
    'competence-missing',
    'back-up-competence-missing',
  ],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      dutiesOf(doctor)
        .filter(isInHorizon)
        .filter(({ role }) => role === 'duty')
        .flatMap(({ shift }) =>
          lacks(doctor, shift).map((lack) =>
            breach(problem, 'competence', NEVER, {
              ...lack,
              doctor: doctor.id,
              shifts: [shift.id],
              date: shift.date,
            }),
          ),
        ),
    ),
};

function lacks(doctor: ProblemDoctor, shift: ProblemShift): Pick<Violation, 'code' | 'values'>[] {
  const kind = engagementOn(doctor, shift.date);
  const { mayBeEngaged, mayBeBackUp } = verdictOn(doctor, shift.date);
  const found: Pick<Violation, 'code' | 'values'>[] = [];
  if (kind === null || !shift.engagements.includes(kind)) {
    found.push({ code: 'engagement-excluded', values: { engagement: kind ?? 'none' } });
  }
  if (!isTrainedOn(doctor, shift.function, shift.date)) {
    found.push({ code: 'function-untrained', values: { function: shift.function } });
  }
  if (!mayBeEngaged) found.push({ code: 'competence-missing', values: {} });
  if (shift.function === 'backUp' && !mayBeBackUp) {
    found.push({ code: 'back-up-competence-missing', values: {} });
  }
  return found;
}
