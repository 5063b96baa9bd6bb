import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** The cookie's name: browsers accept `__Host-` only over TLS, for this host and every path. */
const SECURE_NAME = '__Host-vaktsirkel';
/** On loopback there is no TLS. */
const PLAIN_NAME = 'vaktsirkel';

/** Reads the session's token from a request. */
export function sessionToken(request: Request): string | null {
  const cookies = parseCookie(request.headers.cookie ?? '');
  return cookies[SECURE_NAME] ?? cookies[PLAIN_NAME] ?? null;
}

/** Sets the session's cookie; a `null` token takes it away. */
export function setSessionCookie(
  response: Response,
  token: string | null,
  secure: boolean,
  seconds: number,
): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: secure ? SECURE_NAME : PLAIN_NAME,
      value: token ?? '',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      path: '/',
      maxAge: token === null ? 0 : seconds,
    }),
  );
}

/**
 * What a page sends back in `X-CSRF-Token`: it shows that the page could read an answer of ours. Made from
 * the session's token, so that nothing more has to be stored.
 */
export function csrfToken(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

/** Whether a request that changes something comes from a page of ours. */
export function isOwnPage(request: Request, token: string, publicUrl: string): boolean {
  const origin = request.get('origin');
  if (origin !== undefined && !isOwnOrigin(origin, request, publicUrl)) return false;
  const sent = Buffer.from(request.get('x-csrf-token') ?? '');
  const expected = Buffer.from(csrfToken(token));
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}

/** The public address, or the host the request came to: a browser cannot make up either. */
function isOwnOrigin(origin: string, request: Request, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return origin === new URL(publicUrl).origin || host === request.get('host');
}
