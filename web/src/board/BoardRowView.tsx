import { memo } from 'react';
import { useText } from '../messages/language.tsx';
import { type BoardDays, type BoardRow, dateOf } from './board-model.ts';
import { BoardCellView } from './BoardCellView.tsx';
import type { CellWords } from './cell-words.ts';
import type { Sizes } from './sizes.ts';

interface BoardRowViewProps {
  row: BoardRow;
  index: number;
  days: BoardDays;
  words: CellWords;
  sizes: Sizes;
  /** Days that are mounted, from and up to. */
  from: number;
  to: number;
  /** The day that the keyboard is at, in this row. */
  active: number | null;
  /** The day that the panel tells of, in this row. */
  chosen: number | null;
  /** First and last of the selected days, in this row. */
  selectedFrom: number | null;
  selectedTo: number | null;
}

/** One row: the cells with something in them. Its name is seen in the column of names, and heard here. */
export const BoardRowView = memo(function BoardRowView(props: BoardRowViewProps) {
  const { row, index, days, words, sizes, from, to, active, chosen, selectedFrom, selectedTo } = props;
  const text = useText();
  const isMounted = (day: number) => (from <= day && day < to) || day === active || day === chosen;
  const mounted = row.cells.map(({ day }) => day).filter(isMounted);
  if (active !== null && !row.byDay.has(active)) mounted.push(active);
  mounted.sort((a, b) => a - b);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      className="board-row"
      style={{ top: sizes.head + index * sizes.row, height: sizes.row }}
    >
      {row.away.map(
        (range) =>
          range.from < to &&
          from < range.to && (
            <span
              key={range.from}
              aria-hidden
              className="away"
              style={{
                insetInlineStart: sizes.names + range.from * sizes.column,
                width: (range.to - range.from) * sizes.column,
              }}
            />
          ),
      )}
      <div role="rowheader" aria-colindex={1} className="aksel-sr-only">
        {text('board.row', { name: words.row(row), load: words.spokenLoad(row) })}
      </div>
      {mounted.map((day, at) => (
        <BoardCellView
          key={day}
          row={row}
          cell={row.byDay.get(day)}
          day={day}
          gap={day - (mounted[at - 1] ?? -1) - 1}
          date={dateOf(days, day)}
          words={words}
          sizes={sizes}
          isActive={day === active}
          isChosen={day === chosen}
          isSelected={
            selectedFrom !== null && selectedTo !== null && selectedFrom <= day && day <= selectedTo
          }
        />
      ))}
    </div>
  );
});
