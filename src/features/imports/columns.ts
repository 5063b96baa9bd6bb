import { formatMessage } from '../../messages/format-message.ts';
import type { FieldError } from '../../http/problem.ts';
import { Problem } from '../../http/problem.ts';
import type { Locale } from '../../messages/locales.ts';
import { nearest, plainWord } from './words.ts';

/** A column of a kind of table. */
export interface Column {
  id: string;
  /** As it is written, in bokmål. */
  name: string;
  /** What else is read as it: English, nynorsk, short forms. */
  also: readonly string[];
  /** A file without it is refused. */
  needed: boolean;
}

/** A column that a file may leave out. */
export function column(id: string, name: string, ...also: string[]): Column {
  return { id, name, also, needed: false };
}

/** A column that every file has. */
export function needed(id: string, name: string, ...also: string[]): Column {
  return { id, name, also, needed: true };
}

/** Characters of a value that are repeated to people. */
const SHOWN = 80;

/** A value as it was given, short enough for a message. */
export function shown(value: string): string {
  const characters = Array.from(value.slice(0, 2 * SHOWN));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : characters.join('');
}

/**
 * Which column of the file is which column of the kind, by id. Throws a problem (422) that lists every
 * unknown, repeated and missing column, with the nearest known one.
 */
export function matchColumns(
  header: readonly string[],
  columns: readonly Column[],
  locale: Locale,
): Map<string, string> {
  const known = new Map(
    columns.flatMap((one) => [one.name, one.id, ...one.also].map((name) => [plainWord(name), one] as const)),
  );
  const found = new Map<string, string>();
  const errors: FieldError[] = [];
  const wrong = (name: string, code: string, values: Record<string, string>) => {
    const message = formatMessage(locale, `imports.${code}`, { column: shown(name), ...values });
    errors.push({ path: shown(name), code, message });
  };
  for (const name of header) {
    const match = known.get(plainWord(name));
    if (!match) wrong(name, 'column-unknown', { nearest: nearestOf(name, columns) });
    else if (found.has(match.id)) wrong(name, 'column-twice', { other: shown(found.get(match.id) ?? '') });
    else found.set(match.id, name);
  }
  for (const { id, name, needed: isNeeded } of columns) {
    if (isNeeded && !found.has(id)) wrong(name, 'column-missing', {});
  }
  if (errors.length > 0) {
    throw new Problem(422, 'import-columns-wrong', { values: { count: errors.length }, errors });
  }
  return found;
}

function nearestOf(name: string, columns: readonly Column[]): string {
  return (
    nearest(
      name,
      columns.map((one) => one.name),
    ) ?? columns.map((one) => one.name).join(', ')
  );
}
