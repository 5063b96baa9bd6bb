import type { QueryRunner } from 'typeorm';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { diffRosters, type RosterChange } from '../../domain/roster/diff-rosters.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { readAssignments, readLocks, type StoredProblem, type StoredProblems } from '../planning/index.ts';
import { effectiveProblem, readStoredAssignments, rosterOf, type VersionRow } from '../roster/index.ts';
import { type Evaluation, evaluateVersion, runLevelsOf } from './evaluate-version.ts';
import { type DoubleBooking, doubleBookings } from './hold-persons.ts';
import { shiftDates } from './recipients.ts';

/** Everything that decides whether a version can be published, and what its publication will say. */
export interface Assessment {
  stored: StoredProblem;
  /** The stored problem with the fixed decisions that stand now. */
  problem: RosterProblem;
  roster: Roster;
  violations: Violation[];
  evaluation: Evaluation;
  doubleBookings: DoubleBooking[];
  /** The version in force, and what changes against it; all of the roster when there is none. */
  previous: { id: string; number: number } | null;
  changes: RosterChange[];
  /** Who is to be told: everybody with a duty, or on a re-publication those whose duties change. */
  concerned: string[];
}

/** Assesses a version by what is in the database now, with code that shares nothing with the optimiser. */
export async function assessVersion(
  runner: QueryRunner,
  problems: StoredProblems,
  actor: { district: string; account: string | null },
  version: VersionRow,
): Promise<Assessment> {
  const stored = await problemOf(runner, problems, actor, version);
  const assignments = await readStoredAssignments(runner, version.id);
  const problem = effectiveProblem(stored.problem, assignments, await readLocks(runner, version.period));
  const roster = rosterOf({ problem, assignments });
  const violations = checkRoster(problem, roster);
  const current = await problems.build(runner, actor.district, version.period, actor.account);
  return {
    stored,
    problem,
    roster,
    violations: [...violations, ...brokenSince(current, roster, violations)],
    evaluation: await evaluationOf(runner, version, stored, problem, roster),
    doubleBookings: await doubleBookings(runner, version.id),
    ...(await changesOf(runner, version, roster)),
  };
}

/** Rules on people that are never broken: exemptions, days and competence may have changed since the run. */
const MAY_CHANGE: ReadonlySet<string> = new Set(['exemption', 'competence', 'day-limit', 'back-up']);
/** A doctor who takes no part any more is in the roster and not in the problem. */
const LEFT_OUT = 'doctor-unknown';

/** What the roster breaks by what the district has now, and did not when its problem was built. */
function brokenSince(
  current: StoredProblem | null,
  roster: Roster,
  known: readonly Violation[],
): Violation[] {
  if (!current) return [];
  const keyOf = ({ code, doctor, shifts }: Violation) => JSON.stringify([code, doctor, shifts]);
  const keys = new Set(known.map(keyOf));
  return checkRoster(current.problem, roster).filter(
    (violation) =>
      (MAY_CHANGE.has(violation.rule) || violation.code === LEFT_OUT) &&
      isHardBreach(violation) &&
      !keys.has(keyOf(violation)),
  );
}

/** An imported version answers no problem: it is held against what the district has now. */
async function problemOf(
  runner: QueryRunner,
  problems: StoredProblems,
  { district, account }: { district: string; account: string | null },
  { problem, period }: VersionRow,
): Promise<StoredProblem> {
  const stored = problem
    ? await problems.load(runner, district, problem)
    : await problems.build(runner, district, period, account);
  if (!stored) throw new Error('a version without its problem or period');
  return stored;
}

async function evaluationOf(
  runner: QueryRunner,
  { id, run, origin }: VersionRow,
  stored: StoredProblem,
  problem: RosterProblem,
  roster: Roster,
): Promise<Evaluation> {
  const row = await oneRow<{ result: unknown; edited: boolean }>(
    runner,
    `SELECT result, EXISTS (SELECT FROM roster_edit e WHERE e.roster_version_id = $2 AND e.undone_at IS NULL) AS edited
     FROM optimisation_run WHERE id = $1`,
    [run, id],
  );
  const levels = runLevelsOf(row?.result);
  return evaluateVersion({
    problem,
    roster,
    run: levels && { levels, problem: stored.problem },
    untouched: origin === 'run' && row?.edited === false,
  });
}

async function changesOf(runner: QueryRunner, version: VersionRow, roster: Roster) {
  const previous = await oneRow<{ id: string; number: number }>(
    runner,
    `SELECT id, number FROM roster_version WHERE duty_period_id = $1 AND state = 'published' AND id <> $2`,
    [version.period, version.id],
  );
  const before = previous ? await readAssignments(runner, previous.id) : [];
  const shifts = await shiftDates(runner, version.id, previous ? [previous.id] : []);
  const { changes, byDoctor } = diffRosters({ assignments: before }, roster, shifts);
  const moved = await rows<{ doctor: string }>(
    runner,
    `SELECT DISTINCT n.doctor_id AS doctor FROM assignment n
     JOIN assignment o ON o.shift_id = n.shift_id AND o.doctor_id = n.doctor_id
     WHERE n.roster_version_id = $1 AND o.roster_version_id = $2 AND n.during <> o.during`,
    [version.id, previous?.id ?? null],
  );
  const concerned = new Set([...byDoctor, ...moved].map(({ doctor }) => doctor));
  return { previous, changes, concerned: [...concerned].sort() };
}
