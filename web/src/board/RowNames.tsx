import { memo } from 'react';
import type { BoardRow } from './board-model.ts';
import type { CellWords } from './cell-words.ts';
import { OPEN_ROW } from './doctor-rows.ts';
import type { Sizes } from './sizes.ts';

/**
 * Names and loads, which stay at the left: one column that stays is drawn much faster than as many names as
 * there are rows. They are heard in the rows.
 */
export const RowNames = memo(function RowNames({
  rows,
  shown,
  words,
  sizes,
}: {
  rows: readonly BoardRow[];
  /** Indices of the rows that are mounted. */
  shown: readonly number[];
  words: CellWords;
  sizes: Sizes;
}) {
  return (
    <div aria-hidden className="row-names" style={{ width: sizes.names }}>
      {shown.map((index, at) => {
        const row = rows[index];
        return (
          row && (
            <RowName
              key={row.key}
              name={words.row(row)}
              load={words.load(row)}
              isStrong={row.key === OPEN_ROW}
              gap={(index - (shown[at - 1] ?? -1) - 1) * sizes.row}
              height={sizes.row}
            />
          )
        );
      })}
    </div>
  );
});

const RowName = memo(function RowName({
  name,
  load,
  isStrong,
  gap,
  height,
}: {
  name: string;
  load: string;
  isStrong: boolean;
  /** Pixels between it and the name before it. */
  gap: number;
  height: number;
}) {
  return (
    <div className={isStrong ? 'row-head strong' : 'row-head'} style={{ marginBlockStart: gap, height }}>
      <span className="row-name">{name}</span>
      <span className="row-load">{load}</span>
    </div>
  );
});
