import { Refusal } from './table-result.ts';

/** A character that Windows-1252 leaves open: text in that encoding has none. */
const UNUSED_IN_WINDOWS_1252 = /[\u0081\u008D\u008F\u0090\u009D]/;
/** What no text holds, beside tab and line ends: a picture or a program does. */
// eslint-disable-next-line no-control-regex -- the control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/**
 * The text of a CSV file: UTF-8 with or without a byte order mark, else Windows-1252, as older Excel
 * writes it in Norway. Throws the `Refusal`s `not-a-table` and `encoding-unknown`.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes.length === 0) throw new Refusal({ code: 'not-a-table' });
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Refusal({ code: 'encoding-unknown', value: 'utf-16' });
  }
  // Web pages are often named .xls by the programs that write them.
  if (bytes.includes(0) || /^(%PDF|\s*<(!doctype|html|\?xml))/i.test(bytes.toString('latin1', 0, 64)))
    throw new Refusal({ code: 'not-a-table' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (BINARY.test(text)) throw new Refusal({ code: 'not-a-table' });
    if (UNUSED_IN_WINDOWS_1252.test(text)) throw new Refusal({ code: 'encoding-unknown' });
    return text;
  }
}
