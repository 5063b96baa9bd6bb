import type { CompiledProblem } from '../../src/optimiser/model/compiled-problem.ts';
import { barredBy, isWeekend } from '../study/study-calendar.ts';
import {
  deviationCost,
  HOURS_STEPS,
  MISSING_SEAT_COST,
  MOST_PER_WEEK,
  UNQUALIFIED_SLOT_COST,
  WEEKEND_STEPS,
  WEEKENDS_APART,
} from '../study/study-costs.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import { studyTargets } from '../study/study-targets.ts';

/** Hours are counted in halves. */
const UNIT = 0.5;
/** Civil day number of a Monday: 5 January 1970. */
const FIRST_DAY = 4;

/** A study instance as the engines take it: one cost, the sum of everything. */
export function compileStudy(instance: StudyInstance): CompiledProblem {
  const { slots, doctors, weeks } = instance;
  const D = doctors.length;
  const S = slots.length;
  const minute = (hour: number) => hour * 60 + FIRST_DAY * 1440;
  const cell = () => new Uint8Array(D * S);
  const eligible = cell();
  const skilled = cell();
  const points = new Float64Array(D * S);
  doctors.forEach((doctor, d) => {
    slots.forEach((slot, s) => {
      if (barredBy(doctor, slot) !== null) return;
      eligible[d * S + s] = 1;
      skilled[d * S + s] = doctor.qualified && slot.role === 'S' ? 1 : 0;
      points[d * S + s] = doctor.cost[s]!;
    });
  });
  const hourUnits = slots.map((slot) => slot.hours / UNIT);
  const odd = slots.findIndex((_, s) => !Number.isInteger(hourUnits[s]));
  if (odd >= 0) {
    throw new Error(
      `slot ${odd} counts ${slots[odd]!.hours} hours: only whole and half hours can be counted`,
    );
  }
  // Nobody can have more units than this.
  const maxCount = MOST_PER_WEEK * weeks * Math.max(...hourUnits, 1);
  const targets = studyTargets(instance);
  const M = 2;
  const target = new Float64Array(D * M);
  const costs = new Float64Array(D * M * (maxCount + 1));
  targets.forEach(({ hours, weekendSlots }, d) => {
    target.set([hours / UNIT, weekendSlots], d * M);
    for (let n = 0; n <= maxCount; n++) {
      costs[d * M * (maxCount + 1) + n] = deviationCost(n * UNIT - hours, HOURS_STEPS);
      costs[(d * M + 1) * (maxCount + 1) + n] = deviationCost(n - weekendSlots, WEEKEND_STEPS);
    }
  });
  const day = Int32Array.from(slots, (slot) => slot.day + FIRST_DAY);
  return {
    objective: 'sum',
    D,
    S,
    doctorIds: doctors.map((doctor) => String(doctor.id)),
    shiftIds: slots.map((_, s) => String(s)),
    start: Int32Array.from(slots, (slot) => minute(slot.startHour)),
    end: Int32Array.from(slots, (slot) => minute(slot.endHour)),
    day,
    night: new Uint8Array(S),
    weekend: Int32Array.from(slots, (slot) =>
      isWeekend(slot.day) ? Math.floor((slot.day + FIRST_DAY + 3) / 7) : -1,
    ),
    seats: Int32Array.from(slots, (slot) => slot.required),
    conditional: new Uint8Array(S),
    coverCost: slots.map(({ required }) =>
      Float64Array.from({ length: required + 1 }, (_, holders) => MISSING_SEAT_COST * (required - holders)),
    ),
    unskilledCost: Float64Array.from(slots, (slot) => (slot.role === 'S' ? UNQUALIFIED_SLOT_COST : 0)),
    measuresOf: slots.map((slot) => Int32Array.from(isWeekend(slot.day) ? [0, 1] : [0])),
    unitsOf: slots.map((slot, s) =>
      Int32Array.from(isWeekend(slot.day) ? [hourUnits[s]!, 1] : [hourUnits[s]!]),
    ),
    eligible,
    staticWarnings: cell(),
    dependent: cell(),
    qualified: cell(),
    skilled,
    points,
    overVeto: cell(),
    previous: cell(),
    previousCount: 0,
    locked: cell(),
    eligibleDoctors: slots.map((_, s) =>
      Int32Array.from(doctors.flatMap((_doctor, d) => (eligible[d * S + s] ? [d] : []))),
    ),
    eligibleShifts: doctors.map((_, d) =>
      Int32Array.from(slots.flatMap((_slot, s) => (eligible[d * S + s] ? [s] : []))),
    ),
    fixedDuties: doctors.map(() => new Int32Array(0)),
    fixedInHorizon: new Uint8Array(0),
    limits: [
      {
        // One slot a day, and no day slot after an evening: both are ten hours of rest.
        rest: { minutes: 600, hard: true },
        week: null,
        calendarWeek: { count: MOST_PER_WEEK, hard: true },
        period: null,
        // Fewer weeks hold no such row of weekends.
        weekend: weeks < WEEKENDS_APART ? null : { worked: 1, of: WEEKENDS_APART, hard: true },
        nights: null,
        spacing: null,
      },
    ],
    limitClass: new Uint8Array(D * weeks * 7),
    firstDay: FIRST_DAY,
    horizonDays: weeks * 7,
    lockedBreaches: new Int32Array(D),
    dayLimits: doctors.map(() => []),
    groups: [],
    groupOf: new Int32Array(S).fill(-1),
    groupsBackedBy: slots.map(() => new Int32Array(0)),
    M,
    measureIds: ['hours', 'weekends'],
    target,
    weight: new Float64Array([1, 1]),
    deviationCost: costs,
    maxCount,
    countWishes: doctors.map(() => []),
    wishSpread: [{ upTo: Infinity, slope: 1 }],
    warningPoints: 0,
    toleranceMax: 0,
    toleranceSum: 0,
  };
}
