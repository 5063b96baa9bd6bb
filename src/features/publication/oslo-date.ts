import { DateTime } from 'luxon';

/** The civil date in Oslo at an instant. */
export function osloDate(at: Date): string {
  return DateTime.fromJSDate(at, { zone: 'Europe/Oslo' }).toFormat('yyyy-MM-dd');
}
