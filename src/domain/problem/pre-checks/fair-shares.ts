import { capacityFor } from '../capacity.ts';
import type { DoctorReach } from '../doctor-reach.ts';
import type { FairnessMeasure } from '../roster-problem.ts';
import { MOST_PER_CODE } from './limit-per-code.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';
import type { PreCheck, PreCheckContext } from './pre-check-context.ts';
import { TOLD_REASONS, type ToldReason, toldReason } from './reason-counts.ts';

/** A doctor this many shifts below the target is beyond what counts as fair. */
const FAIR_WITHIN = 1;

/** One doctor's target in a measure, and the most that the doctor can hold of it. */
interface Shortfall {
  reach: DoctorReach;
  /** Of the doctor, in the problem's order. */
  at: number;
  measure: FairnessMeasure;
  target: number;
  capacity: number;
}

/**
 * Doctors who cannot come within one shift of their target in a measure whatever the roster, and
 * what keeps them most: the largest shortfalls first.
 */
export const fairShares: PreCheck = (context) =>
  context.reaches
    .flatMap((reach, at) => context.problem.measures.flatMap((measure) => below(reach, at, measure)))
    .sort((a, b) => b.target - b.capacity - (a.target - a.capacity))
    .map((shortfall, place) => issueFor(context, shortfall, place < MOST_PER_CODE));

function below(reach: DoctorReach, at: number, measure: FairnessMeasure): Shortfall[] {
  const target = reach.doctor.targets[measure.id];
  if (target === undefined || target <= FAIR_WITHIN) return [];
  const capacity = capacityFor(reach, ({ shift }) => measure.categories.includes(shift.category));
  return capacity >= target - FAIR_WITHIN ? [] : [{ reach, at, measure, target, capacity }];
}

/** @param told whether anybody reads it: a cause takes as long to find as all shortfalls of a doctor */
function issueFor(context: PreCheckContext, shortfall: Shortfall, told: boolean): PreCheckIssue {
  const { reach, measure, target, capacity } = shortfall;
  return issueOf({
    severity: 'warning',
    code: 'target-out-of-reach',
    doctor: reach.doctor.id,
    values: {
      measure: measure.id,
      target: round(target),
      capacity,
      short: round(target - capacity),
      ...(told ? { cause: causeOf(context, shortfall) } : {}),
    },
  });
}

/** The reason whose shifts would add most to what the doctor can hold; else the limits on numbers. */
function causeOf(
  { eligibility }: PreCheckContext,
  { reach, at, measure, capacity }: Shortfall,
): ToldReason | 'limits' {
  let [cause, most]: [ToldReason | 'limits', number] = ['limits', capacity];
  for (const told of TOLD_REASONS) {
    const lifted = eligibility.shifts.filter(({ shift }, index) => {
      const reason = eligibility.reason(at, index);
      const free = eligibility.mayHold(at, index) || (reason !== null && toldReason(reason) === told);
      return free && measure.categories.includes(shift.category);
    });
    const would = capacityFor({ ...reach, shifts: lifted }, () => true);
    if (would > most) [cause, most] = [told, would];
  }
  return cause;
}

function round(shifts: number): number {
  return Math.round(shifts * 10) / 10;
}
