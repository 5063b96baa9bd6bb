import type { QueryRunner } from 'typeorm';
import { diffRosters } from '../../domain/roster/diff-rosters.ts';
import type { Actor } from '../../http/caller.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import {
  addAssignments,
  addEdit,
  addVersion,
  type Board,
  type Change,
  copyAssignments,
  endPins,
  readStoredAssignments,
  readVersion,
  rosterOf,
  summarise,
  type VersionRow,
} from '../roster/index.ts';
import { evaluateVersion } from './evaluate-version.ts';
import { holdPersons } from './hold-persons.ts';
import { recordPublication, storeProblem } from './record-publication.ts';
import { holdVersion, setState, stepFrom } from './version-steps.ts';

/** The roster in force of a duty period, and the stored problem that it was published with. */
export interface InForce {
  row: VersionRow;
  problem: string;
  settingsVersion: number;
}

const IN_FORCE = `SELECT v.id, p.planning_problem_id AS problem, p.settings_version AS "settingsVersion"
  FROM roster_version v JOIN publication p ON p.roster_version_id = v.id
  WHERE v.duty_period_id = $1 AND v.state = 'published'`;

/**
 * The roster in force of a duty period; `null` when none is.
 *
 * @param hold until the end of the transaction: of two changes of the same period, one waits for the other
 */
export async function readInForce(
  runner: QueryRunner,
  period: string,
  { hold }: { hold: boolean },
): Promise<InForce | null> {
  if (hold) await runner.query('SELECT FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [period]);
  const found = await oneRow<{ id: string; problem: string; settingsVersion: number }>(runner, IN_FORCE, [
    period,
  ]);
  if (!found) return null;
  const { id, problem, settingsVersion } = found;
  return {
    row: hold ? await holdVersion(runner, id) : await readVersion(runner, id),
    problem,
    settingsVersion,
  };
}

/** A change of the roster in force, with the boards that it leads from and to. */
export interface ForcedChange {
  inForce: InForce;
  before: Board;
  after: Board;
  change: Change;
}

/**
 * Changes the roster in force by what those concerned have agreed on: a new version takes the place of the
 * one before, with a publication and an edit that say what has changed, so that what doctors were told stays
 * on record. No hearing: nobody else's duties change. The caller has held the period and asked the rules.
 */
export async function changeInForce(
  runner: QueryRunner,
  actor: Pick<Actor, 'district' | 'account'>,
  { inForce, before, after, change }: ForcedChange,
): Promise<{ version: string; publication: string }> {
  const { district, account } = actor;
  const { row: current, settingsVersion } = inForce;
  const problem = await storeProblem(runner, inForce.problem, after.problem);
  const next = await addVersion(runner, district, {
    period: current.period,
    basedOn: current.number,
    origin: 'edit',
    problem,
    run: null,
    evaluation: { summary: summarise(after) },
    account,
  });
  await copyAssignments(runner, current.id, next.id, change.removed);
  // Otherwise the next publication would ask for the duty to be given back.
  await endPins(runner, current.period, change.removed);
  const seated = change.added.map((assignment) => {
    const shift = after.shifts.get(assignment.shift);
    if (!shift) throw new Error(`a change to an unknown shift: ${assignment.shift}`);
    return { assignment, shift };
  });
  await addAssignments(runner, district, next.id, seated);
  await holdPersons(runner, next.id);
  await setState(runner, current, stepFrom(current, 'close', null).state);
  await setState(runner, next, 'published');
  await addEdit(runner, district, next.id, change, account);
  // In the order of a roster.
  const roster = rosterOf({ ...after, assignments: await readStoredAssignments(runner, next.id) });
  const shifts = [...before.shifts.values(), ...after.shifts.values()];
  const publication = await recordPublication(runner, actor, next, {
    stored: { id: problem, settingsVersion },
    problem: after.problem,
    roster,
    evaluation: evaluateVersion({ problem: after.problem, roster, run: null, untouched: false }),
    previous: current,
    changes: diffRosters(before, roster, shifts).changes,
  });
  return { version: next.id, publication };
}
