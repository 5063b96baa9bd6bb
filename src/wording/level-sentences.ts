import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import type { LevelChange } from '../optimiser/explain/level-changes.ts';

/** One thing that changes, in its own unit; positive is worse. */
interface Item {
  what: string;
  by: number;
}

/** Levels to which doctors add by what they have asked for. */
const ASKED_FOR: readonly string[] = ['vetoes', 'wishes'];

/**
 * What the roster would lose and gain, level by level; one sentence when nothing changes.
 *
 * @param discreet for readers who are not to work out from the amount what a colleague has asked for
 */
export function levelSentences(locale: Locale, changes: readonly LevelChange[], discreet = false): string[] {
  const items = changes
    .flatMap(itemsOf)
    .map(({ what, by }) => ({ what: discreet && ASKED_FOR.includes(what) ? `${what}.some` : what, by }));
  const worse = listOf(locale, items, (by) => by > 0);
  const better = listOf(locale, items, (by) => by < 0);
  if (items.length === 0) return [formatMessage(locale, 'explain.same')];
  return [
    ...(worse === '' ? [] : [formatMessage(locale, 'explain.loses', { losses: worse })]),
    ...(better === '' ? [] : [formatMessage(locale, 'explain.gains', { gains: better })]),
  ];
}

/** Open seats and empty shifts are told one by one: their sum is no number that anybody can count. */
function itemsOf(change: LevelChange): Item[] {
  if (change.level !== 'coverage') return [{ what: change.level, by: change.by }];
  return [
    { what: 'openSeats', by: change.openSeats },
    { what: 'emptyShifts', by: change.emptyShifts },
  ].filter(({ by }) => by !== 0);
}

function listOf(locale: Locale, items: readonly Item[], belongs: (by: number) => boolean): string {
  const told = items
    .filter(({ by }) => belongs(by))
    .map(({ what, by }) =>
      formatMessage(locale, `explain.level.${what}`, {
        by: Math.abs(by),
        way: by > 0 ? 'worse' : 'better',
      }),
    );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(told);
}
