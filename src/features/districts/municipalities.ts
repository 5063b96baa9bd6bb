import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';

/** kommune: a member of a district. */
export interface Municipality {
  id: string;
  number: string | null;
  name: string;
  host: boolean;
  version: number;
}

/** The municipalities of the district, the host first. */
export async function readMunicipalities(runner: QueryRunner): Promise<Municipality[]> {
  return rows<Municipality>(
    runner,
    `SELECT id, number, name, host, version FROM municipality ORDER BY host DESC, name COLLATE "nb-x-icu", id`,
  );
}
