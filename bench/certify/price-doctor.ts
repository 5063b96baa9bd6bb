import { barredBy, tooClose, weekOf } from '../study/study-calendar.ts';
import { deviationCost, HOURS_STEPS, WEEKEND_STEPS } from '../study/study-costs.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import type { StudyTarget } from '../study/study-targets.ts';
import { type DutyStates, joined, shapeKey, shapeOf } from './duty-states.ts';
import { toHours } from './hours-grid.ts';

/** One doctor's part of the problem once seats have prices. */
export interface DoctorPricing {
  instance: StudyInstance;
  states: DutyStates;
  /** Place of the doctor. */
  doctor: number;
  target: StudyTarget;
  /** Cost of each slot for this doctor, the prices of its seats taken off. */
  reducedCost: ArrayLike<number>;
}

/**
 * Cost of the cheapest legal roster of one doctor over the whole horizon: reduced costs of its slots
 * and what its hours and weekends deviate.
 *
 * Exact: rules tie together no more than a week's slots and neighbouring weekends, and the
 * deviations need only the sums at the end. So for every week the cheapest way to each shape is
 * found by trying all its slots and pairs, and a dynamic programme over the weeks keeps the cheapest
 * way to each state.
 */
export function priceDoctor(pricing: DoctorPricing): number {
  const { states, target } = pricing;
  const shapes = states.shapes.length;
  const weeks = cheapestWeeks(pricing);
  let costs = new Float64Array([0]);
  states.next.forEach((next, week) => {
    const after = new Float64Array(states.counts[week + 1]!).fill(Infinity);
    const choice = weeks[week]!;
    costs.forEach((cost, state) => {
      if (cost === Infinity) return;
      for (let shape = 0; shape < shapes; shape++) {
        const to = next[state * shapes + shape]!;
        if (to < 0) continue;
        const total = cost + choice[shape]!;
        if (total < after[to]!) after[to] = total;
      }
    });
    costs = after;
  });
  return states.last.reduce((least, { parts, weekendSlots }, state) => {
    const hours = deviationCost(toHours(parts) - target.hours, HOURS_STEPS);
    const weekends = deviationCost(weekendSlots - target.weekendSlots, WEEKEND_STEPS);
    return Math.min(least, costs[state]! + hours + weekends);
  }, Infinity);
}

/** `[week][shape]`: the cheapest slots of a week that make up a shape; Infinity when there are none. */
function cheapestWeeks({ instance, states, doctor, reducedCost }: DoctorPricing): Float64Array[] {
  const shapeIndex = new Map(states.shapes.map((shape, index) => [shapeKey(shape), index]));
  const weeks = Array.from({ length: instance.weeks }, () => {
    const cheapest = new Float64Array(states.shapes.length).fill(Infinity);
    cheapest[shapeIndex.get(shapeKey({ parts: 0, weekendSlots: 0 }))!] = 0;
    return cheapest;
  });
  const open = slotsByWeek(instance, doctor);
  weeks.forEach((cheapest, week) => {
    const offer = (shape: number, cost: number) => {
      if (cost < cheapest[shape]!) cheapest[shape] = cost;
    };
    open[week]!.forEach((a, index) => {
      const slot = instance.slots[a]!;
      const shape = shapeOf(slot);
      offer(shapeIndex.get(shapeKey(shape))!, reducedCost[a]!);
      for (const b of open[week]!.slice(index + 1)) {
        const other = instance.slots[b]!;
        if (tooClose(slot, other)) continue;
        const both = shapeIndex.get(shapeKey(joined(shape, shapeOf(other))))!;
        offer(both, reducedCost[a]! + reducedCost[b]!);
      }
    });
  });
  return weeks;
}

/** Each week's slots that the doctor may take. */
function slotsByWeek(instance: StudyInstance, place: number): number[][] {
  const doctor = instance.doctors[place]!;
  const weeks = Array.from({ length: instance.weeks }, (): number[] => []);
  instance.slots.forEach((slot, index) => {
    if (!barredBy(doctor, slot)) weeks[weekOf(slot.day)]!.push(index);
  });
  return weeks;
}
