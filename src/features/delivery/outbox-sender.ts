import type { QueryRunner } from 'typeorm';
import { changed, type Database, oneRow } from '../../infrastructure/database/database.ts';
import type { Mailer, MailResult } from '../../infrastructure/mail/mailer.ts';
import { PACE, type Pace } from './pace.ts';
import { claimMessage, type ClaimedMessage } from './claim-message.ts';
import { messageIdOf, wordsOf } from './words.ts';

/** Messages that one sender has in hand at once: as many as the mailer has connections. */
const LANES = 3;
const BATCH = 100;

/** What a sender needs. */
export interface SenderParts {
  database: Database;
  mail: Mailer;
  publicUrl: string;
  /** Told of faults that the next round may get over; never with an address or a text. */
  fault: (error: unknown) => void;
  pace?: Pace;
}

interface DueMessage {
  district: string;
  id: string;
}

/**
 * Sends what is due in the outbox. The rows are the truth: each one is taken by compare-and-set, which is
 * committed before anything is sent, and a row that a killed sender had taken falls due again. The clock is
 * the database's, so that senders on several machines agree.
 */
export class OutboxSender {
  readonly #parts: SenderParts;
  readonly #pace: Pace;
  #stopping = false;
  #round: Promise<void> = Promise.resolve();
  #waiting = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#pace = parts.pace ?? PACE;
  }

  /** Sends until nothing is due, one round at a time. Never throws: the next round comes anyway. */
  sendDue(): Promise<void> {
    // A round that has not begun yet will see what this call is about.
    if (this.#waiting) return this.#round;
    this.#waiting = true;
    this.#round = this.#round.then(async () => {
      this.#waiting = false;
      await this.#sendAll().catch(this.#parts.fault);
    });
    return this.#round;
  }

  /** Takes nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#round;
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const due = await this.#parts.database.across<DueMessage>(
        'SELECT district_id AS district, id FROM due_messages(clock_timestamp(), $1)',
        [BATCH],
      );
      if (due.length === 0 || this.#stopping) return;
      const lane = async () => {
        for (let next = due.shift(); next && !this.#stopping; next = due.shift()) await this.#deliver(next);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    }
  }

  /** One try of one message; somebody else may have been quicker. */
  async #deliver({ district, id }: DueMessage): Promise<void> {
    const { database } = this.#parts;
    const claimed = await database.inDistrict(district, (runner) =>
      claimMessage(runner, id, this.#pace.lease),
    );
    if (!claimed) return;
    const result = await this.#send(id, claimed);
    await database.inDistrict(district, (runner) => this.#record(runner, id, claimed, result));
  }

  async #send(id: string, { to, ...message }: ClaimedMessage): Promise<MailResult> {
    const { mail, publicUrl, fault } = this.#parts;
    if (to === null) return { ok: false, kind: 'permanent', code: 'address-missing' };
    const words = wordsOf(message, publicUrl);
    if (!words) return { ok: false, kind: 'permanent', code: 'words-missing' };
    try {
      const { locale } = message;
      return await mail.send({ to, locale, messageId: messageIdOf(id, publicUrl), ...words });
    } catch (error) {
      fault(error);
      return { ok: false, kind: 'temporary', code: 'mailer-fault' };
    }
  }

  async #record(
    runner: QueryRunner,
    id: string,
    { attempts }: ClaimedMessage,
    result: MailResult,
  ): Promise<void> {
    if (result.ok) {
      // Whoever holds the row by now: it has gone.
      await changed(
        runner,
        `UPDATE outbox_message SET state = 'sent', sent_at = clock_timestamp(), problem = NULL
         WHERE id = $1 AND state <> 'sent'`,
        [id],
      );
      return;
    }
    const wait = result.kind === 'temporary' ? this.#pace.waits[attempts - 1] : undefined;
    await oneRow(
      runner,
      `UPDATE outbox_message SET state = $3, problem = $4,
         due_at = clock_timestamp() + make_interval(secs => $5)
       WHERE id = $1 AND state = 'sending' AND attempts = $2`,
      [id, attempts, wait === undefined ? 'failed' : 'pending', result.code, wait ?? 0],
    );
  }
}
