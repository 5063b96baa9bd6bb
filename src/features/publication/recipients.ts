import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';

/** SQL: where mail to a doctor (`d`) goes: the address of the post, else of the account that acts for it. */
export const DOCTOR_ADDRESS = `coalesce(d.email, (SELECT account_email(g.account_id) FROM role_grant g
  WHERE g.doctor_id = d.id AND g.ended_at IS NULL ORDER BY g.created_at DESC LIMIT 1))`;

/** How many of the doctors mail would reach, and who it would not. */
export async function recipientsAmong(
  runner: QueryRunner,
  doctors: readonly string[],
): Promise<{ withAddress: number; withoutAddress: { doctor: string; name: string }[] }> {
  const withoutAddress = await rows<{ doctor: string; name: string }>(
    runner,
    `SELECT d.id AS doctor, d.name FROM doctor d WHERE d.id = ANY($1) AND ${DOCTOR_ADDRESS} IS NULL
     ORDER BY d.name COLLATE "nb-x-icu", d.id`,
    [doctors],
  );
  return { withAddress: doctors.length - withoutAddress.length, withoutAddress };
}
