import { addDays, isoWeekday } from '../../../../src/domain/calendar/civil-date.ts';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { DayCell } from './DayCell.tsx';
import type { ContestedDates } from './wish-api.ts';
import type { WishDay, WishModel } from './wish-model.ts';

interface MonthGridProps {
  /** `2027-02`. */
  month: string;
  /** Dates of the month within the period. */
  dates: readonly string[];
  model: WishModel;
  contested: ContestedDates | undefined;
  /** First and last of the selected dates. */
  selection: readonly [string, string] | null;
  /** The one day of all months that the Tab key reaches. */
  focused: string;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** The days of a month, Monday first. */
export function MonthGrid({ month, dates, model, contested, selection, focused }: MonthGridProps) {
  const text = useText();
  const words = useDates();
  return (
    <section className="month" aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`} className="month-name">
        {words.month(month)}
      </h2>
      <table
        role="grid"
        aria-labelledby={`month-${month}`}
        aria-multiselectable="true"
        className="month-grid"
      >
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" abbr={words.weekday(weekday)}>
                {words.weekdayTwo(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(dates).map((week) => (
            <tr key={week.monday}>
              {WEEKDAYS.map((weekday) => {
                const date = addDays(week.monday, weekday - 1);
                if (!week.dates.has(date))
                  return <td key={weekday} className="no-day" aria-label={text('wishes.day.outside')} />;
                return (
                  <DayCell
                    key={weekday}
                    date={date}
                    {...cellOf(model.days.get(date))}
                    level={contested?.levels[date]}
                    isSelected={selection !== null && selection[0] <= date && date <= selection[1]}
                    isFocusable={date === focused}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function weeksOf(dates: readonly string[]): { monday: string; dates: Set<string> }[] {
  const weeks = new Map<string, Set<string>>();
  for (const date of dates) {
    const monday = addDays(date, 1 - isoWeekday(date));
    const week = weeks.get(monday) ?? new Set();
    week.add(date);
    weeks.set(monday, week);
  }
  return [...weeks].map(([monday, own]) => ({ monday, dates: own }));
}

/** What a cell shows of a day; a date without shifts is blank. */
function cellOf(day: WishDay | undefined) {
  const { word = null, isHeard = true, isDayOff = false, isHoliday = false } = day ?? {};
  return { isOffered: day !== undefined, word, isHeard, isDayOff, isHoliday };
}
