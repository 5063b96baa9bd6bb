import type { LevelName } from '../domain/roster/levels.ts';
import { formatMessage } from './format-message.ts';
import type { Locale } from './locales.ts';

/** What is known of one level of a roster, in the level's unit: seats, assignments, shifts or wish points. */
export interface KnownLevel {
  name: LevelName;
  cost: number;
  /** How much better it could be at most; null while there is no bound. */
  absoluteGap: number | null;
  /** Within its tolerance of the best. */
  closed: boolean;
  /** The bound rests on an earlier level that is not proven best. */
  restsOnUnproven: boolean;
}

/** How much better each level could be, in their order: a sentence or two for each. */
export function gapSentences(locale: Locale, levels: readonly KnownLevel[], openSeats: number): string[] {
  return levels.map((level) => gapSentence(locale, level, openSeats));
}

/** How much better the first level that is not closed could be: what is still to be done. */
export function firstGapSentence(locale: Locale, levels: readonly KnownLevel[], openSeats: number): string {
  const open = levels.find((level) => !level.closed && !isMet(level));
  return open ? gapSentence(locale, open, openSeats) : formatMessage(locale, 'gaps.all-closed');
}

/**
 * How much better a level could be, for a coordinator: proven best, by how much at most, or not known yet;
 * and when it is within the tolerance, or rests on a level that is not proven.
 */
function gapSentence(locale: Locale, level: KnownLevel, openSeats: number): string {
  const { name, absoluteGap: gap, closed, restsOnUnproven } = level;
  const say = (key: string, values = {}) => formatMessage(locale, `gaps.${key}`, values);
  if (isMet(level)) return say(`${name}.met`);
  if (gap === null) return say(`${name}.unknown`);
  const most = mostOf(name, gap, openSeats);
  const sentences = [most === 0 ? say(`${name}.best`) : say(`${name}.most`, { most })];
  if (most > 0 && closed) sentences.push(say('within'));
  if (restsOnUnproven) sentences.push(say('rests'));
  return sentences.join(' ');
}

/** Of everything but wishes, which count below zero when they are met, there is nothing less than nothing. */
function isMet({ name, cost }: KnownLevel): boolean {
  return name !== 'wishes' && cost === 0;
}

/** The gap as a number to say "at most" of: whole, or in hundredths of a shift, never rounded down. */
function mostOf(name: LevelName, gap: number, openSeats: number): number {
  if (name === 'fairnessMax' || name === 'fairnessSum') return Math.ceil(Math.round(gap * 1000) / 10) / 100;
  // Costs are whole, and what is between two of them cannot be won.
  const whole = Math.floor(gap);
  // An empty shift counts as several open seats.
  return name === 'coverage' ? Math.min(whole, openSeats) : whole;
}
