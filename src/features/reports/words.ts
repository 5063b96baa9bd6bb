import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';

/** A month as people write it: «januar 2027». */
export function monthName(locale: Locale, month: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A moment in Norway, to the minute: «26. november 2026 kl. 10:42». */
export function momentOf(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  }).format(at);
}

/** Values that reports put into words: messages `reports.word.<kind>`. */
type Words = 'function' | 'presence' | 'task' | 'standing' | 'able' | 'limit' | 'grouping';

/** A value of the service in words. */
export function wordOf(locale: Locale, kind: Words, value: string): string {
  return formatMessage(locale, `reports.word.${kind}`, { value });
}
