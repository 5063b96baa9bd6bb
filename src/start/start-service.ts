import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { readServiceSettings, type ServiceSettings } from '../../config/service.ts';
import { AppModule } from '../app.module.ts';
import { DEMO_LOGINS } from '../features/accounts/index.ts';
import { createApp } from '../http/create-app.ts';
import { demoWithoutRoster, type FirstRosterOptions, makeFirstRoster } from './first-roster.ts';
import { holdsDemo, type LoadedDemo, loadFirstDemo } from './load-demo.ts';
import { serviceLog } from './service-log.ts';
import { type OpenSurroundings, openSurroundings, StartRefused } from './open-surroundings.ts';

/** What the demo shows: the reference district, with one period to plan and the next to answer. */
const DEMO = { shape: 'trondheim', seed: 1, next: true } as const;
const DEMO_IN_REAL_USE =
  'The database holds the demo with its public logins: name another DATABASE_DIRECTORY or DATABASE_URL, or set DEMO=1';
/** The built client, beside the compiled service: `dist/web` and `dist/src`. */
const CLIENT = join(import.meta.dirname, '..', '..', 'web');
/** The time that a stop may take before the process ends all the same. */
const STOP_MS = 4500;

/** `web` answers requests, and works too unless `WORKER=0`; `worker` only works. */
type Part = 'web' | 'worker';

/** Starts the service and keeps it until a signal; sets the exit code when it does not start. */
export async function startService(
  environment: Readonly<Record<string, string | undefined>>,
  part: Part = 'web',
): Promise<void> {
  const read = readServiceSettings(environment);
  if (!read.ok) {
    refuse(read.problems);
    return;
  }
  try {
    await run(read.settings, part);
    process.exit(0);
  } catch (error) {
    if (error instanceof StartRefused) refuse(error.problems);
    else if (isExpected(error)) refuse([reasonOf(error)]);
    else throw error;
  }
}

async function run(settings: ServiceSettings, part: Part): Promise<void> {
  const began = performance.now();
  const stopping = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    // `on` and not `once`: npm and the terminal both send one, and the second must not kill.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        stopping.abort();
        resolve();
      });
    }
  });
  const surroundings = await openSurroundings(
    { ...settings, works: settings.works || part === 'worker' },
    write,
    { supervises: part === 'web' },
  );
  try {
    const start = { settings, surroundings, began, stopping: stopping.signal, signalled };
    await (part === 'web' ? serve(start) : work(start));
  } finally {
    await surroundings.close();
  }
}

/** What a part of the service starts with, and what ends it. */
interface Start {
  settings: ServiceSettings;
  surroundings: OpenSurroundings;
  /** Reading of the performance clock at the start. */
  began: number;
  stopping: AbortSignal;
  signalled: Promise<void>;
}

/** Answers requests until the signal. */
async function serve({ settings, surroundings, began, stopping, signalled }: Start): Promise<void> {
  const { database, options } = surroundings;
  if (!settings.demo && (await holdsDemo(database))) throw new StartRefused([DEMO_IN_REAL_USE]);
  const demo = settings.demo ? await loadFirstDemo(database, options.keys, DEMO) : null;
  const app = await createApp(AppModule.with(surroundings), {
    logger: serviceLog(settings.logLevel),
    version: process.env['npm_package_version'] ?? '0',
    secure: settings.publicUrl.startsWith('https:'),
    client: CLIENT,
  });
  try {
    await app.listen(settings.port, settings.host);
    const url = await app.getUrl();
    sayReady(url, settings, performance.now() - began);
    const { solveSeconds: seconds } = settings;
    if (settings.demo && seconds > 0) {
      await firstRoster({ url, demo, database, seconds, signal: stopping, write }).catch((error: unknown) => {
        if (!stopping.aborted) write(error instanceof Error ? error.message : String(error));
      });
    }
    await signalled;
    endInTime();
  } finally {
    // Together: what is under way is given back while the last requests are answered.
    await Promise.all([app.close(), surroundings.jobs.close()]);
  }
}

/** The main job on a demo that has just been loaded, or that an earlier start has left before its roster was made. */
async function firstRoster({
  demo,
  ...options
}: Omit<FirstRosterOptions, 'demo'> & { demo: LoadedDemo | null }): Promise<void> {
  const { url, signal } = options;
  const planned = demo ?? (await demoWithoutRoster(url, signal));
  if (planned) await makeFirstRoster({ ...options, demo: planned });
}

/** Only works until the signal: the same features without a port to listen on. */
async function work({ settings, surroundings, began, signalled }: Start): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.with(surroundings), {
    logger: serviceLog(settings.logLevel),
    abortOnError: false,
  });
  try {
    write(`Vaktsirkel works after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    await signalled;
    endInTime();
  } finally {
    await Promise.all([app.close(), surroundings.jobs.close()]);
  }
}

function endInTime(): void {
  setTimeout(() => process.exit(1), STOP_MS).unref();
}

function sayReady(url: string, { demo }: ServiceSettings, ms: number): void {
  write(`Vaktsirkel is ready at ${url} after ${(ms / 1000).toFixed(1)} s. The API: ${url}/api/docs`);
  if (!demo) return;
  write('Demo logins, one click each on the page (or ask for a code, which is printed here):');
  for (const { email, roles } of DEMO_LOGINS) write(`  ${email.padEnd(28)} ${roles.join(', ')}`);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}

/** A port in use, a database that does not answer: the surroundings' fault, and no bug of ours. */
function isExpected(error: unknown): boolean {
  return typeof (error as { code?: unknown }).code === 'string';
}

/** A connection that is refused on every address of a host has a code and no message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return [message, code].filter(Boolean).join(', ');
}
