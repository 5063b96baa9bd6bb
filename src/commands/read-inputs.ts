import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Roster } from '../domain/roster/roster.ts';
import { readProblemFile } from '../infrastructure/files/problem-file.ts';
import { readRosterFile } from '../infrastructure/files/roster-file.ts';
import { type Arguments, required } from './arguments.ts';
import { explainFileError } from './file-errors.ts';

/** A problem and a roster of it, or the exit code when what is wrong has been said. */
export type Inputs = { ok: true; problem: RosterProblem; roster: Roster } | { ok: false; code: number };

/** Reads `--problem` and `--roster`. A roster of another problem cannot be used: ids could mean other things. */
export async function readInputs(args: Arguments): Promise<Inputs> {
  const files = { problem: required(args, 'problem'), roster: required(args, 'roster') };
  const problem = await readProblemFile(files.problem);
  if (!problem.ok) return { ok: false, code: explainFileError(problem) };
  const roster = await readRosterFile(files.roster);
  if (!roster.ok) return { ok: false, code: explainFileError(roster) };
  if (roster.value.problem !== problem.value.id) {
    const message =
      `this roster answers the problem "${roster.value.problem}", ` +
      `but ${files.problem} is "${problem.value.id}"; give the problem it was made from`;
    return { ok: false, code: explainFileError({ path: files.roster, message }) };
  }
  return { ok: true, problem: problem.value, roster: roster.value };
}
