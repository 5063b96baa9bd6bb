import type { CivilDate, DateRange, EngagementKind } from '../problem/roster-problem.ts';
import { birthday, intersect } from './ages.ts';
import type { Doctor, Engagement } from './doctor.ts';

/** The age limit of the GP contract in force from a date (fastlegeforskriften § 12). */
export interface ContractAgeRule {
  validFrom: CivilDate;
  paragraph: string;
  /** The contract ends on this birthday. */
  endsAt: number;
  /** It can be prolonged, at most to this birthday. */
  prolongableTo: number;
  /** Engagements that rest on a GP contract and end with it. */
  engagements: EngagementKind[];
}

/** The rules in order of `validFrom`. */
export interface ContractAgeLaw {
  rules: ContractAgeRule[];
}

/** When and why a GP contract ends; `endsOn` is the first date without it. */
export interface ContractEnd {
  endsOn: CivilDate;
  cause: 'notice' | 'age' | 'prolonged';
  paragraph: string;
  /** A recorded prolongation reached past the highest age and was cut there. */
  cut: boolean;
}

/**
 * The end of a doctor's GP contract: notice, else the age limit in force on that birthday, else
 * the end of a recorded prolongation. Somebody who turns 70 in 2027 is met by the limit of 72;
 * somebody whose contract ended at 70 before 2027 does not get it back by the new limit.
 */
export function contractEnd(doctor: Doctor, law: ContractAgeLaw): ContractEnd {
  const byAge = ageLimit(doctor.birthDate, law);
  const end = prolonged(doctor, byAge.rule, byAge.endsOn);
  const notice = doctor.contract.endsOn;
  if (notice === null || notice >= end.endsOn) return end;
  return { endsOn: notice, cause: 'notice', paragraph: end.paragraph, cut: false };
}

/**
 * The doctor's engagements within `range`; those that rest on a GP contract stop where it ends.
 */
export function engagementsWithin(doctor: Doctor, range: DateRange, law: ContractAgeLaw): Engagement[] {
  const { endsOn } = contractEnd(doctor, law);
  const { rule } = ageLimit(doctor.birthDate, law);
  return doctor.engagements.flatMap((engagement) => {
    const onContract = rule.engagements.includes(engagement.kind);
    const held = onContract ? intersect(engagement, { from: null, to: endsOn }) : engagement;
    const within = held && intersect(held, range);
    return within ? [{ kind: engagement.kind, ...within }] : [];
  });
}

function ageLimit(birthDate: CivilDate, law: ContractAgeLaw): { rule: ContractAgeRule; endsOn: CivilDate } {
  for (const [index, rule] of law.rules.entries()) {
    const endsOn = birthday(birthDate, rule.endsAt);
    const next = law.rules[index + 1];
    if (!next || endsOn < next.validFrom) return { rule, endsOn };
  }
  throw new Error('The law of the contract age has no rules');
}

function prolonged(doctor: Doctor, rule: ContractAgeRule, byAge: CivilDate): ContractEnd {
  const { prolongedTo } = doctor.contract;
  const { paragraph } = rule;
  if (prolongedTo === null || prolongedTo <= byAge) {
    return { endsOn: byAge, cause: 'age', paragraph, cut: false };
  }
  const highest = birthday(doctor.birthDate, rule.prolongableTo);
  const cut = prolongedTo > highest;
  return { endsOn: cut ? highest : prolongedTo, cause: 'prolonged', paragraph, cut };
}
