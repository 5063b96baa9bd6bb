import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { Problem, unprocessable } from '../../http/problem.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { PushPort } from '../../infrastructure/push/push-port.ts';
import { isPushEndpoint } from '../../infrastructure/push/push-services.ts';
import { SmsPort } from '../../infrastructure/sms/sms-port.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './notices.endpoints.ts';
import { ownPost } from './own-post.ts';
import {
  addBrowser,
  countBrowsers,
  readSettings,
  removeBrowser,
  storeNoticeSettings,
} from './settings-rows.ts';

/** How doctors want to be told. */
@Controller()
export class NoticeSettingsController {
  readonly #database: Database;
  readonly #sms: SmsPort;
  readonly #push: PushPort;

  constructor(database: Database, sms: SmsPort, push: PushPort) {
    this.#database = database;
    this.#sms = sms;
    this.#push = push;
  }

  @Endpoint(api.readNoticeSettings)
  read(@Acting() actor: Actor) {
    return this.#database.inDistrict(actor.district, (runner) => this.#present(runner, ownPost(actor)));
  }

  @Endpoint(api.storeSettings)
  store(@Acting() actor: Actor, @Input() { body, version }: InputOf<typeof api.storeSettings>) {
    const doctor = ownPost(actor);
    const { district } = actor;
    return this.#database.inDistrict(district, async (runner) => {
      if (!this.#sms.isOffered && body.sms === 'all') throw unprocessable('sms-not-offered');
      if (!(await storeNoticeSettings(runner, district, doctor, { ...body, version }))) {
        throw new Problem(412, 'version-outdated');
      }
      // Neither the number nor the hours: only that they were changed.
      await recordEvent(runner, district, actor, {
        action: 'notice-settings.change',
        subject: `doctor/${doctor}`,
      });
      return this.#present(runner, doctor);
    });
  }

  @Endpoint(api.addBrowserEndpoint)
  async addBrowser(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addBrowserEndpoint>) {
    const doctor = ownPost(actor);
    if (this.#push.publicKey === null) throw unprocessable('push-not-offered');
    if (!isPushEndpoint(body.endpoint)) throw unprocessable('push-endpoint-unknown');
    await this.#database.inDistrict(actor.district, (runner) =>
      addBrowser(runner, actor.district, doctor, body),
    );
  }

  @Endpoint(api.removeBrowserEndpoint)
  async removeBrowser(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.removeBrowserEndpoint>) {
    const doctor = ownPost(actor);
    await this.#database.inDistrict(actor.district, (runner) => removeBrowser(runner, doctor, body.endpoint));
  }

  async #present(runner: QueryRunner, doctor: string) {
    return {
      ...(await readSettings(runner, doctor)),
      offered: { sms: this.#sms.isOffered, pushKey: this.#push.publicKey },
      browsers: await countBrowsers(runner, doctor),
    };
  }
}
