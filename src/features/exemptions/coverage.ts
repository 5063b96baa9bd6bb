import type { QueryRunner } from 'typeorm';
import { isInDateRange } from '../../domain/calendar/civil-date.ts';
import { termsInForce } from '../../domain/exemptions/effective-exemptions.ts';
import type { ExemptionEffect } from '../../domain/exemptions/exemption-effect.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { readDoctors } from '../doctors/index.ts';
import type { ExemptionCase } from './exemption-cases.ts';

/** How many there are to take duty on the first date of a claim. */
export interface Coverage {
  on: string;
  /** Doctors who are engaged that day. */
  doctors: number;
  /** Of them: exempt from all duty, this claim left out. */
  exempt: number;
  /** Of them: exempt from some duty, or with a reduced share. */
  partly: number;
}

/** What a claim would take from: who is engaged on its first date, or today, and who of them is exempt already. */
export async function coverageOf(
  runner: QueryRunner,
  { id, requested }: Pick<ExemptionCase, 'id' | 'requested'>,
  today: string,
): Promise<Coverage> {
  const on = requested.from !== null && requested.from > today ? requested.from : today;
  const doctors = (await readDoctors(runner)).filter(
    ({ leftOn, doctor }) =>
      (leftOn === null || leftOn > on) &&
      doctor.engagements.some((engagement) => isInDateRange(on, engagement)),
  );
  const engaged = new Set(doctors.map(({ doctor }) => doctor.id));
  const effects = await rows<ExemptionEffect>(
    runner,
    'SELECT id, doctor_id AS doctor, state, requested, decided, interim FROM exemption WHERE id <> $1',
    [id],
  );
  const of = (isWhole: boolean) =>
    new Set(
      effects
        .filter((effect) => {
          const terms = termsInForce(effect);
          return terms && isInDateRange(on, terms) && (terms.scope.kind === 'allDuty') === isWhole;
        })
        .map(({ doctor }) => doctor)
        .filter((doctor) => engaged.has(doctor)),
    ).size;
  return { on, doctors: engaged.size, exempt: of(true), partly: of(false) };
}
