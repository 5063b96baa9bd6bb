import { z } from 'zod';
import type { AvailabilityEntry, ShiftSelection } from '../../domain/availability/availability-entry.ts';
import { isCivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDate, int, text } from '../../http/fields.ts';

/** Entries of one sheet; the domain looks at each entry for each shift. */
const MOST_ENTRIES = 400;
/** Dates or shifts that one entry names. */
const MOST_NAMED = 400;
const MOST_DUTIES = 400;

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is a clock time, HH:MM');

/** One spelling only, so that instants compare as text. */
const instant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/,
    'is an instant in UTC, YYYY-MM-DDTHH:MM:SSZ',
  )
  .refine((value) => isCivilDate(value.slice(0, 10)), 'is a date that exists')
  .refine((value) => value >= '1900' && value < '2200', 'is between 1900 and 2200');

const filter = {
  slots: z.array(text(100)).min(1).max(20).exactOptional(),
  between: z.strictObject({ from: clockTime, to: clockTime }).exactOptional(),
};

const isOrdered = ({ from, to }: { from: string | null; to: string | null }) =>
  from === null || to === null || from < to;
const NOT_ORDERED = { path: ['to'], error: 'is later than from' };

const selection = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('shifts'), shifts: z.array(text(200)).min(1).max(MOST_NAMED) }),
  z.strictObject({ by: z.literal('dates'), dates: z.array(civilDate).min(1).max(MOST_NAMED), ...filter }),
  z.strictObject({
    by: z.literal('pattern'),
    during: z
      .strictObject({ from: civilDate.nullable(), to: civilDate.nullable() })
      .refine(isOrdered, NOT_ORDERED),
    weekdays: z.array(int(1, 7)).min(1).max(7).exactOptional(),
    weeks: z.enum(['odd', 'even']).exactOptional(),
    everyWeeks: z.strictObject({ every: int(1, 52), from: civilDate }).exactOptional(),
    holidays: z.enum(['only', 'except']).exactOptional(),
    ...filter,
  }),
]) satisfies z.ZodType<ShiftSelection>;

const id = text(100);
const grade = z.literal([1, 2, 3]);
const interval = { id, from: instant, to: instant };

/** One entry as the domain takes it. Absences are instants: a whole day is from its midnight in Oslo to the next. */
const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('veto'),
    id,
    selection,
    recordedOverAllowance: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('prefer'), id, selection, grade }),
  z.strictObject({ kind: z.literal('preferNot'), id, selection, grade }),
  z.strictObject({ kind: z.literal('neutral'), id, selection }),
  z.strictObject({ kind: z.literal('atMost'), id, selection, count: int(0, MOST_DUTIES), grade }),
  z.strictObject({ kind: z.literal('atLeast'), id, selection, count: int(0, MOST_DUTIES), grade }),
  z.strictObject({ kind: z.literal('absence'), ...interval }).refine(isOrdered, NOT_ORDERED),
  z.strictObject({ kind: z.literal('busyElsewhere'), ...interval }).refine(isOrdered, NOT_ORDERED),
  z.strictObject({ kind: z.literal('takeExtra'), id, count: int(0, MOST_DUTIES) }),
  z.strictObject({ kind: z.literal('giveAway'), id, count: int(0, MOST_DUTIES) }),
]) satisfies z.ZodType<AvailabilityEntry>;

/** The entries of a sheet in order of entry; what one report says of an entry is under its id. */
export const entriesSchema = z
  .array(entry)
  .max(MOST_ENTRIES)
  .superRefine((entries, context) => {
    const seen = new Set<string>();
    entries.forEach((one, at) => {
      if (seen.has(one.id)) {
        context.addIssue({ code: 'custom', path: [at, 'id'], message: 'is an id of its own' });
      }
      seen.add(one.id);
    });
  });
