import type { DeliveryResult } from '../delivery/delivery-result.ts';

/** One text message to one person. */
export interface OutgoingSms {
  /** A number with its country, as `+4790000000` (E.164). */
  to: string;
  /** Shown on locked screens: keep it neutral. */
  text: string;
  /** The same in every try: the gateway sends a reference once. */
  reference: string;
}

/** The way out for text messages, as features know it. */
export abstract class SmsPort {
  /** Whether there is a gateway: without one nobody is asked for a number. */
  abstract readonly isOffered: boolean;
  /** Tries once; whoever calls decides on repetitions. Throws for bugs only. */
  abstract send(sms: OutgoingSms): Promise<DeliveryResult>;
}
