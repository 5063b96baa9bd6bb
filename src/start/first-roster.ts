import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBurdenRules } from '../../config/load.ts';
import { progressTeller } from '../commands/progress-line.ts';
import { boundText, gapText } from '../commands/terminal-numbers.ts';
import { addDays } from '../domain/calendar/civil-date.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { requiredBlockedMornings } from '../domain/rules/surgery-rest.ts';
import { ROSTER_FORMAT, ROSTER_VERSION } from '../domain/roster/roster.ts';
import { readAssignments } from '../features/planning/index.ts';
import type { Database } from '../infrastructure/database/database.ts';
import { writeJsonFile } from '../infrastructure/files/json-file.ts';
import { describeDate } from '../messages/describe-shift.ts';
import { formatMessage, type MessageValues } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { measureName } from '../messages/measure-name.ts';
import type { LevelReport, OpenSeat, Progress } from '../optimiser/outcome.ts';
import { rosterPage } from '../report/roster-page.ts';
import { ApiClient } from './api-client.ts';
import type { LoadedDemo } from './load-demo.ts';

const LOCALE: Locale = 'nb';
const OUT = 'out';
const COORDINATOR = 'koordinator@example.no';
/** Days that the demo's roster is in hearing. */
const HEARING_DAYS = 14;

interface Issue {
  severity: 'error' | 'warning' | 'info';
  message: string;
}

interface RunAnswer {
  id: string;
  state: string;
  version: string | null;
  reason: { message: string } | null;
  result: {
    openSeats: number;
    open: OpenSeat[];
    levels: LevelReport[];
    /** How much better each level could be. */
    sentences: string[];
    gap: number | null;
    firstRosterMs: number;
    elapsedMs: number;
  } | null;
}

/** Nobody has begun to plan the demo: a start was stopped before it made the first roster. */
export async function demoWithoutRoster(url: string, signal: AbortSignal): Promise<LoadedDemo | null> {
  const api = await ApiClient.login(url, COORDINATOR, signal);
  const { roles } = await api.get<{ roles: { district: string; role: string }[] }>('/me');
  const district = roles.find(({ role }) => role === 'coordinator')?.district;
  if (district === undefined) return null;
  const { items } = await api.get<List<{ id: string; from: string }>>(`/districts/${district}/periods`);
  const [first] = items.sort((a, b) => a.from.localeCompare(b.from));
  if (!first) return null;
  const path = `/districts/${district}/periods/${first.id}`;
  const [runs, versions] = await Promise.all([
    api.get<List<unknown>>(`${path}/runs`),
    api.get<List<unknown>>(`${path}/versions`),
  ]);
  return runs.items.length + versions.items.length === 0 ? { district, period: first.id } : null;
}

interface List<Item> {
  items: Item[];
}

/** What the main job needs. */
export interface FirstRosterOptions {
  url: string;
  demo: LoadedDemo;
  database: Database;
  seconds: number;
  signal: AbortSignal;
  write: (line: string) => void;
}

/**
 * The main job on the demo district, as its coordinator would do it over the API: build and pre-check the
 * problem, show the fair shares, optimise with progress, and send the checked roster out for hearing.
 */
