import { Controller } from '@nestjs/common';
import { osloWallTime, toInstant } from '../../domain/calendar/oslo-time.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Problem, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { NAME_OF_ACCOUNT } from './account-name.ts';
import * as api from './audit.endpoints.ts';
import { recordEvent } from './record-event.ts';

const SELECT = `SELECT d.id, d.subject, d.settings_version AS "settingsVersion", d.roster_version_id AS "rosterVersion",
    d.held_on::text AS "heldOn", d.note, d.account_id AS account, ${NAME_OF_ACCOUNT('d.account_id')} AS name, d.at
  FROM discussion d`;

/** That rules and plans were discussed with the representatives, as they record it. */
@Controller()
export class DiscussionsController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.addDiscussion)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addDiscussion>) {
    const { subject, heldOn, note } = body;
    // A record of a meeting is a person's word: a program has none.
    if (actor.account === null) throw new Problem(403, 'not-allowed');
    const today = osloWallTime(toInstant(this.#clock.now().getTime())).date;
    if (heldOn > today) throw unprocessable('discussion-in-future');
    const settings = body.subject === 'rules' ? body.settingsVersion : null;
    const roster = body.subject === 'plan' ? body.rosterVersion : null;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const added = await oneRow<{ id: string }>(
        runner,
        `INSERT INTO discussion (district_id, subject, settings_version, roster_version_id, held_on, note, account_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [actor.district, subject, settings, roster, heldOn, note, actor.account],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'discussion.add',
        subject: `discussion/${added?.id ?? ''}`,
        payload: { subject, settingsVersion: settings, rosterVersion: roster, heldOn },
      });
      return oneRow(runner, `${SELECT} WHERE d.id = $1`, [added?.id]);
    });
  }

  @Endpoint(api.listDiscussions)
  async list(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.listDiscussions>) {
    const { limit, cursor } = query;
    const found = await this.#database.inDistrict(district, (runner) =>
      rows<{ id: string; heldOn: string }>(
        runner,
        `${SELECT} WHERE $1::date IS NULL OR (d.held_on, d.id) < ($1::date, $2::uuid)
         ORDER BY d.held_on DESC, d.id DESC LIMIT $3`,
        [cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
      ),
    );
    return pageOf(found, limit, ({ heldOn, id }) => [heldOn, id]);
  }
}
