import type { OutgoingMail } from '../../infrastructure/mail/mailer.ts';
import { formatMessage, hasMessage, type MessageValues } from '../../messages/format-message.ts';
import { type Locale, LOCALES } from '../../messages/locales.ts';
import { htmlOf } from './html-of.ts';

/** Two parts of a text message at most: a longer text is left for the page that the link leads to. */
const MOST_SMS_LETTERS = 300;

/** What a message tells: a template of the catalogue and its values. */
export interface ToldWords {
  template: string;
  data: Record<string, unknown>;
}

/** A message of the outbox as it is about to be sent. */
export interface OutboxMessage extends ToldWords {
  locale: Locale;
}

/** A message in words, for every channel. */
export interface Words {
  subject: string;
  /** Plain text with the link. */
  text: string;
  html: string;
  /** The text without its link. */
  body: string;
  /** One sentence for a screen that is locked, neutral where the text is not. */
  short: string;
  /** As a text message, with the link. */
  sms: string;
  /** Where it leads: a path of our own pages. */
  path: string;
}

/** The words of a message; `null` when its template or a value of it is missing. */
export function wordsOf({ template, data, locale }: OutboxMessage, publicUrl: string): Words | null {
  const [subjectKey, textKey, shortKey] = [`${template}.subject`, `${template}.text`, `${template}.short`];
  if (!hasMessage(subjectKey) || !hasMessage(textKey)) return null;
  const path = ownPath(data['path']);
  const link = linkTo(path, publicUrl);
  const values = { ...readable(data, locale), link };
  try {
    const words = formatMessage(locale, textKey, values);
    // Words that do not place the link themselves end with it.
    const text = words.includes(link) ? words : `${words}\n\n${link}`;
    const subject = formatMessage(locale, subjectKey, values);
    const short = hasMessage(shortKey) ? formatMessage(locale, shortKey, values) : null;
    return {
      subject,
      text,
      html: htmlOf(text, publicUrl, locale),
      body: paragraphsWithout(link, text).join('\n\n'),
      short: short ?? subject,
      sms: smsOf({ short, subject, text, link }),
      path,
    };
  } catch {
    // A value that the words need is not there: nothing that another try would cure.
    return null;
  }
}

/** Several messages in one; of one alone its own words. `null` when words of any of them are missing. */
export function wordsOfAll(told: readonly ToldWords[], locale: Locale, publicUrl: string): Words | null {
  const all = told.map((one) => wordsOf({ ...one, locale }, publicUrl));
  const known = all.filter((one) => one !== null);
  const [first] = known;
  if (!first || known.length < all.length) return null;
  if (all.length === 1) return first;
  const path = '/min/varsler';
  const values = { count: all.length };
  const subject = formatMessage(locale, 'mail.digest.subject', values);
  const parts = known.map(({ text }) => text);
  const text = [formatMessage(locale, 'mail.digest.text', values), ...parts].join('\n\n— — —\n\n');
  return {
    subject,
    text,
    html: htmlOf(text, publicUrl, locale),
    body: text,
    short: subject,
    sms: subject,
    path,
  };
}

/** The words of a message in every language, as it would be sent. */
export function wordsInAll(
  message: ToldWords,
  publicUrl: string,
): (Pick<OutgoingMail, 'subject' | 'text'> & { locale: Locale })[] {
  return LOCALES.flatMap((locale) => {
    const words = wordsOf({ ...message, locale }, publicUrl);
    return words ? [{ locale, subject: words.subject, text: words.text }] : [];
  });
}

/** The whole text where it is short and as fit for a locked screen as its mail; otherwise what it is about, and where. */
function smsOf(words: { short: string | null; subject: string; text: string; link: string }): string {
  const { short, subject, text, link } = words;
  const whole = text.replaceAll('\n\n', '\n');
  return short === null && whole.length <= MOST_SMS_LETTERS ? whole : `${short ?? subject}\n${link}`;
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

/** What is told besides where to look: on our own pages the link is a button. */
function paragraphsWithout(link: string, text: string): string[] {
  return text.split('\n\n').filter((paragraph) => !paragraph.includes(link));
}

function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/[\w/-]*$/.test(path) ? path : '/';
}

/** Links lead to our own pages, where nothing happens before somebody who is logged in presses a button. */
function linkTo(path: string, publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${path}`;
}

/** The same at every try, so that receivers can tell a repetition. */
export function messageIdOf(id: string, publicUrl: string): string {
  const host = new URL(publicUrl).hostname.replace(/[^A-Za-z0-9.-]/g, '');
  return `<${id}@${host}>`;
}
