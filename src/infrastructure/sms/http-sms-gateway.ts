import type { SmsSettings } from '../../../config/channels.ts';
import { type DeliveryResult, permanent } from '../delivery/delivery-result.ts';
import { httpFault, noAnswer } from '../delivery/http-fault.ts';
import { type OutgoingSms, SmsPort } from './sms-port.ts';

const TIMEOUT_MS = 10_000;
/** The gateway has taken this reference before: sent, by an earlier try whose answer got lost. */
const TAKEN_BEFORE = 409;
const MOBILE = /^\+[1-9][0-9]{7,14}$/;

/**
 * Sends text messages through a gateway that takes them as JSON over HTTP: `POST {to, from, text, reference}`
 * with a bearer token and the reference as `Idempotency-Key`. Any 2xx takes it, 409 has taken it before; 4xx
 * refuses the message, everything else is tried again. Codes: `http-NNN`, `timeout`, `connection-failed`,
 * `number-invalid`.
 */
export class HttpSmsGateway extends SmsPort {
  readonly isOffered = true;
  readonly #settings: SmsSettings;
  readonly #timeoutMs: number;

  constructor(settings: SmsSettings, timeoutMs = TIMEOUT_MS) {
    super();
    this.#settings = settings;
    this.#timeoutMs = timeoutMs;
  }

  async send({ to, text, reference }: OutgoingSms): Promise<DeliveryResult> {
    if (!MOBILE.test(to)) return permanent('number-invalid');
    const { url, token, from } = this.#settings;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        // The token goes to the gateway and nowhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#timeoutMs),
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': reference,
        },
        body: JSON.stringify({ to, from, text, reference }),
      });
      await answer.body?.cancel();
      if (answer.ok || answer.status === TAKEN_BEFORE) return { ok: true };
      return httpFault(answer.status);
    } catch (error) {
      return noAnswer(error);
    }
  }
}
