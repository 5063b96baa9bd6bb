import { IntlMessageFormat } from 'intl-messageformat';
import type { LoadedTexts, MessageKey } from './texts.ts';

/** Values of a text's arguments. */
export type TextValues = Record<string, string | number>;

const known = new Map<string, IntlMessageFormat>();

/** Browsers know the plurals and numbers of bokmål; nynorsk has the same, and not every browser knows it. */
const NUMBERS = { nb: 'nb', nn: 'nb', en: 'en-GB' } as const;

/** A text with its values filled in. A missing value is a bug and throws. */
export function formatText({ locale, texts }: LoadedTexts, key: MessageKey, values: TextValues = {}): string {
  const compiled = texts[key];
  if (compiled === undefined) throw new Error(`the route of this page does not ask for the text ${key}`);
  if (typeof compiled === 'string') return compiled;
  const id = `${locale}:${key}`;
  let message = known.get(id);
  if (!message) {
    message = new IntlMessageFormat(compiled, NUMBERS[locale]);
    known.set(id, message);
  }
  return String(message.format(values));
}
