import { isInDateRange } from '../calendar/civil-date.ts';
import { addMonths, birthday, intersect } from '../doctors/ages.ts';
import { inForceOn } from '../doctors/in-force.ts';
import type { CivilDate, DateRange } from '../problem/roster-problem.ts';
import type { ExemptionGround } from './exemption-ground.ts';
import type { ExemptionLaw, GroundRule } from './exemption-law.ts';

/**
 * What a claim's ground is worth on a date. `right`: the municipality must grant it.
 * `judgement`: it may. `none`: the ground does not hold that day, or its fact is missing.
 */
export interface GroundStanding {
  standing: 'right' | 'judgement' | 'none';
  paragraph: string;
  /** The interval in which the ground's fact holds; `null` when the fact is unknown. */
  holds: DateRange | null;
  /** Facts to be evidenced before more can be said. */
  missing: ('due-date' | 'child-born' | 'evidence' | 'rule-set')[];
}

/**
 * The standing of a claimed ground on a date (fastlegeforskriften § 33). A right has to be claimed
 * and its fact evidenced; a ground that holds but is not evidenced is nothing yet.
 */
export function groundStanding(
  ground: ExemptionGround,
  birthDate: CivilDate,
  date: CivilDate,
  law: ExemptionLaw,
): GroundStanding {
  const rule = inForceOn(law.ruleSets, date)?.grounds.find(({ kind }) => kind === ground.kind);
  if (!rule) return { standing: 'none', paragraph: '', holds: null, missing: ['rule-set'] };
  const { paragraph } = rule;
  const fact = factInterval(rule, ground, birthDate);
  if ('missing' in fact) return { standing: 'none', paragraph, holds: null, missing: [fact.missing] };
  if (!isInDateRange(date, fact)) return { standing: 'none', paragraph, holds: fact, missing: [] };
  if (rule.standing === 'judgement') return { standing: 'judgement', paragraph, holds: fact, missing: [] };
  // The doctor's register already evidences the age; every other fact must be shown.
  const evidenced = rule.test.type === 'age' || (ground.evidencedOn !== null && ground.evidencedOn <= date);
  if (!evidenced) return { standing: 'none', paragraph, holds: fact, missing: ['evidence'] };
  return { standing: 'right', paragraph, holds: fact, missing: [] };
}

type Fact = DateRange | { missing: 'due-date' | 'child-born' };

function factInterval({ test }: GroundRule, ground: ExemptionGround, birthDate: CivilDate): Fact {
  switch (test.type) {
    case 'age':
      return { from: birthday(birthDate, test.years), to: null };
    case 'pregnancy':
      return pregnancyInterval(ground, test.months);
    case 'childAge': {
      if (ground.childBorn === undefined) return { missing: 'child-born' };
      const year = { from: ground.childBorn, to: birthday(ground.childBorn, test.years) };
      return intersect(year, { from: null, to: ground.stated.to }) ?? { from: year.from, to: year.from };
    }
    case 'asStated':
      return { from: ground.stated.from, to: ground.stated.to };
  }
}

function pregnancyInterval(ground: ExemptionGround, months: number): Fact {
  if (ground.dueDate === undefined) return { missing: 'due-date' };
  const last = addMonths(ground.dueDate, -months);
  const hindered = ground.hinderedFrom;
  const from = hindered !== undefined && hindered < last ? hindered : last;
  // A child born late is still a pregnancy; birth ends it, the due date only where birth is unknown.
  return { from, to: ground.childBorn ?? ground.dueDate };
}
