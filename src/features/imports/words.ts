/** Words of a column's values: how each is written, and what else is read as it. */
export interface Words<T extends string> {
  /** The value that a word means; `undefined` for an unknown word. */
  read: (text: string) => T | undefined;
  /** How a value is written in bokmål; a value without a word stands for itself. */
  write: (value: T) => string;
  /** What may be written, for people. */
  all: readonly string[];
}

/** Upper and lower case, spaces and punctuation make no difference. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words by value: the first one is written, all of them and the value itself are read. */
export function words<T extends string>(list: Readonly<Record<T, readonly [string, ...string[]]>>): Words<T> {
  const entries = Object.entries(list) as [T, readonly [string, ...string[]]][];
  const values = new Map(
    entries.flatMap(([value, own]) => [value, ...own].map((word) => [plainWord(word), value] as const)),
  );
  const written = new Map<string, string>(entries.map(([value, own]) => [value, own[0]]));
  return {
    read: (text) => values.get(plainWord(text)),
    write: (value) => written.get(value) ?? value,
    all: entries.map(([, own]) => own[0]),
  };
}

/** The known text that is nearest to another by letters that differ; `null` when none is near. */
export function nearest(text: string, known: Iterable<string>): string | null {
  const wanted = plainWord(text).slice(0, 100);
  let best: { name: string; distance: number } | null = null;
  for (const name of known) {
    const distance = lettersApart(wanted, plainWord(name).slice(0, 100));
    if (best === null || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= Math.max(2, Math.ceil(wanted.length / 2)) ? best.name : null;
}

/** Letters to add, take away or change (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let at = 1; at <= b.length; at++) {
      const change = above[at - 1]! + (a[row - 1] === b[at - 1] ? 0 : 1);
      current.push(Math.min(change, above[at]! + 1, current[at - 1]! + 1));
    }
    above = current;
  }
  return above[b.length]!;
}
