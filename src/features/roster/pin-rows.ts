import type { QueryRunner } from 'typeorm';
import type { AssignmentRole, Lock, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { checkRoster } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import { newViolations } from '../../domain/rules/new-violations.ts';

interface PinRow {
  lock: Lock;
  name: string;
  account: string | null;
  at: Date;
}

/** One fixed decision as it is told. */
export interface PresentedPin {
  shift: string;
  doctor: string;
  name: string;
  kind: Lock['kind'];
  role: AssignmentRole | null;
  supervisor: string | null;
  waiver: Extract<Lock, { kind: 'assign' }>['waiver'] | null;
  account: string | null;
  at: Date;
}

const SELECT = `SELECT p.lock, d.name, p.account_id AS account, p.at FROM pin p JOIN doctor d ON d.id = p.doctor_id`;

/** Pins of a duty period by shift and doctor, from after a place on. */
export async function readPins(
  runner: QueryRunner,
  period: string,
  { after, limit }: { after: readonly [string, string] | null; limit: number },
): Promise<PresentedPin[]> {
  const found = await rows<PinRow>(
    runner,
    `${SELECT} WHERE p.duty_period_id = $1
       AND ($2::text IS NULL OR (p.shift_id COLLATE "C", p.doctor_id) > ($2::text COLLATE "C", $3::uuid))
     ORDER BY p.shift_id COLLATE "C", p.doctor_id LIMIT $4`,
    [period, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return found.map(presentPin);
}

/** The pin on a doctor and a shift; `null` when there is none. */
export async function readPin(
  runner: QueryRunner,
  period: string,
  { shift, doctor }: { shift: string; doctor: string },
): Promise<PresentedPin | null> {
  const row = await oneRow<PinRow>(
    runner,
    `${SELECT} WHERE p.duty_period_id = $1 AND p.shift_id = $2 AND p.doctor_id = $3`,
    [period, shift, doctor],
  );
  return row && presentPin(row);
}

function presentPin({ lock, ...rest }: PinRow): PresentedPin {
  const { shift, doctor, kind } = lock;
  const given = lock.kind === 'assign' ? lock : null;
  const { role = null, supervisor = null, waiver = null } = given ?? {};
  return { shift, doctor, kind, role, supervisor, waiver, ...rest };
}

/** Adds pins or replaces the same ones, in one statement; returns how many. The opposite of one stays as it is. */
export function storePins(
  runner: QueryRunner,
  place: { district: string; period: string; account: string | null },
  locks: readonly Lock[],
): Promise<number> {
  return changed(
    runner,
    `INSERT INTO pin (district_id, duty_period_id, shift_id, doctor_id, lock, account_id)
     SELECT $1, $2, r.lock ->> 'shift', (r.lock ->> 'doctor')::uuid, r.lock, $3
     FROM jsonb_array_elements($4::jsonb) AS r (lock)
     ON CONFLICT (district_id, duty_period_id, shift_id, doctor_id)
       DO UPDATE SET lock = excluded.lock, account_id = excluded.account_id, at = now()
       WHERE pin.lock ->> 'kind' = excluded.lock ->> 'kind'`,
    [place.district, place.period, place.account, JSON.stringify(locks)],
  );
}

/** Ends decisions to put somebody on a shift who has given it up or lost it; those to keep somebody away stay. */
export async function endPins(
  runner: QueryRunner,
  period: string,
  places: readonly { shift: string; doctor: string }[],
): Promise<void> {
  await changed(
    runner,
    `DELETE FROM pin p USING json_to_recordset($2::json) AS r (shift text, doctor uuid)
     WHERE p.duty_period_id = $1 AND p.shift_id = r.shift AND p.doctor_id = r.doctor AND p.lock ->> 'kind' = 'assign'`,
    [period, JSON.stringify(places.map(({ shift, doctor }) => ({ shift, doctor })))],
  );
}

/** The problem built last for a duty period: the shifts and doctors that pins speak of. */
export async function latestProblem(runner: QueryRunner, period: string): Promise<string | null> {
  const row = await oneRow<{ id: string }>(
    runner,
    'SELECT id FROM planning_problem WHERE duty_period_id = $1 ORDER BY created_at DESC, id LIMIT 1',
    [period],
  );
  return row?.id ?? null;
}

/** Rules that a part of a roster may break without harm: the rest of the roster is still to come. */
const NOT_YET: readonly string[] = ['lock', 'back-up', 'supervision', 'minimum-pool'];

/** What the fixed decisions would break among themselves with these added, whatever else the roster holds. */
export function conflictsOfPins(
  problem: RosterProblem,
  locks: readonly Lock[],
  added: readonly Lock[],
): Violation[] {
  const found = (decided: readonly Lock[]) => {
    const assignments = decided.flatMap((lock) =>
      lock.kind === 'forbid'
        ? []
        : [
            {
              shift: lock.shift,
              doctor: lock.doctor,
              role: lock.role,
              ...(lock.supervisor === undefined ? {} : { supervisor: lock.supervisor }),
            },
          ],
    );
    return checkRoster({ ...problem, locks: [...decided] }, { assignments }).filter(
      ({ rule, code, strength, waived }) =>
        strength !== 'warning' && !waived && !NOT_YET.includes(rule) && code !== 'back-up-not-needed',
    );
  };
  const key = ({ shift, doctor }: Lock) => JSON.stringify([shift, doctor]);
  const replaced = new Set(added.map(key));
  return newViolations(
    found(locks),
    found([...locks.filter((lock) => !replaced.has(key(lock))), ...added]),
    false,
  );
}
