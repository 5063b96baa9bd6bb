import type { OutgoingMail } from '../../infrastructure/mail/mailer.ts';
import { formatMessage, hasMessage, type MessageValues } from '../../messages/format-message.ts';
import { type Locale, LOCALES } from '../../messages/locales.ts';

/** A message of the outbox as it is about to be sent. */
export interface OutboxMessage {
  template: string;
  data: Record<string, unknown>;
  locale: Locale;
}

/** Subject and text of a message; `null` when its template or a value of it is missing. */
export function wordsOf(
  { template, data, locale }: OutboxMessage,
  publicUrl: string,
): Pick<OutgoingMail, 'subject' | 'text'> | null {
  const [subject, text] = [`${template}.subject`, `${template}.text`];
  if (!hasMessage(subject) || !hasMessage(text)) return null;
  const link = linkTo(data['path'], publicUrl);
  const values = { ...readable(data, locale), link };
  try {
    const words = formatMessage(locale, text, values);
    // Words that do not place the link themselves end with it.
    const whole = words.includes(link) ? words : `${words}\n\n${link}`;
    return { subject: formatMessage(locale, subject, values), text: whole };
  } catch {
    // A value that the words need is not there: nothing that another try would cure.
    return null;
  }
}

/** The words of a message in every language, as it would be sent. */
export function wordsInAll(
  message: Omit<OutboxMessage, 'locale'>,
  publicUrl: string,
): (Pick<OutgoingMail, 'subject' | 'text'> & { locale: Locale })[] {
  return LOCALES.flatMap((locale) => {
    const words = wordsOf({ ...message, locale }, publicUrl);
    return words ? [{ locale, ...words }] : [];
  });
}

/** Dates as people write them. */
function readable(data: Record<string, unknown>, locale: Locale): MessageValues {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]];
      if (typeof value !== 'string') return [];
      return [[name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(value, locale) : value]];
    }),
  );
}

/** With the year: a mail is read whenever it is read. */
function longDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(date));
}

/** Links lead to our own pages, where nothing happens before somebody who is logged in presses a button. */
function linkTo(path: unknown, publicUrl: string): string {
  const own = typeof path === 'string' && /^\/[\w/-]*$/.test(path) ? path : '/';
  return `${publicUrl.replace(/\/+$/, '')}${own}`;
}

/** The same at every try, so that receivers can tell a repetition. */
export function messageIdOf(id: string, publicUrl: string): string {
  const host = new URL(publicUrl).hostname.replace(/[^A-Za-z0-9.-]/g, '');
  return `<${id}@${host}>`;
}
