import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { changed, Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { formatMessage, hasMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './outbox.endpoints.ts';

interface MessageRow {
  id: string;
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'gathered';
  problem: string | null;
}

const MESSAGE = `SELECT m.id, m.event, m.doctor_id AS doctor, d.name AS "doctorName", m.channel, m.state, m.attempts,
    m.due_at AS "dueAt", m.delivered_at AS "deliveredAt",
    m.created_at AS "createdAt", m.sent_at AS "sentAt", m.problem
  FROM outbox_message m LEFT JOIN doctor d ON d.id = m.doctor_id`;

/** Whether everybody has been told, and who has not. */
@Controller()
export class OutboxController {
  readonly #database: Database;
  readonly #jobs: Jobs;

  constructor(database: Database, jobs: Jobs) {
    this.#database = database;
    this.#jobs = jobs;
  }

  @Endpoint(api.listOutbox)
  list(@Acting() { district, locale }: Actor, @Input() { query }: InputOf<typeof api.listOutbox>) {
    const { limit, cursor = null, state = null } = query;
    return this.#database.inDistrict(district, async (runner) => {
      const found = await rows<MessageRow>(
        runner,
        `${MESSAGE} WHERE ($1::text IS NULL OR m.state = $1)
           AND ($2::uuid IS NULL OR (m.created_at, m.id) < (SELECT o.created_at, o.id FROM outbox_message o WHERE o.id = $2))
         ORDER BY m.created_at DESC, m.id DESC LIMIT $3`,
        [state, cursor, limit + 1],
      );
      const page = pageOf(found, limit, ({ id }) => id);
      return {
        ...page,
        items: page.items.map((row) => withWords(locale, row)),
        counts: await countsOf(runner),
      };
    });
  }

  @Endpoint(api.retryMessage)
  retry(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.retryMessage>) {
    const { district, locale } = actor;
    return this.#database.inDistrict(district, async (runner) => {
      await readMessage(runner, params.message);
      const count = await changed(
        runner,
        `UPDATE outbox_message SET state = 'pending', attempts = 0, due_at = clock_timestamp(), problem = NULL,
           gathered_into = NULL, digest = false
         WHERE id = $1 AND state = 'failed'`,
        [params.message],
      );
      if (count === 0) throw conflict('message-not-failed');
      await this.#jobs.send(runner, 'deliver', { district, id: params.message });
      await recordEvent(runner, district, actor, {
        action: 'outbox.retry',
        subject: `outbox-message/${params.message}`,
      });
      return withWords(locale, await readMessage(runner, params.message));
    });
  }
}

async function readMessage(runner: QueryRunner, id: string): Promise<MessageRow> {
  const row = await oneRow<MessageRow>(runner, `${MESSAGE} WHERE m.id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

async function countsOf(runner: QueryRunner): Promise<Record<MessageRow['state'], number>> {
  const counts = { pending: 0, sending: 0, sent: 0, failed: 0, gathered: 0 };
  const found = await rows<{ state: MessageRow['state']; count: number }>(
    runner,
    'SELECT state, count(*)::int AS count FROM outbox_message GROUP BY state',
  );
  for (const { state, count } of found) counts[state] = count;
  return counts;
}

/** Codes without words of their own (the answer of a mail server) share a sentence. */
function withWords(locale: Locale, row: MessageRow) {
  const { problem } = row;
  const own = `delivery.${problem ?? ''}`;
  const key = hasMessage(own) ? own : 'delivery.other';
  return { ...row, problemText: problem && formatMessage(locale, key, { code: problem }) };
}
