import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUE } from './catalogue.ts';
import type { Locale } from './locales.ts';

/** Values of a message's arguments. */
export type MessageValues = Record<string, string | number>;

const compiled = new Map<string, IntlMessageFormat>();

/** A message in a language. An unknown key or a missing value is a bug and throws. */
export function formatMessage(locale: Locale, key: string, values: MessageValues = {}): string {
  return String(messageOf(locale, key).format(values));
}

/** Each message is read once: it costs more than filling in its values. */
function messageOf(locale: Locale, key: string): IntlMessageFormat {
  const id = `${locale}:${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const text = CATALOGUE[locale][key];
  if (text === undefined) throw new Error(`No message ${key} in ${locale}`);
  const message = new IntlMessageFormat(text, locale);
  compiled.set(id, message);
  return message;
}

/** Whether there is such a message; the catalogues have the same keys in every language. */
export function hasMessage(key: string): boolean {
  return Object.hasOwn(CATALOGUE.nb, key);
}
