import type { DeliveryResult } from '../delivery/delivery-result.ts';

/** One mail to one person. */
export interface OutgoingMail {
  /** One plain address: no name, no list. */
  to: string;
  /** Shown on locked screens: keep it neutral. Line breaks and other control characters become blanks. */
  subject: string;
  text: string;
  /** The same once more, for programs that show it. */
  html?: string;
  /** Comes back with a provider's receipt. */
  reference?: string;
  /** An iCalendar file that comes with it. */
  calendar?: { name: string; text: string };
  /** `<something@host>`, the same in every try, so that receivers can tell a repetition. */
  messageId: string;
  /** The language of the text. */
  locale: 'nb' | 'nn' | 'en';
}

/**
 * A way out for mail. Codes of results: `smtp-NNN` (the server's answer), `timeout`, `connection-failed` (a
 * certificate that is not trusted, too), `tls-failed` (the server offers no TLS where it must),
 * `login-refused`, `address-invalid`, `message-id-invalid`, `mail-too-large`, `mailer-closed`.
 */
export interface Mailer {
  /** Tries once; whoever calls decides on repetitions. Throws for bugs only. */
  send(mail: OutgoingMail): Promise<DeliveryResult>;
  /** Takes no more mail, and waits for what is under way. */
  close(): Promise<void>;
}
