import type { QueryRunner } from 'typeorm';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { coordinatorsOf, queueNotices, type Urgency } from '../delivery/index.ts';
import type { OpenShiftRow } from './open-shift-rows.ts';

/** What of an open shift is told; each has its words in the catalogues under `mail.<notice>`. */
export type OpenShiftNotice =
  | 'open-shift'
  | 'open-shift-urgent'
  | 'open-shift-yours'
  | 'open-shift-ordered'
  | 'open-shift-gone'
  | 'sick-call';

/** Queues a notice in the transaction of what it tells of: the date of the shift, and no names. */
export async function tellOfOpenShift(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { row, notice, doctors }: { row: OpenShiftRow; notice: OpenShiftNotice; doctors: readonly string[] },
): Promise<void> {
  const isOwn = notice === 'open-shift-yours' || notice === 'open-shift-ordered';
  const path = isOwn || notice === 'sick-call' ? '/min/vakter' : '/ledige';
  await queueNotices(runner, jobs, district, {
    event: `${notice}/${row.id}`,
    template: `mail.${notice}`,
    data: { date: row.shift.slice(0, 10), path, ...(isOwn && { shift: row.shift }) },
    doctors: [...new Set(doctors)],
    urgency: urgencyOf(notice),
  });
}

/** Whoever is ordered has not said yes: that it has arrived is not known before it is confirmed. */
function urgencyOf(notice: OpenShiftNotice): Urgency {
  if (notice === 'open-shift-urgent') return 'urgent';
  return notice === 'open-shift-ordered' ? 'mustArrive' : 'normal';
}

/** Tells the coordinators of a district, who have accounts and no posts. */
export async function tellCoordinators(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { row, notice }: { row: OpenShiftRow; notice: 'open-shift-stuck' | 'sick-call-received' },
): Promise<void> {
  await queueNotices(runner, jobs, district, {
    event: `${notice}/${row.id}`,
    template: `mail.${notice}`,
    data: { date: row.shift.slice(0, 10), path: '/i-dag' },
    accounts: await coordinatorsOf(runner),
    urgency: 'urgent',
  });
}

/**
 * Tells those whose duties a repair has moved: who has a new one that it is by order, and who has one less that the
 * roster has changed.
 */
export async function tellOfRepair(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  {
    rosterVersion,
    moves,
  }: { rosterVersion: string; moves: readonly { shift: string; from: string | null; to: string }[] },
): Promise<void> {
  for (const { shift, to } of moves) {
    await queueNotices(runner, jobs, district, {
      event: `open-shift-ordered/${rosterVersion}/${shift}`,
      template: 'mail.open-shift-ordered',
      data: { date: shift.slice(0, 10), path: '/min/vakter' },
      doctors: [to],
    });
  }
  const leaving = moves.flatMap(({ from }) => (from === null ? [] : [from]));
  await queueNotices(runner, jobs, district, {
    event: `roster-published/${rosterVersion}`,
    template: 'mail.roster-published',
    data: { path: '/min/vakter' },
    doctors: [...new Set(leaving)],
  });
}
