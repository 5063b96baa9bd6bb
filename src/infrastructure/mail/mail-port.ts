import type { DeliveryResult } from '../delivery/delivery-result.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';

/** The way out for mail, as features know it: SMTP, or the terminal in the demo. */
export abstract class MailPort implements Mailer {
  abstract send(mail: OutgoingMail): Promise<DeliveryResult>;
  abstract close(): Promise<void>;
}
