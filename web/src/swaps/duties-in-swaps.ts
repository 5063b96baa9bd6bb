import type { Swap } from './swap-api.ts';

/** Shifts of mine that I have offered and of which something can still come: one request per shift. */
export function inOpenSwaps(swaps: readonly Swap[], self: string): Set<string> {
  return new Set(
    swaps.filter(({ doctor }) => doctor === self).flatMap(({ given }) => given.map(({ shift }) => shift)),
  );
}
