import type { LedgerPolicy } from './ledger-policy.ts';

/** One seat of a period that is over: who was to stand on it, and who did. */
export interface PeriodDuty {
  category: string;
  /** On the published roster; null for an open shift. */
  rostered: string | null;
  /** Who worked; null when nobody did. */
  worked: string | null;
  /** Why the two differ: an agreed hand-over (a swap is two of them), or a sick call. Says nothing when they do not. */
  cause: 'handOver' | 'sickCall';
}

/** One doctor's duties of one burden category in a period, in shifts. */
export interface DutyTally {
  /** Shifts worked, those taken over among them. */
  did: number;
  /** Worked, but rostered to somebody else or to nobody. */
  tookOver: number;
  /** Rostered, and worked by a colleague by agreement. A sick call gives nothing away. */
  gaveAway: number;
  /** Shifts that count as the doctor's in the balance. */
  done: number;
}

export const NO_DUTY: Readonly<DutyTally> = { did: 0, tookOver: 0, gaveAway: 0, done: 0 };

/**
 * Counts duties per doctor and burden category. Each worked shift counts as done for exactly one
 * doctor: for who worked, except that an agreed hand-over counts for whom the district's policy says.
 */
export function tallyDuties(
  duties: readonly PeriodDuty[],
  handOverCountsFor: LedgerPolicy['handOverCountsFor'],
): Map<string, Map<string, DutyTally>> {
  const tallies = new Map<string, Map<string, DutyTally>>();
  const add = (doctor: string, category: string, field: keyof DutyTally) => {
    const own = tallies.get(doctor) ?? new Map<string, DutyTally>();
    const tally = own.get(category) ?? { ...NO_DUTY };
    tally[field] += 1;
    tallies.set(doctor, own.set(category, tally));
  };
  for (const { category, rostered, worked, cause } of duties) {
    // A shift that nobody worked met nobody's duty, whoever was to blame.
    if (worked === null) continue;
    add(worked, category, 'did');
    if (worked !== rostered) add(worked, category, 'tookOver');
    const handedOver = rostered !== null && worked !== rostered && cause === 'handOver';
    if (handedOver) add(rostered, category, 'gaveAway');
    add(handedOver && handOverCountsFor === 'whoWasRostered' ? rostered : worked, category, 'done');
  }
  return tallies;
}
