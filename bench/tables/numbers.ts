/** What stands where there is no number. */
const NONE = '–';

/** A cost or bound. */
export function costText(cost: number | null): string {
  return cost === null ? NONE : cost.toFixed(2);
}

/** A gap as a percentage; finer where it is small. */
export function gapText(gap: number | null): string {
  if (gap === null) return NONE;
  const percent = gap * 100;
  return `${percent.toFixed(percent < 10 ? 2 : 0)} %`;
}

/** Milliseconds as seconds. */
export function secondsText(milliseconds: number | null): string {
  return milliseconds === null ? NONE : `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

/** The middle value; of an even number of values the higher of the two, so that nothing is embellished. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
