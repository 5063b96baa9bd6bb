import { type Arguments, readArguments } from '../src/commands/arguments.ts';

/** One command of the bench. */
export interface BenchCommand {
  /** Names that take a value. */
  arguments: readonly string[];
  /** Names that stand alone. */
  flags?: readonly string[];
  usage: string;
  /** @returns the exit code */
  run: (args: Arguments, flags: ReadonlySet<string>) => Promise<number>;
}

/**
 * Reads a command's words and runs it.
 *
 * @throws UsageError for words that the command does not know
 */
export function runCommand(command: BenchCommand, words: readonly string[]): Promise<number> {
  const known = command.flags ?? [];
  const flags = new Set(known.filter((flag) => words.includes(`--${flag}`)));
  const rest = words.filter((word) => !known.some((flag) => word === `--${flag}`));
  return command.run(readArguments(withNegatives(rest), command.arguments), flags);
}

/** `--bound -12` as `--bound=-12`: bounds and costs are often negative, and look like options. */
function withNegatives(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const value = /^-[\d.]/.test(word) && before?.startsWith('--') && !before.includes('=');
    if (value) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

/** One line of JSON on stdout. */
export function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
