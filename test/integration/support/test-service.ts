import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../../../src/app.module.ts';
import { createApp } from '../../../src/http/create-app.ts';
import { Clock } from '../../../src/infrastructure/clock/clock.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import type { Jobs } from '../../../src/infrastructure/jobs/jobs.ts';
import { openJobs } from '../../../src/infrastructure/jobs/open-jobs.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo, type LoadDemoOptions, type LoadedDemo } from '../../../src/start/load-demo.ts';
import { startPushService, type TestPushService } from '../../support/push-service.ts';
import { startSms, type TestSms } from '../../support/sms-gateway.ts';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';
import { startTestDatabase, type TestDatabase } from './test-server.ts';

/** A clock that tests move. */
export class TestClock extends Clock {
  offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}

/** The service over real HTTP, on a PostgreSQL of its own and a real SMTP server. */
export interface TestService {
  url: string;
  app: NestExpressApplication;
  server: TestDatabase;
  database: Database;
  keys: ReturnType<typeof newKeyRing>;
  clock: TestClock;
  jobs: Jobs;
  smtp: TestSmtp;
  sms: TestSms;
  push: TestPushService;
  /** A client logged in with a demo login, such as `koordinator@example.no`; `null` for nobody. */
  as: (email: string | null) => Promise<TestClient>;
  demo: (options: LoadDemoOptions) => Promise<LoadedDemo>;
  stop: () => Promise<void>;
}

/** What providers of the tests sign receipts with. */
export const RECEIPT_SECRET = randomBytes(32);

/** What `npm run build` made of the client. */
export const BUILT_CLIENT = join(import.meta.dirname, '..', '..', '..', 'dist', 'web');

/**
 * @param works whether it also runs jobs, in this process
 * @param client folder of the built client, to be served as well
 */
export async function startTestService({
  works = true,
  client,
}: { works?: boolean; client?: string } = {}): Promise<TestService> {
  const server = await startTestDatabase();
  const smtp = await startSmtp();
  const database = new Database(server.application);
  const clock = new TestClock();
  const jobFaults: Error[] = [];
  const jobs = await openJobs({
    addresses: server,
    supervises: true,
    fault: (error) => jobFaults.push(error),
  });
  const keys = newKeyRing();
  const mail = smtpMailer({ url: smtp.url, from: 'vakt@example.no' });
  const sms = await startSms();
  const push = await startPushService();
  const options = {
    publicUrl: 'http://127.0.0.1',
    demo: true,
    pepper: randomBytes(32),
    keys,
    receiptSecret: RECEIPT_SECRET,
    works,
    optimiserThreads: 2,
    schedules: false,
  };
  const app = await createApp(
    AppModule.with({ database, clock, mail, sms: sms.port, push: push.port, jobs, options }),
    {
      logger: false,
      version: 'test',
      ...(client !== undefined && { client }),
    },
  );
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    app,
    server,
    database,
    keys,
    clock,
    jobs,
    smtp,
    sms,
    push,
    as: (email) => TestClient.login(url, email),
    demo: (demo) => loadDemo(database, keys, demo),
    stop: async () => {
      await app.close();
      await jobs.close();
      await mail.close();
      await smtp.close();
      await sms.close();
      await push.close();
      await server.stop();
      if (jobFaults[0]) throw jobFaults[0];
    },
  };
}

/** An answer with its body read. */
export interface TestAnswer {
  status: number;
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: Headers;
}

/** A browser as far as the API is concerned: cookie and CSRF token. */
export class TestClient {
  readonly #url: string;
  #cookie = '';
  #csrf = '';

  private constructor(url: string) {
    this.#url = url;
  }

  static async login(url: string, email: string | null): Promise<TestClient> {
    const client = new TestClient(url);
    if (email === null) return client;
    const { status, body, headers } = await client.post('/login/demo', { email });
    if (status !== 201) throw new Error(`${email} cannot log in: ${status} ${JSON.stringify(body)}`);
    client.use(headers, body as { csrfToken: string });
    return client;
  }

  /** Takes over the session that an answer opened. */
  use(headers: Headers, { csrfToken }: { csrfToken: string }): void {
    this.#cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    this.#csrf = csrfToken;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.send('PUT', path, body, headers);
  }

  patch(path: string, body: unknown, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.send('PATCH', path, body, headers);
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** Opens a stream; the caller reads its body. */
  open(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#url}/api${path}`, { headers: { cookie: this.#cookie, ...headers } });
  }

  /** A file, with its bytes as they came. */
  async download(path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const response = await fetch(`${this.#url}/api${path}`, { headers: { cookie: this.#cookie } });
    const { status, headers } = response;
    return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  async send(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<TestAnswer> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: {
        ...(body !== undefined && {
          'content-type': bytes ? 'application/octet-stream' : 'application/json',
        }),
        ...(this.#cookie && { cookie: this.#cookie, 'x-csrf-token': this.#csrf }),
        ...headers,
      },
      ...(body !== undefined && { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      body: json && text ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }
}