export async function makeFirstRoster(options: FirstRosterOptions): Promise<void> {
  const { url, demo, seconds, signal } = options;
  const say = sayingTo(options.write);
  const api = await ApiClient.login(url, COORDINATOR, signal);
  const district = `/districts/${demo.district}`;
  say('start.title');
  const built = await api.post<{ id: string; issues: Issue[] }>(
    `${district}/periods/${demo.period}/problems`,
    {},
  );
  const problem = await api.get<RosterProblem>(`${district}/problems/${built.id}?format=problem`);
  sayDistrict(problem, say);
  say('start.precheck');
  for (const { message } of built.issues) options.write(`  ${message}`);
  if (built.issues.length === 0) say('page.issues.none', {}, '  ');
  sayShares(problem, say);
  say('start.solving', { seconds });
  const started = await api.post<RunAnswer>(`${district}/periods/${demo.period}/runs`, {
    problem: built.id,
    seconds,
  });
  const progress = progressTeller(LOCALE);
  for await (const { event, data } of api.events(`${district}/runs/${started.id}/events`)) {
    if (event === 'progress') progress(data as Progress).forEach(options.write);
  }
  const run = await api.get<RunAnswer>(`${district}/runs/${started.id}`);
  if (!run.result || run.version === null) {
    say('start.failed', { reason: run.reason?.message ?? run.state });
    return;
  }
  sayResult(run.state, run.result, say);
  const { version } = await api.get<{ version: number }>(`${district}/versions/${run.version}`);
  const until = addDays(new Date().toISOString().slice(0, 10), HEARING_DAYS);
  await api.post(`${district}/versions/${run.version}/hearing`, { until }, { 'if-match': `"${version}"` });
  say('start.hearing', { until: describeDate(LOCALE, until), version: run.version });
  const page = await writePage(options, problem, built.issues, {
    ...run,
    result: run.result,
    version: run.version,
  });
  say('start.read', { address: pathToFileURL(page).href });
}

type Say = (key: string, values?: MessageValues, indent?: string) => void;

function sayingTo(write: (line: string) => void): Say {
  return (key, values = {}, indent = '') => {
    write(indent + formatMessage(LOCALE, key, values));
  };
}

function sayDistrict({ district, doctors, shifts, days, horizon }: RosterProblem, say: Say): void {
  const seats = shifts.reduce((sum, shift) => sum + (shift.onlyWhenNeeded ? 0 : shift.seats), 0);
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

/** Least, median and largest share per measure. */
function sayShares(problem: RosterProblem, say: Say): void {
  say('start.targets');
  for (const { id } of problem.measures) {
    const shares = problem.doctors.flatMap((doctor) => doctor.targets[id] ?? []).sort((a, b) => a - b);
    const [least, median, most] = [shares[0], shares[Math.floor(shares.length / 2)], shares.at(-1)];
    if (least === undefined || median === undefined || most === undefined) continue;
    say(
      'start.share',
      { measure: measureName(LOCALE, id), doctors: shares.length, least, median, most },
      '  ',
    );
  }
}

function sayResult(
  status: string,
  { openSeats, gap, levels, sentences }: NonNullable<RunAnswer['result']>,
  say: Say,
): void {
  say('start.done', { status, open: openSeats, gap: gapText(LOCALE, gap) });
  for (const [index, level] of levels.entries()) {
    const values = {
      level: formatMessage(LOCALE, `page.level.${level.name}`),
      cost: level.cost,
      bound: boundText(LOCALE, level.bound),
      gap: gapText(LOCALE, level.gap),
      sentence: sentences[index] ?? '',
    };
    say('start.level', values, '  ');
  }
}

/** Writes problem, roster and a page to read, and returns the page's path. */
async function writePage(
  { database, demo }: FirstRosterOptions,
  problem: RosterProblem,
  issues: readonly Issue[],
  run: RunAnswer & { version: string; result: NonNullable<RunAnswer['result']> },
): Promise<string> {
  const assignments = await database.inDistrict(demo.district, (runner) =>
    readAssignments(runner, run.version),
  );
  const roster = {
    format: ROSTER_FORMAT,
    version: ROSTER_VERSION,
    problem: problem.id,
    assignments,
    blockedMornings: requiredBlockedMornings(problem, assignments),
  } as const;
  const { open: openSeats, levels, firstRosterMs, elapsedMs } = run.result;
  const page = rosterPage({
    problem,
    roster,
    status: run.state as 'complete' | 'incomplete' | 'cancelled',
    levels,
    openSeats,
    issues: issues.map(({ severity, message }) => ({ severity, sentence: message })),
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
