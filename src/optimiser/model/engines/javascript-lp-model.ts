import * as solverModule from 'javascript-lp-solver';
import type { LinearModel } from '../linear-model.ts';

// The package's types describe its CommonJS face; as an ES module the solver is the default export.
const solver = solverModule.default as unknown as typeof solverModule.default.default;

type Native = InstanceType<typeof solver.Model>;
type NativeVariable = ReturnType<Native['addVariable']>;
type NativeRow = ReturnType<Native['smallerThan']>;

/** A column as the solver has it: `shift + Σ sign × variable`, each variable at least 0. */
interface Part {
  shift: number;
  terms: { sign: 1 | -1; variable: NativeVariable }[];
}

/** A linear model in the words of javascript-lp-solver, and its answer in those of the linear model. */
export class JavascriptLpModel {
  readonly #model: LinearModel;
  readonly #native = new solver.Model();
  readonly #parts: Part[] = [];
  /** The two sides of each row, as rows of their own; null without a limit. */
  readonly #sides: { low: NativeRow | null; high: NativeRow | null }[] = [];

  /** @param relax whether columns that must be whole may be fractions */
  constructor(model: LinearModel, relax: boolean) {
    this.#model = model;
    // Its presolve takes the cost off columns that it fixes, and the optimum with it.
    this.#native.usePresolve = false;
    for (let column = 0; column < model.columns; column++) this.#addColumn(column, relax);
    for (let row = 0; row < model.rows; row++) this.#addRow(row);
  }

  /** Solves, and says how the solver says it ended. */
  solve(): 'ended' | 'infeasible' | 'unbounded' | 'circles' {
    const { feasible, bounded } = this.#native.solve();
    // A simplex that goes in circles stops and calls the model infeasible.
    if (this.#native.messages.length > 0) return 'circles';
    if (!feasible) return 'infeasible';
    return bounded ? 'ended' : 'unbounded';
  }

  /** One value per column of the linear model. */
  values(): Float64Array {
    const { matrix, width, rowByVarIndex } = this.#native.tableau;
    // Not `variable.value`, which is rounded: large coefficients would make a breach of it.
    const valueOf = ({ index }: NativeVariable) => {
      const row = rowByVarIndex[index]!;
      return row > 0 ? matrix[row * width]! : 0;
    };
    return Float64Array.from(this.#parts, ({ shift, terms }) =>
      terms.reduce((sum, { sign, variable }) => sum + sign * valueOf(variable), shift),
    );
  }

  /** One dual per row of the linear model, from the cost row of a solved relaxation. */
  duals(): Float64Array {
    const { matrix } = this.#native.tableau;
    return this.#fromSlacks((column) => matrix[column]!, 0);
  }

  /**
   * Multipliers of the rows that contradict each other, from a relaxation without a solution: in
   * one of its rows only what is at least 0 adds up to less than 0. Null when there is none.
   */
  contradiction(): Float64Array | null {
    const { matrix, width, height, precision } = this.#native.tableau;
    for (let row = 1; row < height; row++) {
      const entries = matrix.subarray(row * width, (row + 1) * width);
      if (entries[0]! < -precision && entries.every((entry, column) => column === 0 || entry >= -precision)) {
        // What limits from above counts as a negative dual.
        return this.#fromSlacks((column) => -entries[column]!, row);
      }
    }
    return null;
  }

  /** Sums `entry` over the slacks of both sides; a slack that is the row's own basic variable counts -1. */
  #fromSlacks(entry: (column: number) => number, row: number): Float64Array {
    const { colByVarIndex, rowByVarIndex } = this.#native.tableau;
    const of = (side: NativeRow | null) => {
      if (!side) return 0;
      const column = colByVarIndex[side.index]!;
      if (column > 0) return entry(column);
      return row > 0 && rowByVarIndex[side.index] === row ? -1 : 0;
    };
    return Float64Array.from(this.#sides, ({ low, high }) => of(high) - of(low));
  }

  /** The solver knows columns of at least 0 only: others are shifted, turned round, or split. */
  #addColumn(column: number, relax: boolean): void {
    const model = this.#model;
    const whole = model.integer[column]! && !relax;
    const lower = whole ? Math.ceil(model.lower[column]!) : model.lower[column]!;
    const upper = whole ? Math.floor(model.upper[column]!) : model.upper[column]!;
    const add = (sign: 1 | -1) => ({
      sign,
      variable: this.#native.addVariable(sign * model.cost[column]!, null, whole),
    });
    if (lower > -Infinity) {
      const term = add(1);
      this.#parts.push({ shift: lower, terms: [term] });
      if (upper < Infinity) this.#native.smallerThan(upper - lower).addTerm(1, term.variable);
    } else if (upper < Infinity) {
      this.#parts.push({ shift: upper, terms: [add(-1)] });
    } else {
      this.#parts.push({ shift: 0, terms: [add(1), add(-1)] });
    }
  }

  #addRow(row: number): void {
    const { rowStart, index, value, rowLower, rowUpper } = this.#model;
    const span = Array.from({ length: rowStart[row + 1]! - rowStart[row]! }, (_, k) => rowStart[row]! + k);
    const shift = span.reduce((sum, k) => sum + this.#parts[index[k]!]!.shift * value[k]!, 0);
    const [lower, upper] = [rowLower[row]! - shift, rowUpper[row]! - shift];
    const low = lower > -Infinity ? this.#native.greaterThan(lower) : null;
    const high = upper < Infinity ? this.#native.smallerThan(upper) : null;
    for (const k of span) {
      for (const { sign, variable } of this.#parts[index[k]!]!.terms) {
        low?.addTerm(sign * value[k]!, variable);
        high?.addTerm(sign * value[k]!, variable);
      }
    }
    this.#sides.push({ low, high });
  }
}
