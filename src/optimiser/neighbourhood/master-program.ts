import type { CompiledProblem } from '../model/compiled-problem.ts';
import type { GrowingEngine, GrowingModel } from '../model/growing-model.ts';
import { type LinearEngine, LinearModel } from '../model/linear-model.ts';
import type { Prices } from '../pricing/prices.ts';
import type { SharedRows } from '../pricing/shared-rows.ts';
import type { Column } from './column-pool.ts';

/** Rosters chosen for the doctors of a neighbourhood, and what they cost with the shared rows. */
export interface MasterChoice {
  columns: Column[];
  cost: number;
  /** No choice among the columns at hand is better. */
  proven?: boolean;
}

/**
 * Chooses one roster for each doctor of a neighbourhood while everybody else stays: the master
 * programme of column generation. Rows are the doctors, the seats they can fill, skilled holders and
 * back-up; what the others leave over is on the right-hand side.
 */
export class MasterProgram {
  readonly columns: Column[] = [];
  readonly #p: CompiledProblem;
  readonly #doctors: readonly number[];
  readonly #model = new LinearModel();
  readonly #growing: GrowingModel;
  readonly #doctorRow: Map<number, number>;
  readonly #seatRow: Int32Array;
  readonly #skillRow: Int32Array;
  readonly #groupRow: Int32Array;
  readonly #slack: number;
  readonly #known = new Set<string>();
  /** Cost of the shared rows before any doctor of the neighbourhood is there, in what the slacks do not price. */
  readonly #constant: number;

  constructor(rows: SharedRows, engine: GrowingEngine) {
    const { p, doctors } = rows;
    this.#p = p;
    this.#doctors = doctors;
    this.#doctorRow = new Map(doctors.map((d) => [d, this.#model.row(1, 1, [])]));
    this.#seatRow = new Int32Array(p.S).fill(-1);
    this.#skillRow = new Int32Array(p.S).fill(-1);
    this.#groupRow = new Int32Array(p.groups.length).fill(-1);
    let constant = 0;
    for (const s of rows.shifts) constant += this.#addSeats(rows, s);
    for (const g of rows.groups) this.#groupRow[g] = this.#model.row(-Infinity, rows.room[g]!, []);
    this.#constant = constant;
    this.#slack = this.#model.columns;
    this.#growing = engine.grow(this.#model);
  }

  /** Rows of a shift's seats and skill; returns the cost when the neighbourhood fills all it can. */
  #addSeats(rows: SharedRows, s: number): number {
    const model = this.#model;
    const need = rows.need[s]!;
    if (this.#p.conditional[s] || need === 0) {
      this.#seatRow[s] = model.row(-Infinity, need, []);
    } else {
      // Open seats, the cheapest first: cover costs are convex.
      const open = Array.from({ length: need }, (_, i) =>
        model.column(rows.cover(s, need - i - 1) - rows.cover(s, need - i), 0, 1),
      );
      this.#seatRow[s] = model.row(need, need, open);
    }
    if (rows.wantsSkill[s]) {
      const without = model.column(rows.objective.coverage * this.#p.unskilledCost[s]!, 0, 1);
      this.#skillRow[s] = model.row(1, Infinity, [without]);
    }
    return rows.cover(s, need);
  }

