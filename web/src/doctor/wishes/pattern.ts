import type { Grade, Word } from './brush.ts';
import { freeId, isPainted } from './brush.ts';
import type { Entry } from './wish-api.ts';
import { type Offer, wishModel } from './wish-model.ts';

/** A pattern as the form has it. */
export interface PatternFields {
  word: Word;
  grade: Grade;
  weekdays: number[];
  weeks: 'all' | 'odd' | 'even';
  /** Slots of the day; none for all of them. */
  slots: string[];
  holidays: 'all' | 'only' | 'except';
  from: string;
  /** The last date. */
  until: string;
}

/** Entries with one more pattern; painted days stay after it. */
export function withPattern(
  entries: readonly Entry[],
  { word, grade, weekdays, weeks, slots, holidays, from, until }: PatternFields,
  dayAfter: (date: string) => string,
): Entry[] {
  const selection = {
    by: 'pattern' as const,
    during: { from, to: dayAfter(until) },
    ...(weekdays.length > 0 && { weekdays: [...weekdays].sort() }),
    ...(weeks !== 'all' && { weeks }),
    ...(slots.length > 0 && { slots }),
    ...(holidays !== 'all' && { holidays }),
  };
  const id = freeId(entries, word, 'pattern');
  const entry = (
    word === 'veto' ? { kind: word, id, selection } : { kind: word, id, selection, grade }
  ) as Entry;
  const painted = entries.filter(isPainted);
  return [...entries.filter((other) => !isPainted(other)), entry, ...painted];
}

/** How many days an entry speaks of, and how many of them go unheard. */
export function reachOf(
  entries: readonly Entry[],
  entry: Entry,
  offer: Offer,
): { days: number; over: number } {
  const { words } = wishModel(entries, offer);
  const own = offer.shifts.filter(({ id }) => words.get(id)?.entry === entry.id);
  const daysWith = (isWanted: (shift: string) => boolean) =>
    new Set(own.filter(({ id }) => isWanted(id)).map(({ date }) => date)).size;
  return { days: daysWith(() => true), over: daysWith((id) => words.get(id)?.isHeard === false) };
}
