import type { BackUpGroup } from './back-up-group.ts';
import { dependentsIn, qualifiedHolders } from './back-up-need.ts';
import { breach } from './breach.ts';
import type { Rule, RuleContext } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';
import type { Violation } from './violation.ts';

/**
 * Whoever may not be on duty without back-up has one at the same time (kompetanseforskriften
 * § 3a; akuttmedisinforskriften § 7): one qualified doctor for every so many dependents.
 */
export const backUp: Rule = {
  code: 'back-up',
  fixedStrength: 'never',
  violationCodes: ['back-up-missing', 'back-up-impossible'],
  check: (context) => context.groups.flatMap((group) => checkGroup(context, group)),
};

function checkGroup(context: RuleContext, group: BackUpGroup): Violation[] {
  const dependents = dependentsIn(context, group);
  const last = dependents.at(-1);
  if (!last) return [];
  const backUps = qualifiedHolders(context, group);
  const { dependentsPerBackUp } = group;
  if (dependents.length <= dependentsPerBackUp * backUps) return [];
  const possible = group.backing.length > 0;
  return [
    breach(context.problem, 'back-up', NEVER, {
      code: possible ? 'back-up-missing' : 'back-up-impossible',
      // Which of several goes without is not for the checker to say.
      doctor: dependents.length === 1 ? last.doctor.id : null,
      shifts: [...new Set(dependents.map(({ shift }) => shift.id))],
      date: last.shift.date,
      values: { dependents: dependents.length, backUps, dependentsPerBackUp },
    }),
  ];
}
