import type { QueryRunner } from 'typeorm';
import type { Assignment, Lock, RosterProblem, Waiver } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** A written reason for an assignment, and the doctor's other shifts that the breach is made of. */
interface GivenReason {
  shift: string;
  doctor: string;
  waiver: Waiver & { beside?: string[] };
}

/**
 * The problem with the fixed decisions that stand now: the pins of the duty period, and the written reasons
 * that were given for assignments of the version. The roster is checked, and can be checked again, against
 * this one.
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
  const reasons = await rows<GivenReason>(
    runner,
    `SELECT a.shift_id AS shift, a.doctor_id AS doctor, to_jsonb(a) -> 'waiver' AS waiver FROM assignment a
     WHERE a.roster_version_id = $1 AND jsonb_typeof(to_jsonb(a) -> 'waiver') = 'object'
     ORDER BY shift, doctor`,
    [version.id],
  );
  const locks = new Map(pins.map(({ lock }) => [placeOf(lock), lock]));
  const held = new Map(assignments.map((assignment) => [placeOf(assignment), assignment]));
  for (const { shift, doctor, waiver } of reasons) {
    // A breach lies between several shifts: the reason covers it only while all of them are decided.
    for (const part of [shift, ...(waiver.beside ?? [])])
      decide(locks, held, { shift: part, doctor }, waiver);
  }
  return { ...problem, locks: [...locks.values()] };
}

function decide(
  locks: Map<string, Lock>,
  held: ReadonlyMap<string, Assignment>,
  place: { shift: string; doctor: string },
  { rules, reason, role }: Waiver,
): void {
  const [key, assignment] = [placeOf(place), held.get(placeOf(place))];
  const pinned = locks.get(key);
  if (!assignment || pinned?.kind === 'forbid') return;
  const all = [...new Set([...(pinned?.waiver?.rules ?? []), ...rules])];
  locks.set(key, { kind: 'assign', ...assignment, waiver: { rules: all, reason, role } });
}

function placeOf({ shift, doctor }: { shift: string; doctor: string }): string {
  return JSON.stringify([shift, doctor]);
}
