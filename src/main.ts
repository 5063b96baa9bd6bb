import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBurdenRules } from '../config/load.ts';
import { EXIT, seconds, UsageError } from './commands/arguments.ts';
import { progressLine } from './commands/progress-line.ts';
import { leavePipesQuietly } from './commands/quiet-pipes.ts';
import { issueSentences } from './commands/sentences.ts';
import { boundText, gapText } from './commands/terminal-numbers.ts';
import { generateProblem } from './demo/generate-problem.ts';
import { type PreCheckIssue, preCheck } from './domain/problem/pre-check.ts';
import type { RosterProblem } from './domain/problem/roster-problem.ts';
import { writeJsonFile } from './infrastructure/files/json-file.ts';
import { describeDate } from './messages/describe-shift.ts';
import { formatMessage, type MessageValues } from './messages/format-message.ts';
import type { Locale } from './messages/locales.ts';
import { measureName } from './messages/measure-name.ts';
import { optimise } from './optimiser/optimise.ts';
import type { SolveOutcome } from './optimiser/outcome.ts';
import { rosterPage } from './report/roster-page.ts';

type Solved = Extract<SolveOutcome, { verified: true }>;

const OUT = 'out';
const LOCALE: Locale = 'nb';

const write = (line: string) => process.stdout.write(`${line}\n`);
const say = (key: string, values: MessageValues = {}, indent = '') =>
  write(indent + formatMessage(LOCALE, key, values));

/** The main job on the demo district: generate, pre-check, targets, solve, check, write the page. */
async function main(): Promise<number> {
  const limit = seconds(process.env['SOLVE_SECONDS'], 'SOLVE_SECONDS', 60);
  say('start.title');
  const problem = generateProblem({ shape: 'trondheim', seed: 1 });
  sayDistrict(problem);
  const issues = preCheck(problem);
  sayIssues(problem, issues);
  sayShares(problem);
  say('start.solving', { seconds: limit });
  const outcome = await solve(problem, limit);
  if (outcome.status === 'invalid') {
    say('start.invalid');
    return 1;
  }
  if (outcome.status === 'failed') {
    say('start.failed', { reason: outcome.reason });
    return 1;
  }
  sayOutcome(outcome);
  const page = await writeFiles(problem, issues, outcome);
  say('start.read', { address: pathToFileURL(page).href });
  return 0;
}

function sayDistrict({ district, doctors, shifts, days, horizon }: RosterProblem): void {
  const seats = shifts.reduce((sum, s) => sum + (s.onlyWhenNeeded ? 0 : s.seats), 0);
  const last = days.findLast((day) => day.date < horizon.to)?.date ?? horizon.from;
  const values = {
    district: district.name,
    doctors: doctors.length,
    shifts: shifts.length,
    seats,
    from: describeDate(LOCALE, horizon.from),
    to: `${describeDate(LOCALE, last)} ${last.slice(0, 4)}`,
  };
  say('start.district', values, '  ');
}

function sayIssues(problem: RosterProblem, issues: readonly PreCheckIssue[]): void {
  say('start.precheck');
  for (const sentence of issueSentences(LOCALE, issues, problem)) write(`  ${sentence}`);
  if (issues.length === 0) say('page.issues.none', {}, '  ');
}

/** Least, median and largest share per measure. */
function sayShares(problem: RosterProblem): void {
  say('start.targets');
  for (const { id } of problem.measures) {
    const shares = problem.doctors.flatMap((d) => d.targets[id] ?? []).sort((a, b) => a - b);
    const [least, median, most] = [shares[0], shares[Math.floor(shares.length / 2)], shares.at(-1)];
    if (least === undefined || median === undefined || most === undefined) continue;
    const values = { measure: measureName(LOCALE, id), doctors: shares.length, least, median, most };
    say('start.share', values, '  ');
  }
}

function solve(problem: RosterProblem, limit: number): Promise<SolveOutcome> {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      abort.abort();
    });
  }
  let lastLine = -Infinity;
  return optimise(
    problem,
    { seconds: limit, seed: 1, threads: Math.max(2, availableParallelism()), signal: abort.signal },
    {
      progress: (progress) => {
        if (progress.elapsedMs - lastLine < 1000 && !progress.done) return;
        lastLine = progress.elapsedMs;
        write(progressLine(LOCALE, progress));
      },
    },
  );
}

function sayOutcome({ status, openSeats, gap, levels }: Solved): void {
  const open = openSeats.reduce((sum, seat) => sum + seat.seats, 0);
  say('start.done', { status, open, gap: gapText(LOCALE, gap) });
  for (const level of levels) {
    const values = {
      level: formatMessage(LOCALE, `page.level.${level.name}`),
      cost: level.cost,
      bound: boundText(LOCALE, level.bound),
      gap: gapText(LOCALE, level.gap),
    };
    say('start.level', values, '  ');
  }
}

/** Writes problem, roster and page, and returns the page's path. */
async function writeFiles(
  problem: RosterProblem,
  issues: readonly PreCheckIssue[],
  { roster, status, levels, openSeats, firstRosterMs, elapsedMs }: Solved,
): Promise<string> {
  const page = rosterPage({
    problem,
    roster,
    status,
    levels,
    openSeats,
    issues: issues.flatMap((issue) =>
      issueSentences(LOCALE, [issue], problem).map((sentence) => ({ severity: issue.severity, sentence })),
    ),
    measureNames: measureNames(),
    firstRosterMs,
    elapsedMs,
    locale: LOCALE,
  });
  const path = join(OUT, 'roster.html');
  await mkdir(OUT, { recursive: true });
  await writeJsonFile(join(OUT, 'problem.json'), problem);
  await writeJsonFile(join(OUT, 'roster.json'), roster);
  await writeFile(path, page);
  return path;
}

function measureNames(): Record<string, string> {
  const names: Record<string, string> = { total: formatMessage(LOCALE, 'page.measure.total') };
  for (const category of loadBurdenRules().categories) names[category.id] = category.names[LOCALE];
  return names;
}

leavePipesQuietly();
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}
