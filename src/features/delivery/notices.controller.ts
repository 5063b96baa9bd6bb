import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Database } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { recordEvent } from '../audit/index.ts';
import {
  acknowledge,
  countInbox,
  type InboxRow,
  listInbox,
  listUnconfirmed,
  markRead,
  readNotice,
} from './inbox-rows.ts';
import * as api from './notices.endpoints.ts';
import { ownPost } from './own-post.ts';
import { type ToldWords, wordsOf } from './words.ts';

/** What doctors have been told, and what they have not confirmed. */
@Controller()
export class NoticesController {
  readonly #database: Database;
  readonly #publicUrl: string;

  constructor(database: Database, { publicUrl }: ServiceOptions) {
    this.#database = database;
    this.#publicUrl = publicUrl;
  }

  @Endpoint(api.listNotices)
  list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listNotices>) {
    const { limit, cursor = null } = query;
    const doctor = ownPost(actor);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const found = await listInbox(runner, { doctor, after: cursor, limit: limit + 1 });
      const { items, next } = pageOf(found, limit, ({ id }) => id);
      return {
        items: items.map((row) => this.#present(row, actor.locale)),
        next,
        counts: await countInbox(runner, doctor),
      };
    });
  }

  @Endpoint(api.readNotices)
  read(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.readNotices>) {
    const doctor = ownPost(actor);
    return this.#database.inDistrict(actor.district, async (runner) => {
      await markRead(runner, doctor, body.latest);
      return countInbox(runner, doctor);
    });
  }

  @Endpoint(api.confirmNotice)
  confirm(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.confirmNotice>) {
    const own = { id: params.notice, doctor: ownPost(actor) };
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await readNotice(runner, own);
      if (!row) throw notFound();
      if (row.asks === null) throw conflict('notice-asks-nothing');
      // A second press is told the same.
      await acknowledge(runner, row.id, null);
      return this.#present((await readNotice(runner, own)) ?? row, actor.locale);
    });
  }

  @Endpoint(api.listUnconfirmedNotices)
  listUnconfirmed(@Acting() { district, locale }: Actor) {
    return this.#database.inDistrict(district, async (runner) => ({
      items: (await listUnconfirmed(runner)).map(({ template, data, ...row }) => ({
        ...row,
        text: this.#wordsOf({ template, data }, locale).text,
      })),
    }));
  }

  @Endpoint(api.confirmForDoctor)
  confirmFor(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.confirmForDoctor>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      if (!(await acknowledge(runner, params.notice, actor.account ?? actor.token))) throw notFound();
      await recordEvent(runner, actor.district, actor, {
        action: 'notice.confirm-for-doctor',
        subject: `inbox-notice/${params.notice}`,
      });
    });
  }

  #present({ template, data, ...row }: InboxRow, locale: Locale) {
    return { ...row, ...this.#wordsOf({ template, data }, locale) };
  }

  #wordsOf(told: ToldWords, locale: Locale): { title: string; text: string; path: string } {
    const words = wordsOf({ ...told, locale }, this.#publicUrl);
    // Words of an older release may be gone: the notice stays.
    if (!words) return { title: '', text: '', path: '/' };
    return { title: words.short, text: words.body, path: words.path };
  }
}
