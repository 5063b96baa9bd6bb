import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';

/** Reminders before a collection window closes, and an end for periods that were never planned. */
export class CollectionReminders1795910300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // When those who had not answered were reminded by the clock; asked again by hand is in the outbox only.
    await runner.query('ALTER TABLE duty_period ADD COLUMN reminded_at timestamptz');
    await runner.query('DROP FUNCTION due_period_steps');
    // The hours are repeated where the step is taken: what is due may be changed in between.
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
         OR (p.state = 'collecting' AND p.reminded_at IS NULL AND p.closes_at - interval '48 hours' <= moment
             AND (p.opens_at IS NULL OR p.opens_at + interval '24 hours' <= moment))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_period_steps');
    await definerFunction(
      runner,
      'due_period_steps(moment timestamptz)',
      'TABLE (district_id uuid, duty_period_id uuid, step text)',
      `SELECT p.district_id, p.id, CASE
           WHEN p.state = 'planned' THEN 'open'
           WHEN p.state = 'collecting' THEN 'close'
           ELSE 'end' END
       FROM duty_period p
       WHERE (p.state = 'planned' AND p.opens_at <= moment)
         OR (p.state = 'collecting' AND p.closes_at <= moment)
         OR (p.state = 'planning' AND p.to_date <= (moment AT TIME ZONE 'Europe/Oslo')::date)`,
    );
    await runner.query('ALTER TABLE duty_period DROP COLUMN reminded_at');
  }
}
