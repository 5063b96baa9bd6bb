import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { once } from '../../http/once.ts';
import { conflict, notFound, unprocessable } from '../../http/problem.ts';
import { changed, Database, oneRow } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import { StoredProblems } from '../planning/index.ts';
import { addRunEvent } from './run-event-rows.ts';
import { isOver, listRuns, readRun, type RunRow } from './run-rows.ts';

/** What a run is asked to do. */
export interface RunOrder {
  /** A stored problem of the period; `null` to build one of what the district has now. */
  problem: string | null;
  seconds: number;
  seed: number;
}

/** Starts, reads and cancels runs of the optimiser. */
@Injectable()
export class Runs {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #problems: StoredProblems;

  constructor(database: Database, jobs: Jobs, problems: StoredProblems) {
    this.#database = database;
    this.#jobs = jobs;
    this.#problems = problems;
  }

  /** Queues a run, once per key. Refused (409 `run-active`) while the district has one under way. */
  start(actor: Actor, period: string, key: string, order: RunOrder): Promise<RunRow> {
    const request = { period, ...order };
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { id } = await once(runner, actor, { key, operation: 'run.start', request }, async () => ({
        id: await this.#queue(runner, actor, period, order),
      }));
      return this.#existing(runner, id);
    });
  }

  /** Runs of a period, the latest first; one more than the limit when there are more. */
  list(
    district: string,
    period: string,
    limit: number,
    after: { createdAt: string; id: string } | undefined,
  ): Promise<RunRow[]> {
    return this.#database.inDistrict(district, async (runner) => {
      await mustExist(runner, period);
      return listRuns(runner, period, limit, after);
    });
  }

  read(district: string, id: string): Promise<RunRow> {
    return this.#database.inDistrict(district, (runner) => this.#existing(runner, id));
  }

  /** A run that nobody has begun ends at once; another as soon as its worker hears of it, with the best roster so far. */
  cancel(actor: Actor, id: string): Promise<RunRow> {
    const { district } = actor;
    return this.#database.inDistrict(district, async (runner) => {
      const run = await oneRow<Pick<RunRow, 'state'>>(
        runner,
        'SELECT state FROM optimisation_run WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!run) throw notFound();
      if (isOver(run.state)) throw conflict('run-over');
      if (run.state === 'queued') await this.#drop(runner, district, id);
      const asked = await changed(
        runner,
        'UPDATE optimisation_run SET cancel_requested_at = clock_timestamp() WHERE id = $1 AND cancel_requested_at IS NULL',
        [id],
      );
      if (asked > 0)
        await recordEvent(runner, district, actor, { action: 'run.cancel', subject: `run/${id}` });
      return this.#existing(runner, id);
    });
  }

  async #queue(
    runner: QueryRunner,
    actor: Actor,
    period: string,
    { problem, seconds, seed }: RunOrder,
  ): Promise<string> {
    const { district } = actor;
    await mustExist(runner, period);
    const active = await oneRow<{ id: string }>(
      runner,
      `SELECT id FROM optimisation_run WHERE state IN ('queued', 'running')`,
    );
    if (active) throw conflict('run-active', {}, { run: active.id });
    const problemId = await this.#problemFor(runner, actor, period, problem);
    // Of two at the same moment, the index lets one in.
    const run = await oneRow<{ id: string }>(
      runner,
      `INSERT INTO optimisation_run (district_id, duty_period_id, planning_problem_id, seconds, seed, account_id)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [district, period, problemId, seconds, seed, actor.account],
    );
    if (!run) throw new Error('a run was not made');
    await addRunEvent(runner, district, run.id, { kind: 'state', data: { state: 'queued' } });
    await this.#jobs.send(runner, 'optimisation-run', { district, id: run.id });
    await recordEvent(runner, district, actor, {
      action: 'run.start',
      subject: `run/${run.id}`,
      payload: { period, problem: problemId, seconds, seed },
    });
    return run.id;
  }

  async #problemFor(
    runner: QueryRunner,
    { district, account }: Actor,
    period: string,
    wanted: string | null,
  ): Promise<string> {
    if (wanted === null) {
      const built = await this.#problems.build(runner, district, period, account);
      if (!built) throw notFound();
      return built.id;
    }
    const row = await oneRow<{ period: string }>(
      runner,
      'SELECT duty_period_id AS period FROM planning_problem WHERE id = $1',
      [wanted],
    );
    if (!row) throw unprocessable('reference-unknown');
    if (row.period !== period) throw unprocessable('problem-of-another-period');
    return wanted;
  }

  async #drop(runner: QueryRunner, district: string, id: string): Promise<void> {
    await runner.query(
      `UPDATE optimisation_run SET state = 'cancelled', finished_at = clock_timestamp() WHERE id = $1`,
      [id],
    );
    await addRunEvent(runner, district, id, { kind: 'state', data: { state: 'cancelled' } });
  }

  async #existing(runner: QueryRunner, id: string): Promise<RunRow> {
    const run = await readRun(runner, id);
    if (!run) throw notFound();
    return run;
  }
}

async function mustExist(runner: QueryRunner, period: string): Promise<void> {
  if (!(await oneRow(runner, 'SELECT id FROM duty_period WHERE id = $1', [period]))) throw notFound();
}
