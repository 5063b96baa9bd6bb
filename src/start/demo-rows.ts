import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';

/** Ids of the database for the names that the generator uses; the same name gives the same id. */
export class DemoIds {
  readonly #district: string;

  constructor(district: string) {
    this.#district = district;
  }

  of(kind: 'municipality' | 'practice' | 'doctor' | 'period' | 'exemption' | 'ground', name: string): string {
    const hex = createHash('sha256').update(`${this.#district}/${kind}/${name}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

/** Many rows in one statement: the rows go as one JSON array. */
export async function insertAll(
  runner: QueryRunner,
  table: string,
  columns: Record<string, string>,
  items: readonly Record<string, unknown>[],
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  await runner.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS r (${types})`,
    [JSON.stringify(items)],
  );
}