  /** Adds rosters that are not there yet; returns how many. */
  add(columns: readonly Column[]): number {
    const fresh = columns.filter(({ d, shifts }) => {
      const key = `${d} ${shifts.join()}`;
      if (this.#known.has(key)) return false;
      this.#known.add(key);
      return true;
    });
    if (fresh.length === 0) return 0;
    const starts = [0];
    const rows: number[] = [];
    const values: number[] = [];
    for (const column of fresh) {
      for (const [row, value] of this.#entries(column)) {
        rows.push(row);
        values.push(value);
      }
      starts.push(rows.length);
    }
    this.#growing.add({ cost: fresh.map(({ cost }) => cost), starts, rows, values });
    this.columns.push(...fresh);
    return fresh.length;
  }

  #entries({ d, shifts }: Column): Map<number, number> {
    const p = this.#p;
    const entries = new Map([[this.#doctorRow.get(d)!, 1]]);
    const add = (row: number, value: number) => {
      if (row >= 0) entries.set(row, (entries.get(row) ?? 0) + value);
    };
    for (const s of shifts) {
      const at = d * p.S + s;
      add(this.#seatRow[s]!, 1);
      if (p.skilled[at]) add(this.#skillRow[s]!, 1);
      if (p.dependent[at] && p.groupOf[s]! >= 0) add(this.#groupRow[p.groupOf[s]!]!, 1);
      if (p.qualified[at]) {
        for (const g of p.groupsBackedBy[s]!) add(this.#groupRow[g]!, -p.groups[g]!.perBackUp);
      }
    }
    return entries;
  }

  /**
   * Solves the relaxation and writes its prices; doctors' own duals come back by doctor.
   *
   * @returns the objective and how much of each column is chosen; null when stopped
   */
  relax(
    prices: Prices,
    limits: { seconds: number; stop: () => boolean },
  ): { objective: number; own: Map<number, number>; chosen: Float64Array } | null {
    const solution = this.#growing.solve(limits);
    if (!solution) return null;
    const { duals } = solution;
    const read = (row: number, kept: number) => (row < 0 ? kept : duals[row]!);
    for (let s = 0; s < this.#p.S; s++) {
      prices.seat[s] = read(this.#seatRow[s]!, prices.seat[s]!);
      prices.skill[s] = read(this.#skillRow[s]!, 0);
    }
    // A row `<=` has duals at most 0; prices of back-up are charged with the opposite sign.
    for (let g = 0; g < this.#groupRow.length; g++) prices.group[g] = -read(this.#groupRow[g]!, 0);
    return {
      objective: solution.objective + this.#constant,
      own: new Map(this.#doctors.map((d) => [d, duals[this.#doctorRow.get(d)!]!])),
      chosen: solution.values.subarray(this.#slack),
    };
  }

  /** Takes columns whole from now on, by index, or no longer. */
  insist(columns: readonly number[], on: boolean): void {
    this.#growing.insist(
      columns.map((c) => this.#slack + c),
      on,
    );
  }

  /** Whole rosters only, from the columns that may belong to a better choice than `start`. */
  choose(
    engine: LinearEngine,
    may: (column: Column) => boolean,
    limits: { seconds: number; stop: () => boolean },
  ): MasterChoice | null {
    const model = new LinearModel();
    const whole = this.#model;
    for (let c = 0; c < whole.columns; c++) model.column(whole.cost[c]!, whole.lower[c]!, whole.upper[c]!);
    const picked = this.columns.filter(may);
    const inRow: [number[], number[]][] = Array.from({ length: whole.rows }, () => [[], []]);
    for (const column of picked) {
      const c = model.column(column.cost, 0, 1, true);
      for (const [row, value] of this.#entries(column)) {
        inRow[row]![0].push(c);
        inRow[row]![1].push(value);
      }
    }
    for (let row = 0; row < whole.rows; row++) {
      const from = whole.rowStart[row]!;
      const to = whole.rowStart[row + 1]!;
      model.row(
        whole.rowLower[row]!,
        whole.rowUpper[row]!,
        [...whole.index.slice(from, to), ...inRow[row]![0]],
        [...whole.value.slice(from, to), ...inRow[row]![1]],
      );
    }
    const outcome = engine.solve(model, { ...limits, absoluteGap: 1e-4 });
    if (outcome.status !== 'optimal' && outcome.status !== 'stopped') return null;
    const { values, objective } = outcome;
    if (!values || objective === null) return null;
    return {
      columns: picked.filter((_, i) => values[this.#slack + i]! > 0.5),
      cost: objective + this.#constant,
      proven: outcome.status === 'optimal',
    };
  }

  dispose(): void {
    this.#growing.dispose();
  }
}
