import type { LinearModel } from './linear-model.ts';

/** Columns to be added: cost, and entries in the rows of the model. */
export interface NewColumns {
  cost: number[];
  /** Entries of column `c`: `starts[c]` up to `starts[c + 1]`. */
  starts: number[];
  rows: number[];
  values: number[];
}

/** A solved linear relaxation. `values` are in order of the columns, those added later last. */
export interface RelaxedSolution {
  objective: number;
  duals: Float64Array;
  values: Float64Array;
}

/** A linear programme that columns are added to; each solution starts from the last one. */
export interface GrowingModel {
  /** Adds columns of at least 0; rows limit them, so that the duals of the rows say all. */
  add(columns: NewColumns): void;
  /** Takes these columns, by index, at least (or no longer) whole. */
  insist(columns: readonly number[], on: boolean): void;
  /** Null when it was stopped, has no solution or failed. */
  solve(limits: { seconds: number; stop: () => boolean }): RelaxedSolution | null;
  dispose(): void;
}

/** Makes growing models; rows stay what they are in the first model. */
export interface GrowingEngine {
  grow(model: LinearModel): GrowingModel;
}
