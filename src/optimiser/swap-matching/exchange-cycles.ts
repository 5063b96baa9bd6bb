import type { DutyOffer, Exchange } from './exchange-graph.ts';

/** Exchanges that close: each takes what the next one gives. Positions among the offers. */
export interface ExchangeCycle {
  offers: readonly number[];
  /** Sum of what everybody gains. */
  gain: number;
}

/** Every cycle of two or three exchanges among different doctors, each once: it begins with its smallest offer. */
export function exchangeCycles(
  offers: readonly DutyOffer[],
  exchanges: readonly Exchange[],
): ExchangeCycle[] {
  const next = offers.map(() => new Map<number, number>());
  for (const { from, to, gain } of exchanges) next[from]?.set(to, gain);
  const doctorOf = (offer: number) => offers[offer]?.doctor;
  const cycles: ExchangeCycle[] = [];
  for (const [first, seconds] of next.entries()) {
    for (const [second, gain] of seconds) {
      if (second < first) continue;
      const back = next[second]?.get(first);
      if (back !== undefined) cycles.push({ offers: [first, second], gain: gain + back });
      for (const [third, more] of next[second] ?? []) {
        const closing = third > first ? next[third]?.get(first) : undefined;
        if (closing === undefined || doctorOf(third) === doctorOf(first)) continue;
        cycles.push({ offers: [first, second, third], gain: gain + more + closing });
      }
    }
  }
  return cycles;
}
