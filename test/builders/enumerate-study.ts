import type { StudyDoctor, StudyInstance, StudySlot } from '../../bench/study/study-instance.ts';

/** Every set of slots that the statement of the study's problem allows one doctor, by trying all. */
export function legalSets(instance: StudyInstance, doctor: number): number[][] {
  const all: number[][] = [];
  for (let bits = 0; bits < 2 ** instance.slots.length; bits++) {
    const set = instance.slots.flatMap((_, slot) => ((bits >> slot) & 1 ? [slot] : []));
    if (isLegal(instance, instance.doctors[doctor]!, set)) all.push(set);
  }
  return all;
}

function isLegal({ slots, weeks }: StudyInstance, doctor: StudyDoctor, set: readonly number[]): boolean {
  const held = set.map((place) => slots[place]!);
  const can = ({ day, role }: StudySlot) =>
    !doctor.unavailableDays.includes(day) && day % 7 !== doctor.weekdayOff && (role === 'S' || doctor.mobile);
  if (!held.every(can)) return false;
  const days = held.map(({ day }) => day);
  if (new Set(days).size < days.length) return false;
  const worn = held.some(
    (a) =>
      a.kind === 'E' && [4, 5].includes(a.day % 7) && held.some((b) => b.kind === 'D' && b.day === a.day + 1),
  );
  if (worn) return false;
  const perWeek = Array.from({ length: weeks }, () => 0);
  const weekend = Array.from({ length: weeks }, () => 0);
  for (const day of days) {
    perWeek[Math.floor(day / 7)]!++;
    if (day % 7 > 4) weekend[Math.floor(day / 7)] = 1;
  }
  if (perWeek.some((count) => count > 2)) return false;
  return !weekend.some((_, w) => w + 2 < weeks && weekend[w]! + weekend[w + 1]! + weekend[w + 2]! > 1);
}

/** What a doctor's slots cost beside their own prices: hours and weekend slots off the fair part. */
export function unfairness(instance: StudyInstance, doctor: number, set: readonly number[]): number {
  const { slots, doctors } = instance;
  const { share, carryHours } = doctors[doctor]!;
  const part = share / doctors.reduce((sum, other) => sum + other.share, 0);
  const seatHours = slots.reduce((sum, slot) => sum + slot.required * slot.hours, 0);
  const weekendSeats = slots.reduce((sum, slot) => sum + (slot.day % 7 > 4 ? slot.required : 0), 0);
  const hours = set.reduce((sum, place) => sum + slots[place]!.hours, 0);
  const weekends = set.filter((place) => slots[place]!.day % 7 > 4).length;
  const off = Math.abs(hours - (seatHours * part - carryHours));
  const offWeekends = Math.abs(weekends - weekendSeats * part);
  return (
    off +
    2 * Math.max(0, off - 4) +
    3 * Math.max(0, off - 12) +
    6 * Math.max(0, off - 28) +
    2 * offWeekends +
    8 * Math.max(0, offWeekends - 0.5) +
    30 * Math.max(0, offWeekends - 1.5)
  );
}

/** The least cost of all legal rosters of two doctors, by trying all; no slot may be over-full. */
export function optimumOfTwo(instance: StudyInstance): number {
  const [first, second] = [0, 1].map((doctor) =>
    legalSets(instance, doctor).map((set) => {
      const wishes = set.reduce((sum, slot) => sum + instance.doctors[doctor]!.cost[slot]!, 0);
      const bits = set.reduce((mask, slot) => mask | (1 << slot), 0);
      return { bits, cost: wishes + unfairness(instance, doctor, set) };
    }),
  );
  const skilled = instance.doctors.map(({ qualified }) => (qualified ? -1 : 0));
  let least = Infinity;
  for (const a of first!) {
    for (const b of second!) {
      const cost = a.cost + b.cost + slotCosts(instance, [a.bits, b.bits], skilled);
      least = Math.min(least, cost);
    }
  }
  return least;
}

function slotCosts({ slots }: StudyInstance, sets: readonly number[], skilled: readonly number[]): number {
  let cost = 0;
  for (const [place, slot] of slots.entries()) {
    const on = sets.map((set) => (set >> place) & 1);
    const missing = slot.required - on.reduce((sum, bit) => sum + bit, 0);
    if (missing < 0) return Infinity;
    cost += 1000 * missing;
    if (slot.role === 'S' && !on.some((bit, doctor) => bit & skilled[doctor]!)) cost += 500;
  }
  return cost;
}
