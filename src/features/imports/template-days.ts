import type { DayRule } from '../../domain/calendar/day-rule.ts';
import type { TemplateDays } from '../../domain/calendar/shift-template.ts';
import { weekdayOf, weekdayWord } from './vocabulary.ts';
import { plainWord } from './words.ts';

const PATTERNS = new Map([
  ['hverdag', 'weekday'],
  ['kvardag', 'weekday'],
  ['weekday', 'weekday'],
  ['helg', 'weekend'],
  ['weekend', 'weekend'],
] as const);
const FIXED = /^(\d{1,2})\.(\d{1,2})\.?$/;
const EASTER = /^(?:påske|easter)(?:dag| sunday)?\s*(?:([+-])\s*(\d{1,3}))?$/i;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The days of a shift template: `hverdag`, `helg`, weekdays (`ma, ti`), or named days (`24.12`,
 * `påske-3`); `null` for another text.
 */
export function readDays(text: string): TemplateDays | null {
  const pattern = PATTERNS.get(plainWord(text) as 'helg');
  if (pattern) return { pattern };
  const parts = text
    .replaceAll('−', '-')
    .split(',')
    .map((part) => part.trim());
  const weekdays = parts.map(weekdayOf);
  if (weekdays.every((day) => day !== null)) return { weekdays: [...new Set(weekdays)] };
  const on = parts.map(namedDay);
  return on.every((rule) => rule !== null) ? { on } : null;
}

function namedDay(text: string): DayRule | null {
  const easter = EASTER.exec(text);
  if (easter) {
    const offset = Number(easter[2] ?? 0) * (easter[1] === '-' ? -1 : 1);
    return offset >= -80 && offset <= 250 ? { easterOffset: offset } : null;
  }
  const fixed = FIXED.exec(text);
  if (!fixed) return null;
  const [day, month] = [Number(fixed[1]), Number(fixed[2])];
  if (day < 1 || day > (MONTH_DAYS[month - 1] ?? 0)) return null;
  return { fixed: `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** The same in words, so that `readDays` reads it back. */
export function writeDays(days: TemplateDays): string {
  if ('pattern' in days) return days.pattern === 'weekday' ? 'hverdag' : 'helg';
  if ('weekdays' in days) return days.weekdays.map(weekdayWord).join(', ');
  return days.on.map(dayName).join(', ');
}

function dayName(rule: DayRule): string {
  // The full stop at the end keeps spreadsheets from reading a date of this year into it.
  if ('fixed' in rule) return `${rule.fixed.slice(3)}.${rule.fixed.slice(0, 2)}.`;
  if (rule.easterOffset === 0) return 'påske';
  return `påske${rule.easterOffset > 0 ? '+' : ''}${rule.easterOffset}`;
}
