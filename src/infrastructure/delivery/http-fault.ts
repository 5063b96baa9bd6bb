import { type DeliveryFault, permanent, temporary } from './delivery-result.ts';

/** Answers that are about the moment or about our settings, and not about the message. */
const NOT_ABOUT_IT: ReadonlySet<number> = new Set([401, 403, 407, 408, 425, 429]);

/**
 * Reads a refusal over HTTP: a wrong token must not throw away a queue of notices, so that only what is about
 * the message itself is for good.
 */
export function httpFault(status: number): DeliveryFault {
  const lasting = status >= 400 && status < 500 && !NOT_ABOUT_IT.has(status);
  return lasting ? permanent(`http-${status}`) : temporary(`http-${status}`);
}

/** What `fetch` throws when no answer came: a timeout, or no connection. Its message quotes addresses. */
export function noAnswer(error: unknown): DeliveryFault {
  if (error instanceof Error && error.name === 'TimeoutError') return temporary('timeout');
  if (error instanceof TypeError) return temporary('connection-failed');
  throw error;
}
