import type { Period } from '../../api/periods.ts';

/** The period that wishes are about: the one asked for, else the one that closes first, else the latest. */
export function pickPeriod(periods: readonly Period[], wanted: string | undefined): Period | null {
  const asked = periods.find(({ id }) => id === wanted);
  if (asked) return asked;
  const [first] = periods
    .filter(({ state }) => state === 'collecting')
    .sort((a, b) => ((a.closes?.at ?? '9') < (b.closes?.at ?? '9') ? -1 : 1));
  return first ?? periods[0] ?? null;
}
