import { osloWallTime, toInstant } from '../../domain/calendar/oslo-time.ts';

/** The civil date in Oslo at a moment. */
export function osloDate(at: Date): string {
  return osloWallTime(toInstant(at.getTime())).date;
}
