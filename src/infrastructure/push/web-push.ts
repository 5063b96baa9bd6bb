import { buildPushPayload } from '@block65/webcrypto-web-push';
import type { PushSettings } from '../../../config/channels.ts';
import { type DeliveryResult, permanent } from '../delivery/delivery-result.ts';
import { httpFault, noAnswer } from '../delivery/http-fault.ts';
import { type OutgoingPush, PushPort } from './push-port.ts';
import { isPushEndpoint } from './push-services.ts';

const TIMEOUT_MS = 10_000;
/** Seconds that a push service keeps it for a browser that is away. */
const KEPT = 24 * 3600;
const KEPT_WHEN_URGENT = 3600;
/** The subscription has ended. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

/**
 * Pushes to browsers (RFC 8030), sealed for each (RFC 8291) and in our own name (RFC 8292). Codes: `gone`
 * (subscribed no more), `endpoint-invalid`, `http-NNN`, `timeout`, `connection-failed`.
 */
export class WebPush extends PushPort {
  readonly #settings: PushSettings;
  readonly #fetch: typeof fetch;

  /** @param send `fetch`, or one that leads to a push service of a test */
  constructor(settings: PushSettings, send: typeof fetch = fetch) {
    super();
    this.#settings = settings;
    this.#fetch = send;
  }

  get publicKey(): string {
    return this.#settings.publicKey;
  }

  async send({ to, title, body, path, topic, isUrgent }: OutgoingPush): Promise<DeliveryResult> {
    const { endpoint, p256dh, auth } = to;
    if (!isPushEndpoint(endpoint)) return permanent('endpoint-invalid');
    const options = {
      ttl: isUrgent ? KEPT_WHEN_URGENT : KEPT,
      urgency: isUrgent ? ('high' as const) : ('normal' as const),
      topic,
    };
    const data = { title, body, path, tag: topic };
    const request = await buildPushPayload(
      { data, options },
      { endpoint, expirationTime: null, keys: { p256dh, auth } },
      this.#settings,
    ).catch(() => null);
    // Keys that are no keys: checked at the door, and still not to be tried for two days.
    if (!request) return permanent('keys-invalid');
    try {
      const answer = await this.#fetch(endpoint, {
        ...request,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return { ok: true };
      return GONE.has(answer.status) ? permanent('gone') : httpFault(answer.status);
    } catch (error) {
      return noAnswer(error);
    }
  }
}
