import type { QueryRunner } from 'typeorm';
import { changed, type Database, rows } from '../../infrastructure/database/database.ts';
import type { DeliveryResult } from '../../infrastructure/delivery/delivery-result.ts';
import { claimMessage, type ClaimedMessage, type Claiming } from './claim-message.ts';
import { goOnToNextChannel, type ToldDoctor } from './next-channel.ts';
import { PACE, type Pace } from './pace.ts';
import { type Channels, sendOn } from './send-on.ts';

/** Messages that one sender has in hand at once: as many as the mailer has connections. */
const LANES = 3;
const BATCH = 100;

/** What a sender needs. */
export interface SenderParts extends Channels, Pick<Claiming, 'calendarFile'> {
  database: Database;
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
    const { database, calendarFile } = this.#parts;
    const claiming = { lease: this.#pace.lease, calendarFile };
    const claimed = await database.inDistrict(district, (runner) => claimMessage(runner, id, claiming));
    if (!claimed) return;
    const { result, gone } = await sendOn(this.#parts, district, claimed);
    await database.inDistrict(district, async (runner) => {
      await this.#record(runner, claimed, result);
      if (gone.length === 0) return;
      await runner.query('DELETE FROM push_subscription WHERE id = ANY($1::uuid[])', [gone]);
    });
  }

  async #record(
    runner: QueryRunner,
    { id, attempts }: ClaimedMessage,
    result: DeliveryResult,
  ): Promise<void> {
    if (result.ok) {
      // Whoever holds the row by now: it has gone, and with it what it was gathered with.
      await changed(
        runner,
        `UPDATE outbox_message SET state = 'sent', sent_at = clock_timestamp(), problem = NULL
         WHERE (id = $1 OR gathered_into = $1) AND state <> 'sent'`,
        [id],
      );
      return;
    }
    const wait = result.kind === 'temporary' ? this.#pace.waits[attempts - 1] : undefined;
    if (wait !== undefined) {
      await changed(
        runner,
        `UPDATE outbox_message SET state = 'pending', problem = $3,
           due_at = clock_timestamp() + make_interval(secs => $4)
         WHERE id = $1 AND state = 'sending' AND attempts = $2`,
        [id, attempts, result.code, wait],
      );
      return;
    }
    await failMessage(runner, id, { attempts, code: result.code });
  }
}

/** Notes that a message will not go this way, and sends what it tells on the next channel that there is. */
export async function failMessage(
  runner: QueryRunner,
  id: string,
  { attempts, code }: { attempts: number | null; code: string },
): Promise<void> {
  const failed = await rows<ToldDoctor>(
    runner,
    `WITH failed AS (
       UPDATE outbox_message SET state = 'failed', problem = $3, due_at = clock_timestamp()
       WHERE (id = $1 AND ($2::int IS NULL AND state = 'sent' OR attempts = $2 AND state = 'sending'))
         OR (gathered_into = $1 AND state <> 'failed')
       RETURNING event, revision, doctor_id AS doctor)
     SELECT * FROM failed WHERE doctor IS NOT NULL`,
    [id, attempts, code],
  );
  for (const told of failed) await goOnToNextChannel(runner, told);
}
