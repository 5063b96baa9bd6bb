import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';

/** The accounts of the district's coordinators. */
export async function coordinatorsOf(runner: QueryRunner): Promise<string[]> {
  const found = await rows<{ account: string }>(
    runner,
    `SELECT DISTINCT account_id AS account FROM role_grant WHERE role = 'coordinator' AND ended_at IS NULL`,
  );
  return found.map(({ account }) => account);
}
