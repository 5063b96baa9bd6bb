import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBurdenRules } from '../config/load.ts';
import { issueSentences } from './commands/sentences.ts';
import { progressLine } from './commands/progress-line.ts';
import { generateProblem } from './demo/generate-problem.ts';
import { preCheck } from './domain/problem/pre-check.ts';
import { writeJsonFile } from './infrastructure/files/json-file.ts';
import { formatMessage } from './messages/format-message.ts';
import { optimise } from './optimiser/optimise.ts';
import { rosterPage } from './report/roster-page.ts';

const OUT = 'out';
const SECONDS = Number(process.env['SOLVE_SECONDS'] ?? 60);

/** The main job on the demo district: generate, pre-check, targets, solve, check, write the page. */
async function main(): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say('Vaktsirkel: demo district, a half-year of evenings, weekends and nights');
  const problem = generateProblem({ shape: 'trondheim', seed: 1 });
  const seats = problem.shifts.reduce((sum, s) => sum + (s.onlyWhenNeeded ? 0 : s.seats), 0);
  say(
    `  ${problem.district.name}: ${problem.doctors.length} doctors, ${problem.shifts.length} shifts, ` +
      `${seats} seats, ${problem.horizon.from} to ${problem.horizon.to}`,
  );

  say('Pre-check');
  const issues = preCheck(problem);
  const sentences = issueSentences('nb', issues, problem);
  for (const sentence of sentences) say(`  ${sentence}`);
  if (sentences.length === 0) say('  nothing to remark');

  say('Targets (fair shares, in shifts per doctor)');
  for (const measure of problem.measures) {
    const shares = problem.doctors.flatMap((d) => d.targets[measure.id] ?? []).sort((a, b) => a - b);
    if (shares.length === 0) continue;
    const [least, median, most] = [shares[0]!, shares[Math.floor(shares.length / 2)]!, shares.at(-1)!];
    say(
      `  ${measure.id.padEnd(16)} ${shares.length} doctors, ${least.toFixed(1)} to ${most.toFixed(1)}, median ${median.toFixed(1)}`,
    );
  }

  say(`Solving for ${SECONDS} seconds (Ctrl-C stops and takes the best roster)`);
  const abort = new AbortController();
  process.on('SIGINT', () => {
    abort.abort();
  });
  process.on('SIGTERM', () => {
    abort.abort();
  });
  let lastLine = -Infinity;
  const outcome = await optimise(
    problem,
    { seconds: SECONDS, seed: 1, threads: Math.max(2, availableParallelism()), signal: abort.signal },
    (progress) => {
      if (progress.elapsedMs - lastLine < 1000) return;
      lastLine = progress.elapsedMs;
      say(progressLine(progress));
    },
  );
  if (outcome.status === 'invalid' || outcome.status === 'failed') {
    say(outcome.status === 'invalid' ? 'The problem contradicts itself: see the pre-check.' : outcome.reason);
    return 1;
  }

  const open = outcome.openSeats.reduce((sum, seat) => sum + seat.seats, 0);
  say(
    `Done: ${outcome.status}, ${open} open seats, checked by independent rules, gap ${gapText(outcome.gap)}`,
  );
  for (const level of outcome.levels) {
    const bound = level.bound === null ? 'unknown' : level.bound.toFixed(2);
    say(
      `  ${level.name.padEnd(12)} cost ${level.cost.toFixed(2)}, bound ${bound}, gap ${gapText(level.gap)}`,
    );
  }
  const page = rosterPage({
    problem,
    roster: outcome.roster,
    status: outcome.status,
    levels: outcome.levels,
    openSeats: outcome.openSeats,
    issues: issues.map((issue) => ({
      severity: issue.severity,
      sentence: issueSentences('nb', [issue], problem)[0]!,
    })),
    measureNames: measureNames(),
    firstRosterMs: outcome.firstRosterMs,
    elapsedMs: outcome.elapsedMs,
    locale: 'nb',
  });
  await mkdir(OUT, { recursive: true });
  await writeJsonFile(join(OUT, 'problem.json'), problem);
  await writeJsonFile(join(OUT, 'roster.json'), outcome.roster);
  await writeFile(join(OUT, 'roster.html'), page);
  say(`Read it: ${pathToFileURL(join(OUT, 'roster.html')).href}`);
  return 0;
}

function gapText(gap: number | null): string {
  return gap === null ? 'unknown' : `${(100 * gap).toFixed(2)} %`;
}

function measureNames(): Record<string, string> {
  const rules = loadBurdenRules();
  const names: Record<string, string> = { total: formatMessage('nb', 'page.measure.total') };
  for (const category of rules.categories) names[category.id] = category.names.nb;
  return names;
}

process.exitCode = await main();
