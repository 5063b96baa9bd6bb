import { parseArgs } from 'node:util';

/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** The command ran and the answer is no: a hard rule is broken, no roster, an invalid problem. */
  no: 1,
  /** Wrong or missing arguments. */
  usage: 2,
  /** A file cannot be read, written or understood. */
  file: 3,
} as const;

/** A wrong command line: what was wrong and what would be right. */
export class UsageError extends Error {}

export type Arguments = Record<string, string | undefined>;

/**
 * Reads `--name value` pairs.
 *
 * @throws UsageError for unknown names, missing or blank values and stray words
 */
export function readArguments(args: readonly string[], names: readonly string[]): Arguments {
  const read = parsed(args, names);
  // A variable that was never set in somebody's script must not turn into a default.
  const blank = names.find((name) => read[name]?.trim() === '');
  if (blank !== undefined) throw new UsageError(`--${blank} has an empty value`);
  return read;
}

function parsed(args: readonly string[], names: readonly string[]): Arguments {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A required text argument. */
export function required(args: Arguments, name: string): string {
  const value = args[name];
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}

/** A whole number within limits, or its default. */
export function wholeNumber(
  args: Arguments,
  name: string,
  limits: { from: number; to: number; otherwise?: number },
): number {
  const text = args[name];
  if (text === undefined) {
    if (limits.otherwise === undefined) throw new UsageError(`--${name} is missing`);
    return limits.otherwise;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < limits.from || value > limits.to) {
    throw new UsageError(`--${name} takes a whole number from ${limits.from} to ${limits.to}, not "${text}"`);
  }
  return value;
}

/** One of a list of words, or its default. */
export function oneOf<T extends string>(args: Arguments, name: string, words: readonly T[], otherwise: T): T {
  const text = args[name];
  if (text === undefined) return otherwise;
  const word = words.find((w) => w === text);
  if (word === undefined) throw new UsageError(`--${name} takes one of ${words.join(', ')}, not "${text}"`);
  return word;
}

/** Seconds, fractions allowed. */
export function seconds(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!(value >= 0.5 && value <= 86_400)) {
    throw new UsageError(`${name} takes a number from 0.5 to 86400, not "${text}"`);
  }
  return value;
}
