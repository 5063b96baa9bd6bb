import { checkRoster, isHardBreach } from '../domain/rules/check-roster.ts';
import { violationCure, violationMessage } from '../messages/violation-message.ts';
import { type Arguments, EXIT } from './arguments.ts';
import { localeOf } from './locale.ts';
import { readInputs } from './read-inputs.ts';

export const CHECK_ARGUMENTS = ['problem', 'roster', 'language'];

/** `check`: every violation of a roster as JSON; exit 1 when a hard rule is broken. */
export async function checkCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const inputs = await readInputs(args);
  if (!inputs.ok) return inputs.code;
  const { problem, roster } = inputs;
  const violations = checkRoster(problem, roster);
  const hard = violations.filter(isHardBreach);
  const report = {
    problem: problem.id,
    hard: hard.length,
    warnings: violations.length - hard.length,
    violations: violations.map((v) => ({
      ...v,
      message: violationMessage(locale, v, problem),
      cure: violationCure(locale, v, problem),
    })),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return hard.length > 0 ? EXIT.no : EXIT.ok;
}
