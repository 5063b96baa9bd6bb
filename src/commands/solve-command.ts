import { availableParallelism } from 'node:os';
import type { PreCheckIssue } from '../domain/problem/pre-check.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { writeJsonFile } from '../infrastructure/files/json-file.ts';
import { readProblemFile } from '../infrastructure/files/problem-file.ts';
import { gapSentences } from '../messages/gap-sentence.ts';
import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { optimise } from '../optimiser/optimise.ts';
import { optimiseTurnusFirst } from '../optimiser/turnus-first.ts';
import type { Progress, SolveLimits, SolveOutcome } from '../optimiser/outcome.ts';
import { type Arguments, EXIT, oneOf, required, seconds, UsageError, wholeNumber } from './arguments.ts';
import { explainFileError } from './file-errors.ts';
import { localeOf } from './locale.ts';
import { isSameFile, prepareOutput } from './output-file.ts';
import { progressTeller } from './progress-line.ts';
import { issueSentences } from './sentences.ts';

export const SOLVE_ARGUMENTS = [
  'problem',
  'seconds',
  'seed',
  'iterations',
  'threads',
  'memory',
  'turnus',
  'out',
  'language',
];

/** Whether salaried doctors' turnus is rostered together with everything else, or before it. */
const TURNUS = { together: optimise, separately: optimiseTurnusFirst };

/** Milliseconds between two lines of progress. */
const LINE_MS = 500;

/** `solve`: a problem file in, a checked roster file out, one line of JSON on stdout. */
export async function solveCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const files = { problem: required(args, 'problem'), out: required(args, 'out') };
  const limits = limitsOf(args);
  const solve = TURNUS[oneOf(args, 'turnus', ['together', 'separately'], 'together')];
  if (await isSameFile(files.problem, files.out)) {
    throw new UsageError('--out would overwrite the problem; name another file');
  }
  const read = await readProblemFile(files.problem);
  if (!read.ok) return explainFileError(read);
  const out = await prepareOutput(files.out);
  const outcome = await cancellable((signal) =>
    solve(
      read.value,
      { ...limits, signal },
      {
        issues: (issues) => {
          sayIssues(locale, issues, read.value);
        },
        progress: progressSayer(locale),
      },
    ),
  );
  if (outcome.status === 'invalid') return invalid(outcome.issues);
  if (outcome.status === 'failed') {
    process.stderr.write(`${formatMessage(locale, 'start.failed', { reason: outcome.reason })}\n`);
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
    return EXIT.no;
  }
  await writeJsonFile(out, outcome.roster);
  const told = summary(locale, outcome);
  for (const sentence of told.sentences) process.stderr.write(`${sentence}\n`);
  process.stdout.write(`${JSON.stringify(told)}\n`);
  return EXIT.ok;
}

function limitsOf(args: Arguments): SolveLimits {
  const iterations =
    args['iterations'] === undefined ? undefined : wholeNumber(args, 'iterations', { from: 1, to: 1e12 });
  const threads = { from: 1, to: 64, otherwise: Math.max(2, availableParallelism()) };
  return {
    // With an iteration limit time is only a safeguard, so that the same call gives the same roster.
    seconds: seconds(args['seconds'], '--seconds', iterations === undefined ? 60 : 3600),
    ...(iterations === undefined ? {} : { iterations }),
    seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
    threads: wholeNumber(args, 'threads', threads),
    ...(args['memory'] === undefined
      ? {}
      : { memoryMb: wholeNumber(args, 'memory', { from: 64, to: 65_536 }) }),
  };
}

/** Errors and warnings as sentences on stderr, and what else the pre-check has to say. */
function sayIssues(locale: Locale, issues: readonly PreCheckIssue[], problem: RosterProblem): void {
  for (const sentence of issueSentences(locale, issues, problem)) process.stderr.write(`${sentence}\n`);
}

function invalid(issues: readonly PreCheckIssue[]): number {
  process.stdout.write(`${JSON.stringify({ status: 'invalid', issues })}\n`);
  return EXIT.no;
}

/** Runs with a signal that Ctrl-C and termination give; the run then ends with its best roster. */
async function cancellable<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const cancel = () => {
    abort.abort();
  };
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  try {
    return await run(abort.signal);
  } finally {
    process.removeListener('SIGINT', cancel);
    process.removeListener('SIGTERM', cancel);
  }
}

function progressSayer(locale: Locale): (progress: Progress) => void {
  let last = -Infinity;
  const tell = progressTeller(locale);
  return (progress) => {
    if (progress.elapsedMs - last < LINE_MS && !progress.done) return;
    last = progress.elapsedMs;
    for (const line of tell(progress)) process.stderr.write(`${line}\n`);
  };
}

/**
 * The outcome without the roster: `openSeats` is their number, `open` where they are and why,
 * `sentences` how much better each level could be.
 */
function summary(locale: Locale, outcome: Extract<SolveOutcome, { verified: true }>) {
  const openSeats = outcome.openSeats.reduce((sum, open) => sum + open.seats, 0);
  return {
    status: outcome.status,
    openSeats,
    open: outcome.openSeats,
    levels: outcome.levels.map(({ name, cost, bound, gap }) => ({ name, cost, bound, gap })),
    gap: outcome.gap,
    sentences: gapSentences(locale, outcome.levels, openSeats),
    verified: outcome.verified,
    firstRosterMs: outcome.firstRosterMs,
    elapsedMs: outcome.elapsedMs,
    foundBy: outcome.foundBy,
    refused: outcome.refused,
    failure: outcome.failure,
  };
}
