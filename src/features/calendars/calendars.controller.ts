import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import type { ApiRequest } from '../../http/request.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { hashToken } from '../../infrastructure/sealing/tokens.ts';
import type { Locale } from '../../messages/locales.ts';
import * as api from './calendars.endpoints.ts';
import { icsOf } from './ics-of.ts';
import { openFeed } from './open-feed.ts';

/** In a quarter of an hour: programs ask once, an hour or seldomer, and an office may sit behind one address. */
const MINUTES = 15;
const MOST_FETCHES = 60;
const MOST_MISSES = 60;

const ENDING = '.ics';

/** Calendars as files: by their secret addresses, and one duty for who is logged in. */
@Controller()
export class CalendarsController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #limits: RateLimits;
  readonly #options: ServiceOptions;

  constructor(database: Database, clock: Clock, limits: RateLimits, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#limits = limits;
    this.#options = options;
  }

  @Endpoint(api.fetchCalendar)
  async fetch(
    @Input() { params }: InputOf<typeof api.fetchCalendar>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const feed = await this.#feedOf(params.file.slice(0, -ENDING.length), request.ip ?? '');
    const { publicUrl } = this.#options;
    const { etag, text } = await this.#database.inDistrict(feed.district_id, async (runner) => {
      const owner = { doctor: feed.doctor_id, locale: feed.locale };
      const opened = await openFeed(runner, owner, { now: this.#clock.now(), publicUrl });
      const { etag } = opened;
      return { etag, text: hasAlready(request, etag) ? null : await opened.write() };
    });
    response.setHeader('Cache-Control', 'private, no-cache').setHeader('ETag', etag);
    if (text === null) response.status(304).end();
    else response.status(200).type(`${api.CALENDAR_TYPE}; charset=utf-8`).send(text);
  }

  @Endpoint(api.fetchDuty)
  async fetchDuty(
    @Acting() { district, doctor }: Actor,
    @Input() { params }: InputOf<typeof api.fetchDuty>,
    @Res() response: Response,
  ): Promise<void> {
    if (doctor === null) throw notFound();
    const shift = params.file.slice(0, -ENDING.length);
    const text = await this.#database.inDistrict(district, (runner) =>
      icsOf(runner, { doctor, shift }, this.#options.publicUrl),
    );
    if (text === null) throw notFound();
    response
      .status(200)
      .attachment(`vakt-${shift.slice(0, 10)}${ENDING}`)
      .type(`${api.CALENDAR_TYPE}; charset=utf-8`)
      .send(text);
  }

  /** Whose calendar a secret opens; 404 for one that opens none, revoked or never there. */
  async #feedOf(secret: string, address: string): Promise<FeedRow> {
    const [feed] = await this.#database.across<FeedRow>('SELECT * FROM calendar_feed_of($1, $2)', [
      hashToken(secret),
      this.#clock.now(),
    ]);
    if (!feed) {
      await this.#limits.hit('calendar-miss', address, MOST_MISSES, MINUTES);
      throw notFound();
    }
    await this.#limits.hit('calendar-fetch', feed.id, MOST_FETCHES, MINUTES);
    return feed;
  }
}

/** Express itself forgets the condition when a program also asks for no cached answer, as many do. */
function hasAlready(request: ApiRequest, etag: string): boolean {
  const known = (request.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

interface FeedRow {
  id: string;
  district_id: string;
  doctor_id: string | null;
  locale: Locale;
}
