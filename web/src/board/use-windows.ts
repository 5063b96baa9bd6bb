import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useDeferredValue, useMemo } from 'react';
import type { Sizes } from './sizes.ts';

/** What of a grid is mounted. */
export interface Windows {
  /** Indices of rows; the one with the keyboard is always among them. */
  rows: readonly number[];
  /** Days from and up to, in whole weeks. */
  from: number;
  to: number;
}

const WEEK = 7;
/** Rows beyond the border of the view. */
const ROWS_BEYOND = 4;
/** Weeks beyond it: a week that comes in sight is there already while the one after it is drawn. */
const WEEKS_BEYOND = 1;

/** Windows the rows, and the days in blocks of a week. */
export function useWindows(
  scroller: RefObject<HTMLElement | null>,
  { rows, weeks, active, sizes }: { rows: number; weeks: number; active: number; sizes: Sizes },
): Windows {
  const withActive = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(active) || active >= range.count ? seen : [...seen, active].sort((a, b) => a - b);
    },
    [active],
  );
  // The rule speaks of a compiler that is not used here; what leaves this hook is made of plain numbers.
  // eslint-disable-next-line react-hooks/incompatible-library
  const vertical = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.row,
    paddingStart: sizes.head,
    overscan: ROWS_BEYOND,
    rangeExtractor: withActive,
    useFlushSync: false,
  });
  const horizontal = useVirtualizer({
    count: weeks,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column * WEEK,
    paddingStart: sizes.names,
    overscan: WEEKS_BEYOND,
    useFlushSync: false,
  });
  const blocks = horizontal.getVirtualItems();
  // Every row changes with the weeks: that may take its time, in pieces.
  const from = useDeferredValue((blocks[0]?.index ?? 0) * WEEK);
  const to = useDeferredValue(((blocks.at(-1)?.index ?? 0) + 1) * WEEK);
  const shown = vertical
    .getVirtualItems()
    .map(({ index }) => index)
    .join(' ');
  return useMemo(
    () => ({ rows: shown === '' ? [] : shown.split(' ').map(Number), from, to }),
    [shown, from, to],
  );
}

/** Scrolls a cell out from under the head and the names, and no further than needed. */
export function reveal(
  scroller: HTMLElement,
  { row, day }: { row: number; day: number },
  sizes: Sizes,
): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
  const top = row * sizes.row;
  const left = day * sizes.column;
  const [height, width] = [clientHeight - sizes.head, clientWidth - sizes.names];
  scroller.scrollTo({
    top: within(scrollTop, top, top + sizes.row - height),
    left: within(scrollLeft, left, left + sizes.column - width),
  });
}

function within(now: number, start: number, end: number): number {
  return now > start ? start : Math.max(now, end);
}
