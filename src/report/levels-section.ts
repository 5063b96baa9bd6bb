import { gapSentences } from '../messages/gap-sentence.ts';
import { escapeHtml, type Section, table } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { numberText } from './texts.ts';

/** The goals in order: cost, proven bound, and in words how much better the roster could be at most. */
export function levelsSection({ levels, openSeats, locale }: RosterPageInput, t: PageText): Section {
  const number = (value: number) => numberText(locale, value);
  const open = openSeats.reduce((sum, { seats }) => sum + seats, 0);
  const sentences = gapSentences(locale, levels, open);
  const rows = levels.map(({ name, cost, bound }, index) => [
    t(`level.${name}`),
    number(cost),
    bound === null ? t('levels.unknown') : number(bound),
    escapeHtml(sentences[index]!),
  ]);
  const head = ['level', 'cost', 'bound', 'gap'].map((key) => t(`levels.${key}`));
  const heading = t('levels.title');
  return { id: 'levels', heading, body: `<p>${t('levels.help')}</p>${table(heading, head, rows)}` };
}
