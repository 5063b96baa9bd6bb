import { isWeekend } from '../study/study-calendar.ts';
import { WEEKENDS_APART } from '../study/study-costs.ts';
import type { StudyInstance, StudySlot } from '../study/study-instance.ts';
import { toParts } from './hours-grid.ts';

/** With more states than this in a week pricing takes minutes: the hours do not share a coarse grid. */
const MOST_STATES = 200_000;

/** What a week adds to a doctor's sums, whichever slots make it up. */
export interface WeekShape {
  /** Hours, in parts of the grid. */
  parts: number;
  weekendSlots: number;
}

/** Where a doctor can stand between two weeks; what the rest of the roster may be and cost depends on nothing else. */
export interface DutyState {
  /** Hours so far, in parts of the grid. */
  parts: number;
  weekendSlots: number;
  /** Free weekends since the last worked one; as many as the rule asks for when there were more. */
  freeWeekends: number;
}

/** The states and the ways between them, the same for every doctor: only the prices differ. */
export interface DutyStates {
  shapes: readonly WeekShape[];
  /** The states at the very end. */
  last: readonly DutyState[];
  /** Number of states before each week, and last at the end. */
  counts: readonly number[];
  /** `[week][state * shapes + shape]`: the state it leads to, or -1 where the weekends are too close. */
  next: readonly Int32Array[];
}

/**
 * Every state that a doctor could reach, week by week from a single one, and its successors.
 *
 * @throws RangeError when hours do not fit the grid, or have so many different sums that an exact
 *   programme is out of reach
 */
export function dutyStates(instance: StudyInstance): DutyStates {
  const shapes = weekShapes(instance.slots);
  // A shorter instance has no three weekends in a row, so nothing keeps its weekends apart.
  const apart = instance.weeks >= WEEKENDS_APART ? WEEKENDS_APART - 1 : 0;
  let states: DutyState[] = [{ parts: 0, weekendSlots: 0, freeWeekends: apart }];
  const counts = [1];
  const next: Int32Array[] = [];
  for (let week = 0; week < instance.weeks; week++) {
    const step = successors(states, shapes, apart);
    if (step.states.length > MOST_STATES) throw tooMany(week, step.states.length);
    states = step.states;
    counts.push(states.length);
    next.push(step.next);
  }
  return { shapes, last: states, counts, next };
}

/** What one slot adds. */
export function shapeOf(slot: StudySlot): WeekShape {
  return { parts: toParts(slot.hours), weekendSlots: isWeekend(slot.day) ? 1 : 0 };
}

/** What two slots add together. */
export function joined(a: WeekShape, b: WeekShape): WeekShape {
  return { parts: a.parts + b.parts, weekendSlots: a.weekendSlots + b.weekendSlots };
}

/** Names a shape. */
export function shapeKey({ parts, weekendSlots }: WeekShape): string {
  return `${parts}/${weekendSlots}`;
}

/** Nothing, any slot, and any two: all that a week can hold. */
function weekShapes(slots: readonly StudySlot[]): WeekShape[] {
  const singles = distinct(slots.map(shapeOf));
  const pairs = singles.flatMap((a) => singles.map((b) => joined(a, b)));
  return distinct([{ parts: 0, weekendSlots: 0 }, ...singles, ...pairs]);
}

function distinct(shapes: readonly WeekShape[]): WeekShape[] {
  return [...new Map(shapes.map((shape) => [shapeKey(shape), shape])).values()];
}

function successors(states: readonly DutyState[], shapes: readonly WeekShape[], apart: number) {
  const found = new Map<string, number>();
  const after: DutyState[] = [];
  const next = new Int32Array(states.length * shapes.length).fill(-1);
  states.forEach((state, from) => {
    shapes.forEach((shape, index) => {
      const worked = shape.weekendSlots > 0;
      if (worked && state.freeWeekends < apart) return;
      const freeWeekends = worked ? 0 : Math.min(apart, state.freeWeekends + 1);
      const to = { ...joined(state, shape), freeWeekends };
      const key = `${shapeKey(to)}/${freeWeekends}`;
      if (!found.has(key)) found.set(key, after.push(to) - 1);
      next[from * shapes.length + index] = found.get(key)!;
    });
  });
  return { states: after, next };
}

function tooMany(week: number, states: number): RangeError {
  return new RangeError(
    `after week ${week} a doctor's hours and weekends can stand in ${states} different ways, more than ` +
      `${MOST_STATES}: give the slots hours on a coarser grid, such as half hours`,
  );
}
