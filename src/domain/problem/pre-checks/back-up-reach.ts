import { isQualifiedOn, verdictOn } from '../../rules/doctor-on-date.ts';
import { issueOf } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/**
 * Shifts with too few candidates who may stand alone, where nobody can be back-up for the others:
 * those seats stay open however many there are to choose from.
 */
export const backUpReach: PreCheck = ({ lookups, shifts }) => {
  const outlookOf = new Map(shifts.map((outlook) => [outlook.shift.id, outlook]));
  return shifts.flatMap(({ shift, candidates }) => {
    if (shift.onlyWhenNeeded || candidates.length < shift.seats) return [];
    const alone = candidates.filter((doctor) => verdictOn(doctor, shift.date).mayStandAlone).length;
    if (alone >= shift.seats) return [];
    const group = (lookups.groupsAround.get(shift.id) ?? []).find(({ members }) => members.includes(shift));
    const backed = (group?.backing ?? []).some(({ id, date }) =>
      outlookOf.get(id)?.candidates.some((doctor) => isQualifiedOn(doctor, date)),
    );
    if (backed) return [];
    return [
      issueOf({
        severity: 'warning',
        code: 'nobody-can-back-up',
        shift: shift.id,
        category: shift.category,
        date: shift.date,
        values: {
          seats: shift.seats,
          alone,
          dependents: candidates.length - alone,
          open: shift.seats - alone,
        },
      }),
    ];
  });
};
