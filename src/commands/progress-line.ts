import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import type { LevelName } from '../optimiser/levels.ts';
import type { Progress } from '../optimiser/outcome.ts';
import { boundText } from './terminal-numbers.ts';

/** Levels that are shown even at cost 0. */
const SHOWN: readonly LevelName[] = ['fairnessMax', 'fairnessSum', 'wishes'];

/** One line for a person: time, open seats, cost and bound of each level that is not trivially closed. */
export function progressLine(locale: Locale, { elapsedMs, openSeats, levels, foundBy }: Progress): string {
  const time = `${(elapsedMs / 1000).toFixed(1)} s`.padStart(8);
  const costs = levels
    .filter(({ name, cost }) => SHOWN.includes(name) || cost !== 0)
    .map(({ name, cost, bound }) =>
      formatMessage(locale, 'start.progress.level', {
        level: name,
        cost,
        bound: bound === null ? '?' : boundText(locale, bound),
      }),
    );
  const open = formatMessage(locale, 'start.progress.open', { open: openSeats });
  return [time, open, ...costs, `[${foundBy}]`].join('  ');
}
