import type { CivilDate } from '../problem/roster-problem.ts';

/** What a doctor can found a claim on (fastlegeforskriften § 33). */
export const GROUND_KINDS = [
  'over60',
  'pregnancy',
  'breastfeeding',
  'over55',
  'health',
  'social',
  'promisedAtRecruitment',
] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** Which fact decides whether a ground holds on a date. */
export type GroundTest =
  /** From the birthday on which the doctor turns `years`. */
  | { type: 'age'; years: number }
  /** The last `months` before the due date, or earlier from when it hinders taking part. */
  | { type: 'pregnancy'; months: number }
  /** From the child's birth to the birthday on which it turns `years`. */
  | { type: 'childAge'; years: number }
  /** The interval the claim states; nothing to compute. */
  | { type: 'asStated' };

/** One ground: a right once its fact is evidenced, or a judgement of the municipality. */
export interface GroundRule {
  kind: GroundKind;
  standing: 'right' | 'judgement';
  paragraph: string;
  test: GroundTest;
}

/** The grounds in force from a date. */
export interface ExemptionRuleSet {
  id: string;
  validFrom: CivilDate;
  regulation: string;
  /** What the duty is that one can be exempt from. */
  covers: 'dutyOutsideOrdinaryHours';
  grounds: GroundRule[];
}

/** Deadlines of appeal in force from a date. */
export interface AppealRule {
  validFrom: CivilDate;
  act: string;
  paragraphs: { deadline: string; late: string; grounds: string };
  /** Weeks from when the notice of the decision arrives. */
  deadlineWeeks: number;
  /** Months after the decision within which a late appeal can still be taken up. */
  lateMonths: number;
}

/** Both lists in order of `validFrom`. */
export interface ExemptionLaw {
  ruleSets: ExemptionRuleSet[];
  appeals: AppealRule[];
}
