import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readServiceSettings, type ServiceSettings } from '../../config/service.ts';
import { AppModule, type Surroundings } from '../app.module.ts';
import { createApp } from '../http/create-app.ts';
import { serviceLog } from './service-log.ts';
import { openSurroundings, StartRefused } from './open-surroundings.ts';

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
  const { app, said } = await (part === 'web' ? serve : work)(settings, surroundings);
  write(`Vaktsirkel ${said} after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  await signalled;
  const force = setTimeout(() => process.exit(1), STOP_MS);
  // Together: what is under way is given back while the last requests are answered.
  await Promise.all([app.close(), surroundings.jobs.close()]);
  await surroundings.close();
  clearTimeout(force);
  process.exit(0);
}

async function serve(settings: ServiceSettings, surroundings: Surroundings) {
  const app = await createApp(AppModule.with(surroundings), {
    logger: serviceLog(settings.logLevel),
    version: process.env['npm_package_version'] ?? '0',
  });
  await app.listen(settings.port, settings.host);
  return { app, said: `is ready at ${await app.getUrl()}` };
}

/** The same features without a port to listen on. */
async function work(settings: ServiceSettings, surroundings: Surroundings) {
  const app = await NestFactory.createApplicationContext(AppModule.with(surroundings), {
    logger: serviceLog(settings.logLevel),
    abortOnError: false,
  });
  return { app, said: 'works' };
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
