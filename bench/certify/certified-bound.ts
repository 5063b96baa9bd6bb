import { MISSING_SEAT_COST, UNQUALIFIED_SLOT_COST } from '../study/study-costs.ts';
import type { StudyCertificate } from '../study/study-certificate.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import { studyTargets } from '../study/study-targets.ts';
import { dutyStates } from './duty-states.ts';
import { priceDoctor } from './price-doctor.ts';

/** Why a certificate's multipliers prove nothing about an instance; null when they can be used. */
export function certificateFault(
  instance: StudyInstance,
  { seat, skilled }: StudyCertificate,
): string | null {
  const slots = instance.slots.length;
  if (seat.length !== slots || skilled.length !== slots) {
    return `the instance has ${slots} slots, but the certificate has ${seat.length} "seat" and ${skilled.length} "skilled" multipliers; give the certificate of this instance`;
  }
  for (const [place, { role }] of instance.slots.entries()) {
    if (!Number.isFinite(seat[place])) return `seat[${place}] is not a finite number`;
    const price = skilled[place]!;
    if (!(price >= 0 && price <= UNQUALIFIED_SLOT_COST)) {
      return `skilled[${place}] is ${price}; it must be from 0 to ${UNQUALIFIED_SLOT_COST}, the cost of a station slot without a qualified doctor`;
    }
    if (role === 'A' && price !== 0)
      return `skilled[${place}] is ${price}; slot ${place} is mobile, so it must be 0`;
  }
  return null;
}

/**
 * The Lagrangian bound of a certificate: no legal roster of the instance costs less.
 *
 * Both rows that tie doctors together, "doctors on a slot + missing = required" and "qualified
 * doctors on a station slot + none >= 1", are priced instead of kept. What is left falls apart into
 * a choice for each slot and one for each doctor; each is solved exactly.
 *
 * @throws RangeError when the slots' hours do not allow exact pricing
 */
export function certifiedBound(
  instance: StudyInstance,
  { seat, skilled }: Pick<StudyCertificate, 'seat' | 'skilled'>,
): number {
  const states = dutyStates(instance);
  const targets = studyTargets(instance);
  const slots = instance.slots.reduce((sum, { required, role }, place) => {
    // Leaving a seat open costs its price beside the 1000: all seats or none, whichever is cheaper.
    const missing = Math.min(0, (MISSING_SEAT_COST - seat[place]!) * required);
    // "None at all" is never worth it, since its price is at most its cost.
    return sum + missing + seat[place]! * required + (role === 'S' ? skilled[place]! : 0);
  }, 0);
  return instance.doctors.reduce((sum, { cost, qualified }, doctor) => {
    const reducedCost = Float64Array.from(cost, (own, place) => {
      return own - seat[place]! - (qualified ? skilled[place]! : 0);
    });
    return sum + priceDoctor({ instance, states, doctor, target: targets[doctor]!, reducedCost });
  }, slots);
}
