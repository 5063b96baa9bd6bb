import type { ProblemDoctor } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { isQualifiedOn } from './doctor-on-date.ts';
import { type HorizonDuty, isInHorizon } from './held-duty.ts';
import type { Rule, RuleContext } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';

/** A training seat has a named supervisor: another doctor with duty on the same shift who may back up others. */
export const supervision: Rule = {
  code: 'supervision',
  fixedStrength: 'never',
  violationCodes: ['supervisor-missing', 'supervisor-not-on-shift', 'supervisor-not-qualified'],
  check: (context) =>
    context.doctors.flatMap((trainee) =>
      context
        .dutiesOf(trainee)
        .filter(isInHorizon)
        .filter(({ role }) => role === 'training')
        .flatMap((seat) => {
          const code = fault(context, trainee, seat);
          if (code === null) return [];
          const { id, date } = seat.shift;
          const supervisor = context.lookups.doctorById.get(seat.supervisor ?? '')?.name ?? '';
          const values = { supervisor };
          const found = { code, doctor: trainee.id, shifts: [id], date, values };
          return [breach(context.problem, 'supervision', NEVER, found)];
        }),
    ),
};

function fault(
  { lookups, holdersOf }: RuleContext,
  trainee: ProblemDoctor,
  { supervisor, shift }: HorizonDuty,
): string | null {
  const named = lookups.doctorById.get(supervisor ?? '');
  if (!named || named === trainee) return 'supervisor-missing';
  if (!holdersOf(shift).includes(named)) return 'supervisor-not-on-shift';
  return isQualifiedOn(named, shift.date) ? null : 'supervisor-not-qualified';
}
