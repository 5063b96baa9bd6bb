import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import * as api from './calendars.endpoints.ts';
import { makeFeed, readFeed, revokeFeed } from './feed-addresses.ts';

/** Secret addresses of calendars: a doctor's own, and the district's. */
@Controller()
export class FeedAddressesController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #options: ServiceOptions;

  constructor(database: Database, clock: Clock, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#options = options;
  }

  @Endpoint(api.readOwnFeed)
  readOwn(@Acting() actor: Actor) {
    return this.#read(actor, ownPost(actor));
  }

  @Endpoint(api.makeOwnFeed)
  makeOwn(@Acting() actor: Actor) {
    return this.#make(actor, ownPost(actor));
  }

  @Endpoint(api.revokeOwnFeed)
  revokeOwn(@Acting() actor: Actor) {
    return this.#revoke(actor, ownPost(actor));
  }

  @Endpoint(api.readClinicFeed)
  readClinic(@Acting() actor: Actor) {
    return this.#read(actor, null);
  }

  @Endpoint(api.makeClinicFeed)
  makeClinic(@Acting() actor: Actor) {
    return this.#make(actor, null);
  }

  @Endpoint(api.revokeClinicFeed)
  revokeClinic(@Acting() actor: Actor) {
    return this.#revoke(actor, null);
  }

  async #read({ district }: Actor, owner: string | null) {
    const now = this.#clock.now();
    return {
      feed: await this.#database.inDistrict(district, (runner) => readFeed(runner, owner, now)),
    };
  }

  async #make(actor: Actor, owner: string | null) {
    const now = this.#clock.now();
    const secret = await this.#database.inDistrict(actor.district, (runner) =>
      makeFeed(runner, actor, owner, now),
    );
    return { address: `${this.#options.publicUrl.replace(/\/+$/, '')}/api/calendars/${secret}.ics` };
  }

  async #revoke(actor: Actor, owner: string | null): Promise<void> {
    const wasThere = await this.#database.inDistrict(actor.district, (runner) =>
      revokeFeed(runner, actor, owner),
    );
    if (!wasThere) throw notFound();
  }
}

function ownPost({ doctor }: Actor): string {
  if (doctor === null) throw notFound();
  return doctor;
}
