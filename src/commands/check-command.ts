import { checkRoster, isHardBreach } from '../domain/rules/check-roster.ts';
import { readProblemFile } from '../infrastructure/files/problem-file.ts';
import { readRosterFile } from '../infrastructure/files/roster-file.ts';
import { violationCure, violationMessage } from '../messages/violation-message.ts';
import { type Arguments, EXIT, required } from './arguments.ts';
import { explainFileError } from './file-errors.ts';
import { localeOf } from './locale.ts';

export const CHECK_ARGUMENTS = ['problem', 'roster', 'language'];

/** `check`: every violation of a roster as JSON; exit 1 when a hard rule is broken. */
export async function checkCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const files = { problem: required(args, 'problem'), roster: required(args, 'roster') };
  const problem = await readProblemFile(files.problem);
  if (!problem.ok) return explainFileError(problem);
  const roster = await readRosterFile(files.roster);
  if (!roster.ok) return explainFileError(roster);
  const violations = checkRoster(problem.value, roster.value);
  const hard = violations.filter(isHardBreach);
  const report = {
    problem: problem.value.id,
    hard: hard.length,
    warnings: violations.length - hard.length,
    violations: violations.map((v) => ({
      ...v,
      message: violationMessage(locale, v, problem.value),
      cure: violationCure(locale, v, problem.value),
    })),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return hard.length > 0 ? EXIT.no : EXIT.ok;
}
