import { randomBytes } from 'node:crypto';
import { appendFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { newPushKeys, type PushSettings, readChannelSettings } from '../../config/channels.ts';
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
import { NoPush, NoSms } from '../infrastructure/delivery/missing-channels.ts';
import { openJobs } from '../infrastructure/jobs/open-jobs.ts';
import type { MailPort } from '../infrastructure/mail/mail-port.ts';
import { demoMailer } from '../infrastructure/mail/demo-mailer.ts';
import { oneLine } from '../infrastructure/mail/plain-text.ts';
import { smtpMailer } from '../infrastructure/mail/smtp-mailer.ts';
import { WebPush } from '../infrastructure/push/web-push.ts';
import { keyRingOfFile, newKeyRing } from '../infrastructure/sealing/key-ring-file.ts';
import { HttpSmsGateway } from '../infrastructure/sms/http-sms-gateway.ts';
import { startLocalSmsGateway, type TakenSms } from '../infrastructure/sms/local-sms-gateway.ts';
import type { SmsPort } from '../infrastructure/sms/sms-port.ts';

const PEPPER_BYTES = 32;
/** Where the demo's mail can be read, login codes apart. */
const DEMO_MAIL = 'out/mail.txt';
/** As for mail: the demo's text messages. */
const DEMO_SMS = 'out/sms.txt';

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
    const { pepper, keys, pushKeys } = await secretsOf(settings);
    const sms = await openSms(settings);
    const { receiptSecret } = settings.channels;
    const { publicUrl, demo, works, optimiserThreads } = settings;
    return {
      database,
      clock: new SystemClock(),
      mail,
      sms: sms.port,
      push: pushKeys ? new WebPush(pushKeys) : new NoPush(),
      jobs,
      options: { publicUrl, demo, pepper, keys, receiptSecret, works, optimiserThreads },
      server,
      close: async () => {
        await jobs.close();
        await mail.close();
        await sms.close();
        await database.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The gateway of the settings; in the demo one on this machine, whose messages end in a file. */
async function openSms({
  channels,
  demo,
}: ServiceSettings): Promise<{ port: SmsPort; close: () => Promise<void> }> {
  if (channels.sms) return { port: new HttpSmsGateway(channels.sms), close: () => Promise.resolve() };
  if (!demo) return { port: new NoSms(), close: () => Promise.resolve() };
  const gateway = await startLocalSmsGateway({ take: (sms) => appendSms(DEMO_SMS, sms) });
  return { port: new HttpSmsGateway(gateway.settings), close: gateway.close };
}

async function appendSms(file: string, { to, text }: TakenSms): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${oneLine(to)}: ${oneLine(text)}\n`);
}

/** Where and of what kind; the messages of drivers quote values. */
function logJobFault(error: Error): void {
  new Logger('Jobs').error(`${error.name}\n${(error.stack ?? '').split('\n').slice(1).join('\n')}`);
}

interface Secrets {
  pepper: Buffer;
  keys: KeyRing;
  /** `null`: no push here. */
  pushKeys: PushSettings | null;
}

/** Given by the environment, or kept in files near an embedded database's data: outside the database itself. */
async function secretsOf({ pepper, keys, channels, database }: ServiceSettings): Promise<Secrets> {
  // An external database in the demo: secrets that live as long as the process.
  if (database.kind === 'external') {
    return { pepper: pepper ?? randomBytes(32), keys: keys ?? newKeyRing(), pushKeys: channels.push };
  }
  const folder = join(database.directory, '..', 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ring = keys ? { ok: true as const, ring: keys } : await keyRingOfFile(join(folder, 'grounds.keys'));
  if (!ring.ok) throw new StartRefused(ring.problems);
  return {
    pepper: pepper ?? (await pepperOfFile(join(folder, 'login.pepper'))),
    keys: ring.ring,
    pushKeys: channels.push ?? (await pushKeysOfFile(join(folder, 'push.keys'))),
  };
}

/** Browsers subscribe with the public key: another one after a restart would lose them all. */
async function pushKeysOfFile(path: string): Promise<PushSettings> {
  const text = await keptIn(path, () => Object.values(newPushKeys()).join('\n'));
  const [publicKey = '', privateKey = ''] = text.split('\n');
  const environment = {
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: privateKey,
    VAPID_SUBJECT: 'mailto:vakt@example.no',
  };
  const read = readChannelSettings(environment);
  if (read.ok && read.settings.push) return read.settings.push;
  throw new StartRefused([
    `${path} is damaged: it must hold a pair of keys for push; remove it, and a new one is made`,
  ]);
}

async function pepperOfFile(path: string): Promise<Buffer> {
  const text = await keptIn(path, () => randomBytes(PEPPER_BYTES).toString('base64'));
  const pepper = Buffer.from(text, 'base64');
  if (pepper.length >= PEPPER_BYTES) return pepper;
  throw new StartRefused([
    `${path} is damaged: it must hold 32 bytes in base64; remove it, and a new one is made`,
  ]);
}

/** Makes the file when it is missing; of two processes that start at once, one makes it and both read it. */
async function keptIn(path: string, make: () => string): Promise<string> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, make(), { mode: 0o600 });
  // A link is made whole or not at all, and never over one that is there.
  await link(fresh, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  return readFile(path, 'utf8');
}
