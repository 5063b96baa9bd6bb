import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';

/** A proven bound, or that it is unknown. */
export function boundText(locale: Locale, bound: number | null): string {
  if (bound === null) return formatMessage(locale, 'page.levels.unknown');
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(bound);
}

/** A gap as a percentage, or that it is unknown. */
export function gapText(locale: Locale, gap: number | null): string {
  if (gap === null) return formatMessage(locale, 'page.levels.unknown');
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(gap);
}
