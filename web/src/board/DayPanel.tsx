import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import type { DoctorRow, Grid, GridShift } from './board-api.ts';
import type { WishMark } from './board-model.ts';
import type { Chosen } from './board-search.ts';
import type { CellWords } from './cell-words.ts';

interface DayPanelProps {
  grid: Grid;
  doctors: readonly DoctorRow[];
  date: string;
  /** `null`: the day of nobody in particular. */
  doctor: string | null;
  words: CellWords;
  onChoose: (chosen: Chosen) => void;
}

/** A date: what a doctor has and has said, and all its shifts, each of which can be chosen. */
export function DayPanel({ grid, doctors, date, doctor, words, onChoose }: DayPanelProps) {
  const text = useText();
  const shifts = grid.dates.find((day) => day.date === date)?.shifts ?? [];
  const row = doctors.find((one) => one.doctor === doctor);
  const own = shifts.filter(({ assignments }) => assignments.some((seated) => seated.doctor === doctor));
  return (
    <div className="stack">
      {row && (
        <section className="stack tight">
          <Heading level="3" size="xsmall">
            {row.name}
          </Heading>
          <BodyShort>
            {row.target === null
              ? text('board.load.none', { duties: row.duties })
              : text('board.load.spoken', { duties: row.duties, target: row.target })}
          </BodyShort>
          <DayWord row={row} date={date} />
          {own.length === 0 && <BodyShort>{text('board.day.none')}</BodyShort>}
          <ShiftButtons shifts={own} doctor={row.doctor} words={words} onChoose={onChoose} />
        </section>
      )}
      <section className="stack tight">
        <Heading level="3" size="xsmall">
          {text('board.day.shifts')}
        </Heading>
        <ShiftButtons
          shifts={shifts.filter((shift) => !own.includes(shift))}
          doctor={null}
          words={words}
          onChoose={onChoose}
        />
      </section>
    </div>
  );
}

function DayWord({ row, date }: { row: DoctorRow; date: string }) {
  const text = useText();
  if (row.away.some(({ from, to }) => from <= date && date < to)) {
    return <BodyShort>{text('board.day.away')}</BodyShort>;
  }
  const mark = markOf(row, date);
  return mark && <BodyShort>{text('board.day.wish', { wish: text(`wishes.word.${mark}`) })}</BodyShort>;
}

function markOf({ vetoes, preferNot, prefer }: DoctorRow, date: string): WishMark | null {
  if (vetoes.includes(date)) return 'veto';
  if (preferNot.includes(date)) return 'preferNot';
  return prefer.includes(date) ? 'prefer' : null;
}

function ShiftButtons({
  shifts,
  doctor,
  words,
  onChoose,
}: {
  shifts: readonly GridShift[];
  /** Whose the shifts are; `null` for those of others. */
  doctor: string | null;
  words: CellWords;
  onChoose: (chosen: Chosen) => void;
}) {
  const text = useText();
  return (
    <ul className="shift-buttons">
      {shifts.map((shift) => (
        <li key={shift.id}>
          <Button
            size="small"
            variant="tertiary"
            onClick={() => {
              onChoose({ kind: 'shift', shift: shift.id, doctor });
            }}
          >
            {text('board.day.shift', {
              kind: words.kind(shift),
              filled: shift.assignments.filter(({ role }) => role === 'duty').length,
              seats: shift.seats,
            })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
