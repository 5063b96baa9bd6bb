import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mailer, OutgoingMail } from '../../../src/infrastructure/mail/mailer.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';

const MAIL: OutgoingMail = {
  to: 'kari.strand@example.no',
  subject: 'Beskjed fra vaktplanen',
  text: 'Du har en ny beskjed.\n',
  messageId: '<event-9@vakt.example.no>',
  locale: 'nb',
};
const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

let server: TestSmtp;
let mailer: Mailer;

beforeAll(async () => {
  server = await startSmtp();
  mailer = smtpMailer({ url: server.url, from: 'vakt@example.no' });
});

afterAll(async () => {
  await mailer.close();
  await server.close();
});

/** Pieces that would end a line, a header, a mail or an address, among any others. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u0085', '\t', ' ', '\r\n.\r\n', '\r\n\r\n'),
      fc.constantFrom('Bcc: spion@example.no', 'Message-ID: <x@example.no>', 'RCPT TO:<spion@example.no>'),
      fc.constantFrom(
        '=?utf-8?Q?=0D=0ABcc=3A_spion=40example.no?=',
        '%0d%0aBcc:',
        ',spion@example.no',
        '<',
        '>',
        '"',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

describe('header injection', () => {
  it('by the subject or the text makes no other header, receiver or mail', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (subject, text) => {
        const before = server.mails.length;
        expect(await mailer.send({ ...MAIL, subject: `Beskjed ${subject}`, text: `${text}.` })).toEqual({
          ok: true,
        });
        const [mail, ...more] = server.mails.slice(before);
        expect(more).toEqual([]);
        expect(mail?.headers.map(([name]) => name).sort()).toEqual(HEADERS);
        expect(mail?.envelope).toEqual({ from: 'vakt@example.no', to: [MAIL.to] });
        expect(mail?.messageId).toBe(MAIL.messageId);
        expect(mail?.subject).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 300, examples: [['=?utf-8?Q?=0D=0ABcc=3A_spion=40example.no?=', '']] },
    );
  });

  it('by the address or the Message-ID is refused', async () => {
    const evil = fc.constantFrom(
      '\r',
      '\n',
      '\r\nBcc: spion@example.no',
      '\0',
      ' ',
      ',',
      ';',
      '<',
      '>',
      '"',
      '(',
      '\u2028',
    );
    await fc.assert(
      fc.asyncProperty(evil, fc.nat(), fc.constantFrom('to', 'messageId'), async (piece, at, field) => {
        const whole = MAIL[field];
        const place = at % (whole.length + 1);
        const bent = { ...MAIL, [field]: whole.slice(0, place) + piece + whole.slice(place) };
        const code = field === 'to' ? 'address-invalid' : 'message-id-invalid';
        const before = server.mails.length;
        expect(await mailer.send(bent)).toEqual({ ok: false, kind: 'permanent', code });
        expect(server.mails).toHaveLength(before);
      }),
      { numRuns: 500 },
    );
  });

  it('by any address reaches that one address or nobody', async () => {
    const anyAddress = fc.oneof(
      fc.emailAddress(),
      hostile.map((text) => `kari@example.no${text}`),
      hostile,
    );
    await fc.assert(
      fc.asyncProperty(anyAddress, async (to) => {
        const before = server.mails.length;
        const result = await mailer.send({ ...MAIL, to });
        const receivers = server.mails
          .slice(before)
          .map(({ envelope }) => envelope.to.map((one) => one.toLowerCase()));
        expect(receivers).toEqual(result.ok ? [[to.toLowerCase()]] : []);
      }),
      { numRuns: 300 },
    );
  });
});
