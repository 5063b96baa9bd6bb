import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { mendRun, STALE_RUNS } from './run-state.ts';

const SWEEP_MS = 5000;

/** Finds runs whose worker was killed: none stays "running" for ever. Every process looks. */
@Injectable()
export class StaleRuns {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #log = new Logger('Runs');
  #busy = false;

  constructor(database: Database, jobs: Jobs) {
    this.#database = database;
    this.#jobs = jobs;
  }

  @Interval(SWEEP_MS)
  async sweep(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const stale = await this.#database.across<{ district: string; id: string }>(
        STALE_RUNS.text,
        STALE_RUNS.values,
      );
      for (const { district, id } of stale) {
        await this.#database.inDistrict(district, (runner) => mendRun(runner, this.#jobs, district, id));
      }
    } catch (error) {
      // A database that is away for a moment: the next sweep looks again.
      this.#log.warn(`a sweep failed: ${error instanceof Error ? error.name : typeof error}`);
    } finally {
      this.#busy = false;
    }
  }
}
