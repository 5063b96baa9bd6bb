import { capacityFor } from '../capacity.ts';
import type { DoctorReach } from '../doctor-reach.ts';
import type { FairnessMeasure } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';
import type { PreCheck, PreCheckContext } from './pre-check-context.ts';
import { TOLD_REASONS, type ToldReason, toldReason } from './reason-counts.ts';

/** A doctor this many shifts below the target is beyond what counts as fair. */
const FAIR_WITHIN = 1;

/**
 * Doctors who cannot come within one shift of their target in a measure whatever the roster, and
 * what keeps them most: the largest shortfalls first.
 */
export const fairShares: PreCheck = (context) =>
  context.reaches
    .flatMap((reach, at) => context.problem.measures.flatMap((measure) => below(context, reach, at, measure)))
    .sort((a, b) => Number(b.values['short']) - Number(a.values['short']));

function below(
  context: PreCheckContext,
  reach: DoctorReach,
  at: number,
  { id: measure, categories }: FairnessMeasure,
): PreCheckIssue[] {
  const target = reach.doctor.targets[measure];
  if (target === undefined || target <= FAIR_WITHIN) return [];
  const capacity = capacityFor(reach, ({ shift }) => categories.includes(shift.category));
  if (capacity >= target - FAIR_WITHIN) return [];
  return [
    issueOf({
      severity: 'warning',
      code: 'target-out-of-reach',
      doctor: reach.doctor.id,
      values: {
        measure,
        target: round(target),
        capacity,
        short: round(target - capacity),
        cause: causeOf(context, reach, at, categories, capacity),
      },
    }),
  ];
}

/** The reason whose shifts would add most to what the doctor can hold; else the limits on numbers. */
function causeOf(
  { eligibility }: PreCheckContext,
  reach: DoctorReach,
  at: number,
  categories: readonly string[],
  capacity: number,
): ToldReason | 'limits' {
  let [cause, most]: [ToldReason | 'limits', number] = ['limits', capacity];
  for (const told of TOLD_REASONS) {
    const lifted = eligibility.shifts.filter(({ shift }, index) => {
      const reason = eligibility.reason(at, index);
      const free = eligibility.mayHold(at, index) || (reason !== null && toldReason(reason) === told);
      return free && categories.includes(shift.category);
    });
    const would = capacityFor({ ...reach, shifts: lifted }, () => true);
    if (would > most) [cause, most] = [told, would];
  }
  return cause;
}

function round(shifts: number): number {
  return Math.round(shifts * 10) / 10;
}
