import type { QueryRunner } from 'typeorm';
import { isInDateRange } from '../../domain/calendar/civil-date.ts';
import { termsInForce } from '../../domain/exemptions/effective-exemptions.ts';
import type { ExemptionEffect } from '../../domain/exemptions/exemption-effect.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** Below this a count could point at a person. */
const FEWEST_TOLD = 5;

type Counts = Record<'allDuty' | 'categories' | 'reducedShare' | 'pending', number | null>;

/**
 * How many doctors are exempt on a date, by what from, and how many wait for an answer. A count under five
 * is `null`, zero too: otherwise the rest would tell the few. Nothing is summed up, so nothing can be
 * taken away from a sum.
 */
export async function countEffects(runner: QueryRunner, today: string): Promise<Counts> {
  const effects = await rows<ExemptionEffect>(
    runner,
    `SELECT id, doctor_id AS doctor, state, requested, decided, interim FROM exemption
     WHERE state NOT IN ('draft', 'rejected')`,
  );
  const doctors = {
    allDuty: new Set<string>(),
    categories: new Set<string>(),
    reducedShare: new Set<string>(),
    pending: new Set<string>(),
  };
  for (const effect of effects) {
    const terms = termsInForce(effect);
    if (terms && isInDateRange(today, terms)) doctors[terms.scope.kind].add(effect.doctor);
    if (effect.state === 'submitted' || effect.state === 'appealed') doctors.pending.add(effect.doctor);
  }
  const told = ({ size }: Set<string>) => (size < FEWEST_TOLD ? null : size);
  return {
    allDuty: told(doctors.allDuty),
    categories: told(doctors.categories),
    reducedShare: told(doctors.reducedShare),
    pending: told(doctors.pending),
  };
}
