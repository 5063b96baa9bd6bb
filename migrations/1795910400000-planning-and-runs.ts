import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { ownerAcross } from './helpers/owner-across.ts';

/** What all doctors can carry, kept with the problem; and runs whose worker has gone, in all districts. */
export class PlanningAndRuns1795910400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE planning_problem ADD COLUMN capacity json NOT NULL DEFAULT '[]'`);
    await ownerAcross(runner, 'optimisation_run');
    // By the clock of the database, which wrote the heartbeats: that of a machine may be an hour off. Runs
    // that nobody has begun are told too, for the job that would wake a worker may be lost.
    await definerFunction(
      runner,
      'stale_runs(silence interval)',
      'TABLE (district_id uuid, id uuid, state text)',
      `SELECT r.district_id, r.id, r.state FROM optimisation_run r
       WHERE (r.state = 'running' AND r.heartbeat_at < clock_timestamp() - silence)
         OR (r.state = 'queued' AND coalesce(r.heartbeat_at, r.created_at) < clock_timestamp() - 20 * silence)`,
    );
    await runner.query(
      `CREATE INDEX optimisation_run_active ON optimisation_run (state) WHERE state IN ('queued', 'running')`,
    );
    await runner.query(
      'CREATE INDEX optimisation_run_period ON optimisation_run (district_id, duty_period_id, created_at DESC)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX optimisation_run_active, optimisation_run_period');
    await runner.query('DROP FUNCTION stale_runs');
    await runner.query('DROP POLICY owner_across ON optimisation_run');
    await runner.query('ALTER TABLE planning_problem DROP COLUMN capacity');
  }
}
