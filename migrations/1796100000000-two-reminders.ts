import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';

/** Reminds of a collection that closes three days before, and once more a day before. */
export class TwoReminders1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await dueSteps(
      runner,
      `(p.reminded_at IS NULL AND p.closes_at - interval '72 hours' <= moment
           AND (p.opens_at IS NULL OR p.opens_at + interval '24 hours' <= moment))
         OR (p.reminded_at < p.closes_at - interval '24 hours' AND p.closes_at - interval '24 hours' <= moment)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dueSteps(
      runner,
      `p.reminded_at IS NULL AND p.closes_at - interval '48 hours' <= moment
         AND (p.opens_at IS NULL OR p.opens_at + interval '24 hours' <= moment)`,
    );
  }
}

/** The hours are repeated where the step is taken: what is due may be changed in between. */
async function dueSteps(runner: QueryRunner, reminding: string): Promise<void> {
  await runner.query('DROP FUNCTION due_period_steps');
  await definerFunction(
    runner,
    'due_period_steps(moment timestamptz)',
    'TABLE (district_id uuid, duty_period_id uuid, step text)',
    `SELECT p.district_id, p.id, CASE
         WHEN p.to_date <= (moment AT TIME ZONE 'Europe/Oslo')::date THEN 'end'
         WHEN p.state = 'planned' THEN 'open'
         WHEN p.closes_at <= moment THEN 'close'
         ELSE 'remind' END
     FROM duty_period p
     WHERE (p.state <> 'over' AND p.to_date <= (moment AT TIME ZONE 'Europe/Oslo')::date)
       OR (p.state = 'planned' AND p.opens_at <= moment)
       OR (p.state = 'collecting' AND p.closes_at <= moment)
       OR (p.state = 'collecting' AND (${reminding}))`,
  );
}
