import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { QueryRunner } from 'typeorm';
import type { PresetName } from '../../../config/load.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { Database, rows } from '../../../src/infrastructure/database/database.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo } from '../../../src/start/load-demo.ts';
import { solveVersion } from '../../integration/roster/solved-version.ts';
import { sessionOf } from '../../integration/support/session-of.ts';
import { startTestDatabase, type TestDatabase } from '../../integration/support/test-server.ts';
import type { TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import { type PortGate, startPortGate } from '../../support/port-gate.ts';
import { startSms, type TestSms } from '../../support/sms-gateway.ts';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';

const PROGRAM = fileURLToPath(new URL('half-year-service.ts', import.meta.url));
/** Tries of one request before a person gives up. */
const MOST_TRIES = 200;

type Method = 'GET' | 'POST';

/** How large the district and its half-year are. */
export interface GroundSize {
  shape: PresetName;
  weeks: number;
  /** Of the search for the first roster. */
  iterations: number;
}

/** The district with its servers, and a service that comes and goes. */
export class HalfYearGround {
  readonly database: TestDatabase;
  readonly smtp: TestSmtp;
  readonly sms: TestSms;
  readonly ways: { smtp: PortGate; sms: PortGate };
  readonly district: string;
  readonly period: string;
  readonly problem: RosterProblem;
  readonly draft: string;
  #child: ChildProcess | null = null;
  #port = '0';
  #url = '';
  #now = 0;
  readonly #clients = new Map<string, TestClient>();
  kills = 0;
  restarts = 0;
  /** Requests that met a service that was down, and were made again. */
  repeated = 0;

  private constructor(parts: {
    database: TestDatabase;
    smtp: TestSmtp;
    sms: TestSms;
    ways: { smtp: PortGate; sms: PortGate };
    district: string;
    period: string;
    problem: RosterProblem;
    draft: string;
  }) {
    ({
      database: this.database,
      smtp: this.smtp,
      sms: this.sms,
      ways: this.ways,
      district: this.district,
      period: this.period,
      problem: this.problem,
      draft: this.draft,
    } = parts);
  }

  static async open({ shape, weeks, iterations }: GroundSize): Promise<HalfYearGround> {
    const database = await startTestDatabase();
    const smtp = await startSmtp();
    const sms = await startSms();
    const ways = {
      smtp: await startPortGate(Number(new URL(smtp.url).port)),
      sms: await startPortGate(Number(new URL(sms.settings.url).port)),
    };
    const own = new Database(database.application);
    const { district, period } = await loadDemo(own, newKeyRing(), { shape, weeks, seed: 1 });
    const solved = await solveVersion(own, { district, period }, iterations);
    const { problem, id: draft } = solved;
    return new HalfYearGround({ database, smtp, sms, ways, district, period, problem, draft });
  }

  async close(): Promise<void> {
    await this.stop('SIGTERM');
    await this.ways.smtp.close();
    await this.ways.sms.close();
    await this.smtp.close();
    await this.sms.close();
    await this.database.stop();
  }

  /** Starts the service, on the same port each time. */
  async start(): Promise<void> {
    const { url, migrationUrl } = this.database;
    const { settings } = this.sms;
    const child = fork(PROGRAM, {
      execArgv: ['--no-warnings'],
      env: {
        PATH: process.env['PATH'] ?? '',
        ...{ DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl, DEMO: '1', PORT: this.#port },
        ...{ SMTP_URL: `smtp://127.0.0.1:${this.ways.smtp.port}`, MAIL_FROM: 'vakt@example.no' },
        ...{ SMS_URL: settings.url.replace(/:\d+\//, `:${this.ways.sms.port}/`), SMS_TOKEN: settings.token },
        ...{ SMS_FROM: settings.from, NOW: String(this.#now), LOG_LEVEL: 'error' },
      },
    });
    child.setMaxListeners(100);
    const died = once(child, 'exit').then(() => {
      throw new Error('the service did not start');
    });
    const [{ ready }] = (await Promise.race([once(child, 'message'), died])) as [{ ready: string }];
    died.catch(() => undefined);
    this.#child = child;
    this.#url = ready;
    this.#port = new URL(ready).port;
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Ends the service in the midst of what it does, and starts it again a little later. */
  async killAndStart(): Promise<void> {
    await this.stop('SIGKILL');
    this.kills += 1;
    await sleep(50);
    await this.start();
  }

  async restart(): Promise<void> {
    await this.stop('SIGTERM');
    this.restarts += 1;
    await this.start();
  }

  get now(): Date {
    return new Date(this.#now);
  }

  /** Moves the service's clock. */
  async setClock(at: Date): Promise<void> {
    this.#now = at.getTime();
    await this.#ask({ clock: this.#now });
  }

  /** Runs the schedules once; one that a kill interrupts is left to the next one. */
  tick(which: 'hour' | 'night'): Promise<void> {
    return this.#ask({ tick: which });
  }

  async #ask(ask: object): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const answered = once(child, 'message') as Promise<[{ failed?: string }]>;
    child.send(ask);
    const [answer] = await Promise.race([answered, once(child, 'exit').then(() => [{}] as [object])]);
    if ('failed' in answer) throw new Error(answer.failed);
  }

  /** What the database holds. */
  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return new Database(this.database.application).inDistrict(this.district, (runner: QueryRunner) =>
      rows<Row>(runner, text, values),
    );
  }

  /**
   * A request as a patient person makes it: again, with the same key, while the service is down.
   *
   * @param who mail address
   */
  async as(who: string, method: Method, path: string, body?: unknown): Promise<TestAnswer> {
    const headers = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    return this.#patiently(who, (client) =>
      client.send(method, `/districts/${this.district}${path}`, body, headers),
    );
  }

  async #patiently(who: string, request: (client: TestClient) => Promise<TestAnswer>): Promise<TestAnswer> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return await request(await this.#clientOf(who));
      } catch (error) {
        // No answer: the service is down. Anything else is a fault of the test, which has classes of its own.
        if ((error as Error).name !== 'TypeError') throw error;
        this.repeated += 1;
        await sleep(100);
      }
    }
    throw new Error('the service stays down');
  }

  /** With the version that was read: the steps of a draft, which no kill meets. */
  async step(
    path: string,
    body: unknown,
    version: number,
    method: 'POST' | 'DELETE' = 'POST',
  ): Promise<TestAnswer> {
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() };
    return this.#patiently(COORDINATOR, (client) =>
      client.send(method, `/districts/${this.district}${path}`, body, headers),
    );
  }

  async #clientOf(who: string): Promise<TestClient> {
    const known = this.#clients.get(who);
    if (known) return known;
    const place = {
      database: new Database(this.database.application),
      server: this.database,
      url: this.#url,
    };
    const client = await sessionOf(place, who, 'code');
    this.#clients.set(who, client);
    return client;
  }
}

export const COORDINATOR = 'koordinator@example.no';

/** Lets every doctor log in, and gives most of them a number: a third for everything, a third for what is urgent. */
export async function prepareDoctors(ground: HalfYearGround): Promise<void> {
  for (const [at, { id, name }] of ground.problem.doctors.entries()) {
    await ground.query(
      `INSERT INTO role_grant (district_id, account_id, role, name, doctor_id)
       VALUES ($1, account_for_email($2), 'doctor', $3, $4)`,
      [ground.district, mailOf(id), name, id],
    );
    await ground.query(
      `INSERT INTO notice_settings (district_id, doctor_id, mobile, mail, sms, quiet_from, quiet_to, reminders)
       VALUES ($1, $2, $3, $4, $5, '00:00', '00:00', $6)`,
      [
        ground.district,
        id,
        at % 3 === 2 ? null : `+4799${String(900_000 + at)}`,
        at % 10 === 7 ? 'daily' : 'atOnce',
        at % 3 === 0 ? 'all' : 'urgent',
        at % 4 === 0 ? [48, 2] : [24],
      ],
    );
  }
}

/** How a doctor of the half-year logs in. */
export function mailOf(doctor: string): string {
  return `${doctor}@example.no`;
}
