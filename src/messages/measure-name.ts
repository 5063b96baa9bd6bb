import { formatMessage } from './format-message.ts';
import type { Locale } from './locales.ts';

/** A measure or burden category by its name: they bear the same ids. Those a district made up stand as they are. */
export function measureName(locale: Locale, id: string): string {
  return formatMessage(locale, 'precheck.name.measure', { id, name: id });
}
