import { isWeekend } from './study-calendar.ts';
import {
  deviationCost,
  HOURS_STEPS,
  MISSING_SEAT_COST,
  UNQUALIFIED_SLOT_COST,
  WEEKEND_STEPS,
} from './study-costs.ts';
import { doctorViolations, seatViolations } from './study-hard-rules.ts';
import type { StudyInstance, StudyPair } from './study-instance.ts';
import { studyTargets } from './study-targets.ts';
import type { StudyViolation } from './study-violation.ts';

/** What a roster costs, by what for. */
export interface StudyCostParts {
  missingSeats: number;
  unqualifiedSlots: number;
  /** The doctors' own costs of their slots; negative = wished. */
  wishes: number;
  hours: number;
  weekends: number;
}

export interface StudyEvaluation {
  /** Sum of the parts. */
  cost: number;
  parts: StudyCostParts;
  openSeats: number;
  unqualifiedSlots: number;
  /** Empty when every hard rule is kept. */
  violations: StudyViolation[];
}

/**
 * Checks every hard rule of the study's problem and counts a roster's cost from the statement of
 * the problem alone: no optimiser has a part in it, so that it may judge all of them.
 *
 * Pairs that name a doctor or slot which does not exist, or repeat one, are violations and count for
 * nothing else.
 */
export function evaluateStudy(instance: StudyInstance, pairs: readonly StudyPair[]): StudyEvaluation {
  const { bySlot, byDoctor, strays } = sortOut(instance, pairs);
  const violations = [
    ...strays,
    ...bySlot.flatMap((doctors, slot) => seatViolations(instance, slot, doctors.length)),
    ...byDoctor.flatMap((slots, place) =>
      doctorViolations({ instance, doctor: instance.doctors[place]!, slots }),
    ),
  ];
  const openSeats = sum(instance.slots, (slot, place) => Math.max(0, slot.required - bySlot[place]!.length));
  const unqualifiedSlots = sum(instance.slots, ({ role }, place) =>
    role === 'S' && !bySlot[place]!.some((doctor) => instance.doctors[doctor]!.qualified) ? 1 : 0,
  );
  const parts = {
    missingSeats: openSeats * MISSING_SEAT_COST,
    unqualifiedSlots: unqualifiedSlots * UNQUALIFIED_SLOT_COST,
    ...doctorCosts(instance, byDoctor),
  };
  const cost = Object.values(parts).reduce((total, part) => total + part, 0);
  return { cost, parts, openSeats, unqualifiedSlots, violations };
}

function doctorCosts(
  instance: StudyInstance,
  byDoctor: readonly (readonly number[])[],
): Pick<StudyCostParts, 'wishes' | 'hours' | 'weekends'> {
  const targets = studyTargets(instance);
  return {
    wishes: sum(byDoctor, (slots, doctor) => sum(slots, (slot) => instance.doctors[doctor]!.cost[slot]!)),
    hours: sum(byDoctor, (slots, doctor) => {
      const worked = sum(slots, (slot) => instance.slots[slot]!.hours);
      return deviationCost(worked - targets[doctor]!.hours, HOURS_STEPS);
    }),
    weekends: sum(byDoctor, (slots, doctor) => {
      const worked = sum(slots, (slot) => (isWeekend(instance.slots[slot]!.day) ? 1 : 0));
      return deviationCost(worked - targets[doctor]!.weekendSlots, WEEKEND_STEPS);
    }),
  };
}

/** The pairs by slot and by doctor, each list in order, without those that cannot be meant. */
function sortOut(instance: StudyInstance, pairs: readonly StudyPair[]) {
  const bySlot = instance.slots.map(() => new Set<number>());
  const byDoctor = instance.doctors.map(() => new Set<number>());
  const strays: StudyViolation[] = [];
  for (const [doctor, slot] of pairs) {
    const id = instance.doctors[doctor]?.id ?? null;
    const holders = bySlot[slot];
    if (id === null || !holders) {
      const message = `the pair [${doctor}, ${slot}] names a doctor or slot that the instance does not have`;
      strays.push({ rule: 'unknown', doctor: id, slots: [slot], message });
    } else if (holders.has(doctor)) {
      const message = `doctor ${id} is on slot ${slot} twice`;
      strays.push({ rule: 'taken-twice', doctor: id, slots: [slot], message });
    } else {
      holders.add(doctor);
      byDoctor[doctor]!.add(slot);
    }
  }
  const inOrder = (set: Set<number>) => [...set].sort((a, b) => a - b);
  return { bySlot: bySlot.map(inOrder), byDoctor: byDoctor.map(inOrder), strays };
}

function sum<T>(list: readonly T[], part: (item: T, index: number) => number): number {
  return list.reduce((total, item, index) => total + part(item, index), 0);
}
