import type { ProblemDoctor, ProblemShift } from '../problem/roster-problem.ts';
import type { BackUpGroup } from './back-up-group.ts';
import { isQualifiedOn, verdictOn } from './doctor-on-date.ts';
import type { RuleContext } from './rule-context.ts';

/** A doctor on duty who may not be there without back-up (kompetanseforskriften § 3a). */
export interface Dependent {
  doctor: ProblemDoctor;
  shift: ProblemShift;
}

/** Everybody in a group who needs back-up, in order of shift. */
export function dependentsIn(context: RuleContext, group: BackUpGroup): Dependent[] {
  return group.members.flatMap((shift) =>
    context
      .holdersOf(shift)
      .filter((doctor) => !verdictOn(doctor, shift.date).mayStandAlone)
      .map((doctor) => ({ doctor, shift })),
  );
}

/** How many different doctors on a group's back-up shifts may back up others, `except` one shift. */
export function qualifiedHolders(context: RuleContext, group: BackUpGroup, except?: ProblemShift): number {
  const qualified = group.backing
    .filter((shift) => shift !== except)
    .flatMap((shift) => context.holdersOf(shift).filter((doctor) => isQualifiedOn(doctor, shift.date)));
  return new Set(qualified).size;
}

/**
 * How many doctors a back-up shift needs: as many as the dependents of its neediest group lack
 * after the other back-up shifts. Its groups may lie at different hours of it, so they share.
 */
export function neededHolders(context: RuleContext, shift: ProblemShift): number {
  const groups = context.lookups.groupsAround.get(shift.id) ?? [];
  const needs = groups.filter(({ backing }) => backing.includes(shift)).map((group) => lack(context, group));
  return Math.max(0, ...needs);

  function lack(at: RuleContext, group: BackUpGroup): number {
    const { dependentsPerBackUp } = group;
    if (dependentsPerBackUp < 1) return 0;
    const dependents = dependentsIn(at, group).length;
    const covered = dependentsPerBackUp * qualifiedHolders(at, group, shift);
    return Math.ceil((dependents - covered) / dependentsPerBackUp);
  }
}
