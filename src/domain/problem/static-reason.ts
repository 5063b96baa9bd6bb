/**
 * Why one doctor cannot hold one shift whatever else stands on the roster, in the order in which
 * they are looked for. The codes are those of the rules' violations, so that one catalogue serves
 * both. Up to `exempt` they say who the shift is for; the later ones come and go with the days.
 */
export const STATIC_REASONS = [
  'engagement-excluded',
  'function-untrained',
  'competence-missing',
  'back-up-competence-missing',
  'back-up-impossible',
  'exempt',
  'absent',
  'busy-elsewhere',
  'vetoed',
  'surgery-overlaps-shift',
  'surgery-rest-too-short',
  'duties-overlap',
  'rest-too-short',
  'lock-forbidden',
] as const;
export type StaticReason = (typeof STATIC_REASONS)[number];

const LAST_OF_ENTITLEMENT = STATIC_REASONS.indexOf('exempt');

/**
 * Whether the reason says that the shift is not the doctor's to share in at all: engagement,
 * training, competence or exemption. Absences, vetoes and hours only move the duty to another day.
 */
export function deniesShare(reason: StaticReason | null): boolean {
  return reason !== null && STATIC_REASONS.indexOf(reason) <= LAST_OF_ENTITLEMENT;
}
