import { expect, it } from '@jest/globals';
import { printedMailer } from '../../../src/infrastructure/mail/printed-mailer.ts';

it('prints a mail line by line, without what commands a terminal', async () => {
  const lines: string[] = [];
  const mailer = printedMailer((line) => lines.push(line));
  const result = await mailer.send({
    to: 'per.vik@example.no',
    subject: 'Kode\u001b[2J',
    text: 'Koden din:\r\n\n  BCDF 3479\u0007\n',
    messageId: '<event-3@vakt.example.no>',
    locale: 'nb',
  });
  await mailer.close();
  expect(result).toEqual({ ok: true });
  expect(lines).toEqual([
    'To: per.vik@example.no',
    'Subject: Kode [2J',
    '',
    'Koden din:',
    '',
    '  BCDF 3479 ',
    '',
  ]);
});
