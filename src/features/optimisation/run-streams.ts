import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { AuthenticationGuard } from '../../http/authentication.guard.ts';
import { type Actor, actorIn, type Role } from '../../http/caller.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { ApiRequest } from '../../http/request.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import type { Progress } from '../../optimiser/outcome.ts';
import { eventsAfter, type RunEvent } from './run-event-rows.ts';
import { isOver, readRun, withSentences } from './run-rows.ts';

const POLL_MS = 1000;
/** Proxies close what is silent for long. */
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 30_000;
/** Open streams of one account in one process: a few tabs. */
const STREAMS = 6;

/** Who reads which run, and from where. */
export interface StreamOrder {
  actor: Actor;
  run: string;
  /** Who holds none of these roles any more hears nothing more. */
  roles: readonly Role[];
  /** Number of the last event that was seen. */
  after: number;
}

/** Events of runs as server-sent events: from the table, so that any process can tell what another one does. */
@Injectable()
export class RunStreams implements OnModuleDestroy {
  readonly #database: Database;
  readonly #guard: AuthenticationGuard;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  readonly #open = new Map<string, number>();

  constructor(database: Database, guard: AuthenticationGuard, clock: Clock) {
    this.#database = database;
    this.#guard = guard;
    this.#clock = clock;
  }

  /** Ends all streams before the server stops: it would wait for them. */
  onModuleDestroy(): void {
    this.#closing.abort();
  }

  /** Writes events until the run, the session, the role or the process comes to its end. */
  async write(request: ApiRequest, response: Response, order: StreamOrder): Promise<void> {
    const first = await this.#look(order, order.after);
    // All has been told: no content tells a browser not to come again.
    if (first.over && first.events.length === 0) {
      response.status(204).end();
      return;
    }
    const who = order.actor.account ?? order.actor.token ?? '';
    const open = this.#open.get(who) ?? 0;
    if (open >= STREAMS) throw new Problem(429, 'too-many-streams');
    this.#open.set(who, open + 1);
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    try {
      begin(response);
      await this.#tell(request, response, order, AbortSignal.any([gone.signal, this.#closing.signal]));
    } finally {
      response.end();
      const left = (this.#open.get(who) ?? 1) - 1;
      if (left > 0) this.#open.set(who, left);
      else this.#open.delete(who);
    }
  }

  async #tell(
    request: ApiRequest,
    response: Response,
    order: StreamOrder,
    ended: AbortSignal,
  ): Promise<void> {
    let { after } = order;
    let [checked, spoken] = [this.#now(), this.#now()];
    while (!ended.aborted) {
      if (this.#now() - checked >= RECHECK_MS) {
        if (!(await this.#mayStill(request, order))) return;
        checked = this.#now();
      }
      const { events, over } = await this.#look(order, after);
      for (const event of events) response.write(textOf(order.actor.locale, event));
      after = events.at(-1)?.number ?? after;
      if (events.length > 0) spoken = this.#now();
      else if (over) return;
      else if (this.#now() - spoken >= HEARTBEAT_MS) {
        response.write(': still here\n\n');
        spoken = this.#now();
      }
      await sleep(POLL_MS, undefined, { signal: ended }).catch(() => undefined);
    }
  }

  /** The state is read first: what happens between the two is then seen the next time. */
  async #look({ actor, run }: StreamOrder, after: number): Promise<{ events: RunEvent[]; over: boolean }> {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await readRun(runner, run);
      if (!row) throw notFound();
      return { over: isOver(row.state), events: await eventsAfter(runner, run, after) };
    });
  }

  async #mayStill(request: ApiRequest, { actor, roles }: StreamOrder): Promise<boolean> {
    const caller = await this.#guard.callerOf(request);
    const now = caller && actorIn(caller, actor.district);
    return now !== null && roles.some((role) => now.roles.has(role));
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

function begin(response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // A proxy that gathers an answer before it hands it on would hold back the news.
    'X-Accel-Buffering': 'no',
    Connection: 'keep-alive',
  });
  response.flushHeaders();
}

function textOf(locale: Locale, { number, kind, at, data }: RunEvent): string {
  const told = kind === 'progress' ? withSentences(locale, data as Progress) : (data as object);
  return `id: ${number}\nevent: ${kind}\ndata: ${JSON.stringify({ at, ...told })}\n\n`;
}
