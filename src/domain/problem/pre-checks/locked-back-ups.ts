import type { BackUpGroup } from '../../rules/back-up-group.ts';
import { dependentsIn, qualifiedHolders } from '../../rules/back-up-need.ts';
import { verdictOn } from '../../rules/doctor-on-date.ts';
import type { ProblemShift } from '../roster-problem.ts';
import type { PreCheck, PreCheckContext } from './pre-check-context.ts';
import { issueOf } from './pre-check-issue.ts';

/**
 * Doctors locked to a back-up seat that exists only when needed, more of them than doctors who may
 * not stand alone could ever need: no roster has that seat.
 */
export const lockedBackUps: PreCheck = (context) =>
  context.problem.shifts.flatMap((shift) => {
    const holders = shift.onlyWhenNeeded ? context.locked.holdersOf(shift).length : 0;
    if (holders === 0) return [];
    const needed = mostNeeded(context, shift);
    if (holders <= needed) return [];
    const { id, category, date } = shift;
    const values = { holders, needed };
    return [issueOf({ severity: 'error', code: 'locked-back-up-idle', shift: id, category, date, values })];
  });

/** The most doctors that the shift can need beside the locks, by its neediest group. */
function mostNeeded(context: PreCheckContext, shift: ProblemShift): number {
  const groups = (context.lookups.groupsAround.get(shift.id) ?? []).filter(({ backing }) =>
    backing.includes(shift),
  );
  const needs = groups.map((group) => {
    const { dependentsPerBackUp } = group;
    if (dependentsPerBackUp < 1) return 0;
    const covered = dependentsPerBackUp * qualifiedHolders(context.locked, group, shift);
    return Math.ceil((mostDependents(context, group) - covered) / dependentsPerBackUp);
  });
  return Math.max(0, ...needs);
}

function mostDependents(context: PreCheckContext, group: BackUpGroup): number {
  const { problem, locked, fitsLocks } = context;
  const more = group.members.map((shift) => {
    const holders = locked.holdersOf(shift);
    const free = shift.seats - holders.length;
    if (free <= 0) return 0;
    const could = problem.doctors.filter(
      (doctor) =>
        !verdictOn(doctor, shift.date).mayStandAlone && !holders.includes(doctor) && fitsLocks(doctor, shift),
    );
    return Math.min(free, could.length);
  });
  return more.reduce((sum, count) => sum + count, dependentsIn(locked, group).length);
}
