import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startTestDatabase, type TestDatabase } from '../../integration/support/test-server.ts';
import { type TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import type { CommandResult } from '../../support/run-command.ts';
import { type ServiceProcess, startProcess } from '../../support/service-process.ts';
import { type ReceivedMail, startSmtp, type TestSmtp } from '../../support/smtp-server.ts';

const PUBLIC_URL = 'https://vakt.example.no';

/** The built service as a process with the settings of real use, its database and its mail server. */
export class RealUse {
  readonly database: TestDatabase;
  readonly smtp: TestSmtp;
  url = '';
  #port = '0';
  #service: ServiceProcess | null = null;
  /** What services that have ended said. */
  #said = '';

  private constructor(database: TestDatabase, smtp: TestSmtp) {
    this.database = database;
    this.smtp = smtp;
  }

  static async open(): Promise<RealUse> {
    return new RealUse(await startTestDatabase(), await startSmtp());
  }

  /** Starts the service; again it comes up on the same port, with the same secrets. */
  async start(more: Record<string, string> = {}): Promise<void> {
    this.#service = startProcess('main', { ...this.#environment(), ...more });
    this.url = (await this.#service.waitFor(/ready at (http:\S+\d)/))[1]!;
    this.#port = new URL(this.url).port;
  }

  /** Stops the service; its exit code. */
  async end(): Promise<number | NodeJS.Signals | null> {
    const code = (await this.#service?.end('SIGTERM')) ?? null;
    this.#said += this.#service?.said() ?? '';
    this.#service = null;
    return code;
  }

  async close(): Promise<void> {
    await this.end();
    await this.smtp.close();
    await this.database.stop();
  }

  /** Everything the service has written to its terminal. */
  said(): string {
    return this.#said + (this.#service?.said() ?? '');
  }

  /** Runs another of the built programs on the same database, and waits for it. */
  run(program: 'create-district' | 'verify-audit' | 'cli', args: readonly string[]): Promise<CommandResult> {
    const path = fileURLToPath(new URL(`../../../dist/src/${program}.js`, import.meta.url));
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [path, ...args], {
        env: { PATH: process.env['PATH'] ?? '', ...this.#environment() },
      });
      const result = { stdout: '', stderr: '' };
      child.stdout.on('data', (chunk: Buffer) => (result.stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (result.stderr += chunk.toString()));
      child.on('close', (code) => {
        resolve({ code, ...result });
      });
    });
  }

  /** Logs in as people do: with the code that comes by mail. */
  async login(email: string): Promise<TestClient> {
    const client = await TestClient.login(this.url, null);
    const { login } = await answered(client.post('/login/codes', { email }), 202);
    const mail = await this.smtp.waitFor(({ messageId }) => messageId?.includes(String(login)) ?? false);
    if (mail.envelope.to.join() !== email) throw new Error(`the code of ${email} went elsewhere`);
    const code = /[B-Z0-9]{4}-[B-Z0-9]{4}/.exec(mail.text ?? '')?.[0];
    const opened = await client.post('/login/sessions', { login, code });
    if (opened.body.strength !== 'code') throw new Error(`${email}: ${opened.status}`);
    client.use(opened.headers, opened.body as { csrfToken: string });
    return client;
  }

  /** Mails that lead to a page of the service. */
  mailsTo(page: string): ReceivedMail[] {
    return this.smtp.mails.filter(({ text }) => text?.includes(`${PUBLIC_URL}${page}`));
  }

  #environment(): Record<string, string> {
    return {
      DATABASE_URL: this.database.url,
      MIGRATION_DATABASE_URL: this.database.migrationUrl,
      SMTP_URL: this.smtp.url,
      MAIL_FROM: 'vakt@example.no',
      PUBLIC_URL,
      PORT: this.#port,
      GROUNDS_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      LOGIN_PEPPER: Buffer.alloc(32, 2).toString('base64'),
      OPTIMISER_THREADS: '2',
    };
  }
}

/** The body of an answer that has the wanted status. */
export async function answered(answer: Promise<TestAnswer>, status = 200): Promise<TestAnswer['body']> {
  const { status: got, body } = await answer;
  if (got === status) return body;
  throw new Error(`answered ${got} and not ${status}: ${JSON.stringify(body).slice(0, 3000)}`);
}

/** All items of a list, page by page. */
export async function allOf(client: TestClient, path: string): Promise<TestAnswer['body'][]> {
  const items = [];
  let next: string | null = null;
  do {
    const mark = path.includes('?') ? '&' : '?';
    const cursor = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: TestAnswer['body'] = await answered(client.get(`${path}${mark}limit=200${cursor}`));
    items.push(...page.items);
    next = page.next;
  } while (next !== null);
  return items;
}

/** Does something with each item, a few at a time; the results in the order of the items. */
export async function eachOf<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  lanes = 4,
): Promise<R[]> {
  const results: R[] = [];
  const left = [...items.entries()];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** Asks until the answer is as wanted; gives it up, and the last answer out, after half a minute. */
export async function until<T>(ask: () => T | Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const value = await ask();
    if (wanted(value) || Date.now() > patience) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
