import type { QueryRunner } from 'typeorm';
import type { Assignment, Lock, RosterProblem, Waiver } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** An edit of a version for which somebody wrote down a reason, or which came after one. */
interface EditRow {
  number: number;
  added: Pick<Assignment, 'shift' | 'doctor'>[];
  reason: string | null;
}

/**
 * The problem with the fixed decisions that stand now: the pins of the duty period, and what was put on the
 * version by hand with a written reason. The roster is checked, and can be checked again, against this one.
 */
export async function withStandingLocks(
  runner: QueryRunner,
  problem: RosterProblem,
  version: { id: string; period: string },
  assignments: readonly Assignment[],
): Promise<RosterProblem> {
  const pins = await rows<{ lock: Lock }>(
    runner,
    'SELECT lock FROM pin WHERE duty_period_id = $1 ORDER BY shift_id, doctor_id',
    [version.period],
  );
  const edits = await rows<EditRow>(
    runner,
    `SELECT number, added, reason FROM roster_edit
     WHERE roster_version_id = $1 AND undone_at IS NULL ORDER BY number`,
    [version.id],
  );
  const locks = new Map(pins.map(({ lock }) => [placeOf(lock), lock]));
  for (const lock of reasonLocks(problem, assignments, edits)) {
    const pinned = locks.get(placeOf(lock));
    if (pinned?.kind === 'forbid') continue;
    // A pin with a reason of its own says more than the edit.
    if (!pinned || (lock.waiver && !pinned.waiver)) locks.set(placeOf(lock), { ...lock, ...pinned });
  }
  return { ...problem, locks: [...locks.values()] };
}

type AssignLock = Extract<Lock, { kind: 'assign' }>;

/**
 * The reason covers what the assignment breaks beside the doctor's other duties of that time, not beside
 * what was added later: so those of that time become fixed with it.
 */
function reasonLocks(
  problem: RosterProblem,
  assignments: readonly Assignment[],
  edits: readonly EditRow[],
): AssignLock[] {
  const addedBy = new Map(edits.flatMap(({ number, added }) => added.map((one) => [placeOf(one), number])));
  const rules = [
    ...new Set(problem.rules.filter(({ strength }) => strength === 'reason').map(({ rule }) => rule)),
  ];
  const locks = new Map<string, AssignLock>();
  for (const { number, added, reason } of edits) {
    if (reason === null) continue;
    const places = new Set(added.map(placeOf));
    const doctors = new Set(added.map(({ doctor }) => doctor));
    const waiver: Waiver = { rules, reason, role: 'coordinator' };
    for (const one of assignments) {
      if (!doctors.has(one.doctor) || (addedBy.get(placeOf(one)) ?? 0) > number) continue;
      const place = placeOf(one);
      if (places.has(place)) locks.set(place, { kind: 'assign', ...one, waiver });
      else if (!locks.has(place)) locks.set(place, { kind: 'assign', ...one });
    }
  }
  return [...locks.values()];
}

function placeOf({ shift, doctor }: { shift: string; doctor: string }): string {
  return JSON.stringify([shift, doctor]);
}
