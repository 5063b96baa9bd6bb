import type { Accounts } from './ledger-api.ts';

/** Columns of figures, as they are read from left to right. */
export const FIGURES = [
  'before',
  'owed',
  'done',
  'tookOver',
  'gaveAway',
  'changed',
  'balance',
  'carried',
] as const;
type Figure = (typeof FIGURES)[number];

/** One doctor in one kind of shift, or in all of them together. */
export interface LedgerRow extends Record<Figure, number> {
  doctor: string;
  name: string;
}

/**
 * Everybody with an account, who has done most beyond the share first.
 *
 * @param category `null`: all kinds together
 */
export function rowsOf({ doctors }: Pick<Accounts, 'doctors'>, category: string | null): LedgerRow[] {
  return doctors
    .flatMap(({ doctor, name, categories }): LedgerRow[] => {
      const own = categories.filter((one) => category === null || one.category === category);
      if (own.length === 0) return [];
      const figures = FIGURES.map((figure) => [
        figure,
        own.reduce((sum, one) => sum + (one[figure] ?? 0), 0),
      ]);
      return [{ doctor, name, ...(Object.fromEntries(figures) as Record<Figure, number>) }];
    })
    .sort((a, b) => b.balance - a.balance || a.name.localeCompare(b.name, 'nb'));
}

/** Least, middle and largest balance; `null` of nobody. */
export function spreadOf(
  rows: readonly Pick<LedgerRow, 'balance'>[],
): { least: number; median: number; largest: number } | null {
  const sorted = rows.map(({ balance }) => balance).sort((a, b) => a - b);
  const [least, median, largest] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (least === undefined || median === undefined || largest === undefined) return null;
  return { least, median, largest };
}
