import { isWeekend } from '../study/study-calendar.ts';
import {
  type CostStep,
  HOURS_STEPS,
  MISSING_SEAT_COST,
  MOST_PER_WEEK,
  MOST_PER_WEEKEND,
  UNQUALIFIED_SLOT_COST,
  WEEKEND_STEPS,
  WEEKENDS_APART,
} from '../study/study-costs.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import { studyTargets } from '../study/study-targets.ts';
import { EligiblePairs } from './eligible-pairs.ts';

export interface MipColumn {
  cost: number;
  lower: number;
  upper: number;
  integer: boolean;
}

export interface MipRow {
  lower: number;
  upper: number;
  entries: [column: number, value: number][];
}

/** The study's problem as a mixed-integer programme, to be minimised. */
export interface CompactMip {
  columns: MipColumn[];
  rows: MipRow[];
  /** What the first columns stand for; the others are counts and deviations. */
  pairs: EligiblePairs;
}

/**
 * The compact formulation, the same for every peer that takes linear programmes: a binary for each
 * doctor on each slot that the doctor may take, one for each worked weekend, open seats, slots
 * without a qualified doctor, and deviations in pieces.
 */
export function compactMip(instance: StudyInstance): CompactMip {
  const model = new ModelBuilder(instance);
  instance.slots.forEach((_, slot) => {
    model.addSlot(slot);
  });
  const targets = studyTargets(instance);
  const hours = instance.slots.map((slot) => slot.hours);
  const weekends = instance.slots.map(({ day }) => (isWeekend(day) ? 1 : 0));
  instance.doctors.forEach((_, doctor) => {
    model.addDistances(doctor);
    model.addWeeks(doctor);
    model.addWeekends(doctor);
    model.addDeviation(doctor, targets[doctor]!.hours, HOURS_STEPS, hours);
    model.addDeviation(doctor, targets[doctor]!.weekendSlots, WEEKEND_STEPS, weekends);
  });
  return { columns: model.columns, rows: model.rows, pairs: model.pairs };
}

class ModelBuilder {
  readonly pairs: EligiblePairs;
  readonly columns: MipColumn[];
  readonly rows: MipRow[] = [];
  readonly #instance: StudyInstance;

  constructor(instance: StudyInstance) {
    this.#instance = instance;
    this.pairs = new EligiblePairs(instance);
    this.columns = this.pairs.pairs.map(([doctor, slot]) => {
      return { cost: instance.doctors[doctor]!.cost[slot]!, lower: 0, upper: 1, integer: true };
    });
  }

  /** Seats taken or missing; somebody qualified or nobody. */
  addSlot(slot: number): void {
    const { required, role } = this.#instance.slots[slot]!;
    const on = this.pairs.onSlot(slot);
    const missing = this.#column(MISSING_SEAT_COST, required, false);
    this.#row(required, required, [...ones(on.map(({ column }) => column)), [missing, 1]]);
    if (role !== 'S') return;
    const nobody = this.#column(UNQUALIFIED_SLOT_COST, 1, false);
    const skilled = on.filter(({ doctor }) => this.#instance.doctors[doctor]!.qualified);
    this.#row(1, Infinity, [...ones(skilled.map(({ column }) => column)), [nobody, 1]]);
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
      if (columns.length > MOST_PER_WEEK) this.#row(-Infinity, MOST_PER_WEEK, ones(columns));
    }
  }

  addWeekends(doctor: number): void {
    const { weeks } = this.#instance;
    const worked = Array.from({ length: weeks }, (_, week) => {
      const columns = this.pairs.columns(doctor, week * 7 + 5, week * 7 + 7);
      if (columns.length === 0) return null;
      const column = this.#column(0, 1, true);
      this.#row(-Infinity, 0, [...ones(columns), [column, -MOST_PER_WEEKEND]]);
      return column;
    });
    for (let first = 0; first + WEEKENDS_APART <= weeks; first++) {
      this.#atMostOne(worked.slice(first, first + WEEKENDS_APART).filter((column) => column !== null));
    }
  }

  /** `weights`: what each slot adds, in units of the target. */
  addDeviation(doctor: number, target: number, steps: readonly CostStep[], weights: readonly number[]): void {
    const own = this.pairs.ofDoctor(doctor).filter(({ slot }) => weights[slot]! > 0);
    const entries: MipRow['entries'] = own.map(({ slot, column }) => [column, weights[slot]!]);
    for (const side of [-1, 1]) {
      for (const { width, slope } of steps) entries.push([this.#column(slope, width, false), side]);
    }
    this.#row(target, target, entries);
  }

  #column(cost: number, upper: number, integer: boolean): number {
    return this.columns.push({ cost, lower: 0, upper, integer }) - 1;
  }

  #row(lower: number, upper: number, entries: MipRow['entries']): void {
    this.rows.push({ lower, upper, entries });
  }

  #atMostOne(columns: readonly number[]): void {
    if (columns.length > 1) this.#row(-Infinity, 1, ones(columns));
  }
}

function ones(columns: readonly number[]): MipRow['entries'] {
  return columns.map((column) => [column, 1]);
}
