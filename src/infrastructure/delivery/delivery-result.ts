/**
 * What became of one try to send something to one person. `temporary`: try again later; it may have arrived
 * all the same, when the answer got lost. `permanent`: this will never go this way.
 *
 * Codes are short and never hold an address or a text: what a mail server answered is `smtp-NNN`, a gateway
 * `http-NNN`; besides those each channel names its own.
 */
export type DeliveryResult = { ok: true } | DeliveryFault;

export interface DeliveryFault {
  ok: false;
  kind: 'temporary' | 'permanent';
  code: string;
}

export function temporary(code: string): DeliveryFault {
  return { ok: false, kind: 'temporary', code };
}

export function permanent(code: string): DeliveryFault {
  return { ok: false, kind: 'permanent', code };
}
