/** Hours are counted in this many parts an hour, as whole numbers: their sums are exact. */
const PARTS_PER_HOUR = 60;

/**
 * Hours as a whole number of parts.
 *
 * @throws RangeError when they do not fit the grid
 */
export function toParts(hours: number): number {
  const parts = Math.round(hours * PARTS_PER_HOUR);
  if (Math.abs(parts - hours * PARTS_PER_HOUR) < 1e-9) return parts;
  throw new RangeError(
    `${hours} hours are not a whole number of minutes, the grid that hours are counted on exactly; ` +
      'give the slots hours of whole minutes',
  );
}

/** Parts as hours again. */
export function toHours(parts: number): number {
  return parts / PARTS_PER_HOUR;
}
