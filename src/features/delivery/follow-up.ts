import type { QueryRunner } from 'typeorm';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { coordinatorsOf } from './coordinators-of.ts';
import { goOnToNextChannel, type ToldDoctor } from './next-channel.ts';
import { queueNotices } from './queue-notices.ts';
import { CONFIRM_DAYS, NEXT_CHANNEL_MINUTES } from './spread.ts';

interface DueNotice extends ToldDoctor {
  asks: 'now' | 'later';
}

/**
 * The next step of a notice that nobody has confirmed: what must arrive goes to the next channel, what may wait
 * is asked for once more, and in the end a coordinator is told. False when somebody else was quicker.
 */
export async function followUp(
  runner: QueryRunner,
  jobs: Jobs,
  { district, id }: { district: string; id: string },
): Promise<boolean> {
  const due = await oneRow<DueNotice>(
    runner,
    `SELECT event, revision, doctor_id AS doctor, asks FROM inbox_notice
     WHERE id = $1 AND next_step_at <= clock_timestamp() FOR UPDATE SKIP LOCKED`,
    [id],
  );
  if (!due) return false;
  const goesOn =
    due.asks === 'now'
      ? await goOnToNextChannel(runner, due)
      : await askAgain(runner, jobs, district, { id, doctor: due.doctor });
  if (goesOn) {
    await waitAgain(runner, id, due.asks);
    if (due.asks === 'now') await jobs.send(runner, 'deliver', { district, id });
    return true;
  }
  await changed(
    runner,
    'UPDATE inbox_notice SET stuck_at = clock_timestamp(), next_step_at = NULL WHERE id = $1',
    [id],
  );
  // Of a roster that many have not opened, the list tells; one mail for each would be a flood.
  if (due.asks === 'now') await tellStuck(runner, jobs, district, id);
  return true;
}

async function waitAgain(runner: QueryRunner, id: string, asks: DueNotice['asks']): Promise<void> {
  await changed(
    runner,
    `UPDATE inbox_notice SET next_step_at = clock_timestamp() + CASE asks
       WHEN 'now' THEN make_interval(mins => $2) ELSE make_interval(days => $3) END
     WHERE id = $1 AND asks = $4`,
    [id, NEXT_CHANNEL_MINUTES, CONFIRM_DAYS, asks],
  );
}

/** Once: false when it has been asked for again before. */
async function askAgain(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { id, doctor }: { id: string; doctor: string },
): Promise<boolean> {
  const told = await queueNotices(runner, jobs, district, {
    event: `confirm-reminder/${id}`,
    template: 'mail.confirm-reminder',
    data: { path: '/min/vakter' },
    doctors: [doctor],
  });
  return told > 0;
}

async function tellStuck(runner: QueryRunner, jobs: Jobs, district: string, id: string): Promise<void> {
  await queueNotices(runner, jobs, district, {
    event: `notice-stuck/${id}`,
    template: 'mail.notice-stuck',
    data: { path: '/i-dag' },
    accounts: await coordinatorsOf(runner),
    urgency: 'urgent',
  });
}
