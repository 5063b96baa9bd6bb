import type { QueryRunner } from 'typeorm';
import { transitionSwap } from '../../domain/roster/swap-lifecycle.ts';
import { conflict } from '../../http/problem.ts';
import { changeSwap, readSwap } from './swap-rows.ts';

/** Ends an offer that is held and has come about as a part of something larger (409 when it has not stayed open). */
export async function completeOffer(
  runner: QueryRunner,
  id: string,
  { taker, now, rosterVersion }: { taker: string; now: Date; rosterVersion: string },
): Promise<void> {
  const swap = await readSwap(runner, id);
  const state = swap && transitionSwap(swap.state, 'carryOut');
  if (!swap || !state) throw conflict('swap-taken');
  await changeSwap(runner, swap, { state, taker, acceptedAt: now, endedAt: now, rosterVersion });
}
