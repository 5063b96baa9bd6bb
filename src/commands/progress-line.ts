import { firstGapSentence } from '../messages/gap-sentence.ts';
import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import type { LevelName } from '../optimiser/levels.ts';
import type { Progress } from '../optimiser/outcome.ts';
import { boundText } from './terminal-numbers.ts';

/** Characters before what is said, the time among them. */
const INDENT = 10;

/** Levels that are shown even at cost 0. */
const SHOWN: readonly LevelName[] = ['fairnessMax', 'fairnessSum', 'wishes'];

/**
 * Tells a run's progress in lines: the figures, and below them in words how far the first level that is
 * not closed could still get, when that is news.
 */
export function progressTeller(locale: Locale): (progress: Progress) => string[] {
  let told = '';
  return (progress) => {
    const sentence = firstGapSentence(locale, progress.levels, progress.openSeats);
    const news = sentence === told ? [] : [`${' '.repeat(INDENT)}${sentence}`];
    told = sentence;
    return [progressLine(locale, progress), ...news];
  };
}

/** One line for a person: time, open seats, cost and bound of each level that is not trivially closed. */
function progressLine(locale: Locale, { elapsedMs, openSeats, levels, foundBy }: Progress): string {
  const time = `${(elapsedMs / 1000).toFixed(1)} s`.padStart(INDENT - 2);
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
