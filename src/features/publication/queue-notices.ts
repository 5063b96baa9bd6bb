import type { QueryRunner } from 'typeorm';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';

/** One notice to several doctors: a line in the outbox for each. */
export interface Notice {
  /** What happened to what, e.g. `roster-published/8f3…`: each doctor is told once per event and revision. */
  event: string;
  /** For an event that can come again. */
  revision?: number;
  /** Its words are the messages `<template>.subject` and `<template>.text`. */
  template: string;
  /** Values of the words, and `path`: where the link leads. No health data, no grounds. */
  data: Record<string, string | number>;
  doctors: readonly string[];
}

/** Puts a notice into the outbox in the transaction of what it tells of, and wakes the sender when that is committed. */
export async function queueNotices(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { event, revision = 1, template, data, doctors }: Notice,
): Promise<void> {
  if (doctors.length === 0) return;
  await runner.query(
    `INSERT INTO outbox_message (district_id, event, revision, template, data, doctor_id)
     SELECT $1, $2, $3, $4, $5, doctor FROM unnest($6::uuid[]) AS doctor ON CONFLICT DO NOTHING`,
    [district, event, revision, template, JSON.stringify(data), doctors],
  );
  // The rows are the truth and the job only wakes: one for all of them will do.
  await jobs.send(runner, 'deliver', { district, id: event.slice(event.indexOf('/') + 1) });
}
