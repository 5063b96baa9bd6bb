import { useMemo } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { osloTime } from '../shared/oslo-clock.ts';
import { useShiftWords, type WallShift } from '../shared/shift-words.ts';
import { slotName } from '../shared/slot-name.ts';
import type { GridShift } from './board-api.ts';
import type { BoardCell, BoardRow, Duty } from './board-model.ts';
import { OPEN_ROW } from './doctor-rows.ts';
import { slotOf } from './seat-rows.ts';

/** The words of the board. */
export interface CellWords {
  /** «kveld, stasjonær»: a kind of shift. */
  kind: (shift: Pick<GridShift, 'id' | 'function'>) => string;
  /** «kveld, stasjonær, lør 13. feb, 16–23». */
  shift: (shift: GridShift) => string;
  /** «kveld, 16–23, stasjonær». */
  hours: (shift: GridShift) => string;
  /** «Ks»: two letters that stand for a kind of shift. */
  code: (shift: Pick<GridShift, 'id' | 'function'>) => string;
  row: (row: BoardRow) => string;
  /** «8 / 9,2» of a doctor's share, or the number of the seat. */
  load: (row: BoardRow) => string;
  spokenLoad: (row: BoardRow) => string;
  /** What a cell shows. */
  shown: (row: BoardRow, cell: BoardCell) => string;
  /** Row, date and content, for those who hear them. */
  spoken: (row: BoardRow, date: string, cell: BoardCell | undefined, isAway: boolean) => string;
}

/** A shift as the clock on the wall in Norway shows it. */
function wallShift(shift: GridShift): WallShift {
  const { date, start, end, function: duty } = shift;
  const [startTime, endTime] = [osloTime(start).time, osloTime(end).time];
  return { date, startTime, endTime, slot: slotOf(shift), function: duty };
}

/** «R. Sletta»: the last name, with the first letter of the one before it. */
function shortName(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? name;
  const before = words.at(-2);
  return before === undefined ? last : `${before.slice(0, 1)}. ${last}`;
}

/** The words of the board in the language. */
export function useCellWords(): CellWords {
  const { text } = useLanguage();
  const dates = useDates();
  const shifts = useShiftWords();
  return useMemo(() => {
    // The same few words come again and again while the board scrolls.
    const known = new Map<string, string>();
    const once = (key: string, words: () => string): string => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const made = words();
      known.set(key, made);
      return made;
    };
    const kind = (shift: Pick<GridShift, 'id' | 'function'>) =>
      once(`kind ${slotOf(shift)} ${shift.function}`, () =>
        text('board.kind', {
          slot: slotName(text, slotOf(shift)),
          duty: text('shift.function', { duty: shift.function }),
        }),
      );
    const code = (shift: Pick<GridShift, 'id' | 'function'>) =>
      once(`code ${slotOf(shift)} ${shift.function}`, () =>
        text('board.code', { slot: slotOf(shift), duty: shift.function }),
      );
    const longDate = (date: string) => once(date, () => dates.long(date));
    const row = ({ key, name, slot, function: duty }: BoardRow) => {
      if (key === OPEN_ROW) return text('board.open-row');
      return slot !== null && duty !== null ? kind({ id: `/${slot}`, function: duty }) : name;
    };
    const dutyOf = ({ shift, seated }: Duty, isSeats: boolean) => {
      const who = seated ? seated.name : text('board.open');
      const words = isSeats ? who : seated ? kind(shift) : text('board.open.kind', { kind: kind(shift) });
      return seated?.role === 'training' ? text('board.training', { duty: words }) : words;
    };
    return {
      kind,
      hours: (shift) =>
        text('board.kind', { slot: slotName(text, slotOf(shift)), duty: shifts.hours(wallShift(shift)) }),
      code,
      row,
      shift: (shift) => text('board.shift', { kind: kind(shift), when: shifts.when(wallShift(shift)) }),
      load: ({ seat, duties, target }) =>
        once(`load ${seat?.join('/') ?? ''} ${duties} ${target ?? ''}`, () => {
          if (seat) return text('board.seat', { seat: seat[0], seats: seat[1] });
          return target === null ? String(duties) : text('board.load', { duties, target });
        }),
      spokenLoad: ({ seat, duties, target }) =>
        once(`spoken ${seat?.join('/') ?? ''} ${duties} ${target ?? ''}`, () => {
          if (seat) return text('board.seat.spoken', { seat: seat[0], seats: seat[1] });
          return target === null
            ? text('board.load.none', { duties })
            : text('board.load.spoken', { duties, target });
        }),
      shown: (of, { duties, open, mark }) => {
        const [first] = duties;
        if (of.key === OPEN_ROW) return String(open);
        if (!first) return mark === null ? '' : { veto: '✕', preferNot: '−', prefer: '★' }[mark];
        if (of.seat) return first.seated ? shortName(first.seated.name) : text('board.open');
        return duties.map(({ shift }) => code(shift)).join(' ');
      },
      spoken: (of, date, cell, isAway) => {
        const parts = [
          row(of),
          of.seat && text('board.seat.spoken', { seat: of.seat[0], seats: of.seat[1] }),
          longDate(date),
          ...(cell?.duties ?? []).map((duty) => dutyOf(duty, of.seat !== null)),
          !cell?.duties.length && text('board.nothing'),
          cell?.mark && text(`wishes.word.${cell.mark}`).toLowerCase(),
          isAway && text('board.away'),
          cell?.isLocked && text('board.locked'),
          cell?.trouble && cell.trouble !== 'open' && text(`board.trouble.${cell.trouble}`),
        ];
        return parts.filter(Boolean).join(', ');
      },
    };
  }, [text, dates, shifts]);
}
