import { addDays } from '../../domain/calendar/civil-date.ts';
import { osloInstant, SHIFT_BORDERS } from '../../domain/calendar/oslo-time.ts';
import type { ClockTime, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { conflict } from '../../http/problem.ts';
import type { Board } from '../roster/index.ts';
import { refuseSplit } from './divide-shifts.ts';
import type { SwapDuty } from './swap-rows.ts';

/** A shift, or a part of one: from a time on the clock on, or until it. */
export type AskedDuty = string | { shift: string; from: ClockTime } | { shift: string; until: ClockTime };

/** The shift that is asked about. */
export function shiftOf(asked: AskedDuty): string {
  return typeof asked === 'string' ? asked : asked.shift;
}

/** A duty of a doctor as it is asked about; refused like `refuseSplit`, and (409) for an unknown shift. */
export function dutyOf({ shifts }: Board, asked: AskedDuty, doctor: string): SwapDuty {
  if (typeof asked === 'string') return { shift: asked, doctor, part: null };
  const shift = shifts.get(asked.shift);
  if (!shift) throw conflict('assignment-missing');
  const side = 'from' in asked ? 'from' : 'until';
  const part = { side, at: instantIn(shift, 'from' in asked ? asked.from : asked.until) } as const;
  refuseSplit(shift, part);
  return { shift: asked.shift, doctor, part };
}

/** When the clock first shows the time after the shift has begun: of a night, it may be the next day. */
function instantIn({ date, start }: ProblemShift, time: ClockTime): string {
  const same = osloInstant(date, time, SHIFT_BORDERS);
  return same > start ? same : osloInstant(addDays(date, 1), time, SHIFT_BORDERS);
}
