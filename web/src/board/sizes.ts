import type { Density, View } from './board-search.ts';

/** Fixed sizes of the grid in pixels: nothing is measured while it scrolls. */
export interface Sizes {
  row: number;
  column: number;
  /** The columns of names and loads, which stay in view. */
  names: number;
  /** The rows of weeks and dates, which stay in view. */
  head: number;
}

const DAY_WIDTHS: Record<Density, number> = { 24: 32, 32: 36, 44: 44 };
const NAME_WIDTHS: Record<Density, number> = { 24: 88, 32: 96, 44: 112 };

/** The sizes of a view: columns that hold a name are wider than those that hold a code. */
export function sizesOf(view: View, density: Density): Sizes {
  const column = view === 'vakter' ? NAME_WIDTHS[density] : DAY_WIDTHS[density];
  return { row: density, column, names: 232, head: 60 };
}
