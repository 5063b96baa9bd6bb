import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';

/** How many of the doctors mail would reach, and who it would not. */
export async function recipientsAmong(
  runner: QueryRunner,
  doctors: readonly string[],
): Promise<{ withAddress: number; withoutAddress: { doctor: string; name: string }[] }> {
  const withoutAddress = await rows<{ doctor: string; name: string }>(
    runner,
    `SELECT d.id AS doctor, d.name FROM doctor d WHERE d.id = ANY($1) AND doctor_address(d.id) IS NULL
     ORDER BY d.name COLLATE "nb-x-icu", d.id`,
    [doctors],
  );
  return { withAddress: doctors.length - withoutAddress.length, withoutAddress };
}
