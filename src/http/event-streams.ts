import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../infrastructure/clock/clock.ts';
import { AuthenticationGuard } from './authentication.guard.ts';
import { type Actor, actorIn, type Role } from './caller.ts';
import { Problem } from './problem.ts';
import type { ApiRequest } from './request.ts';

const POLL_MS = 1000;
/** Proxies close what is silent for long. */
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 30_000;
/** Open streams of one account in one process: a few tabs. */
const STREAMS = 6;
/** What a browser may say that it has seen last. */
const EVENT_ID = /^[\w-]{1,80}$/;

/** One server-sent event. */
export interface StreamEvent {
  id: string;
  kind: string;
  data: object;
}

/** What there is to tell, and whether nothing more will come. */
export interface Looked {
  events: readonly StreamEvent[];
  over: boolean;
}

/** Who reads what. */
export interface StreamOrder {
  actor: Actor;
  /** Who holds none of these roles any more hears nothing more. */
  roles: readonly Role[];
  /** What has happened since the event with an id; an empty one is none. Asked once a second; may refuse at first. */
  look: (after: string) => Promise<Looked>;
}

/** Server-sent events out of the tables, so that any process can tell what another one does. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  readonly #guard: AuthenticationGuard;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  readonly #open = new Map<string, number>();

  constructor(guard: AuthenticationGuard, clock: Clock) {
    this.#guard = guard;
    this.#clock = clock;
  }

  /** Ends all streams before the server stops: it would wait for them. */
  onModuleDestroy(): void {
    this.#closing.abort();
  }

  /** Writes events after `Last-Event-ID` until the subject, the session, the role or the process comes to its end. */
  async write(request: ApiRequest, response: Response, order: StreamOrder): Promise<void> {
    const after = EVENT_ID.exec(request.get('last-event-id') ?? '')?.[0] ?? '';
    const first = await order.look(after);
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
      await this.#tell(request, response, order, {
        after,
        ended: AbortSignal.any([gone.signal, this.#closing.signal]),
      });
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
    { after: first, ended }: { after: string; ended: AbortSignal },
  ): Promise<void> {
    let after = first;
    let [checked, spoken] = [this.#now(), this.#now()];
    while (!ended.aborted) {
      if (this.#now() - checked >= RECHECK_MS) {
        if (!(await this.#mayStill(request, order))) return;
        checked = this.#now();
      }
      const { events, over } = await order.look(after);
      for (const event of events) response.write(textOf(event));
      after = events.at(-1)?.id ?? after;
      if (events.length > 0) spoken = this.#now();
      else if (over) return;
      else if (this.#now() - spoken >= HEARTBEAT_MS) {
        response.write(': still here\n\n');
        spoken = this.#now();
      }
      await sleep(POLL_MS, undefined, { signal: ended }).catch(() => undefined);
    }
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

function textOf({ id, kind, data }: StreamEvent): string {
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
