import { toParts } from '../certify/hours-grid.ts';
import { isWeekend } from '../study/study-calendar.ts';
import {
  type CostStep,
  HOURS_STEPS,
  MISSING_SEAT_COST,
  MOST_PER_WEEK,
  UNQUALIFIED_SLOT_COST,
  WEEKEND_STEPS,
  WEEKENDS_APART,
} from '../study/study-costs.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import { studyTargets } from '../study/study-targets.ts';
import { EligiblePairs } from './eligible-pairs.ts';

/**
 * A unit of cost, an hour and a weekend slot are counted in this many parts. Whole minutes and half
 * slots stay whole; more parts make the search slower, fewer the bound weaker.
 */
export const PARTS = 600;

/** Linear constraint: coefficients of variables, least and most. */
interface Linear {
  vars: number[];
  coeffs: number[];
  domain: [number, number];
}

/** Literals are variables, or `-variable - 1` for their negation. */
interface Literals {
  literals: number[];
}

/** A model as CP-SAT takes it: the part of its format that is used here. */
export interface CpModelFields {
  variables: { domain: [number, number] }[];
  constraints: ({ linear: Linear } | { atMostOne: Literals } | { boolOr: Literals })[];
  objective: { vars: number[]; coeffs: number[]; scalingFactor: number };
}

/**
 * The compact formulation in the words that suit CP-SAT: clauses and at-most-ones where the rules are
 * such, and deviations in pieces, from which its linear relaxation gets more than from the lines of
 * a convex cost. Whatever is not whole is rounded to the cheaper side, so that the model's cost is
 * never above the true one, and its bound is a bound of the true cost.
 */
export function cpModel(instance: StudyInstance): { model: CpModelFields; pairs: EligiblePairs } {
  const model = new CpBuilder(instance);
  instance.slots.forEach((_, slot) => {
    model.addSlot(slot);
  });
  const targets = studyTargets(instance);
  const hours = instance.slots.map((slot) => (toParts(slot.hours) / toParts(1)) * PARTS);
  const weekends = instance.slots.map(({ day }) => (isWeekend(day) ? PARTS : 0));
  instance.doctors.forEach((_, doctor) => {
    model.addDistances(doctor);
    model.addWeeks(doctor);
    model.addWeekends(doctor);
    model.addDeviation(doctor, targets[doctor]!.hours, HOURS_STEPS, hours);
    model.addDeviation(doctor, targets[doctor]!.weekendSlots, WEEKEND_STEPS, weekends);
  });
  return { model: model.fields, pairs: model.pairs };
}

class CpBuilder {
  readonly fields: CpModelFields = {
    variables: [],
    constraints: [],
    objective: { vars: [], coeffs: [], scalingFactor: 1 / PARTS },
  };
  readonly pairs: EligiblePairs;
  readonly #instance: StudyInstance;

  constructor(instance: StudyInstance) {
    this.#instance = instance;
    this.pairs = new EligiblePairs(instance);
    for (const [doctor, slot] of this.pairs.pairs) {
      this.#variable(1, instance.doctors[doctor]!.cost[slot]! * PARTS);
    }
  }

  /** Seats taken or missing; somebody qualified or nobody. */
  addSlot(slot: number): void {
    const { required, role } = this.#instance.slots[slot]!;
    const on = this.pairs.onSlot(slot);
    const missing = this.#variable(required, MISSING_SEAT_COST * PARTS);
    const all = [...on.map(({ column }) => column), missing];
    this.#linear(all, ones(all), [required, required]);
    if (role !== 'S') return;
    const nobody = this.#variable(1, UNQUALIFIED_SLOT_COST * PARTS);
    const skilled = on.filter(({ doctor }) => this.#instance.doctors[doctor]!.qualified);
    this.fields.constraints.push({
      boolOr: { literals: [...skilled.map(({ column }) => column), nobody] },
    });
  }

  /** One slot a day; no evening of a Friday or Saturday before the next day's day slot. */
  addDistances(doctor: number): void {
    for (let day = 0; day < this.#instance.weeks * 7; day++) {
      this.#atMostOne(this.pairs.columns(doctor, day, day + 1));
      if (day % 7 !== 4 && day % 7 !== 5) continue;
      const evening = this.pairs.columns(doctor, day, day + 1, 'E');
      const after = this.pairs.columns(doctor, day + 1, day + 2, 'D');
      if (evening.length > 0 && after.length > 0) this.#atMostOne([...evening, ...after]);
    }
  }

  addWeeks(doctor: number): void {
    for (let week = 0; week < this.#instance.weeks; week++) {
      const columns = this.pairs.columns(doctor, week * 7, week * 7 + 7);
      if (columns.length > MOST_PER_WEEK) this.#linear(columns, ones(columns), [0, MOST_PER_WEEK]);
    }
  }

  addWeekends(doctor: number): void {
    const { weeks } = this.#instance;
    const worked = Array.from({ length: weeks }, (_, week) => {
      const days = [week * 7 + 5, week * 7 + 6].map((day) => this.pairs.columns(doctor, day, day + 1));
      if (days.every((columns) => columns.length === 0)) return null;
      const works = this.#variable(1, 0);
      // At most one of a day's slots and "the weekend is free": stronger than a clause for each slot.
      for (const columns of days) if (columns.length > 0) this.#atMostOne([...columns, -works - 1]);
      return works;
    });
    for (let first = 0; first + WEEKENDS_APART <= weeks; first++) {
      this.#atMostOne(worked.slice(first, first + WEEKENDS_APART).filter((works) => works !== null));
    }
  }

  /** `weights`: parts that each slot adds; `target`: in units. */
  addDeviation(doctor: number, target: number, steps: readonly CostStep[], weights: readonly number[]): void {
    const own = this.pairs.ofDoctor(doctor).filter(({ slot }) => weights[slot]! > 0);
    const vars = own.map(({ column }) => column);
    const coeffs = own.map(({ slot }) => weights[slot]!);
    const most = coeffs.reduce((sum, weight) => sum + weight, Math.ceil(Math.abs(target) * PARTS));
    for (const side of [-1, 1]) {
      for (const { width, slope } of steps) {
        vars.push(this.#variable(Math.min(most, width * PARTS), slope));
        coeffs.push(side);
      }
    }
    // Sums are whole parts, so one of the two ends is on their side of the target and no dearer than it.
    this.#linear(vars, coeffs, [Math.floor(target * PARTS), Math.ceil(target * PARTS)]);
  }

  /** A variable from 0 to `most`; its cost in parts. */
  #variable(most: number, cost: number): number {
    const variable = this.fields.variables.push({ domain: [0, most] }) - 1;
    const coefficient = Math.floor(cost);
    if (coefficient !== 0) {
      this.fields.objective.vars.push(variable);
      this.fields.objective.coeffs.push(coefficient);
    }
    return variable;
  }

  #linear(vars: number[], coeffs: number[], domain: [number, number]): void {
    this.fields.constraints.push({ linear: { vars, coeffs, domain } });
  }

  #atMostOne(literals: number[]): void {
    if (literals.length > 1) this.fields.constraints.push({ atMostOne: { literals } });
  }
}

function ones(list: readonly number[]): number[] {
  return list.map(() => 1);
}
