import type { StudyInstance } from '../../bench/study/study-instance.ts';
import { randomFrom } from '../../src/demo/random.ts';
import { studyDoctor, studyInstance, studySlot } from './study-builder.ts';

/** Size of a random instance; every doctor-slot pair is one bit for whoever enumerates it. */
export interface RandomStudySize {
  doctors: number;
  slots: number;
  weeks: number;
}

/** Days that rules tie together, more often than others: Friday to Sunday, and Monday after them. */
const DAYS = [0, 2, 4, 5, 5, 6, 6];

/** A small made-up instance in which every rule and every cost of the study can bite. */
export function randomStudy(seed: number, size: RandomStudySize): StudyInstance {
  const random = randomFrom(`study ${seed}`);
  const slots = Array.from({ length: size.slots }, () => {
    const day = 7 * random.int(0, size.weeks - 1) + random.pick(DAYS);
    const weekend = day % 7 >= 5;
    return studySlot(day, {
      kind: weekend && random.chance(0.5) ? 'D' : 'E',
      role: random.chance(0.3) ? 'A' : 'S',
      required: random.int(0, 2),
      // Mostly the study's own hours, and now and then others.
      ...(random.chance(0.2) ? { hours: random.pick([4, 5.25, 12]) } : {}),
    });
  }).sort((a, b) => a.day - b.day);
  const doctors = Array.from({ length: size.doctors }, () =>
    studyDoctor({
      qualified: random.chance(0.6),
      mobile: random.chance(0.6),
      share: random.pick([0.5, 1, 1.5]),
      carryHours: random.int(-40, 40) / 10,
      unavailableDays: slots.flatMap(({ day }) => (random.chance(0.15) ? [day] : [])),
      weekdayOff: random.chance(0.3) ? random.int(0, 6) : -1,
      cost: slots.map(() => random.pick([-2, 0, 0, 3])),
    }),
  );
  return studyInstance(size.weeks, slots, doctors);
}
