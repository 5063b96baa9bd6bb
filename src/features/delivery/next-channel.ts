import type { QueryRunner } from 'typeorm';
import { changed } from '../../infrastructure/database/database.ts';
import { CHANNELS_OF } from './channels-of.ts';

/** A notice to one doctor, by what it tells of. */
export interface ToldDoctor {
  event: string;
  revision: number;
  doctor: string;
}

/** Sends a notice on the next channel that reaches the doctor; false when none is left. */
export async function goOnToNextChannel(
  runner: QueryRunner,
  { event, revision, doctor }: ToldDoctor,
): Promise<boolean> {
  const count = await changed(
    runner,
    `INSERT INTO outbox_message (district_id, event, revision, doctor_id, channel, template, data, urgent, due_at)
     SELECT n.district_id, n.event, n.revision, n.doctor_id, c.channel, n.template, n.data, true, clock_timestamp()
     FROM inbox_notice n JOIN ${CHANNELS_OF} c ON c.doctor_id = n.doctor_id
     WHERE n.event = $1 AND n.revision = $2 AND n.doctor_id = $3 AND NOT EXISTS (
       SELECT FROM outbox_message m WHERE m.event = n.event AND m.revision = n.revision
         AND m.doctor_id = n.doctor_id AND m.channel = c.channel)
     ORDER BY c.place LIMIT 1 ON CONFLICT DO NOTHING`,
    [event, revision, doctor],
  );
  return count > 0;
}
