import type { QueryRunner } from 'typeorm';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { spread, type Urgency } from './spread.ts';

/** One notice to several people: a line in the outbox for each and each channel, and one in each doctor's inbox. */
export interface Notice {
  /** What happened to what, e.g. `roster-published/8f3…`: each one is told once per event, revision and channel. */
  event: string;
  /** For an event that can come again. */
  revision?: number;
  /** Its words are the messages `<template>.subject`, `.text` and, where it is shown on screens, `.short`. */
  template: string;
  /** Values of the words, and `path`: where the link leads. No health data, no grounds. */
  data: Record<string, string | number>;
  doctors?: readonly string[];
  /** People without a post, who are reached by mail only. */
  accounts?: readonly string[];
  urgency?: Urgency;
  /** Not before this moment; at once, by the database's clock, when there is none. */
  due?: Date;
}

/**
 * Puts a notice into the outbox in the transaction of what it tells of, and wakes the sender when that is
 * committed. Returns how many are told who had not been.
 */
export async function queueNotices(
  runner: QueryRunner,
  jobs: Jobs | null,
  district: string,
  notice: Notice,
): Promise<number> {
  const { event, revision = 1, template, data, urgency = 'normal', due = null } = notice;
  const { doctors = [], accounts = [] } = notice;
  if (doctors.length + accounts.length === 0) return 0;
  const added = (await runner.query(
    `INSERT INTO outbox_message (district_id, event, revision, template, data, urgent, due_at, doctor_id, account_id)
     SELECT $1, $2, $3, $4, $5::jsonb, $6, coalesce($7, clock_timestamp()), who.doctor, who.account
     FROM (SELECT unnest($8::uuid[]) AS doctor, NULL::uuid AS account
       UNION ALL SELECT NULL, unnest($9::uuid[])) AS who
     ON CONFLICT DO NOTHING RETURNING doctor_id AS doctor`,
    [
      district,
      event,
      revision,
      template,
      JSON.stringify(data),
      urgency === 'urgent' || urgency === 'mustArrive',
      due,
      doctors,
      accounts,
    ],
  )) as { doctor: string | null }[];
  const fresh = added.flatMap(({ doctor }) => doctor ?? []);
  await spread(runner, { event, revision, doctors: fresh, urgency });
  // The rows are the truth and the job only wakes: one for all of them will do.
  if (jobs && added.length > 0) {
    await jobs.send(runner, 'deliver', { district, id: event.slice(event.indexOf('/') + 1) });
  }
  return added.length;
}
