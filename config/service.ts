import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { type ChannelSettings, readChannelSettings } from './channels.ts';
import { type DatabaseSettings, readDatabaseSettings } from './database.ts';
import { type MailSettings, readMailSettings } from './mail.ts';
import { type KeyRing, readKeyRing } from './sealing.ts';

/** What the service needs to know before it starts. */
export interface ServiceSettings {
  host: string;
  port: number;
  /** How people reach it; links in mail begin with it. */
  publicUrl: string;
  /** Demo data, fixed logins and printed codes: on loopback only. */
  demo: boolean;
  database: DatabaseSettings;
  mail: MailSettings | null;
  channels: ChannelSettings;
  keys: KeyRing | null;
  /** Secret of at least 32 bytes that hashes login codes; `null` to keep one beside an embedded database. */
  pepper: Buffer | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Whether this process also works: runs and deliveries. */
  works: boolean;
  /** Threads of one run of the optimiser. */
  optimiserThreads: number;
  /** Length of the demo's own run in seconds; 0 for none. */
  solveSeconds: number;
}

export type ServiceSettingsResult =
  { ok: true; settings: ServiceSettings } | { ok: false; problems: string[] };

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a whole number from 0 to 65535' })
    .int({ error: 'must be a whole number from 0 to 65535' })
    .min(0, { error: 'must be a whole number from 0 to 65535' })
    .max(65535, { error: 'must be a whole number from 0 to 65535' })
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must look like https://vakt.example.no' }).optional(),
  DEMO: z.enum(['0', '1'], { error: 'must be 1 or 0' }).optional(),
  LOGIN_PEPPER: z
    .string()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length >= 32, { error: 'must be at least 32 bytes in base64' })
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be fatal, error, warn, info, debug or silent',
    })
    .optional(),
  WORKER: z.enum(['0', '1'], { error: 'must be 1 or 0' }).default('1'),
  OPTIMISER_THREADS: z.coerce
    .number({ error: 'must be a whole number from 1 to 64' })
    .int({ error: 'must be a whole number from 1 to 64' })
    .min(1, { error: 'must be a whole number from 1 to 64' })
    .max(64, { error: 'must be a whole number from 1 to 64' })
    .default(Math.max(2, availableParallelism())),
  SOLVE_SECONDS: z.coerce
    .number({ error: 'must be a whole number of seconds from 0 to 3600' })
    .int({ error: 'must be a whole number of seconds from 0 to 3600' })
    .min(0, { error: 'must be a whole number of seconds from 0 to 3600' })
    .max(3600, { error: 'must be a whole number of seconds from 0 to 3600' })
    .default(60),
});

/**
 * All settings of the service from an environment, or one plain line per wrong one. An empty value
 * counts as unset.
 */
export function readServiceSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ServiceSettingsResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  const database = readDatabaseSettings(given);
  const mail = readMailSettings(given);
  const keys = readKeyRing(given);
  const channels = readChannelSettings(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...[database, mail, keys, channels].flatMap((result) => (result.ok ? [] : result.problems)),
  ];
  if (!parsed.success || !database.ok || !mail.ok || !keys.ok || !channels.ok) return { ok: false, problems };
  const { HOST: host, PORT: port, PUBLIC_URL, LOGIN_PEPPER: pepper = null } = parsed.data;
  const embedded = database.settings.kind === 'embedded';
  const demo = parsed.data.DEMO === undefined ? embedded : parsed.data.DEMO === '1';
  const settings: ServiceSettings = {
    host,
    port,
    publicUrl: PUBLIC_URL ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
    demo,
    database: database.settings,
    mail: mail.settings,
    channels: channels.settings,
    keys: keys.ring,
    pepper,
    // The demo's terminal shows the main job.
    logLevel: parsed.data.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    works: parsed.data.WORKER === '1',
    optimiserThreads: parsed.data.OPTIMISER_THREADS,
    solveSeconds: parsed.data.SOLVE_SECONDS,
  };
  const wrong = checkTogether(settings, embedded, PUBLIC_URL);
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, settings };
}

/** What no setting shows alone. */
function checkTogether(
  settings: ServiceSettings,
  embedded: boolean,
  publicUrl: string | undefined,
): string[] {
  const problems: string[] = [];
  if (settings.demo && !isLoopback(settings.host)) {
    problems.push(
      `HOST ${settings.host} is reachable from elsewhere: the demo's logins are public, so it serves 127.0.0.1 only; set DEMO=0 for real use`,
    );
  }
  if (settings.demo) return problems;
  if (!settings.mail) problems.push('SMTP_URL and MAIL_FROM are missing: login codes go by mail');
  if (publicUrl === undefined) problems.push('PUBLIC_URL is missing: links in mail begin with it');
  if (!embedded && !settings.keys)
    problems.push('GROUNDS_KEYS is missing: grounds of exemptions are kept sealed');
  if (!embedded && !settings.pepper) problems.push('LOGIN_PEPPER is missing: 32 secret bytes in base64');
  return problems;
}

/** Whether an address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
