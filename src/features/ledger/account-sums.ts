import { roundToMillionths } from '../../domain/fairness/ledger-policy.ts';
import { tallyDuties } from '../../domain/fairness/tally-duties.ts';
import type { LedgerRow } from './ledger-rows.ts';

/** One doctor's burden category in a period, in shifts. */
export interface AccountSums {
  category: string;
  before: number;
  owed: number;
  done: number;
  tookOver: number;
  gaveAway: number;
  changed: number;
  balance: number;
  /** `null` while the period is open. */
  carried: number | null;
}

/** Sums up the entries of one doctor in one category. */
export function sumsOf(category: string, entries: readonly LedgerRow[], closed: boolean): AccountSums {
  const of = (...kinds: LedgerRow['kind'][]) =>
    roundToMillionths(
      entries.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0),
    );
  const duties = entries.flatMap(({ doctor, duty, amount }) =>
    duty === null ? [] : [{ doctor, category, kind: duty, counts: amount }],
  );
  const [tally] = [...tallyDuties(duties).values()].flatMap((own) => [...own.values()]);
  const balance = of('opening', 'settlement', 'owed', 'duty', 'correction');
  return {
    category,
    before: of('opening'),
    // Not −0.
    owed: Math.abs(of('owed')),
    done: roundToMillionths(tally?.done ?? 0),
    tookOver: tally?.tookOver ?? 0,
    gaveAway: tally?.gaveAway ?? 0,
    changed: of('settlement', 'correction'),
    balance,
    carried: closed ? roundToMillionths(balance + of('decay')) : null,
  };
}
