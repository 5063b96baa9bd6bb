import { createTransport, type SendMailOptions, type SMTPPoolOptions } from 'nodemailer';
import { isMailAddress, type MailSettings } from '../../../config/mail.ts';
import { type DeliveryResult, permanent, temporary } from '../delivery/delivery-result.ts';
import { mailFault } from './mail-fault.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { oneLine } from './plain-text.ts';

/** Milliseconds that connecting, the greeting, and each later answer may take. */
const STEP_TIMEOUT = 10_000;
/** A server that trickles bytes passes every step: a whole try may take this many steps' time. */
const STEPS_IN_A_TRY = 3;
const MESSAGE_ID = /^<[\w.!#$%&'*+/=?^`{|}~-]{1,120}@[A-Za-z0-9.-]{1,120}>$/;

/**
 * Sends mail through an SMTP server, over at most three connections at a time.
 * @param stepTimeout milliseconds; a whole try, with its wait for a connection, takes at most three times as long
 */
export function smtpMailer(settings: MailSettings, stepTimeout = STEP_TIMEOUT): Mailer {
  const transport = createTransport(poolOptions(settings.url, stepTimeout));
  const underWay = new Set<Promise<DeliveryResult>>();
  let closed = false;

  async function attempt(mail: OutgoingMail): Promise<DeliveryResult> {
    try {
      const signal = AbortSignal.timeout(stepTimeout * STEPS_IN_A_TRY);
      await transport.sendMail({ ...messageOf(mail, settings.from), signal });
      return { ok: true };
    } catch (error) {
      // The pool gives what it still held back without a code.
      return closed && !(error as { code?: string }).code ? temporary('mailer-closed') : mailFault(error);
    }
  }

  return {
    async send(mail) {
      if (closed) return temporary('mailer-closed');
      if (!isMailAddress(mail.to)) return permanent('address-invalid');
      if (!MESSAGE_ID.test(mail.messageId)) return permanent('message-id-invalid');
      const sending = attempt(mail);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    async close() {
      closed = true;
      transport.close();
      await Promise.allSettled(underWay);
    },
  };
}

function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  return {
    // Names and addresses apart, and an envelope of our own: nothing is parsed as a list.
    from: { name: '', address: from },
    to: { name: '', address: mail.to },
    envelope: { from, to: [mail.to] },
    subject: subjectOf(mail),
    text: mail.text,
    ...(mail.html !== undefined && { html: mail.html }),
    ...(mail.calendar && {
      attachments: [
        {
          filename: mail.calendar.name,
          content: mail.calendar.text,
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        },
      ],
    }),
    textEncoding: 'quoted-printable',
    messageId: mail.messageId,
    xMailer: false,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.locale,
      ...(mail.reference !== undefined && { 'X-Reference': mail.reference }),
    },
  };
}

/** `=?` opens an encoded word (RFC 2047): written out in a subject, receivers would decode line breaks from it. */
function subjectOf({ subject }: OutgoingMail): string {
  return oneLine(subject).replaceAll('=?', '= ?').trim();
}

function poolOptions(url: string, stepTimeout: number): SMTPPoolOptions & { pool: true } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    pool: true,
    maxConnections: 3,
    // For a kept connection that the server has dropped meanwhile: the pool goes on over another one only
    // while not a byte of the mail has been read, so that no mail goes twice in one try.
    maxRequeues: 2,
    idleTimeout: 30_000,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password never goes over an open line.
    requireTLS: password !== '',
    ...(password !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    dnsTimeout: stepTimeout,
    connectionTimeout: stepTimeout,
    greetingTimeout: stepTimeout,
    socketTimeout: stepTimeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
