import type { LevelCosts, LevelName } from '../levels.ts';
import type { LinearModel } from './linear-model.ts';

/** A sum of columns with coefficients and a constant: the cost of one level. */
export interface Expression {
  columns: number[];
  values: number[];
  constant: number;
}

/** The whole problem as one mixed-integer model with a column per doctor and shift. */
export interface CompactModel {
  model: LinearModel;
  /** `d * S + s` -> column, -1 where the doctor may not take the shift. */
  x: Int32Array;
  levels: Record<LevelName, Expression>;
  /** Rows whose duals are prices; -1 where there is none. */
  rows: SharedRowsOfModel;
  /** True when an integer solution keeps every rule and costs exactly what the evaluation says. */
  exact: boolean;
}

/** Rows of the shared seats and groups, those that hold earlier levels, and those that count a doctor's measure (`d * M + m`). */
export interface SharedRowsOfModel {
  seat: Int32Array;
  group: Int32Array;
  count: Int32Array;
  range: Int32Array;
  /** Rows of each doctor's wish points, and of each doctor's count wishes. */
  points: Int32Array;
  countWishes: number[][];
  /** Rows that hold earlier levels. */
  hold: Partial<Record<LevelName, number>>;
}

export interface CompactOptions {
  /** The level to minimise; all earlier ones are held at `holds`. */
  level: LevelName;
  holds: Partial<LevelCosts>;
  /**
   * `every`: all rules, for a MIP. `bound`: what an LP can use; rolling windows become
   * calendar weeks and the rest is left out, so that it is smaller and still a relaxation.
   */
  rules: 'every' | 'bound';
}
