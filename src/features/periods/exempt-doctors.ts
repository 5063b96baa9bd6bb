import type { QueryRunner } from 'typeorm';
import { effectiveExemptions } from '../../domain/exemptions/effective-exemptions.ts';
import type { ExemptionEffect } from '../../domain/exemptions/exemption-effect.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** Effects of exemptions by doctor; the grounds are not read. */
export async function readExemptionEffects(runner: QueryRunner): Promise<Map<string, ExemptionEffect[]>> {
  const effects = await rows<ExemptionEffect>(
    runner,
    'SELECT id, doctor_id AS doctor, state, requested, decided, interim FROM exemption ORDER BY created_at, id',
  );
  return groupBy(effects, ({ doctor }) => doctor);
}

/** Doctors whom one exemption frees from all duty in the whole of the period: nobody asks them for wishes. */
export async function exemptThroughout(
  runner: QueryRunner,
  { from, to }: { from: string; to: string },
): Promise<string[]> {
  const byDoctor = await readExemptionEffects(runner);
  return [...byDoctor].flatMap(([doctor, effects]) => {
    const { exemptions } = effectiveExemptions(effects, from, to);
    const whole = exemptions.some(
      (one) =>
        one.categories === null &&
        (one.from === null || one.from <= from) &&
        (one.to === null || one.to >= to),
    );
    return whole ? [doctor] : [];
  });
}
