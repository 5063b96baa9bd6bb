import type { LevelReport } from '../optimiser/outcome.ts';
import { type Section, table } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { numberText } from './texts.ts';

/** The goals in order: cost, proven bound, and how much better the roster could be at most. */
export function levelsSection({ levels, locale }: RosterPageInput, t: PageText): Section {
  const number = (value: number) => numberText(locale, value);
  const rows = levels.map((level) => [
    t(`level.${level.name}`),
    number(level.cost),
    level.bound === null ? t('levels.unknown') : number(level.bound),
    level.restsOnUnproven
      ? `${gapText(level, number, t)} <small>${t('levels.rests')}</small>`
      : gapText(level, number, t),
  ]);
  const head = ['level', 'cost', 'bound', 'gap'].map((key) => t(`levels.${key}`));
  const heading = t('levels.title');
  return { id: 'levels', heading, body: `<p>${t('levels.help')}</p>${table(heading, head, rows)}` };
}

/** Best only when cost and bound meet; within the tolerance the distance is said. */
function gapText(
  { absoluteGap, closed }: LevelReport,
  number: (value: number) => string,
  t: PageText,
): string {
  if (absoluteGap === null) return t('levels.unknown');
  if (absoluteGap === 0) return t('levels.best');
  return closed ? t('levels.within', { gap: number(absoluteGap) }) : number(absoluteGap);
}
