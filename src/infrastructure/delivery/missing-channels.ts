import { PushPort } from '../push/push-port.ts';
import { SmsPort } from '../sms/sms-port.ts';
import { type DeliveryResult, permanent } from './delivery-result.ts';

/** In an installation without a gateway nobody can choose text messages; those of an earlier one end here. */
export class NoSms extends SmsPort {
  readonly isOffered = false;

  send(): Promise<DeliveryResult> {
    return Promise.resolve(permanent('channel-off'));
  }
}

/** As for text messages: an installation without keys for push. */
export class NoPush extends PushPort {
  readonly publicKey = null;

  send(): Promise<DeliveryResult> {
    return Promise.resolve(permanent('channel-off'));
  }
}
