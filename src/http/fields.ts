import { z } from 'zod';

/** Largest integer of the database's `integer`. */
const INT4_MAX = 2_147_483_647;

/** An instant in an answer. */
export const instant = z.iso.datetime();

/** A date that exists, of a year that people alive can mean: 1900 to 2199. */
export const civilDate = z.iso
  .date()
  .refine((date) => date >= '1900-01-01' && date < '2200-01-01', 'is between 1900 and 2200');

/** A whole number that the database can hold. */
export function int(min = 0, max = INT4_MAX) {
  return z.int().min(min).max(max);
}

/**
 * One line for people, trimmed and not empty. Neither control characters nor halves of surrogate pairs:
 * PostgreSQL refuses them, and no name has them.
 */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'has no control characters');
}

/** A text that may have several lines. */
export function lines(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, 'has no control characters but tabs and line ends');
}

/** An address for mail, in small letters. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^@\s\p{C}]+@[^@\s\p{C}]+$/u, 'is an address');

/** The path of everything that lies in a district. */
export const inDistrict = z.object({ district: z.uuid() });

/**
 * The query of a list that is read page by page: `pageQuery(z.tuple([text(200), z.uuid()]))`.
 *
 * @param key what the list is sorted by, as the last item of a page has it
 */
export function pageQuery<K extends z.ZodType>(key: K) {
  return {
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z
      .string()
      .max(2000)
      .transform((value, context): z.output<K> => {
        const parsed = key.safeParse(decoded(value));
        if (parsed.success) return parsed.data;
        context.addIssue({ code: 'custom', message: 'is the "next" of another page' });
        return z.NEVER;
      })
      .optional(),
  };
}

/** The answer of such a list. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/**
 * One page out of the rows that were read for it: read `limit + 1` of them, so that it shows whether
 * there are more.
 */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  keyOf: (item: T) => unknown,
): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = last !== undefined && found.length > limit ? encoded(keyOf(last)) : null;
  return { items, next };
}

function encoded(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
