import type { CompiledProblem } from '../../src/optimiser/model/compiled-problem.ts';
import type { StudyInstance } from './study-instance.ts';

/** Cost of each missing doctor, and of a station slot without a qualified one. */
const MISSING = 1000;
const UNQUALIFIED = 500;
/** Convex deviation costs, [width, cost a unit]: hours, and weekend slots. */
const HOURS = [
  [4, 1],
  [8, 3],
  [16, 6],
  [Infinity, 12],
] as const;
const WEEKENDS = [
  [0.5, 2],
  [1, 10],
  [Infinity, 40],
] as const;
/** Hours are counted in halves. */
const UNIT = 0.5;
/** Civil day number of a Monday: 5 January 1970. */
const FIRST_DAY = 4;

/** Cost of being `deviation` away from a target. */
export function deviationCost(pieces: readonly (readonly [number, number])[], deviation: number): number {
  let left = Math.abs(deviation);
  let cost = 0;
  for (const [width, slope] of pieces) {
    const part = Math.min(left, width);
    cost += part * slope;
    left -= part;
  }
  return cost;
}

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
    const away = new Set(doctor.unavailableDays);
    slots.forEach((slot, s) => {
      if (away.has(slot.day) || slot.day % 7 === doctor.weekdayOff || (slot.role === 'A' && !doctor.mobile))
        return;
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
  const isWeekend = slots.map((slot) => slot.day % 7 >= 5);
  // At most two slots a week: nobody can have more units than this.
  const maxCount = 2 * weeks * Math.max(...hourUnits, 1);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const shares = sum(doctors.map((doctor) => doctor.share));
  const allHours = sum(slots.map((slot) => slot.hours * slot.required));
  const allWeekends = sum(slots.map((slot, s) => (isWeekend[s] ? slot.required : 0)));
  const M = 2;
  const target = new Float64Array(D * M);
  const costs = new Float64Array(D * M * (maxCount + 1));
  doctors.forEach((doctor, d) => {
    const hours = (allHours * doctor.share) / shares - doctor.carryHours;
    const weekends = (allWeekends * doctor.share) / shares;
    target.set([hours / UNIT, weekends], d * M);
    for (let n = 0; n <= maxCount; n++) {
      costs[d * M * (maxCount + 1) + n] = deviationCost(HOURS, n * UNIT - hours);
      costs[(d * M + 1) * (maxCount + 1) + n] = deviationCost(WEEKENDS, n - weekends);
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
    weekend: Int32Array.from(slots, (slot, s) =>
      isWeekend[s] ? Math.floor((slot.day + FIRST_DAY + 3) / 7) : -1,
    ),
    seats: Int32Array.from(slots, (slot) => slot.required),
    conditional: new Uint8Array(S),
    coverCost: slots.map(({ required }) =>
      Float64Array.from({ length: required + 1 }, (_, holders) => MISSING * (required - holders)),
    ),
    unskilledCost: Float64Array.from(slots, (slot) => (slot.role === 'S' ? UNQUALIFIED : 0)),
    measuresOf: slots.map((_, s) => Int32Array.from(isWeekend[s] ? [0, 1] : [0])),
    unitsOf: slots.map((_, s) => Int32Array.from(isWeekend[s] ? [hourUnits[s]!, 1] : [hourUnits[s]!])),
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
        calendarWeek: { count: 2, hard: true },
        period: null,
        weekend: { worked: 1, of: 3, hard: true },
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
