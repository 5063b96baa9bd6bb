import type { GrowingEngine } from '../model/growing-model.ts';
import type { LinearEngine } from '../model/linear-model.ts';
import { type DoctorPricer, PricedRoster } from '../pricing/doctor-pricer.ts';
import type { LinearObjective, RosterCosts } from '../pricing/linear-objective.ts';
import { Prices } from '../pricing/prices.ts';
import { SharedRows } from '../pricing/shared-rows.ts';
import { PriceAscent } from '../bound/price-ascent.ts';
import type { Column, ColumnPool } from './column-pool.ts';
import { MasterProgram, type MasterChoice } from './master-program.ts';
import type { RosterBook } from './roster-book.ts';

/** What a neighbourhood search needs from around it. */
export interface NeighbourhoodContext {
  objective: LinearObjective;
  pricers: readonly DoctorPricer[];
  costs: RosterCosts;
  pool: ColumnPool;
  engine: LinearEngine & GrowingEngine;
  stop: () => boolean;
  /** Milliseconds of a steady clock. */
  now: () => number;
  /** Whether to go on until nothing better can exist: for a whole roster, whose bound is worth it. */
  thorough: boolean;
}

/** How much better the roster became, and whether the neighbourhood is proven to hold nothing better. */
export interface NeighbourhoodResult {
  gain: number;
  proven: boolean;
  timedOut: boolean;
  /** The best cost there is, shown by trying all that could be better; -Infinity when it is not known. */
  optimum: number;
  /** Lower bound of any choice, with the shared rows, and the prices that show it. */
  bound: number;
  prices: Prices;
}

/** Differences below this are rounding. */
const EPSILON = 1e-5;
/** From here on a column counts as nearly chosen. */
const NEARLY = 0.75;
const MOST_ROUNDS = 1;
/** Pricings after each rounding. */
const DIVE_ROUNDS = 5;
/** Most seconds for choosing among the columns when rounding fails. */
const CHOOSE_SECONDS = 0.8;
const THOROUGH_ROUNDS = 120;
/** Rosters that are listed at most to settle what is best. */
const MOST_LISTED = 30_000;
const THOROUGH_ASCENT = 400;
/** Rounds of price adjustment before the first linear programme. */
const ASCENT_ROUNDS = 80;

/**
 * Finds the best rosters for some doctors while everybody else's stays: column generation, then a
 * choice of whole rosters among the columns that may belong to a better one.
 *
 * @param prices prices to begin with, the better the fewer rounds it takes
 */
export function improveNeighbourhood(
  book: RosterBook,
  doctors: readonly number[],
  prices: Prices,
  seconds: number,
  context: NeighbourhoodContext,
): NeighbourhoodResult {
  const { p } = book;
  const until = context.now() + seconds * 1000;
  const left = () => Math.max(0, (until - context.now()) / 1000);
  const before = doctors.map((d): Column => ({ d, shifts: book.shifts[d]!, cost: book.cost[d]! }));
  for (const { d, shifts } of before) book.count(d, shifts, -1);
  const rows = new SharedRows(p, context.objective, doctors, book);
  for (const { d, shifts } of before) book.count(d, shifts, 1);
  const search = new Search(rows, before, sharedCost(rows, book), context);
  const choice = search.run(prices, left);
  const gain = choice ? search.current - choice.cost : 0;
  if (choice && gain > EPSILON)
    for (const { d, shifts, cost } of choice.columns) book.replace(d, shifts, cost);
  return {
    gain: Math.max(0, gain),
    proven: search.current - gain - Math.max(search.bound, search.optimum) < EPSILON,
    optimum: search.optimum,
    timedOut: left() <= 0,
    bound: search.bound,
    prices: search.prices,
  };
}

/** Cost of the shared rows as the roster stands. */
function sharedCost(rows: SharedRows, book: RosterBook): number {
  let total = 0;
  for (const s of rows.shifts) {
    total += rows.cover(s, book.filled[s]! - rows.held[s]!);
    if (rows.wantsSkill[s] && book.skilled[s] === 0) {
      total += rows.objective.coverage * book.p.unskilledCost[s]!;
    }
  }
  return total;
}

const NOTHING = new PricedRoster(0);
const NOBODY: ReadonlySet<number> = new Set();

/** Column generation for one neighbourhood. */
class Search {
  rounds = 0;
  /** Cost of the present rosters, and the best lower bound of any choice, both with the shared rows. */
  readonly current: number;
  bound = -Infinity;
  /** Cost of the best choice there is; -Infinity while that is not known. */
  optimum = -Infinity;
  readonly prices: Prices;
  readonly #rows: SharedRows;
  readonly #before: readonly Column[];
  readonly #context: NeighbourhoodContext;
  readonly #charge: Float64Array;
  readonly #priced: PricedRoster;

