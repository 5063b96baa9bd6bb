import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import smtp, { type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as the server took it. */
export interface ReceivedMail {
  /** The addresses of the SMTP commands, whatever the headers say. */
  envelope: { from: string; to: string[] };
  /** With its angle brackets. */
  messageId: string | undefined;
  subject: string | undefined;
  text: string | undefined;
  /** False when there is no HTML part. */
  html: string | false;
  /** iCalendar files that came with it. */
  calendars: { name: string; text: string }[];
  /** Header lines in order, unfolded no further than they came: `[name in small letters, line]`. */
  headers: (readonly [name: string, line: string])[];
}

/** A real SMTP server on a port of its own, which keeps what it gets and fails on demand. */
export interface TestSmtp {
  url: string;
  /** In order of arrival: a ledger of what was really taken. */
  mails: ReceivedMail[];
  /** How many connections have logged in or tried to. */
  logins: () => number;
  /** The first mail that fits, already here or to come; rejects after 10 seconds. */
  waitFor(predicate: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  /** Refuses the next recipients with this code. */
  failNext(code: 450 | 550, times?: number): void;
  /** Takes the next mail, and acknowledges it so many milliseconds later only. */
  delayNext(ms: number): void;
  close(): Promise<void>;
}

const PATIENCE = 10_000;

export async function startSmtp(): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const arrivals = new EventEmitter();
  const refusals: number[] = [];
  const delays: number[] = [];
  const pauses = new AbortController();
  let logins = 0;

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    mails.push(await parse(stream, session));
    arrivals.emit('mail');
    await wait(delays.shift() ?? 0, undefined, { signal: pauses.signal }).catch(() => undefined);
  }

  const server = new smtp.SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth(_auth, _session, done) {
      logins += 1;
      done(Object.assign(new Error('wrong password'), { responseCode: 535 }));
    },
    onRcptTo(_address, _session, done) {
      const responseCode = refusals.shift();
      done(
        responseCode === undefined ? null : Object.assign(new Error('refused by the test'), { responseCode }),
      );
    },
    onData(stream, session, done) {
      take(stream, session).then(() => {
        done();
      }, done);
    },
  });
  // Clients that give up in the middle are part of the tests.
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    mails,
    logins: () => logins,
    async waitFor(predicate) {
      const signal = AbortSignal.timeout(PATIENCE);
      for (;;) {
        const found = mails.find(predicate);
        if (found) return found;
        await once(arrivals, 'mail', { signal });
      }
    },
    failNext(code, times = 1) {
      refusals.push(...Array<number>(times).fill(code));
    },
    delayNext(ms) {
      delays.push(ms);
    },
    async close() {
      pauses.abort();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function parse(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail> {
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
  };
  const mail = await simpleParser(stream);
  return {
    envelope,
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    html: mail.html === undefined ? false : mail.html,
    calendars: mail.attachments
      .filter(({ contentType }) => contentType === 'text/calendar')
      .map(({ filename = '', content }) => ({ name: filename, text: content.toString('utf8') })),
    headers: mail.headerLines.map(({ key, line }) => [key, line]),
  };
}
