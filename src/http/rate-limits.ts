import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../infrastructure/clock/clock.ts';
import { Database } from '../infrastructure/database/database.ts';
import { Problem } from './problem.ts';

/** Counts requests in the database, so that all processes share the count. */
@Injectable()
export class RateLimits {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Counts one request and refuses (429) when there were more than `most` in `minutes`.
   *
   * @param what kind of request, e.g. `login-code`
   * @param who address, account or district; kept as a hash
   */
  async hit(what: string, who: string, most: number, minutes: number): Promise<void> {
    const bucket = `${what}/${createHash('sha256').update(who).digest('base64url')}`;
    const [row] = await this.#database.across<{ hits: number }>('SELECT rate_limit_hit($1, $2, $3) AS hits', [
      bucket,
      this.#clock.now(),
      `${minutes} minutes`,
    ]);
    if ((row?.hits ?? 0) > most) throw new Problem(429, 'too-many-requests', { values: { minutes } });
  }
}
