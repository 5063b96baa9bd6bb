import type { NodemailerError } from 'nodemailer';
import { type DeliveryFault, permanent, temporary } from '../delivery/delivery-result.ts';

const FAULTS: Readonly<Record<string, DeliveryFault>> = {
  ETIMEDOUT: temporary('timeout'),
  EABORT: temporary('timeout'),
  ETLS: temporary('tls-failed'),
  EAUTH: temporary('login-refused'),
  ENOAUTH: temporary('login-refused'),
  EDNS: temporary('connection-failed'),
  ESOCKET: temporary('connection-failed'),
  ECONNECTION: temporary('connection-failed'),
  EPROTOCOL: temporary('connection-failed'),
  EENVELOPE: permanent('address-invalid'),
  EMESSAGE: permanent('mail-too-large'),
};

/** Faults whose name says more than the number of the server's answer. */
const BEFORE_THE_MAIL: ReadonlySet<string | undefined> = new Set(['EAUTH', 'ENOAUTH', 'ETLS']);

/** The commands whose answers are about the mail itself. */
const ABOUT_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)$/;

/**
 * Reads a failure of nodemailer; its message is left out, since it quotes addresses. An answer of 5xx
 * is permanent when it is about the mail: one to the greeting or the login says that a setting is
 * wrong, and must not throw away a queue of notices. An unknown error is a bug and is thrown again.
 */
export function mailFault(error: unknown): DeliveryFault {
  const { code, command, responseCode, permanent: final } = error as NodemailerError;
  const fault = FAULTS[code ?? ''];
  if (responseCode !== undefined && !BEFORE_THE_MAIL.has(code)) {
    const lasting = final === true && ABOUT_THE_MAIL.test(command ?? '');
    return lasting ? permanent(`smtp-${responseCode}`) : temporary(`smtp-${responseCode}`);
  }
  if (!fault) throw error;
  return fault;
}
