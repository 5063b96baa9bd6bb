import { z } from 'zod';
import { isCivilDate } from '../../domain/calendar/civil-date.ts';

/** What JSON Schema can say of a date; whether it exists is checked beside. */
const DATE_SHAPE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const DATE_TEXT = 'expected a date that exists, YYYY-MM-DD';
const INSTANT_TEXT = 'expected an instant in UTC, YYYY-MM-DDTHH:MM:SSZ';

export const id = z.string().min(1);
export const count = z.int().min(0);
export const positive = z.int().min(1);
export const amount = z.number().min(0);

export const civilDate = z
  .string()
  .regex(new RegExp(`^${DATE_SHAPE}$`), { error: DATE_TEXT, abort: true })
  .refine(isCivilDate, { error: DATE_TEXT, abort: true });

/** One spelling only, so that instants sort as text. */
export const instant = z
  .string()
  .regex(new RegExp(String.raw`^${DATE_SHAPE}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$`), {
    error: INSTANT_TEXT,
    abort: true,
  })
  .refine((text) => isCivilDate(text.slice(0, 10)), { error: INSTANT_TEXT, abort: true });

export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a clock time, HH:MM');

/** The fields of an interval of instants; refine what has them by `isOrdered`. */
export const intervalFields = { from: instant, to: instant };
/** The fields of a range of civil dates. */
export const dateRangeFields = { from: civilDate.nullable(), to: civilDate.nullable() };

/** Half-open: with equal ends nothing would be inside. */
export function isOrdered({ from, to }: { from: string | null; to: string | null }): boolean {
  return from === null || to === null || from < to;
}
export const NOT_ORDERED = { error: 'expected "to" after "from"', path: ['to'] };
