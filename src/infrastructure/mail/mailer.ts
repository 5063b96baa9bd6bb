/** One mail to one person, as plain text. */
export interface OutgoingMail {
  /** One plain address: no name, no list. */
  to: string;
  /** Shown on locked screens: keep it neutral. Line breaks and other control characters become blanks. */
  subject: string;
  text: string;
  /** `<something@host>`, the same in every try, so that receivers can tell a repetition. */
  messageId: string;
  /** The language of the text. */
  locale: 'nb' | 'nn' | 'en';
}

/**
 * What became of one try. `temporary`: try again later; the mail may have arrived all the same, when
 * the server's answer got lost. `permanent`: this mail will never go.
 *
 * Codes: `smtp-NNN` (the server's answer), `timeout`, `connection-failed` (a certificate that is not
 * trusted, too), `tls-failed` (the server offers no TLS where it must), `login-refused`,
 * `address-invalid`, `message-id-invalid`, `mail-too-large`, `mailer-closed`. Never an address or a text.
 */
export type MailResult = { ok: true } | { ok: false; kind: 'temporary' | 'permanent'; code: string };

export interface Mailer {
  /** Tries once; whoever calls decides on repetitions. Throws for bugs only. */
  send(mail: OutgoingMail): Promise<MailResult>;
  /** Takes no more mail, and waits for what is under way. */
  close(): Promise<void>;
}
