/** Where a text stops being JSON; lines and columns count from 1. */
export interface JsonErrorPlace {
  line: number;
  column: number;
  /** What stands there, e.g. `unexpected "}"`. */
  found: string;
}

/** White space, then one token: punctuation, a string, or a bare value. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y;

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Finds the first place where a text that `JSON.parse` refused breaks the grammar. The engine's own
 * message names no place on every version, and never a line on the oldest we run on.
 *
 * Throws on a text that is JSON after all.
 */
export function findJsonError(text: string): JsonErrorPlace {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token: RegExpExecArray | null = TOKEN.exec(text);
    const next: Expected | null = token && afterToken(expected, token, open);
    if (!next) return placeOf(text, skipSpace(text, at), expected);
    expected = next;
    at = TOKEN.lastIndex;
    if (expected === 'nothing' && skipSpace(text, at) === text.length) throw new Error('the text is JSON');
  }
}

/** What must follow a token, or null when the token may not stand here. Keeps the open brackets. */
function afterToken(expected: Expected, token: RegExpExecArray, open: ('{' | '[')[]): Expected | null {
  const [, mark, text] = token;
  const valueMayCome = expected === 'value' || expected === 'valueOrEnd';
  if (mark === '{' || mark === '[') {
    if (!valueMayCome) return null;
    open.push(mark);
    return mark === '{' ? 'keyOrEnd' : 'valueOrEnd';
  }
  if (mark === '}' || mark === ']') {
    const empty = mark === '}' ? 'keyOrEnd' : 'valueOrEnd';
    const mayClose = open.at(-1) === (mark === '}' ? '{' : '[');
    if (!mayClose || (expected !== 'commaOrEnd' && expected !== empty)) return null;
    open.pop();
    return afterValue(open);
  }
  if (mark === ':') return expected === 'colon' ? 'value' : null;
  if (mark === ',') {
    if (expected !== 'commaOrEnd') return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (text !== undefined && (expected === 'key' || expected === 'keyOrEnd')) return 'colon';
  return valueMayCome ? afterValue(open) : null;
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : 'commaOrEnd';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at += 1;
  return at;
}

const WANTED: Record<Expected, string> = {
  value: 'a value',
  valueOrEnd: 'a value or "]"',
  key: 'a name in double quotes',
  keyOrEnd: 'a name in double quotes or "}"',
  colon: '":"',
  commaOrEnd: '"," or a closing bracket',
  nothing: 'nothing more',
};

function placeOf(text: string, at: number, expected: Expected): JsonErrorPlace {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const wanted = `expected ${WANTED[expected]}`;
  if (at >= text.length) return { line, column, found: `the file ends too early, ${wanted}` };
  const [word = ''] = /^(?:"[^"\n]{0,20}"?|[\w.+-]{1,20}|.)/su.exec(text.slice(at, at + 40)) ?? [];
  return { line, column, found: `unexpected ${word.startsWith('"') ? word : `"${word}"`}, ${wanted}` };
}