  constructor(rows: SharedRows, before: readonly Column[], shared: number, context: NeighbourhoodContext) {
    this.prices = new Prices(rows.p);
    this.#rows = rows;
    this.#before = before;
    this.#context = context;
    this.#charge = new Float64Array(rows.p.S);
    this.#priced = new PricedRoster(rows.p.S);
    this.current = before.reduce((sum, { cost }) => sum + cost, shared);
  }

  get gap(): number {
    return this.current - this.bound;
  }

  run(start: Prices, left: () => number): MasterChoice | null {
    const { stop, engine, pool } = this.#context;
    const ascent = new PriceAscent(this.#rows, this.#context.pricers, start);
    const found: Column[] = [];
    const rounds = this.#context.thorough ? THOROUGH_ASCENT : ASCENT_ROUNDS;
    for (let i = 0; i < rounds && left() > 0 && !stop() && !ascent.settled; i++) {
      ascent.round(this.current, (d, roster) => {
        const column = this.#column(d, roster);
        if (column && pool.add(column)) found.push(column);
      });
      this.#raise(ascent.bound, ascent.best);
      if (this.gap < EPSILON) return null;
    }
    const master = new MasterProgram(this.#rows, engine);
    try {
      master.add(this.#before);
      for (const d of this.#rows.doctors) master.add(pool.of(d));
      master.add(found);
      // Somebody who has nothing to do is better than no solution on the way to one.
      master.add(this.#rows.doctors.flatMap((d) => this.#column(d, NOTHING) ?? []));
      const choice = this.#generate(master, left);
      if (!this.#context.thorough || left() <= 0 || stop()) return choice;
      return this.#settle(master, choice, left) ?? choice;
    } finally {
      master.dispose();
    }
  }

  /** Generates columns for some rounds, then chooses whole rosters among those that may belong to a better roster. */
  #generate(master: MasterProgram, left: () => number): MasterChoice | null {
    const { p } = this.#rows;
    const { stop, engine, thorough } = this.#context;
    const most = thorough ? THOROUGH_ROUNDS : MOST_ROUNDS;
    const lp = new Prices(p);
    const trial = new Prices(p);
    lp.copy(this.prices);
    for (;;) {
      const solved = master.relax(lp, { seconds: left(), stop });
      if (!solved || stop()) return null;
      // The relaxation is often whole by itself.
      const whole = wholeChoice(master, solved);
      if (whole && whole.cost < this.current - EPSILON && !thorough) return whole;
      const closed = solved.objective - this.bound < EPSILON;
      if (++this.rounds > most || closed || left() <= 0) {
        const dived = this.#dive(master, lp, left);
        if (dived || left() <= 0) return dived;
        // What rounding has brought in may go together in another way than it tried.
        const all = master.relax(lp, { seconds: left(), stop });
        if (!all || all.objective > this.current - EPSILON) return null;
        const gap = this.current - all.objective + EPSILON;
        const may = ({ d, shifts, cost }: Column) =>
          cost - (all.own.get(d) ?? 0) - lp.worth(p, d, shifts) <= gap;
        return master.choose(engine, may, { seconds: Math.min(CHOOSE_SECONDS, left()), stop });
      }
      this.#rows.fit(lp);
      // Near the end the prices of the relaxation are the best there are.
      mix(trial, this.prices, lp, thorough && this.rounds % 2 === 1 ? 0.3 : 0.7);
      let fresh = this.#price(master, trial);
      if (fresh === 0) fresh = this.#price(master, lp);
      if (this.gap < EPSILON) return null;
      if (fresh === 0) this.rounds = most;
    }
  }

  /**
   * The best choice there is, by listing every roster that a better one could hold: one whose price
   * exceeds its doctor's cheapest by no more than the gap. Null when there are too many.
   */
  #settle(master: MasterProgram, choice: MasterChoice | null, left: () => number): MasterChoice | null {
    const { pricers, engine, stop } = this.#context;
    const { p, objective, doctors } = this.#rows;
    const gap = (choice?.cost ?? this.current) - this.bound;
    if (gap < EPSILON) return null;
    let room = MOST_LISTED;
    const listed: Column[] = [];
    for (const d of doctors) {
      this.prices.charge(p, objective, d, this.#charge);
      const limit = pricers[d]!.price(this.#charge, this.#priced) + gap + EPSILON;
      const all = pricers[d]!.list(this.#charge, limit, room, (found) => {
        const shifts = found.sort();
        listed.push({ d, shifts, cost: this.#context.costs.cost(d, shifts) });
        room--;
      });
      if (!all || left() <= 0) return null;
    }
    master.add(listed);
    const best = master.choose(engine, () => true, { seconds: left(), stop });
    if (!best?.proven) return null;
    this.optimum = Math.min(best.cost, choice?.cost ?? this.current);
    return best;
  }

  /**
   * Rounds the relaxation to whole rosters: takes the columns that are nearly chosen, and at least one,
   * prices the others anew where that has made it dearer, and goes on until all are whole or nothing
   * better can come of it.
   */
  #dive(master: MasterProgram, lp: Prices, left: () => number): MasterChoice | null {
    const { stop } = this.#context;
    const taken: number[] = [];
    const settled = new Set<number>();
    let before = -Infinity;
    try {
      for (;;) {
        let solved = master.relax(lp, { seconds: left(), stop });
        for (let again = 0; again < DIVE_ROUNDS && solved && solved.objective > before + EPSILON; again++) {
          this.#rows.fit(lp);
          if (this.#price(master, lp, settled) === 0) break;
          solved = master.relax(lp, { seconds: left(), stop });
        }
        if (!solved || solved.objective > this.current - EPSILON) return null;
        const whole = wholeChoice(master, solved);
        if (whole) return whole;
        before = solved.objective;
        const next = nearlyWhole(solved.chosen, taken);
        for (const c of next) settled.add(master.columns[c]!.d);
        taken.push(...next);
        master.insist(next, true);
      }
    } finally {
      master.insist(taken, false);
    }
  }

  /**
   * Prices every doctor but those who are settled, adds what was found, and raises the bound when
   * nobody is; returns the number of new columns.
   */
  #price(master: MasterProgram, prices: Prices, settled: ReadonlySet<number> = NOBODY): number {
    const { pricers, pool } = this.#context;
    const { p, objective, doctors } = this.#rows;
    let bound = this.#rows.bound(prices);
    const found: Column[] = [];
    for (const d of doctors) {
      if (settled.has(d)) continue;
      prices.charge(p, objective, d, this.#charge);
      bound += pricers[d]!.price(this.#charge, this.#priced);
      const column = this.#column(d, this.#priced);
      if (column) {
        pool.add(column);
        found.push(column);
      }
    }
    if (settled.size === 0) this.#raise(bound, prices);
    return master.add(found);
  }

  #raise(bound: number, prices: Prices): void {
    if (bound <= this.bound) return;
    this.bound = bound;
    this.prices.copy(prices);
  }

  #column(d: number, roster: PricedRoster): Column | null {
    const shifts = roster.shifts.slice(0, roster.length).sort();
    const cost = this.#context.costs.cost(d, shifts);
    return cost < Infinity ? { d, shifts, cost } : null;
  }
}

/** The choice that a solution of the relaxation is, when it takes whole columns only. */
function wholeChoice(
  master: MasterProgram,
  { chosen, objective }: { chosen: Float64Array; objective: number },
): MasterChoice | null {
  const columns: Column[] = [];
  for (let c = 0; c < chosen.length; c++) {
    if (chosen[c]! > 1 - EPSILON) columns.push(master.columns[c]!);
    else if (chosen[c]! > EPSILON) return null;
  }
  return { columns, cost: objective };
}

/** Columns to take next: all that are nearly chosen, or the one that is most. */
function nearlyWhole(chosen: Float64Array, taken: readonly number[]): number[] {
  const known = new Set(taken);
  const next: number[] = [];
  let most = -1;
  for (let c = 0; c < chosen.length; c++) {
    if (known.has(c)) continue;
    if (chosen[c]! > NEARLY) next.push(c);
    else if (most < 0 || chosen[c]! > chosen[most]!) most = c;
  }
  // Those that are whole already change nothing by themselves.
  return next.some((c) => chosen[c]! < 1 - EPSILON) ? next : [...next, most];
}

function mix(out: Prices, a: Prices, b: Prices, share: number): void {
  const blend = (to: Float64Array, x: Float64Array, y: Float64Array) => {
    for (let i = 0; i < to.length; i++) to[i] = (1 - share) * x[i]! + share * y[i]!;
  };
  blend(out.seat, a.seat, b.seat);
  blend(out.skill, a.skill, b.skill);
  blend(out.group, a.group, b.group);
}
