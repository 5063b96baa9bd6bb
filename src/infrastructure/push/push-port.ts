import type { DeliveryResult } from '../delivery/delivery-result.ts';

/** A browser that wants to be told, as it describes itself (Push API). */
export interface PushAddress {
  /** Of the browser's push service: whoever knows it may push to it. */
  endpoint: string;
  /** Keys that the browser made, in base64url. */
  p256dh: string;
  auth: string;
}

/** What is shown on a screen, locked ones too: keep it neutral. */
export interface OutgoingPush {
  to: PushAddress;
  title: string;
  body: string;
  /** Of our own pages, where a touch leads. */
  path: string;
  /** The same in every try: a browser shows a repetition in place of the first. At most 32 letters and digits. */
  topic: string;
  isUrgent: boolean;
}

/** The way out to browsers, as features know it. */
export abstract class PushPort {
  /** Browsers ask for it before they subscribe; `null` when there is no push here. */
  abstract readonly publicKey: string | null;
  /** Tries once; the code `gone` says that the browser is subscribed no more. */
  abstract send(push: OutgoingPush): Promise<DeliveryResult>;
}
