import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { SmsSettings } from '../../../config/channels.ts';

/** A text message as a gateway takes it. */
export interface TakenSms {
  to: string;
  from: string;
  text: string;
  reference: string;
}

/** What a stand-in does with a message; without a status it takes it. */
export interface SmsAnswer {
  /** HTTP status instead of 202. */
  status?: number;
  /** Whether the message is taken all the same: an answer that got lost. */
  taken?: boolean;
  /** Milliseconds before it answers. */
  delay?: number;
}

export interface LocalSmsGateway {
  /** How a sender reaches it. */
  settings: SmsSettings;
  close: () => Promise<void>;
}

interface LocalSmsGatewayOptions {
  /** Given each message once per reference, in order of arrival. */
  take: (sms: TakenSms) => void | Promise<void>;
  /** Decides on each request, repeated ones too. */
  answer?: () => SmsAnswer;
}

const MOST_BYTES = 10_000;

/**
 * A gateway on this machine that speaks the same HTTP as a real one, for the demo and for tests: takes each
 * reference once, answers 409 to a repetition, 401 to a wrong token and 400 to what is no message.
 */
export async function startLocalSmsGateway({
  take,
  answer = () => ({}),
}: LocalSmsGatewayOptions): Promise<LocalSmsGateway> {
  const token = crypto.randomUUID();
  const known = new Set<string>();

  async function statusFor(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST' || request.url !== '/messages') return 404;
    if (request.headers.authorization !== `Bearer ${token}`) return 401;
    const sms = await readSms(request);
    if (!sms || request.headers['idempotency-key'] !== sms.reference) return 400;
    const { status = 202, taken = status < 300, delay = 0 } = answer();
    const isNew = taken && !known.has(sms.reference);
    if (isNew) {
      known.add(sms.reference);
      await take(sms);
    }
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay).unref());
    return status < 300 && !isNew ? 409 : status;
  }

  const server = createServer((request, response) => {
    statusFor(request)
      .catch(() => 500)
      .then(
        (status) => response.writeHead(status).end(),
        () => undefined,
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    settings: { url: `http://127.0.0.1:${port}/messages`, token, from: 'Vaktsirkel' },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

async function readSms(request: IncomingMessage): Promise<TakenSms | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
    const { to, from, text, reference } = body;
    const all = [to, from, text, reference];
    return all.every((one) => typeof one === 'string' && one !== '') ? (body as unknown as TakenSms) : null;
  } catch {
    return null;
  }
}
