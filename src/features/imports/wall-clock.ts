import { addDays } from '../../domain/calendar/civil-date.ts';
import {
  instantMilliseconds,
  osloInstant,
  osloWallTime,
  toInstant,
} from '../../domain/calendar/oslo-time.ts';
import type { CivilDate, Instant } from '../../domain/problem/roster-problem.ts';
import { clockOf } from './row-reader.ts';

/** Said after a clock time that October shows twice: the second showing. */
const WINTER = /\s*(vintertid|normaltid|winter time)$/i;
const SECONDS = /^(\d{1,2}[:.]\d{2}):(\d{2})$/;

/** The instant of a wall time in Oslo as files have it; `null` for another text. `24:00` is the day's end. */
export function wallInstant(date: CivilDate, text: string): Instant | null {
  const bare = text.replace(WINTER, '');
  const split = SECONDS.exec(bare);
  const seconds = split && split[2]! < '60' ? Number(split[2]) : 0;
  const time = bare === '24:00' ? '00:00' : clockOf(seconds > 0 ? split![1]! : bare);
  if (time === null) return null;
  const doubled = WINTER.test(text) ? 'second' : 'first';
  const day = bare === '24:00' ? addDays(date, 1) : date;
  const at = osloInstant(day, time, { missing: 'atChange', doubled });
  return seconds > 0 ? toInstant(instantMilliseconds(at) + seconds * 1000) : at;
}

/** Date and wall time of an instant, so that `wallInstant` gives the instant back. */
export function wallText(instant: Instant): { date: CivilDate; time: string } {
  const { date, time } = osloWallTime(instant);
  const seconds = instant.slice(17, 19);
  const text = seconds === '00' ? time : `${time}:${seconds}`;
  return { date, time: wallInstant(date, text) === instant ? text : `${text} vintertid` };
}
