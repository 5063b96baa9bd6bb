import { isInDateRange } from '../calendar/civil-date.ts';
import type { Engagement } from '../doctors/doctor.ts';
import { dutyShareOn } from '../doctors/doctor.ts';
import type { Doctor } from '../doctors/doctor.ts';
import type { EffectiveExemptions } from '../exemptions/effective-exemptions.ts';
import { shareUnderExemptions } from '../exemptions/effective-exemptions.ts';
import type { CivilDate } from './roster-problem.ts';

/**
 * vaktandel over a period: the mean of each date's share, agreement and exemptions together, over
 * the dates on which the doctor is engaged and not exempt from all duty. Those other dates are
 * known to the problem on their own and must not lower the share a second time.
 *
 * @returns the share in four decimals, and how many dates it is the mean of
 */
export function shareOverPeriod(
  doctor: Doctor,
  engagements: readonly Engagement[],
  { exemptions, reducedShares }: EffectiveExemptions,
  dates: readonly CivilDate[],
): { share: number; dates: number } {
  const counted = dates.filter(
    (date) =>
      engagements.some((engagement) => isInDateRange(date, engagement)) &&
      !exemptions.some((exempt) => exempt.categories === null && isInDateRange(date, exempt)),
  );
  if (counted.length === 0) return { share: 0, dates: 0 };
  const sum = counted
    .map((date) => shareUnderExemptions(dutyShareOn(doctor, date), reducedShares, date))
    .reduce((total, share) => total + share, 0);
  return { share: Math.round((sum / counted.length) * 10_000) / 10_000, dates: counted.length };
}
