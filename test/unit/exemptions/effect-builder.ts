import type { ExemptionEffect, ExemptionTerms } from '../../../src/domain/exemptions/exemption-effect.ts';

export function allDuty(from: string, to: string): ExemptionTerms {
  return { from, to, scope: { kind: 'allDuty' } };
}

/** A draft for all duty in the first half of 2027. */
export function anEffect(changes: Partial<ExemptionEffect> = {}): ExemptionEffect {
  return {
    id: 'exemption-1',
    doctor: 'doctor-1',
    state: 'draft',
    requested: allDuty('2027-01-01', '2027-07-01'),
    decided: null,
    interim: null,
    ...changes,
  };
}
