import { availableParallelism } from 'node:os';
import { readProblemFile } from '../infrastructure/files/problem-file.ts';
import { writeJsonFile } from '../infrastructure/files/json-file.ts';
import { optimise } from '../optimiser/optimise.ts';
import { type Arguments, EXIT, required, seconds, wholeNumber } from './arguments.ts';
import { explainFileError } from './file-errors.ts';
import { localeOf } from './locale.ts';
import { issueSentences } from './sentences.ts';
import { prepareOutput } from './output-file.ts';
import { progressLine } from './progress-line.ts';

export const SOLVE_ARGUMENTS = [
  'problem',
  'seconds',
  'seed',
  'iterations',
  'threads',
  'memory',
  'out',
  'language',
];

/** `solve`: a problem file in, a checked roster file out, one line of JSON on stdout. */
export async function solveCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const files = { problem: required(args, 'problem'), out: required(args, 'out') };
  const read = await readProblemFile(files.problem);
  if (!read.ok) return explainFileError(read);
  const out = await prepareOutput(files.out);
  const iterations = args['iterations'] ? wholeNumber(args, 'iterations', { from: 1, to: 1e12 }) : undefined;
  const abort = new AbortController();
  const cancel = () => {
    abort.abort();
  };
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  let lastLine = 0;
  const outcome = await optimise(
    read.value,
    {
      // With an iteration limit time is only a safeguard, so that the same call gives the same roster.
      seconds: seconds(args, iterations ? 3600 : 60),
      ...(iterations ? { iterations } : {}),
      seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
      threads: wholeNumber(args, 'threads', {
        from: 1,
        to: 64,
        otherwise: Math.max(2, availableParallelism()),
      }),
      ...(args['memory'] ? { memoryMb: wholeNumber(args, 'memory', { from: 64, to: 65_536 }) } : {}),
      signal: abort.signal,
    },
    (progress) => {
      if (progress.elapsedMs - lastLine < 500 && lastLine > 0) return;
      lastLine = progress.elapsedMs;
      process.stderr.write(`${progressLine(progress)}\n`);
    },
  );
  process.removeListener('SIGINT', cancel);
  process.removeListener('SIGTERM', cancel);
  if (outcome.status === 'invalid') {
    for (const sentence of issueSentences(locale, outcome.issues, read.value))
      process.stderr.write(`${sentence}\n`);
    process.stdout.write(`${JSON.stringify({ status: 'invalid', issues: outcome.issues })}\n`);
    return EXIT.no;
  }
  if (outcome.status === 'failed') {
    process.stderr.write(`No roster: ${outcome.reason}\n`);
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
    return EXIT.no;
  }
  await writeJsonFile(out, outcome.roster);
  const line = {
    status: outcome.status,
    openSeats: outcome.openSeats.reduce((sum, open) => sum + open.seats, 0),
    levels: outcome.levels.map(({ name, cost, bound, gap }) => ({ name, cost, bound, gap })),
    gap: outcome.gap,
    verified: outcome.verified,
    firstRosterMs: outcome.firstRosterMs,
    elapsedMs: outcome.elapsedMs,
    foundBy: outcome.foundBy,
    refused: outcome.refused,
    failure: outcome.failure,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return EXIT.ok;
}
