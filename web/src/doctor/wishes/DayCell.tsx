import { memo } from 'react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import type { ContestedLevel } from './wish-api.ts';
import type { WishDay } from './wish-model.ts';

/** The sign of each word: form and not colour alone. */
const SIGNS = { veto: '✕', preferNot: '−', prefer: '★', mixed: '◐' } as const;
/** What few want off needs no bars. */
const BARS = { low: 0, middle: 2, high: 3 } as const;

/** Plain values: of half a year of cells, only those whose day changes are drawn anew. */
interface DayCellProps extends Pick<WishDay, 'word' | 'isHeard' | 'isDayOff' | 'isHoliday'> {
  date: string;
  /** Whether there are shifts for the doctor on the date. */
  isOffered: boolean;
  level: ContestedLevel | undefined;
  isSelected: boolean;
  isFocusable: boolean;
}

/** One day: a tap or the space bar paints it. */
export const DayCell = memo(function DayCell(props: DayCellProps) {
  const { date, isOffered, word, isHeard, isDayOff, isHoliday, level, isSelected, isFocusable } = props;
  const text = useText();
  const dates = useDates();
  const label = [
    dates.long(date),
    isHoliday && text('wishes.day.holiday'),
    isOffered ? word && text(`wishes.word.${word}`).toLowerCase() : text('wishes.day.none'),
    !isHeard && text('wishes.day.unheard'),
    isOffered && level && level !== 'low' && text(`wishes.contested.${level}`).toLowerCase(),
  ].filter(Boolean);
  const classes = ['day', isDayOff && 'off', word && `is-${word}`, !isHeard && 'unheard'];
  return (
    <td
      role="gridcell"
      data-date={date}
      tabIndex={isFocusable ? 0 : -1}
      aria-selected={isSelected}
      aria-disabled={isOffered ? undefined : true}
      aria-label={label.join(', ')}
      className={classes.filter(Boolean).join(' ')}
    >
      <span className="number">{Number(date.slice(8))}</span>
      <span className="sign">{word && SIGNS[word]}</span>
      <span className="bars" data-level={isOffered && level ? BARS[level] : 0} />
    </td>
  );
});
