import type {
  CivilDate,
  ProblemDoctor,
  RosterProblem,
  RuleCode,
  RuleSetting,
} from '../problem/roster-problem.ts';
import { engagementOn } from './doctor-on-date.ts';

export type SettingOf<R extends RuleCode> = Extract<RuleSetting, { rule: R }>;

/** How firmly a rule binds in one place. */
export type Binding = Pick<RuleSetting, 'strength' | 'reasonRole'>;

/** For the rules of law that no setting can weaken. */
export const NEVER: Binding = { strength: 'never' };

/**
 * The setting of a rule for a doctor on a civil date: the first that is for all engagements or
 * names the doctor's. `null` means that the rule is off. Without a doctor only settings for all
 * engagements hold.
 */
export function settingOf<R extends RuleCode>(
  problem: RosterProblem,
  rule: R,
  doctor: ProblemDoctor | null,
  date: CivilDate,
): SettingOf<R> | null {
  const kind = doctor && engagementOn(doctor, date);
  const holds = (setting: RuleSetting): setting is SettingOf<R> =>
    setting.rule === rule &&
    (setting.engagements === null || (kind !== null && setting.engagements.includes(kind)));
  return problem.rules.find(holds) ?? null;
}
