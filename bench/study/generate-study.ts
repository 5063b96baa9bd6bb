import { mulberry32 } from './mulberry32.ts';
import type { StudyDoctor, StudyInstance, StudyKind, StudyRole, StudySlot } from './study-instance.ts';

/** Size, demand and seed of an instance; seats per slot. */
export interface StudyShape {
  doctors: number;
  weeks: number;
  seed: number;
  /** Seats on weekday evenings. */
  stationEvening: number;
  mobileEvening: number;
  /** Seats on each of a weekend day's two slots, the day and the evening. */
  stationDay: number;
  mobileDay: number;
}

/** The reference district's demand. */
export const STUDY_DEMAND = { stationEvening: 3, mobileEvening: 1, stationDay: 4, mobileDay: 1 } as const;

/** Day slot and evening slot of a weekend day: kind, start and end on the clock. */
const WEEKEND: readonly [StudyKind, number, number][] = [
  ['D', 8, 15.5],
  ['E', 15.5, 23],
];

/**
 * The study's instance of a shape: the same seed gives the same instance as the study's own
 * generator, number for number. So chance is drawn in exactly this order, doctor by doctor, and
 * every doctor's costs after all doctors; do not reorder.
 */
export function generateStudy(shape: StudyShape): StudyInstance {
  const chance = mulberry32(shape.seed);
  const slots = makeSlots(shape);
  const people = Array.from({ length: shape.doctors }, (_, id) => makeDoctor(chance, id, shape.weeks * 7));
  const doctors = people.map((person) => ({ ...person, cost: slots.map(() => makeCost(chance())) }));
  return { weeks: shape.weeks, slots, doctors };
}

function makeSlots(shape: StudyShape): StudySlot[] {
  return Array.from({ length: shape.weeks * 7 }, (_, day) => {
    if (day % 7 < 5) {
      const evening = (role: StudyRole, required: number) => makeSlot(day, 'E', role, [16, 23], required);
      return [evening('S', shape.stationEvening), evening('A', shape.mobileEvening)];
    }
    return WEEKEND.flatMap(([kind, from, to]) => [
      makeSlot(day, kind, 'S', [from, to], shape.stationDay),
      makeSlot(day, kind, 'A', [from, to], shape.mobileDay),
    ]);
  }).flat();
}

function makeSlot(
  day: number,
  kind: StudyKind,
  role: StudyRole,
  [from, to]: readonly [number, number],
  required: number,
): StudySlot {
  return {
    day,
    kind,
    role,
    startHour: day * 24 + from,
    endHour: day * 24 + to,
    required,
    hours: to - from,
  };
}

function makeDoctor(chance: () => number, id: number, days: number): Omit<StudyDoctor, 'cost'> {
  const below = (n: number) => Math.floor(chance() * n);
  const qualified = chance() < 0.75;
  const unavailable = new Set<number>();
  const holidays = 2 + below(3);
  for (let week = 0; week < holidays; week++) {
    const start = below(days);
    for (let day = 0; day < 7; day++) unavailable.add(start + day);
  }
  for (let single = 0; single < 10; single++) unavailable.add(below(days));
  const weekdayOff = chance() < 0.4 ? below(5) : -1;
  const share = makeShare(chance);
  const mobile = qualified && chance() < 0.6;
  const carryHours = (chance() - 0.5) * 8;
  const unavailableDays = [...unavailable].filter((day) => day < days).sort((a, b) => a - b);
  return { id, qualified, mobile, share, carryHours, unavailableDays, weekdayOff };
}

function makeShare(chance: () => number): number {
  if (chance() < 0.15) return 0.5;
  return chance() < 0.1 ? 1.5 : 1;
}

function makeCost(drawn: number): number {
  if (drawn < 0.08) return -2;
  return drawn < 0.2 ? 3 : 0;
}
