import type {
  EngagementKind,
  ProblemDoctor,
  RuleCode,
  RuleParameters,
  RuleSetting,
  RuleStrength,
} from '../../domain/problem/roster-problem.ts';
import { inRange } from './civil-time.ts';

/** Engagement of a doctor on a civil date, or null outside all of them. */
export function engagementOn(doctor: ProblemDoctor, date: string): EngagementKind | null {
  return doctor.engagements.find((e) => inRange(date, e))?.kind ?? null;
}

/** Strength and parameters of one rule. */
export interface SettingOf<R extends RuleCode> {
  strength: RuleStrength;
  params: R extends keyof RuleParameters ? RuleParameters[R] : Record<string, never>;
}

/** The setting of a rule for an engagement: the first that names it or names none. */
export function settingFor<R extends RuleCode>(
  rules: readonly RuleSetting[],
  rule: R,
  kind: EngagementKind | null,
): SettingOf<R> | null {
  const found = rules.find(
    (s) => s.rule === rule && (s.engagements === null || (kind !== null && s.engagements.includes(kind))),
  );
  return (found as unknown as SettingOf<R> | undefined) ?? null;
}
