import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { KeyRing } from '../../config/sealing.ts';
import type { ServiceSettings } from '../../config/service.ts';
import type { Surroundings } from '../app.module.ts';
import { SystemClock } from '../infrastructure/clock/clock.ts';
import { applicationDataSource } from '../infrastructure/database/data-source.ts';
import { Database } from '../infrastructure/database/database.ts';
import { migrate } from '../infrastructure/database/migrate.ts';
import { openDatabase, type OpenDatabase } from '../infrastructure/database/open-database.ts';
import { roleProblems } from '../infrastructure/database/role-problems.ts';
import { separationProblems } from '../infrastructure/database/separation-problems.ts';
import { openJobs } from '../infrastructure/jobs/open-jobs.ts';
import type { MailPort } from '../infrastructure/mail/mail-port.ts';
import { demoMailer } from '../infrastructure/mail/demo-mailer.ts';
import { smtpMailer } from '../infrastructure/mail/smtp-mailer.ts';
import { keyRingOfFile, newKeyRing } from '../infrastructure/sealing/key-ring-file.ts';

const PEPPER_BYTES = 32;
/** Where the demo's mail can be read, login codes apart. */
const DEMO_MAIL = 'out/mail.txt';

/** Why the service does not start: plain lines for whoever runs it. */
export class StartRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Everything outside the process, and how to leave it. */
export interface OpenSurroundings extends Surroundings {
  server: OpenDatabase;
  close: () => Promise<void>;
}

/**
 * Opens the database (and brings it up to date), the jobs, the mail and the keys; refuses what is not safe
 * to run on. One process at least has to supervise the jobs.
 */
export async function openSurroundings(
  settings: ServiceSettings,
  write: (line: string) => void,
  { supervises = true }: { supervises?: boolean } = {},
): Promise<OpenSurroundings> {
  const server = await openDatabase(settings.database);
  try {
    await migrate(server);
    const source = await applicationDataSource({
      url: server.url,
      poolSize: settings.database.poolSize,
      name: 'vaktsirkel',
    }).initialize();
    const problems = [...(await roleProblems(source.manager)), ...(await separationProblems(source.manager))];
    if (problems.length > 0) throw new StartRefused(problems);
    const database = new Database(source);
    const jobs = await openJobs({ addresses: server, supervises, fault: logJobFault });
    const mail: MailPort = settings.mail ? smtpMailer(settings.mail) : demoMailer(write, DEMO_MAIL);
    const { pepper, keys } = await secretsOf(settings);
    const { publicUrl, demo, works } = settings;
    return {
      database,
      clock: new SystemClock(),
      mail,
      jobs,
      options: { publicUrl, demo, pepper, keys, works },
      server,
      close: async () => {
        await jobs.close();
        await mail.close();
        await database.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Where and of what kind; the messages of drivers quote values. */
function logJobFault(error: Error): void {
  new Logger('Jobs').error(`${error.name}\n${(error.stack ?? '').split('\n').slice(1).join('\n')}`);
}

/** Given by the environment, or kept in files near an embedded database's data: outside the database itself. */
async function secretsOf({
  pepper,
  keys,
  database,
}: ServiceSettings): Promise<{ pepper: Buffer; keys: KeyRing }> {
  if (pepper && keys) return { pepper, keys };
  // An external database in the demo: secrets that live as long as the process.
  if (database.kind === 'external') return { pepper: pepper ?? randomBytes(32), keys: keys ?? newKeyRing() };
  const folder = join(database.directory, '..', 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ring = keys ? { ok: true as const, ring: keys } : await keyRingOfFile(join(folder, 'grounds.keys'));
  if (!ring.ok) throw new StartRefused(ring.problems);
  return { pepper: pepper ?? (await pepperOfFile(join(folder, 'login.pepper'))), keys: ring.ring };
}

/** Makes the file when it is missing; of two processes that start at once, one makes it and both read it. */
async function pepperOfFile(path: string): Promise<Buffer> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, randomBytes(PEPPER_BYTES).toString('base64'), { mode: 0o600 });
  // A link is made whole or not at all, and never over one that is there.
  await link(fresh, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  const pepper = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (pepper.length >= PEPPER_BYTES) return pepper;
  throw new StartRefused([
    `${path} is damaged: it must hold 32 bytes in base64; remove it, and a new one is made`,
  ]);
}
