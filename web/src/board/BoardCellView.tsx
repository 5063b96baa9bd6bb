import { PadlockLockedFillIcon } from '@navikt/aksel-icons';
import { memo } from 'react';
import type { BoardCell, BoardRow } from './board-model.ts';
import type { CellWords } from './cell-words.ts';
import { OPEN_ROW } from './doctor-rows.ts';
import type { Sizes } from './sizes.ts';

interface BoardCellViewProps {
  row: BoardRow;
  cell: BoardCell | undefined;
  day: number;
  /** Days between it and what is mounted before it: in a row of boxes none has to be placed by itself. */
  gap: number;
  date: string;
  words: CellWords;
  sizes: Sizes;
  isActive: boolean;
  isSelected: boolean;
  isChosen: boolean;
}

/** Open seats of one date from which on the heat is at its strongest. */
const HOTTEST = 4;

/** One row on one date. Only what has content is mounted, and the one cell that the keyboard is at. */
export const BoardCellView = memo(function BoardCellView(props: BoardCellViewProps) {
  const { row, cell, day, gap, date, words, sizes, isActive, isSelected, isChosen } = props;
  const isAway = row.away.some(({ from, to }) => from <= day && day < to);
  return (
    <div
      role="gridcell"
      aria-colindex={day + 2}
      aria-label={words.spoken(row, date, cell, isAway)}
      aria-selected={isSelected || isChosen}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive || undefined}
      // Drawn by the style sheet: a sign is no word, and speech input goes by the name.
      data-shown={cell && words.shown(row, cell)}
      data-heat={row.key === OPEN_ROW && cell ? Math.min(cell.open, HOTTEST) : undefined}
      className={classesOf(row, cell, isAway, isChosen)}
      style={{ marginInlineStart: gap * sizes.column, width: sizes.column }}
    >
      {cell?.isLocked && <PadlockLockedFillIcon aria-hidden className="cell-lock" />}
      {cell && cell.trouble !== null && cell.trouble !== 'open' && (
        <span className="cell-trouble">{cell.trouble === 'breach' ? '▲' : '△'}</span>
      )}
    </div>
  );
});

function classesOf(row: BoardRow, cell: BoardCell | undefined, isAway: boolean, isChosen: boolean): string {
  const first = cell?.duties[0];
  const classes = [
    'cell',
    first?.seated && 'duty',
    first?.seated && first.shift.night && 'night',
    first?.seated?.role === 'training' && 'training',
    first && !first.seated && row.key !== OPEN_ROW && 'open',
    cell?.mark && `is-${cell.mark}`,
    isAway && 'in-away',
    cell?.trouble && `trouble-${cell.trouble}`,
    row.seat && 'named',
    isChosen && 'chosen',
  ];
  return classes.filter(Boolean).join(' ');
}
