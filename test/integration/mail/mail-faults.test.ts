import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { mailFault } from '../../../src/infrastructure/mail/mail-fault.ts';
import type { DeliveryResult } from '../../../src/infrastructure/delivery/delivery-result.ts';
import type { OutgoingMail } from '../../../src/infrastructure/mail/mailer.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { startSmtp } from '../../support/smtp-server.ts';
import { type OddServer, startOddServer } from './odd-server.ts';

const MAIL: OutgoingMail = {
  to: 'leif.nes@example.no',
  subject: 'Beskjed fra vaktplanen',
  text: 'Du har en ny beskjed.\n',
  messageId: '<event-7@vakt.example.no>',
  locale: 'nb',
};
/** Milliseconds; long enough for this machine's own answers. */
const SHORT = 1_000;

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

function keep<Thing extends { close(): Promise<void> }>(thing: Thing): Thing {
  opened.push(thing);
  return thing;
}

function trySending(url: string): Promise<DeliveryResult> {
  return keep(smtpMailer({ url, from: 'vakt@example.no' }, SHORT)).send(MAIL);
}

describe('a server that cannot be reached or trusted', () => {
  it('is a temporary fault when nobody listens', async () => {
    const gone = await startSmtp();
    await gone.close();
    expect(await trySending(gone.url)).toEqual({ ok: false, kind: 'temporary', code: 'connection-failed' });
  });

  it('gets no password over an open line', async () => {
    const server = keep(await startSmtp());
    const url = server.url.replace('//', '//vakt:hemmelig@');
    expect(await trySending(url)).toEqual({ ok: false, kind: 'temporary', code: 'tls-failed' });
    expect(server.logins()).toBe(0);
    expect(server.mails).toEqual([]);
  });

  it('is a temporary fault when it does not speak TLS on smtps', async () => {
    const server = keep(await startSmtp());
    expect(await trySending(server.url.replace('smtp:', 'smtps:'))).toMatchObject({
      ok: false,
      kind: 'temporary',
    });
    expect(server.mails).toEqual([]);
  });

  it('is a temporary fault when it sends us away at the door', async () => {
    const server = keep(await startOddServer((socket) => socket.end('554 no service\r\n')));
    expect(await trySending(server.url)).toEqual({ ok: false, kind: 'temporary', code: 'smtp-554' });
  });
});

describe('a slow server', () => {
  it('is a temporary fault when it never greets', async () => {
    const server = keep(await startOddServer(() => undefined));
    expect(await trySending(server.url)).toEqual({ ok: false, kind: 'temporary', code: 'timeout' });
  });

  it('is a temporary fault when it takes a mail and does not say so', async () => {
    const server = keep(await startSmtp());
    server.delayNext(60_000);
    expect(await trySending(server.url)).toEqual({ ok: false, kind: 'temporary', code: 'timeout' });
    expect(server.mails.map(({ messageId }) => messageId)).toEqual([MAIL.messageId]);
  });

  it('is a temporary fault when it trickles an answer without end', async () => {
    const server = keep(
      await startOddServer(
        (socket) => socket.write('220 slow\r\n'),
        (_, socket) => {
          const drip = setInterval(() => socket.write('250-more\r\n'), 100);
          socket.on('close', () => {
            clearInterval(drip);
          });
        },
      ),
    );
    expect(await trySending(server.url)).toEqual({ ok: false, kind: 'temporary', code: 'timeout' });
  });
});

describe('a connection that breaks', () => {
  /** Speaks enough SMTP, and hangs up before it answers the lines that `hangsUp` picks. */
  async function startBreaking(hangsUp: (line: string, socket: Socket) => boolean): Promise<OddServer> {
    return keep(
      await startOddServer(
        (socket) => socket.write('220 odd\r\n'),
        (line, socket) => {
          if (hangsUp(line, socket)) socket.destroy();
          else if (line === 'DATA') socket.write('354 go on\r\n');
          else if (/^(EHLO|MAIL|RCPT|\.$)/.test(line)) socket.write('250 ok\r\n');
        },
      ),
    );
  }

  it('before the receipt is a temporary fault, and the mail went once', async () => {
    const server = await startBreaking((line) => line === '.');
    expect(await trySending(server.url)).toEqual({
      ok: false,
      kind: 'temporary',
      code: 'connection-failed',
    });
    expect(server.lines.filter((line) => line === '.')).toHaveLength(1);
  });

  it('while it is kept for later is replaced, and each mail goes once', async () => {
    const used = new Set<Socket>();
    const server = await startBreaking((line, socket) => {
      if (line === '.') used.add(socket);
      return line.startsWith('MAIL') && used.has(socket);
    });
    const mailer = keep(smtpMailer({ url: server.url, from: 'vakt@example.no' }, SHORT));
    for (let index = 0; index < 3; index += 1) expect(await mailer.send(MAIL)).toEqual({ ok: true });
    expect(server.lines.filter((line) => line === '.')).toHaveLength(3);
  });
});

describe('an error of the mail library', () => {
  it.each([
    [
      'a wrong password',
      { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, permanent: true },
      'temporary',
      'login-refused',
    ],
    [
      'a refused text',
      { code: 'EMESSAGE', command: 'DATA', responseCode: 554, permanent: true },
      'permanent',
      'smtp-554',
    ],
    [
      'a muddled session',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503, permanent: false },
      'temporary',
      'smtp-503',
    ],
    [
      'a mail larger than the server takes',
      { code: 'EMESSAGE', command: 'MAIL FROM' },
      'permanent',
      'mail-too-large',
    ],
    ['a host without an address', { code: 'EDNS', command: 'CONN' }, 'temporary', 'connection-failed'],
  ])('%s', (_, error, kind, code) => {
    expect(mailFault(error)).toEqual({ ok: false, kind, code });
  });

  it('that is unknown is a bug, and thrown', () => {
    const bug = new TypeError('undefined is not a function');
    expect(() => mailFault(bug)).toThrow(bug);
  });
});
