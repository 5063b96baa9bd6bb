import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newPushKeys } from '../../config/channels.ts';
import type { PushAddress } from '../../src/infrastructure/push/push-port.ts';
import { WebPush } from '../../src/infrastructure/push/web-push.ts';

/** What a browser shows of a push. */
export interface ShownPush {
  title: string;
  body: string;
  path: string;
  tag: string;
}

/** A push as the service took it, opened with the keys of the browser that it is for. */
export interface TakenPush {
  browser: string;
  shown: ShownPush;
  headers: Record<string, string | undefined>;
  /** What the sender says of itself, checked against its signature. */
  claims: { aud: string; exp: number; sub: string };
}

/** A browser of the test, and how it describes itself. */
export interface TestBrowser extends PushAddress {
  name: string;
}

/** A push service on this machine, reached as if it were one of the browsers' own. */
export interface TestPushService {
  port: WebPush;
  taken: TakenPush[];
  subscribe: (name: string) => TestBrowser;
  /** Answers pushes to a browser with this status from now on. */
  answer: (name: string, status: number) => void;
  close: () => Promise<void>;
}

const ORIGIN = 'https://fcm.googleapis.com';

/**
 * Speaks plain HTTP on this machine: only the way to it is another one, so that no certificate is needed.
 * Opens each push by RFC 8291 and RFC 8188 with node's own functions, and shares nothing with the sender.
 */
export async function startPushService(): Promise<TestPushService> {
  const keys = newPushKeys();
  const taken: TakenPush[] = [];
  const browsers = new Map<string, { ecdh: ECDH; auth: Buffer }>();
  const statuses = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const browser = decodeURIComponent((request.url ?? '').slice('/push/'.length));
      const known = browsers.get(browser);
      const status = known ? (statuses.get(browser) ?? 201) : 404;
      if (known && status === 201) {
        taken.push({
          browser,
          shown: JSON.parse(opened(Buffer.concat(chunks), known)) as ShownPush,
          headers: request.headers as TakenPush['headers'],
          claims: claimsOf(request.headers.authorization ?? '', keys.publicKey),
        });
      }
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const lead: typeof fetch = (address, init) =>
    fetch((address as string).replace(ORIGIN, `http://127.0.0.1:${port}`), init);
  return {
    port: new WebPush({ ...keys, subject: 'mailto:vakt@example.no' }, lead),
    taken,
    subscribe: (name) => {
      const ecdh = createECDH('prime256v1');
      ecdh.generateKeys();
      const auth = randomBytes(16);
      browsers.set(name, { ecdh, auth });
      return {
        name,
        endpoint: `${ORIGIN}/push/${encodeURIComponent(name)}`,
        p256dh: ecdh.getPublicKey('base64url', 'uncompressed'),
        auth: auth.toString('base64url'),
      };
    },
    answer: (name, status) => statuses.set(name, status),
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

/** RFC 8188: salt, record size, length of the key id, key id (the sender's key), one record. */
function opened(body: Buffer, { ecdh, auth }: { ecdh: ECDH; auth: Buffer }): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const record = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

/** RFC 8292: `vapid t=<JWT>, k=<public key>`. Throws when the key or the signature is another one. */
function claimsOf(authorization: string, publicKey: string): TakenPush['claims'] {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  if (key !== publicKey) throw new Error('signed with another key');
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('not signed');
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as TakenPush['claims'];
}
