import { daysBetween } from '../calendar/civil-date.ts';
import type { CivilDate } from '../problem/roster-problem.ts';
import type { Balances } from './balance.ts';
import { balanceAfter, targetFor } from './balance.ts';
import type { LedgerPolicy } from './ledger-policy.ts';
import { carriedOver } from './ledger-policy.ts';
import type { DutyTally, PeriodDuty } from './tally-duties.ts';
import { NO_DUTY, tallyDuties } from './tally-duties.ts';

/** One line of the vaktregnskap: one doctor, one burden category, one period; all in shifts. */
export interface LedgerEntry extends DutyTally {
  doctor: string;
  category: string;
  /** Balance carried in. */
  before: number;
  /** Ideal share of the period, a fraction; not corrected by the balance. */
  owed: number;
  /** Before + done − owed: positive means has done more than owed. */
  balance: number;
}

/** A period that is over, and what the ledger knew before it. */
export interface PeriodToClose {
  /** vaktperiode: first civil date and the first one after. */
  period: { from: CivilDate; to: CivilDate };
  /** Per doctor: balances carried in. */
  balances: Readonly<Record<string, Balances>>;
  /** Per doctor and category: ideal shares. A doctor without any (borrowed, say) owes nothing. */
  owed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  duties: readonly PeriodDuty[];
}

export interface ClosedPeriod {
  /** Every doctor and category with a balance, a share or a duty; by doctor, then category. */
  entries: LedgerEntry[];
  /** Per doctor: balances carried into the next period, after decay; even ones are left out. */
  carried: Record<string, Record<string, number>>;
}

/**
 * Closes a period of the vaktregnskap. What the period did not touch is carried too: who had
 * Christmas is remembered through the summer.
 */
export function closePeriod(input: PeriodToClose, policy: LedgerPolicy): ClosedPeriod {
  const tallies = tallyDuties(input.duties, policy.handOverCountsFor);
  const doctors = new Set([...Object.keys(input.balances), ...Object.keys(input.owed), ...tallies.keys()]);
  const entries = [...doctors].sort().flatMap((doctor) => entriesOf(doctor, input, tallies.get(doctor)));
  const days = daysBetween(input.period.from, input.period.to);
  return { entries, carried: carriedBalances(entries, policy, days) };
}

function entriesOf(
  doctor: string,
  { balances, owed }: PeriodToClose,
  tally: ReadonlyMap<string, DutyTally> = new Map(),
): LedgerEntry[] {
  const own = { before: balances[doctor] ?? {}, owed: owed[doctor] ?? {} };
  const categories = new Set([...Object.keys(own.before), ...Object.keys(own.owed), ...tally.keys()]);
  return [...categories].sort().map((category) => {
    const before = own.before[category] ?? 0;
    const share = own.owed[category] ?? 0;
    const duties = tally.get(category) ?? NO_DUTY;
    const balance = balanceAfter(duties.done, targetFor(share, before));
    return { doctor, category, before, owed: share, ...duties, balance };
  });
}

function carriedBalances(
  entries: readonly LedgerEntry[],
  policy: LedgerPolicy,
  days: number,
): Record<string, Record<string, number>> {
  const ofDoctor = new Map<string, [category: string, balance: number][]>();
  for (const { doctor, category, balance } of entries) {
    const own = ofDoctor.get(doctor) ?? [];
    own.push([category, balance]);
    ofDoctor.set(doctor, own);
  }
  return Object.fromEntries(
    [...ofDoctor].map(([doctor, own]) => [doctor, carriedOver(Object.fromEntries(own), policy, days)]),
  );
}
