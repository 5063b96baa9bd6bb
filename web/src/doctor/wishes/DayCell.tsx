import { memo } from 'react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import type { ContestedLevel } from './wish-api.ts';
import type { WishDay } from './wish-model.ts';

/** The sign of each word: form and not colour alone. */
const SIGNS = { veto: '✕', preferNot: '−', prefer: '★', mixed: '◐' } as const;
/** What few want off needs no bars. */
const BARS = { low: 0, middle: 2, high: 3 } as const;

interface DayCellProps {
  date: string;
  /** `undefined` on a date without shifts for the doctor. */
  day: WishDay | undefined;
  level: ContestedLevel | undefined;
  isSelected: boolean;
  isFocusable: boolean;
}

/** One day: a tap or the space bar paints it. */
export const DayCell = memo(function DayCell({ date, day, level, isSelected, isFocusable }: DayCellProps) {
  const text = useText();
  const dates = useDates();
  const word = day?.word ?? null;
  const label = [
    dates.long(date),
    day?.isHoliday === true && text('wishes.day.holiday'),
    day ? word && text(`wishes.word.${word}`).toLowerCase() : text('wishes.day.none'),
    day && !day.isHeard && text('wishes.day.unheard'),
    day && level && level !== 'low' && text(`wishes.contested.${level}`).toLowerCase(),
  ].filter(Boolean);
  const classes = ['day', day?.isDayOff && 'off', word && `is-${word}`, day && !day.isHeard && 'unheard'];
  return (
    <td
      role="gridcell"
      data-date={date}
      tabIndex={isFocusable ? 0 : -1}
      aria-selected={isSelected}
      aria-disabled={day ? undefined : true}
      aria-label={label.join(', ')}
      className={classes.filter(Boolean).join(' ')}
    >
      <span className="number">{Number(date.slice(8))}</span>
      <span className="sign">{word && SIGNS[word]}</span>
      <span className="bars" data-level={day && level ? BARS[level] : 0} />
    </td>
  );
});
