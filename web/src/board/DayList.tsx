import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button, Heading } from '@navikt/ds-react';
import { addDays, isoWeek, isoWeekday } from '../../../src/domain/calendar/civil-date.ts';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import type { Grid, GridShift } from './board-api.ts';
import type { CellWords } from './cell-words.ts';

interface DayListProps {
  grid: Grid;
  /** Monday of the week that is shown. */
  week: string;
  search: string;
  words: CellWords;
  onWeek: (monday: string) => void;
  /** Opens a shift; left out where the board is for reading. */
  onChoose: ((shift: GridShift) => void) | undefined;
}

const WEEK = 7;

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - isoWeekday(date));
}

/** The shifts of a week, day by day, in words. */
export function DayList({ grid, week, search, words, onWeek, onChoose }: DayListProps) {
  const text = useText();
  const dates = useDates();
  const end = addDays(week, WEEK);
  const wanted = search.trim().toLocaleLowerCase('nb');
  const isFound = ({ assignments }: GridShift) =>
    wanted === '' || assignments.some(({ name }) => name.toLocaleLowerCase('nb').includes(wanted));
  const days = grid.dates.filter(({ date }) => date >= week && date < end);
  const [first, last] = [grid.dates[0]?.date ?? week, grid.dates.at(-1)?.date ?? week];
  return (
    <div className="day-list">
      <div className="row weeks">
        <Button
          size="small"
          variant="secondary"
          icon={<ChevronLeftIcon aria-hidden />}
          disabled={week <= first}
          onClick={() => {
            onWeek(addDays(week, -WEEK));
          }}
        >
          {text('board.week.before')}
        </Button>
        <strong>
          {text('board.week', {
            week: String(isoWeek(week).week),
            month: dates.month(week.slice(0, 7)),
          })}
        </strong>
        <Button
          size="small"
          variant="secondary"
          icon={<ChevronRightIcon aria-hidden />}
          iconPosition="right"
          disabled={end > last}
          onClick={() => {
            onWeek(end);
          }}
        >
          {text('board.week.after')}
        </Button>
      </div>
      {days.map(({ date, shifts }) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          <Heading id={`day-${date}`} level="2" size="xsmall" className="sentence">
            {dates.long(date)}
          </Heading>
          <ul className="day-shifts">
            {shifts.filter(isFound).map((shift) => (
              <li key={shift.id}>
                <DayShift shift={shift} words={words} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DayShift({
  shift,
  words,
  onChoose,
}: { shift: GridShift } & Pick<DayListProps, 'words' | 'onChoose'>) {
  const text = useText();
  const { assignments, open, violations, onlyWhenNeeded } = shift;
  const told = [...violations, ...assignments.flatMap((seated) => seated.violations)];
  return (
    <>
      {onChoose ? (
        <button
          type="button"
          className="day-shift"
          onClick={() => {
            onChoose(shift);
          }}
        >
          {words.hours(shift)}
        </button>
      ) : (
        <span className="day-shift">{words.hours(shift)}</span>
      )}
      <span className="shift-holders">
        {assignments
          .map(({ name, role, pinned }) =>
            text('board.list.holder', {
              name,
              training: role === 'training' ? 'yes' : 'no',
              locked: pinned ? 'yes' : 'no',
            }),
          )
          .join(', ')}
        {assignments.length === 0 && onlyWhenNeeded && text('board.list.not-needed')}
      </span>
      {open > 0 && <strong className="open-seats">{text('board.list.open', { open })}</strong>}
      {told.map(({ code, sentence, hard }, at) => (
        <span key={`${code}-${at}`} className="told">
          {text('board.told', { hard: hard ? 'yes' : 'no', sentence })}
        </span>
      ))}
    </>
  );
}
