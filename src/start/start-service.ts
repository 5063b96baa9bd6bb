import 'reflect-metadata';
import { readServiceSettings, type ServiceSettings } from '../../config/service.ts';
import { AppModule } from '../app.module.ts';
import { DEMO_LOGINS } from '../features/accounts/index.ts';
import { createApp } from '../http/create-app.ts';
import { makeFirstRoster } from './first-roster.ts';
import { loadFirstDemo } from './load-demo.ts';
import { serviceLog } from './service-log.ts';
import { openSurroundings, StartRefused } from './open-surroundings.ts';

/** What the demo shows: the reference district. */
const DEMO = { shape: 'trondheim', seed: 1 } as const;
/** The time that a stop may take before the process ends all the same. */
const STOP_MS = 4500;

/** Starts the service and keeps it until a signal; sets the exit code when it does not start. */
export async function startService(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const read = readServiceSettings(environment);
  if (!read.ok) {
    refuse(read.problems);
    return;
  }
  try {
    await run(read.settings);
    process.exit(0);
  } catch (error) {
    if (error instanceof StartRefused) refuse(error.problems);
    else if (isExpected(error)) refuse([reasonOf(error)]);
    else throw error;
  }
}

async function run(settings: ServiceSettings): Promise<void> {
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
  const surroundings = await openSurroundings(settings, write);
  try {
    const { database, options } = surroundings;
    const demo = settings.demo ? await loadFirstDemo(database, options.keys, DEMO) : null;
    const app = await createApp(AppModule.with(surroundings), {
      logger: serviceLog(settings.logLevel),
      version: process.env['npm_package_version'] ?? '0',
      secure: settings.publicUrl.startsWith('https:'),
    });
    try {
      await app.listen(settings.port, settings.host);
      const url = await app.getUrl();
      sayReady(url, settings, performance.now() - began);
      const { solveSeconds: seconds } = settings;
      const { signal } = stopping;
      if (demo && seconds > 0) {
        await makeFirstRoster({ url, demo, database, seconds, signal, write }).catch((error: unknown) => {
          if (!signal.aborted) write(error instanceof Error ? error.message : String(error));
        });
      }
      await signalled;
      setTimeout(() => process.exit(1), STOP_MS).unref();
    } finally {
      await app.close();
    }
  } finally {
    await surroundings.close();
  }
}

function sayReady(url: string, { demo }: ServiceSettings, ms: number): void {
  write(`Vaktsirkel is ready at ${url} after ${(ms / 1000).toFixed(1)} s. The API: ${url}/api/docs`);
  if (!demo) return;
  write('Demo logins (POST /api/login/demo, or ask for a code, which is printed here):');
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
