import { createHash } from 'node:crypto';
import { payloadHash } from './record-event.ts';

/** An event as it lies in the database, and its payload where that has not been erased. */
export interface ChainedEvent {
  district: string;
  /** The database's bigint, as text. */
  number: string;
  /** UTC with microseconds, `2027-01-04T15:00:00.000000`. */
  at: string;
  account: string | null;
  token: string | null;
  action: string;
  subject: string;
  payloadHash: Buffer;
  previousHash: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  payload: string | null;
}

/** The first event of a trail that is not as it was written, and what is wrong with it. */
export interface ChainBreak {
  number: string;
  code: 'number-skipped' | 'predecessor-changed' | 'event-changed' | 'payload-changed';
}

/** What the first event of a district follows. */
const BEGINNING = Buffer.from([0]);

/**
 * Follows one district's trail event by event. It computes every hash again from the rows, and shares
 * nothing with the trigger that wrote them. That the newest events are missing, no chain can tell.
 */
export class ChainCheck {
  #expected = 1n;
  #previous: Buffer = BEGINNING;

  /** How many events were sound. */
  get events(): bigint {
    return this.#expected - 1n;
  }

  /** Checks the next event in order of number; the break ends the check. */
  next(event: ChainedEvent): ChainBreak | null {
    const { number, salt, payload } = event;
    if (BigInt(number) !== this.#expected) return { number: String(this.#expected), code: 'number-skipped' };
    if (!event.previousHash.equals(this.#previous)) return { number, code: 'predecessor-changed' };
    if (!event.hash.equals(eventHash(event))) return { number, code: 'event-changed' };
    // An erased payload leaves its hash behind, which is all that the chain holds.
    if (payload !== null && !(salt && payloadHash(salt, payload).equals(event.payloadHash))) {
      return { number, code: 'payload-changed' };
    }
    this.#expected += 1n;
    this.#previous = event.hash;
    return null;
  }
}

/** SHA-256 over the hash before, the payload's hash, and the event's fields with bars between. */
function eventHash(event: ChainedEvent): Buffer {
  const { district, number, at, account, token, action, subject } = event;
  const fields = [district, number, at, account ?? '-', token ?? '-', action, subject].join('|');
  return createHash('sha256')
    .update(event.previousHash)
    .update(event.payloadHash)
    .update(fields, 'utf8')
    .digest();
}
