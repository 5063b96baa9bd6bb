import { LEVELS, type LevelName } from '../levels.ts';
import type { CompactModel, CompactOptions, Expression } from './compact-model.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import { addBackUpRows } from './compact-back-up.ts';
import { addDoctorRows } from './compact-doctor-rows.ts';
import { addCountRow, countRange } from './compact-fairness.ts';
import { addWishColumns } from './compact-wishes.ts';
import { LinearModel } from './linear-model.ts';

const empty = (): Expression => ({ columns: [], values: [], constant: 0 });

/** Builds the compact model for one level. Cost: columns × about 6 entries, 0.2 s for 40,000. */
export function buildCompactModel(p: CompiledProblem, options: CompactOptions): CompactModel {
  const compact = beginModel(p, options.rules);
  addLevels(p, compact, options);
  return compact;
}

/** The compact model with coverage, deviations and wishes as one sum. */
export function buildSumModel(p: CompiledProblem): CompactModel {
  const compact = beginModel(p, 'every');
  for (let d = 0; d < p.D; d++) {
    for (let m = 0; m < p.M; m++) addCountRow(p, compact, d, m, null, -1);
  }
  addWishColumns(p, compact, 'every');
  const { model, levels } = compact;
  for (const level of ['coverage', 'fairnessSum', 'wishes'] as const) {
    levels[level].columns.forEach((column, i) => (model.cost[column]! += levels[level].values[i]!));
    model.offset += levels[level].constant;
  }
  return compact;
}

/** Columns of assignments, coverage and the rules; no objective yet. */
function beginModel(p: CompiledProblem, rules: CompactOptions['rules']): CompactModel {
  const model = new LinearModel();
  const x = new Int32Array(p.D * p.S).fill(-1);
  for (let d = 0; d < p.D; d++) {
    for (const s of p.eligibleShifts[d]!) {
      const at = d * p.S + s;
      x[at] = model.column(0, p.locked[at]!, 1, true);
    }
  }
  const compact: CompactModel = {
    model,
    x,
    levels: {
      coverage: empty(),
      changes: empty(),
      vetoes: empty(),
      fairnessMax: empty(),
      fairnessSum: empty(),
      wishes: empty(),
    },
    rows: {
      seat: new Int32Array(p.S).fill(-1),
      group: new Int32Array(p.groups.length).fill(-1),
      count: new Int32Array(p.D * p.M).fill(-1),
      range: new Int32Array(p.D * p.M).fill(-1),
      points: new Int32Array(p.D).fill(-1),
      countWishes: p.countWishes.map(() => []),
      hold: {},
    },
    exact: true,
  };
  addCoverage(p, compact);
  addBackUpRows(p, compact, rules);
  addDoctorRows(p, compact, rules);
  addChangesAndVetoes(p, compact);
  return compact;
}

function addLevels(p: CompiledProblem, compact: CompactModel, options: CompactOptions): void {
  const { model, levels } = compact;
  const at = LEVELS.indexOf(options.level);
  const needs = (level: LevelName) => LEVELS.indexOf(level) <= at;
  if (needs('fairnessMax')) {
    const largest = options.level === 'fairnessMax' ? model.column(0, 0, largestDeviation(p)) : -1;
    if (largest >= 0) levels.fairnessMax = { columns: [largest], values: [1], constant: 0 };
    for (let d = 0; d < p.D; d++) {
      for (let m = 0; m < p.M; m++) {
        if (Number.isNaN(p.target[d * p.M + m]!)) continue;
        const hold = options.level === 'fairnessMax' ? undefined : options.holds.fairnessMax;
        const range = hold === undefined ? null : countRange(p, d, m, hold);
        addCountRow(p, compact, d, m, range, largest);
      }
    }
  }
  if (needs('wishes')) addWishColumns(p, compact, options.rules);
  for (const level of LEVELS.slice(0, at)) {
    const hold = options.holds[level];
    // The largest deviation is held by the ranges of the counts.
    if (hold === undefined || level === 'fairnessMax') continue;
    const { columns, values, constant } = levels[level];
    if (columns.length > 0) compact.rows.hold[level] = model.row(-Infinity, hold - constant, columns, values);
  }
  const objective = levels[options.level];
  objective.columns.forEach((column, i) => (model.cost[column]! += objective.values[i]!));
  model.offset = objective.constant;
}

function largestDeviation(p: CompiledProblem): number {
  let largest = 0;
  for (const cost of p.deviationCost) if (cost > largest) largest = cost;
  return largest;
}

function addCoverage(p: CompiledProblem, { model, x, levels, rows }: CompactModel): void {
  for (let s = 0; s < p.S; s++) {
    const columns = Array.from(p.eligibleDoctors[s]!, (d) => x[d * p.S + s]!);
    const seats = p.seats[s]!;
    if (p.conditional[s] || seats === 0) {
      if (columns.length > 0) rows.seat[s] = model.row(-Infinity, seats, columns);
      if (seats === 0) levels.coverage.constant += p.unskilledCost[s]!;
      continue;
    }
    // Open seats, the cheapest first: the one that leaves nobody there may cost more.
    const costs = p.coverCost[s]!;
    const open: number[] = [];
    for (let left = seats; left > 0;) {
      const cost = costs[left - 1]! - costs[left]!;
      let alike = 1;
      while (alike < left && costs[left - alike - 1]! - costs[left - alike]! === cost) alike++;
      const column = model.column(0, 0, alike);
      open.push(column);
      levels.coverage.columns.push(column);
      levels.coverage.values.push(cost);
      left -= alike;
    }
    rows.seat[s] = model.row(seats, seats, [...columns, ...open]);
    if (p.unskilledCost[s]! > 0) addSkill(p, { model, x, levels }, s);
  }
}

/** Somebody skilled on the shift, or its price. */
function addSkill(
  p: CompiledProblem,
  { model, x, levels }: Pick<CompactModel, 'model' | 'x' | 'levels'>,
  s: number,
): void {
  const skilled = Array.from(p.eligibleDoctors[s]!, (d) => d * p.S + s).filter((at) => p.skilled[at]);
  const without = model.column(0, 0, 1);
  model.row(1, Infinity, [...skilled.map((at) => x[at]!), without]);
  levels.coverage.columns.push(without);
  levels.coverage.values.push(p.unskilledCost[s]!);
}

function addChangesAndVetoes(p: CompiledProblem, { x, levels }: CompactModel): void {
  levels.changes.constant = p.previousCount;
  for (let at = 0; at < p.D * p.S; at++) {
    const column = x[at]!;
    if (column < 0) continue;
    if (p.previous[at]) {
      levels.changes.columns.push(column);
      levels.changes.values.push(-1);
    }
    if (p.overVeto[at]) {
      levels.vetoes.columns.push(column);
      levels.vetoes.values.push(1);
    }
  }
}
