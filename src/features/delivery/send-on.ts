import { type DeliveryResult, permanent, temporary } from '../../infrastructure/delivery/delivery-result.ts';
import type { Mailer } from '../../infrastructure/mail/mailer.ts';
import type { PushPort } from '../../infrastructure/push/push-port.ts';
import type { SmsPort } from '../../infrastructure/sms/sms-port.ts';
import type { ClaimedMessage } from './claim-message.ts';
import { messageIdOf, type Words, wordsOfAll } from './words.ts';

/** The ways out. */
export interface Channels {
  mail: Mailer;
  sms: SmsPort;
  push: PushPort;
}

/** What became of one try, and the browsers that turned out to be subscribed no more. */
export interface Sent {
  result: DeliveryResult;
  gone: string[];
}

interface Sending extends Channels {
  publicUrl: string;
  fault: (error: unknown) => void;
}

/** Tries once to send a message on its channel. Never throws. */
export async function sendOn(sending: Sending, district: string, message: ClaimedMessage): Promise<Sent> {
  const words = wordsOfAll(message.told, message.locale, sending.publicUrl);
  if (!words) return { result: permanent('words-missing'), gone: [] };
  try {
    if (message.channel === 'push') return await pushTo(sending.push, message, words);
    return { result: await sendOne(sending, district, message, words), gone: [] };
  } catch (error) {
    sending.fault(error);
    return { result: temporary('mailer-fault'), gone: [] };
  }
}

async function sendOne(
  { mail, sms, publicUrl }: Sending,
  district: string,
  message: ClaimedMessage,
  words: Words,
): Promise<DeliveryResult> {
  const { id, channel, to, locale, calendar } = message;
  if (to === null) return permanent(channel === 'mail' ? 'address-missing' : 'number-missing');
  // A provider's receipt comes back with the reference alone, and has to say which district's it is.
  const reference = `${district}.${id}`;
  if (channel === 'sms') return sms.send({ to, text: words.sms, reference });
  const { subject, text, html } = words;
  const messageId = messageIdOf(id, publicUrl);
  return mail.send({ to, locale, messageId, reference, subject, text, html, ...(calendar && { calendar }) });
}

/** To every browser of the doctor: one that takes it is enough. */
async function pushTo(push: PushPort, { id, browsers, urgent }: ClaimedMessage, words: Words): Promise<Sent> {
  const results = await Promise.all(
    browsers.map(async ({ id: browser, ...to }) => ({
      browser,
      result: await push.send({
        to,
        title: 'Vaktsirkel',
        body: words.short,
        path: words.path,
        topic: id.replaceAll('-', ''),
        isUrgent: urgent,
      }),
    })),
  );
  const gone = results.flatMap(({ browser, result }) =>
    !result.ok && result.code === 'gone' ? browser : [],
  );
  const best =
    results.find(({ result }) => result.ok) ??
    results.find(({ result }) => !result.ok && result.kind === 'temporary') ??
    results[0];
  return { result: best?.result ?? permanent('no-browser'), gone };
}
