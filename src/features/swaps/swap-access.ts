import type { QueryRunner } from 'typeorm';
import type { SwapState } from '../../domain/roster/swap-lifecycle.ts';
import type { Actor, Role } from '../../http/caller.ts';
import { conflict, notFound, Problem, unprocessable } from '../../http/problem.ts';
import { readSwap, type SwapRow } from './swap-rows.ts';

/** Who reads every swap of a district. */
const READERS: readonly Role[] = ['coordinator', 'districtAdministrator', 'auditor'];

export function readsAll({ roles }: Actor): boolean {
  return READERS.some((role) => roles.has(role));
}

/** The doctor who acts: the actor, or whom a coordinator acts for. */
export function doctorActing(actor: Actor, asked: string | undefined): string {
  const doctor = asked ?? actor.doctor;
  if (doctor === null) throw unprocessable('doctor-needed');
  if (doctor !== actor.doctor && !actor.roles.has('coordinator')) {
    throw new Problem(403, 'role-missing', { extra: { roles: ['coordinator'] } });
  }
  return doctor;
}

/** A swap that the actor may know of; a problem (404) when there is none. */
export async function swapFor(runner: QueryRunner, actor: Actor, id: string): Promise<SwapRow> {
  const row = await readSwap(runner, id);
  if (!row || !(readsAll(actor) || (actor.doctor !== null && concerns(row, actor.doctor)))) throw notFound();
  return row;
}

function concerns({ doctor, taker, recipients, toAll }: SwapRow, who: string): boolean {
  return toAll || doctor === who || taker === who || recipients.some((one) => one.doctor === who);
}

/** Refuses a step that the state does not allow (409): somebody was faster, or it is over. */
export function refuseState({ state }: { state: SwapState }, expected: SwapState): void {
  if (state === expected) return;
  if (expected === 'offered' && (state === 'accepted' || state === 'done')) throw conflict('swap-taken');
  throw conflict('swap-over', { state }, { state });
}
