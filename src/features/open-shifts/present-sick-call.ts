import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import type { RostersInForce } from '../swaps/index.ts';
import { presentOpenShift } from './present-open-shift.ts';
import type { SickCall } from './sick-calls.ts';

/** A sick call for a reader, with what became of its shifts. */
export async function presentSickCall(
  runner: QueryRunner,
  actor: Actor,
  rosters: RostersInForce,
  { shifts, ...call }: SickCall,
) {
  const presented = [];
  for (const row of shifts) {
    presented.push(presentOpenShift(actor, await rosters.shifts(runner, actor.district, row.period), row));
  }
  return { ...call, shifts: presented };
}
