import { createHmac, timingSafeEqual } from 'node:crypto';
import { Controller, Req } from '@nestjs/common';
import { Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound, Problem } from '../../http/problem.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import type { ApiRequest } from '../../http/request.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { changed, Database } from '../../infrastructure/database/database.ts';
import { failMessage } from './outbox-sender.ts';
import * as api from './receipts.endpoints.ts';

const MOST_AGE_MS = 5 * 60_000;
/** In a quarter of an hour, from one address. */
const MOST_FORGERIES = 60;
const MINUTES = 15;

type Receipt = InputOf<typeof api.takeReceipt>['body'];

/** What providers tell of messages that they have taken. */
@Controller()
export class ReceiptsController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #limits: RateLimits;
  readonly #secret: Buffer | null;

  constructor(database: Database, clock: Clock, limits: RateLimits, { receiptSecret }: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#limits = limits;
    this.#secret = receiptSecret;
  }

  @Endpoint(api.takeReceipt)
  async take(@Input() { body }: InputOf<typeof api.takeReceipt>, @Req() request: ApiRequest): Promise<void> {
    if (!this.#isSigned(body)) {
      await this.#limits.hit('receipt-forged', request.ip ?? '', MOST_FORGERIES, MINUTES);
      throw new Problem(401, 'receipt-not-signed');
    }
    const [district = '', id = ''] = body.reference.split('.');
    await this.#database.inDistrict(district, async (runner) => {
      if (body.status === 'failed') {
        await failMessage(runner, id, { attempts: null, code: 'not-delivered' });
        return;
      }
      const count = await changed(
        runner,
        `UPDATE outbox_message SET delivered_at = coalesce(delivered_at, clock_timestamp()) WHERE id = $1`,
        [id],
      );
      if (count === 0) throw notFound();
    });
  }

  #isSigned({ time, reference, status, signature }: Receipt): boolean {
    if (!this.#secret) return false;
    if (Math.abs(this.#clock.now().getTime() - Date.parse(time)) > MOST_AGE_MS) return false;
    const own = createHmac('sha256', this.#secret).update(`${time}.${reference}.${status}`).digest();
    return timingSafeEqual(own, Buffer.from(signature, 'hex'));
  }
}
