import { osloInstant, osloWallTime } from '../../domain/calendar/oslo-time.ts';

/**
 * Whether Oslo's clock shows a wall time once, skips it in March or shows it twice in October. A skipped
 * one is taken as the same minute an hour later, a doubled one as its first showing.
 */
export type ClockShowing = 'once' | 'missing' | 'doubled';

/** A wall time in Oslo and the instant that it is. */
export interface WallTime {
  /** `2026-11-30T08:00`. */
  local: string;
  at: string;
  shown: ClockShowing;
}

/** The instant of a wall time `YYYY-MM-DDTHH:MM`. Throws on a text that is none. */
export function wallTime(local: string): WallTime {
  const [date = '', time = ''] = local.split('T');
  const at = osloInstant(date, time, { missing: 'afterChange', doubled: 'first' });
  const second = osloInstant(date, time, { missing: 'afterChange', doubled: 'second' });
  return { local, at, shown: localOf(at) !== local ? 'missing' : second !== at ? 'doubled' : 'once' };
}

/** What Oslo's clock shows at an instant, to the minute. */
export function localOf(instant: string): string {
  const { date, time } = osloWallTime(instant);
  return `${date}T${time}`;
}
