import type { StaticReason } from '../static-reason.ts';

/** Reasons against as a coordinator is told them: that a doctor is exempt, and not merely away, is nobody's business here. */
export const TOLD_REASONS = [
  'notOpen',
  'untrained',
  'competence',
  'unavailable',
  'veto',
  'surgery',
  'otherDuty',
  'forbidden',
] as const;
export type ToldReason = (typeof TOLD_REASONS)[number];

const TOLD_AS: Record<StaticReason, ToldReason> = {
  'engagement-excluded': 'notOpen',
  'function-untrained': 'untrained',
  'competence-missing': 'competence',
  'back-up-competence-missing': 'competence',
  'back-up-impossible': 'competence',
  exempt: 'unavailable',
  absent: 'unavailable',
  'busy-elsewhere': 'unavailable',
  vetoed: 'veto',
  'surgery-overlaps-shift': 'surgery',
  'surgery-rest-too-short': 'surgery',
  'duties-overlap': 'otherDuty',
  'rest-too-short': 'otherDuty',
  'lock-forbidden': 'forbidden',
};

export function toldReason(reason: StaticReason): ToldReason {
  return TOLD_AS[reason];
}

/** Numbers of doctors per told reason, as values of an issue. */
export function reasonCounts(
  against: ReadonlyMap<StaticReason, number>,
): Partial<Record<ToldReason, number>> {
  const counts: Partial<Record<ToldReason, number>> = {};
  for (const [reason, doctors] of against) {
    const told = toldReason(reason);
    counts[told] = (counts[told] ?? 0) + doctors;
  }
  return counts;
}
