import { mulberry32 } from './mulberry32.ts';
import { barredBy, isWeekend, tooClose, weekOf } from './study-calendar.ts';
import {
  deviationCost,
  HOURS_STEPS,
  MISSING_SEAT_COST,
  MOST_PER_WEEK,
  UNQUALIFIED_SLOT_COST,
  WEEKEND_STEPS,
  WEEKENDS_APART,
} from './study-costs.ts';
import type { StudyInstance, StudyPair } from './study-instance.ts';
import { studyTargets } from './study-targets.ts';

/**
 * A roster as a patient person would make it: the scarcest slots first, and on each seat the doctor
 * who costs least at that moment, ties broken by chance.
 */
export function greedyRoster(instance: StudyInstance, seed: number): StudyPair[] {
  const chance = mulberry32(seed);
  const people = instance.doctors.map((_, doctor) => new Person(instance, doctor));
  const targets = studyTargets(instance);
  const pairs: StudyPair[] = [];
  for (const slot of scarceFirst(instance)) {
    let qualified = instance.slots[slot]!.role === 'A';
    for (let seat = 0; seat < instance.slots[slot]!.required; seat++) {
      let best: { doctor: number; cost: number } | null = null;
      for (const [doctor, person] of people.entries()) {
        if (!person.mayTake(slot)) continue;
        const helps = !qualified && instance.doctors[doctor]!.qualified;
        const cost = person.addedCost(slot, targets[doctor]!) - (helps ? UNQUALIFIED_SLOT_COST : 0);
        const shaken = cost + chance() * 1e-3;
        if (!best || shaken < best.cost) best = { doctor, cost: shaken };
      }
      if (!best || best.cost > MISSING_SEAT_COST) break;
      people[best.doctor]!.take(slot);
      qualified ||= instance.doctors[best.doctor]!.qualified;
      pairs.push([best.doctor, slot]);
    }
  }
  return pairs;
}

/** Weekends first, since their rule binds hardest, then the slots with the fewest candidates. */
function scarceFirst({ slots, doctors }: StudyInstance): number[] {
  const weekday = (slot: number) => (isWeekend(slots[slot]!.day) ? 0 : 1);
  const candidates = slots.map((slot) => doctors.filter((doctor) => !barredBy(doctor, slot)).length);
  return slots
    .map((_, slot) => slot)
    .sort((a, b) => weekday(a) - weekday(b) || candidates[a]! - candidates[b]! || a - b);
}

/** What one doctor has taken so far. */
class Person {
  readonly #instance: StudyInstance;
  readonly #doctor: number;
  /** `[week]`: the slots taken. */
  readonly #taken: number[][];
  #hours = 0;
  #weekendSlots = 0;

  constructor(instance: StudyInstance, doctor: number) {
    this.#instance = instance;
    this.#doctor = doctor;
    this.#taken = Array.from({ length: instance.weeks }, () => []);
  }

  mayTake(place: number): boolean {
    const { slots, doctors } = this.#instance;
    const slot = slots[place]!;
    const week = weekOf(slot.day);
    const beside = this.#taken[week]!;
    if (beside.length >= MOST_PER_WEEK || barredBy(doctors[this.#doctor]!, slot)) return false;
    if (beside.some((other) => other === place || tooClose(slots[other]!, slot))) return false;
    return !isWeekend(slot.day) || this.#weekendIsFree(week);
  }

  addedCost(place: number, target: { hours: number; weekendSlots: number }): number {
    const { hours, day } = this.#instance.slots[place]!;
    const off = (worked: number) => deviationCost(worked - target.hours, HOURS_STEPS);
    const offWeekends = (worked: number) => deviationCost(worked - target.weekendSlots, WEEKEND_STEPS);
    const weekendSlots = this.#weekendSlots + (isWeekend(day) ? 1 : 0);
    return (
      this.#instance.doctors[this.#doctor]!.cost[place]! +
      off(this.#hours + hours) -
      off(this.#hours) +
      offWeekends(weekendSlots) -
      offWeekends(this.#weekendSlots)
    );
  }

  take(place: number): void {
    const { hours, day } = this.#instance.slots[place]!;
    this.#taken[weekOf(day)]!.push(place);
    this.#hours += hours;
    if (isWeekend(day)) this.#weekendSlots++;
  }

  /** No other weekend near this one is worked. */
  #weekendIsFree(week: number): boolean {
    if (this.#instance.weeks < WEEKENDS_APART) return true;
    const near = this.#taken.slice(Math.max(0, week - WEEKENDS_APART + 1), week + WEEKENDS_APART);
    const own = this.#taken[week];
    return near.every(
      (taken) => taken === own || !taken.some((other) => isWeekend(this.#instance.slots[other]!.day)),
    );
  }
}
