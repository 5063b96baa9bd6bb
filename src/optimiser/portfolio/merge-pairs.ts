/**
 * Carries over what `made` changed of `origin` into `best`, doctor by doctor. All are rosters as
 * `[doctor, shift, …]`.
 *
 * @returns null when nothing is to be carried over
 */
export function mergePairs(origin: Int32Array, made: Int32Array, best: Int32Array): Int32Array | null {
  const before = byDoctor(origin);
  const after = byDoctor(made);
  const merged = byDoctor(best);
  let changes = 0;
  for (const d of new Set([...before.keys(), ...after.keys()])) {
    const own = after.get(d) ?? [];
    if (own.join() === (before.get(d) ?? []).join()) continue;
    merged.set(d, own);
    changes++;
  }
  if (changes === 0) return null;
  return Int32Array.from([...merged].flatMap(([d, shifts]) => shifts.flatMap((s) => [d, s])));
}

function byDoctor(pairs: Int32Array): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (let i = 0; i < pairs.length; i += 2) {
    const list = lists.get(pairs[i]!);
    if (list) list.push(pairs[i + 1]!);
    else lists.set(pairs[i]!, [pairs[i + 1]!]);
  }
  for (const list of lists.values()) list.sort((a, b) => a - b);
  return lists;
}
