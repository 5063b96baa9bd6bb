import type { Contested } from './contested.ts';

/** Fewer than these answers, or doctors in all, and even a level tells of persons. */
const FEWEST_ANSWERED = 5;
const SMALLEST_POOL = 15;
/** A smaller count is not told. */
const SMALLEST_COUNT = 5;

/** Why a colleague is not shown how contested dates are; `null`: shown. */
export function hiddenFor(pool: number, answered: number): 'few-answers' | 'small-pool' | null {
  if (pool < SMALLEST_POOL) return 'small-pool';
  return answered < FEWEST_ANSWERED ? 'few-answers' : null;
}

/** What colleagues may see of a date or shift: counts of five and more. */
export function suppressed(contested: Contested) {
  const { could, cannot, ratherNot, prefer } = contested;
  return {
    ...contested,
    could: told(could),
    cannot: told(cannot),
    ratherNot: told(ratherNot),
    prefer: told(prefer),
  };
}

function told(count: number): number | null {
  return count < SMALLEST_COUNT ? null : count;
}
