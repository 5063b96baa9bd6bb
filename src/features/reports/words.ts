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

/** A value of the service in words. */
export function wordOf(locale: Locale, kind: 'function' | 'presence' | 'task', value: string): string {
  return formatMessage(locale, `reports.word.${kind}`, { value });
}
