import { intersect } from '../doctors/ages.ts';
import type { CivilDate } from '../problem/roster-problem.ts';
import { checkDecision, type RightRefused } from './check-decision.ts';
import { termsInForce } from './effective-exemptions.ts';
import type { ExemptionEffect, ExemptionTerms } from './exemption-effect.ts';
import type { ExemptionTransition } from './exemption-lifecycle.ts';
import { transitionExemption } from './exemption-lifecycle.ts';
import type { GroundStanding } from './ground-standing.ts';

/** A step in an exemption's case, with what the step carries. */
export type ExemptionStep =
  | { event: 'grant' | 'withdrawAppeal' | 'expire' }
  /** `interim` is the recorded effect while pending; see `interimFor`. */
  | { event: 'submit' | 'appeal'; interim: ExemptionTerms | null }
  /** `standing` is what the claimed ground is worth on the day of the decision. */
  | { event: 'grantInPart' | 'reverse'; terms: ExemptionTerms; standing: GroundStanding }
  | { event: 'reject' | 'uphold'; standing: GroundStanding }
  /** From `on` the doctor takes part again; what was granted before it stays. */
  | { event: 'withdraw'; on: CivilDate };

export type ExemptionStepResult =
  { ok: true; effect: ExemptionEffect } | Extract<ExemptionTransition, { ok: false }> | RightRefused;

/**
 * Takes a lawful step: the new effect, or the refusal of the transition table or of a decision that
 * gives less than a shown right.
 */
export function applyExemptionStep(effect: ExemptionEffect, step: ExemptionStep): ExemptionStepResult {
  const next = transitionExemption(effect.state, step.event);
  if (!next.ok) return next;
  const { state } = next;
  const decision = decidedBy(effect, step);
  if (!decision.ok) return decision;
  switch (step.event) {
    case 'submit':
    case 'appeal':
      return { ok: true, effect: { ...effect, state, interim: step.interim } };
    case 'grant':
      return { ok: true, effect: { ...effect, state, decided: effect.requested, interim: null } };
    case 'grantInPart':
    case 'reverse':
      return { ok: true, effect: { ...effect, state, decided: step.terms, interim: null } };
    case 'reject':
      return { ok: true, effect: { ...effect, state, decided: null, interim: null } };
    case 'withdraw':
      return {
        ok: true,
        effect: { ...effect, state, decided: endedOn(termsInForce(effect), step.on), interim: null },
      };
    case 'uphold':
    case 'withdrawAppeal':
    case 'expire':
      return { ok: true, effect: { ...effect, state, interim: null } };
  }
}

/**
 * The interim effect to record for a claim unless the municipality decides otherwise: a right
 * takes effect as soon as its fact is evidenced, a judgement first when it is granted.
 */
export function interimFor(standing: GroundStanding, requested: ExemptionTerms): ExemptionTerms | null {
  return standing.standing === 'right' ? requested : null;
}

/** The check of a decision; other steps decide nothing. */
function decidedBy(effect: ExemptionEffect, step: ExemptionStep): ReturnType<typeof checkDecision> {
  switch (step.event) {
    case 'grantInPart':
    case 'reverse':
      return checkDecision(step.standing, effect.requested, step.terms);
    case 'reject':
      return checkDecision(step.standing, effect.requested, null);
    case 'uphold':
      return checkDecision(step.standing, effect.requested, effect.decided);
    default:
      return { ok: true };
  }
}

function endedOn(terms: ExemptionTerms | null, on: CivilDate): ExemptionTerms | null {
  const range = terms && intersect(terms, { from: null, to: on });
  return range ? { scope: terms.scope, ...range } : null;
}
