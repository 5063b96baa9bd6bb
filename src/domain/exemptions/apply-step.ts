import { intersect } from '../doctors/ages.ts';
import type { CivilDate } from '../problem/roster-problem.ts';
import { termsInForce } from './effective-exemptions.ts';
import type { ExemptionEffect, ExemptionTerms } from './exemption-effect.ts';
import type { ExemptionEvent } from './exemption-lifecycle.ts';
import { transitionExemption } from './exemption-lifecycle.ts';
import type { GroundStanding } from './ground-standing.ts';

/** A step in an exemption's case, with what the step carries. */
export type ExemptionStep =
  | { event: Exclude<ExemptionEvent, 'submit' | 'grantInPart' | 'reverse' | 'appeal' | 'withdraw'> }
  /** `interim` is the recorded effect while pending; see `interimFor`. */
  | { event: 'submit' | 'appeal'; interim: ExemptionTerms | null }
  | { event: 'grantInPart' | 'reverse'; terms: ExemptionTerms }
  /** From `on` the doctor takes part again; what was granted before it stays. */
  | { event: 'withdraw'; on: CivilDate };

export type ExemptionStepResult =
  { ok: true; effect: ExemptionEffect } | Extract<ReturnType<typeof transitionExemption>, { ok: false }>;

/** Takes a lawful step: the new effect, or the refusal of the transition table. */
export function applyExemptionStep(effect: ExemptionEffect, step: ExemptionStep): ExemptionStepResult {
  const next = transitionExemption(effect.state, step.event);
  if (!next.ok) return next;
  const { state } = next;
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

/**
 * Whether the standing allows the decision: a right that is claimed and evidenced must be granted
 * for as long as it holds; it can be granted in part when the claim reaches further than the right.
 */
export function checkDecision(
  standing: GroundStanding,
  event: ExemptionEvent,
): { ok: true } | { ok: false; code: 'right-must-be-granted'; paragraph: string } {
  if (event !== 'reject' || standing.standing !== 'right') return { ok: true };
  return { ok: false, code: 'right-must-be-granted', paragraph: standing.paragraph };
}

function endedOn(terms: ExemptionTerms | null, on: CivilDate): ExemptionTerms | null {
  const range = terms && intersect(terms, { from: null, to: on });
  return range ? { scope: terms.scope, ...range } : null;
}
