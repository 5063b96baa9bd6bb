import type { DutyLine } from './duty-lines.ts';

/** One doctor's duties of one burden category in a period, in shifts. */
export interface DutyTally {
  /** Shifts that meet the doctor's share: worked, credited, or lost to sickness. */
  done: number;
  /** Taken from a colleague, or when open. */
  tookOver: number;
  /** Handed to a colleague, whosever share it meets. */
  gaveAway: number;
}

const NO_DUTY: Readonly<DutyTally> = { done: 0, tookOver: 0, gaveAway: 0 };

/** Counts duties per doctor and burden category. */
export function tallyDuties(
  lines: readonly (Pick<DutyLine, 'doctor' | 'category' | 'kind'> & { counts: number })[],
): Map<string, Map<string, DutyTally>> {
  const tallies = new Map<string, Map<string, DutyTally>>();
  for (const { doctor, category, kind, counts } of lines) {
    const own = tallies.get(doctor) ?? new Map<string, DutyTally>();
    const tally = own.get(category) ?? { ...NO_DUTY };
    tally.done += counts;
    if (kind === 'tookOver' || kind === 'stoodIn') tally.tookOver += 1;
    if (kind === 'gaveAway' || kind === 'credited') tally.gaveAway += 1;
    tallies.set(doctor, own.set(category, tally));
  }
  return tallies;
}
