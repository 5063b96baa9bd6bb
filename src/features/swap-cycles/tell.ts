import type { QueryRunner } from 'typeorm';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { queueNotices } from '../delivery/index.ts';
import type { CycleRow } from './cycle-rows.ts';

/** What of a proposed cycle is told; each has its words in the catalogues under `mail.<notice>`. */
export type CycleNotice =
  'swap-cycle-proposed' | 'swap-cycle-accepted' | 'swap-cycle-done' | 'swap-cycle-ended';

/** Tells everybody who takes part, in the transaction of what it tells of: each their own date, and no names. */
export async function tellOfCycle(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { id, parts }: CycleRow,
  notice: CycleNotice,
): Promise<void> {
  for (const { doctor, shift, offer } of parts) {
    // Whose offer has gone another way has been told of that.
    if (notice === 'swap-cycle-ended' && offer !== 'offered') continue;
    const gained = parts.find(({ taker }) => taker === doctor)?.shift;
    await queueNotices(runner, jobs, district, {
      event: `${notice}/${id}`,
      template: `mail.${notice}`,
      data: {
        date: shift.slice(0, 10),
        path: '/min/bytter',
        ...(notice === 'swap-cycle-done' && gained !== undefined && { shift: gained }),
      },
      doctors: [doctor],
    });
  }
}
