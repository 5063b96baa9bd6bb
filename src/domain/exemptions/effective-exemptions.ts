import { compareDates, isInDateRange } from '../calendar/civil-date.ts';
import { intersect } from '../doctors/ages.ts';
import type { CivilDate, DateRange, ProblemDoctor } from '../problem/roster-problem.ts';
import type { ExemptionEffect, ExemptionTerms } from './exemption-effect.ts';

/** What the exemptions of one doctor do to a roster in an interval. */
export interface EffectiveExemptions {
  /** As the problem carries them. */
  exemptions: ProblemDoctor['exemptions'];
  /** Intervals in which the duty share is at most `share`. */
  reducedShares: (DateRange & { share: number })[];
}

/**
 * The terms that hold now, whatever the interval: the decision where one stands, the recorded
 * interim effect while the claim or an appeal is pending, nothing for a draft or a refusal. An
 * expired or withdrawn one keeps what it gave before its end, so that the past stays explained.
 */
export function termsInForce(effect: ExemptionEffect): ExemptionTerms | null {
  switch (effect.state) {
    case 'granted':
    case 'grantedInPart':
    case 'upheld':
    case 'reversed':
    case 'expired':
    case 'withdrawn':
      return effect.decided;
    case 'submitted':
      return effect.interim;
    case 'appealed':
      // A part that was granted is not lost by appealing for more.
      return effect.interim ?? effect.decided;
    case 'draft':
    case 'rejected':
      return null;
  }
}

/** The effects of one doctor's exemptions within `[from, to)`, in order of start. */
export function effectiveExemptions(
  effects: readonly ExemptionEffect[],
  from: CivilDate,
  to: CivilDate,
): EffectiveExemptions {
  const result: EffectiveExemptions = { exemptions: [], reducedShares: [] };
  for (const effect of effects) {
    const terms = termsInForce(effect);
    const range = terms && intersect(terms, { from, to });
    if (!range) continue;
    if (terms.scope.kind === 'reducedShare') {
      result.reducedShares.push({ ...range, share: terms.scope.share });
    } else {
      const categories = terms.scope.kind === 'allDuty' ? null : [...terms.scope.categories];
      result.exemptions.push({ ...range, categories });
    }
  }
  result.exemptions.sort(byStart);
  result.reducedShares.sort(byStart);
  return result;
}

/** The smallest share the exemptions leave on a date: of several reductions the lowest holds. */
export function shareUnderExemptions(
  share: number,
  reduced: EffectiveExemptions['reducedShares'],
  date: CivilDate,
): number {
  const holding = reduced.filter((range) => isInDateRange(date, range));
  return Math.min(share, ...holding.map((range) => range.share));
}

function byStart(a: DateRange, b: DateRange): number {
  return compareDates(a.from ?? '', b.from ?? '');
}
