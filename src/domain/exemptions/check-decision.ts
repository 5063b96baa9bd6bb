import { intersect } from '../doctors/ages.ts';
import type { DateRange } from '../problem/roster-problem.ts';
import type { ExemptionScope, ExemptionTerms } from './exemption-effect.ts';
import type { GroundStanding } from './ground-standing.ts';

/** The refusal of a decision that gives less than a shown right. */
export interface RightRefused {
  ok: false;
  code: 'right-must-be-granted';
  paragraph: string;
  /** The least the decision must give. */
  least: ExemptionTerms;
}

/**
 * Whether the standing allows a decision that gives `terms` (`null`: nothing). A right that is
 * claimed and evidenced must be granted for as long as it holds and as far as it was claimed; a
 * part is enough when the claim reaches further than the right. A judgement may give anything.
 */
export function checkDecision(
  standing: GroundStanding,
  requested: ExemptionTerms,
  terms: ExemptionTerms | null,
): { ok: true } | RightRefused {
  if (standing.standing !== 'right') return { ok: true };
  const range = intersect(requested, standing.holds ?? requested);
  if (!range) return { ok: true };
  const least = { scope: requested.scope, ...range };
  if (terms && reaches(terms, range) && gives(terms.scope, requested.scope)) return { ok: true };
  return { ok: false, code: 'right-must-be-granted', paragraph: standing.paragraph, least };
}

function reaches(given: DateRange, range: DateRange): boolean {
  const early = given.from === null || (range.from !== null && given.from <= range.from);
  return early && (given.to === null || (range.to !== null && given.to >= range.to));
}

/** Whether one scope frees from at least as much as another. */
function gives(given: ExemptionScope, wanted: ExemptionScope): boolean {
  if (given.kind === 'allDuty') return true;
  if (given.kind === 'categories') {
    return wanted.kind === 'categories' && wanted.categories.every((name) => given.categories.includes(name));
  }
  return wanted.kind === 'reducedShare' && given.share <= wanted.share;
}
