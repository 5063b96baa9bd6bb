import { memo } from 'react';
import { isoWeek, isoWeekday } from '../../../src/domain/calendar/civil-date.ts';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { type BoardDays, dateOf } from './board-model.ts';
import type { Sizes } from './sizes.ts';

const WEEK = 7;

/** Weeks and dates, which stay on top. */
export const BoardHead = memo(function BoardHead({
  days,
  sizes,
  from,
  to,
  corner,
}: {
  days: BoardDays;
  sizes: Sizes;
  from: number;
  to: number;
  /** Name of the first column. */
  corner: string;
}) {
  const text = useText();
  const dates = useDates();
  const mondays = daysFrom(from, to).filter((day) => day % WEEK === 0);
  const place = (day: number, length: number) => ({
    insetInlineStart: sizes.names + day * sizes.column,
    width: length * sizes.column,
  });
  return (
    <div role="row" aria-rowindex={1} className="board-head" style={{ height: sizes.head }}>
      <div role="columnheader" aria-colindex={1} className="corner" style={{ width: sizes.names }}>
        {corner}
      </div>
      {mondays.map((monday) => (
        <span key={monday} aria-hidden className="week-head" style={place(monday, WEEK)}>
          {text('board.week', {
            week: String(isoWeek(dateOf(days, monday)).week),
            month: dates.month(dateOf(days, monday).slice(0, 7)),
          })}
        </span>
      ))}
      {daysFrom(Math.max(from, days.from), Math.min(to, days.to)).map((day) => {
        const date = dateOf(days, day);
        const isOff = isoWeekday(date) > 5 || days.holidays.includes(day);
        return (
          <div
            key={day}
            role="columnheader"
            aria-colindex={day + 2}
            aria-label={dates.long(date)}
            className={isOff ? 'date-head off' : 'date-head'}
            style={place(day, 1)}
          >
            <small>{dates.weekdayTwo(isoWeekday(date))}</small>
            {Number(date.slice(8))}
          </div>
        );
      })}
    </div>
  );
});

function daysFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
