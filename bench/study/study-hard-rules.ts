import { barredBy, isWeekend, tooClose, weekOf } from './study-calendar.ts';
import { MOST_PER_WEEK, MOST_PER_WEEKEND, WEEKENDS_APART } from './study-costs.ts';
import type { StudyDoctor, StudyInstance } from './study-instance.ts';
import type { StudyViolation } from './study-violation.ts';

/** One doctor's slots, by their places in the instance, in order. */
interface DoctorSlots {
  instance: StudyInstance;
  doctor: StudyDoctor;
  slots: readonly number[];
}

type DoctorRule = (held: DoctorSlots) => StudyViolation[];

/** Every rule about one doctor's slots. */
const DOCTOR_RULES: readonly DoctorRule[] = [eligibility, distance, perWeek, perWeekend, weekendsApart];

/** The hard rules that one doctor's slots break. */
export function doctorViolations(held: DoctorSlots): StudyViolation[] {
  return DOCTOR_RULES.flatMap((rule) => rule(held));
}

/** A slot with more doctors than seats. */
export function seatViolations(instance: StudyInstance, slot: number, taken: number): StudyViolation[] {
  const { required } = instance.slots[slot]!;
  if (taken <= required) return [];
  const message = `slot ${slot} has ${taken} doctors on ${required} seats`;
  return [{ rule: 'over-full', doctor: null, slots: [slot], message }];
}

function eligibility({ instance, doctor, slots }: DoctorSlots): StudyViolation[] {
  return slots.flatMap((place) => {
    const slot = instance.slots[place]!;
    const rule = barredBy(doctor, slot);
    if (!rule) return [];
    const why = {
      'unavailable-day': `is unavailable on day ${slot.day}`,
      'weekday-off': `has weekday ${doctor.weekdayOff} off, which day ${slot.day} is`,
      'not-mobile': 'may not take mobile slots',
    }[rule];
    const message = `doctor ${doctor.id} is on slot ${place} but ${why}`;
    return [{ rule, doctor: doctor.id, slots: [place], message }];
  });
}

function distance({ instance, doctor, slots }: DoctorSlots): StudyViolation[] {
  return slots.flatMap((a, index) =>
    slots.slice(index + 1).flatMap((b) => {
      const [first, second] = [instance.slots[a]!, instance.slots[b]!];
      const rule = tooClose(first, second);
      if (!rule) return [];
      const what =
        rule === 'two-on-a-day'
          ? `both on day ${first.day}`
          : `an evening and the next day's day slot, days ${first.day} and ${second.day}`;
      const message = `doctor ${doctor.id} has slots ${a} and ${b}, ${what}`;
      return [{ rule, doctor: doctor.id, slots: [a, b], message }];
    }),
  );
}

function perWeek({ instance, doctor, slots }: DoctorSlots): StudyViolation[] {
  return tooMany(byWeek(instance, slots), MOST_PER_WEEK).map(([week, held]) => ({
    rule: 'week-limit',
    doctor: doctor.id,
    slots: held,
    message: `doctor ${doctor.id} has ${held.length} slots in week ${week}; at most ${MOST_PER_WEEK}`,
  }));
}

function perWeekend({ instance, doctor, slots }: DoctorSlots): StudyViolation[] {
  return tooMany(byWeek(instance, onWeekends(instance, slots)), MOST_PER_WEEKEND).map(([week, held]) => ({
    rule: 'weekend-limit',
    doctor: doctor.id,
    slots: held,
    message: `doctor ${doctor.id} has ${held.length} slots in the weekend of week ${week}; at most ${MOST_PER_WEEKEND}`,
  }));
}

/** Any three weekends in a row that the instance has: a shorter instance has none. */
function weekendsApart({ instance, doctor, slots }: DoctorSlots): StudyViolation[] {
  const worked = byWeek(instance, onWeekends(instance, slots));
  return Array.from({ length: Math.max(0, instance.weeks - WEEKENDS_APART + 1) }).flatMap((_, first) => {
    const weeks = Array.from({ length: WEEKENDS_APART }, (_, k) => first + k).filter((w) => worked.has(w));
    if (weeks.length <= 1) return [];
    const message = `doctor ${doctor.id} works the weekends of weeks ${weeks.join(' and ')}; one in ${WEEKENDS_APART} at most`;
    const held = weeks.flatMap((week) => worked.get(week)!);
    return [{ rule: 'weekends-apart', doctor: doctor.id, slots: held, message }];
  });
}

function onWeekends(instance: StudyInstance, slots: readonly number[]): number[] {
  return slots.filter((slot) => isWeekend(instance.slots[slot]!.day));
}

function byWeek(instance: StudyInstance, slots: readonly number[]): Map<number, number[]> {
  const weeks = new Map<number, number[]>();
  for (const slot of slots) {
    const week = weekOf(instance.slots[slot]!.day);
    weeks.set(week, [...(weeks.get(week) ?? []), slot]);
  }
  return weeks;
}

function tooMany(groups: Map<number, number[]>, most: number): [number, number[]][] {
  return [...groups].filter(([, held]) => held.length > most);
}
