import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mailer, OutgoingMail } from '../../../src/infrastructure/mail/mailer.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';

const FROM = 'vakt@example.no';
const MAIL: OutgoingMail = {
  to: 'ase.oygard@example.no',
  subject: 'Beskjed fra vaktplanen',
  text: 'Du har en ny beskjed.\n',
  messageId: '<event-1.recipient-2.1@vakt.example.no>',
  locale: 'nb',
};

let server: TestSmtp;
let mailer: Mailer;

beforeEach(async () => {
  server = await startSmtp();
  mailer = smtpMailer({ url: server.url, from: FROM });
});

afterEach(async () => {
  await mailer.close();
  await server.close();
});

describe('a mail', () => {
  it('arrives with the sender, the receiver and the Message-ID it was given', async () => {
    expect(await mailer.send(MAIL)).toEqual({ ok: true });
    expect(await server.waitFor(({ messageId }) => messageId === MAIL.messageId)).toMatchObject({
      envelope: { from: FROM, to: [MAIL.to] },
      subject: MAIL.subject,
      text: MAIL.text,
    });
  });

  it('is plain text in UTF-8, and says that a machine wrote it, in which language', async () => {
    await mailer.send({ ...MAIL, locale: 'nn' });
    const { html, headers } = await server.waitFor(() => true);
    expect(html).toBe(false);
    expect(headers).toEqual(
      expect.arrayContaining([
        ['content-type', 'Content-Type: text/plain; charset=utf-8'],
        ['auto-submitted', 'Auto-Submitted: auto-generated'],
        ['content-language', 'Content-Language: nn'],
        ['from', `From: ${FROM}`],
        ['to', `To: ${MAIL.to}`],
      ]),
    );
  });

  it('keeps Norwegian letters, and a long link whole', async () => {
    const link = `https://vakt.example.no/lenke/${'aB3-_'.repeat(40)}?sted=tromsø`;
    const mail = {
      ...MAIL,
      subject: 'Bytte på Sørøya – Åse og Øyvind spør om å få «natt til sjøl­vaste julaften», svar før påske',
      text: `Kjære Øyvind Ærlig!\n\n${link}\n.\nÆØÅ æøå čđŋšŧž – «ja»\n`,
    };
    expect(await mailer.send(mail)).toEqual({ ok: true });
    expect(await server.waitFor(() => true)).toMatchObject({ subject: mail.subject, text: mail.text });
  });

  it('reaches a domain with Norwegian letters', async () => {
    expect(await mailer.send({ ...MAIL, to: 'ase@sørøya.example.no' })).toEqual({ ok: true });
    expect((await server.waitFor(() => true)).envelope.to[0]).toMatch(
      /^ase@(xn--srya-hrab|sørøya)\.example\.no$/,
    );
  });

  it('goes beside others over few connections, each once', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `<event-${index}@vakt.example.no>`);
    const results = await Promise.all(ids.map((messageId) => mailer.send({ ...MAIL, messageId })));
    expect(results).toEqual(ids.map(() => ({ ok: true })));
    expect(server.mails.map(({ messageId }) => messageId).sort()).toEqual(ids.sort());
  });
});

describe('a refusal by the server', () => {
  it('is temporary with 450', async () => {
    server.failNext(450);
    expect(await mailer.send(MAIL)).toEqual({ ok: false, kind: 'temporary', code: 'smtp-450' });
  });

  it('is permanent with 550', async () => {
    server.failNext(550);
    expect(await mailer.send(MAIL)).toEqual({ ok: false, kind: 'permanent', code: 'smtp-550' });
  });

  it('is not tried again behind the caller’s back, and lets the next mail through', async () => {
    server.failNext(450, 2);
    expect(await mailer.send(MAIL)).toMatchObject({ code: 'smtp-450' });
    expect(await mailer.send(MAIL)).toMatchObject({ code: 'smtp-450' });
    expect(server.mails).toEqual([]);
    expect(await mailer.send(MAIL)).toEqual({ ok: true });
    expect(server.mails).toHaveLength(1);
  });
});

describe('a closed mailer', () => {
  it('has finished what was under way, and takes no more', async () => {
    server.delayNext(300);
    const sending = mailer.send(MAIL);
    await server.waitFor(() => true);
    await mailer.close();
    expect(await sending).toEqual({ ok: true });
    expect(await mailer.send(MAIL)).toEqual({ ok: false, kind: 'temporary', code: 'mailer-closed' });
    expect(server.mails).toHaveLength(1);
  });

  it('gives back what waited for a connection, unsent', async () => {
    for (let slow = 0; slow < 3; slow += 1) server.delayNext(300);
    const sending = Array.from({ length: 8 }, () => mailer.send(MAIL));
    await server.waitFor(() => server.mails.length >= 3);
    await mailer.close();
    const results = await Promise.all(sending);
    expect(results.filter(({ ok }) => ok)).toHaveLength(server.mails.length);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array(8 - server.mails.length).fill({ ok: false, kind: 'temporary', code: 'mailer-closed' }),
    );
  });
});
