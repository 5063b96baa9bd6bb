import type { DataSource, QueryRunner } from 'typeorm';
import { inDistrict } from './in-district.ts';

/** Serialisation failure and deadlock: the same work may well succeed when it is tried again. */
const WORTH_RETRYING = new Set(['40001', '40P01']);
const TRIES = 4;

/** The application's way to its rows. */
export class Database {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /**
   * One transaction that sees and changes the rows of one district only. After a deadlock it is tried
   * again, up to three times: `work` must do nothing outside the transaction.
   */
  async inDistrict<T>(district: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await inDistrict(this.#source, district, work);
      } catch (error) {
        if (attempt >= TRIES || !isWorthRetrying(error)) throw error;
      }
    }
  }

  /** Calls a function that belongs to no district. */
  async across<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.#source.query<Row[]>(text, values);
  }

  /** Whether the database answers. */
  async isAlive(): Promise<boolean> {
    return this.#source.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.#source.destroy();
  }
}

/** Rows of a query within a unit of work. */
export async function rows<Row>(runner: QueryRunner, text: string, values: unknown[] = []): Promise<Row[]> {
  const result = await runner.query(text, values, true);
  return result.records as Row[];
}

/** The one row of a query, or `null`. */
export async function oneRow<Row>(
  runner: QueryRunner,
  text: string,
  values: unknown[] = [],
): Promise<Row | null> {
  return (await rows<Row>(runner, text, values))[0] ?? null;
}

/** How many rows a statement changed. */
export async function changed(runner: QueryRunner, text: string, values: unknown[] = []): Promise<number> {
  return (await runner.query(text, values, true)).affected ?? 0;
}

function isWorthRetrying(error: unknown): boolean {
  const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
  return code !== undefined && WORTH_RETRYING.has(code);
}
