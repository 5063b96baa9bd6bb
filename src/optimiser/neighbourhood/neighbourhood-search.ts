import type { CompiledProblem } from '../model/compiled-problem.ts';
import { type DoctorPricer, PricedRoster } from '../pricing/doctor-pricer.ts';
import { type LinearObjective, RosterCosts } from '../pricing/linear-objective.ts';
import { Prices } from '../pricing/prices.ts';
import { Random } from '../search/random.ts';
import { ColumnPool } from './column-pool.ts';
import { improveNeighbourhood, type NeighbourhoodContext } from './improve-neighbourhood.ts';
import { RosterBook } from './roster-book.ts';

/** Doctors in a neighbourhood: to begin with, and the borders within which experience moves it. */
const FIRST_SIZE = 25;
const SMALLEST = 20;
const LARGEST = 60;
/** Milliseconds below which a neighbourhood was quick, and above which it was slow. */
const QUICK_MS = 250;
const SLOW_MS = 700;
/** A roster of so many doctors is looked at as a whole before parts of it. */
const WHOLE_UP_TO = 60;
/** Rosters that are remembered per doctor. */
const POOL = 24;
/** Most seconds for one neighbourhood. */
const MOST_SECONDS = 5;
const WHOLE_SECONDS = 12;

/** What a search for neighbourhoods needs from its thread. */
export interface NeighbourhoodHooks {
  /** The roster to improve, as `[doctor, shift, …]`, and its serial number. */
  best: () => { pairs: Int32Array; serial: number };
  /** Prices of the best bound. */
  prices: () => Prices;
  left: () => number;
  stop: () => boolean;
  /** Offers a roster made from the best one; resolves when it is known what became of it. */
  offer: (pairs: Int32Array, base: number) => Promise<void>;
  /** Told of a bound of the whole roster, when the neighbourhood is everybody. */
  bound: (bound: number, prices: Prices) => void;
  /** Told of the best cost there is, when everything that could be better was tried. */
  optimum: (cost: number) => void;
  breathe: () => Promise<void>;
}

/**
 * Improves a roster neighbourhood by neighbourhood. Doctors are drawn by how much more their roster
 * costs than the cheapest at the prices of the bound: there the distance to the bound must be.
 */
export class NeighbourhoodSearch {
  readonly #p: CompiledProblem;
  readonly #objective: LinearObjective;
  readonly #context: Omit<NeighbourhoodContext, 'stop' | 'thorough'>;
  readonly #random: Random;
  readonly #book: RosterBook;
  readonly #charge: Float64Array;
  readonly #priced: PricedRoster;
  /** Each doctor's cheapest roster at the prices that it was worked out for. */
  readonly #least: Float64Array;
  #leastAt: Prices | null = null;
  #serial = -1;
  #size = FIRST_SIZE;
  #wholeTried = false;
  #wholeDone = false;

  constructor(
    p: CompiledProblem,
    objective: LinearObjective,
    context: { pricers: readonly DoctorPricer[]; engine: NeighbourhoodContext['engine']; seed: number },
  ) {
    this.#p = p;
    this.#objective = objective;
    this.#context = {
      objective,
      pricers: context.pricers,
      engine: context.engine,
      costs: new RosterCosts(p, objective),
      pool: new ColumnPool(p.D, POOL),
      now: () => performance.now(),
    };
    this.#random = new Random(context.seed);
    this.#book = new RosterBook(p);
    this.#charge = new Float64Array(p.S);
    this.#priced = new PricedRoster(p.S);
    this.#least = new Float64Array(p.D);
  }

  /** Goes on until time is up; true when the whole roster is proven to be the best. */
  async run(hooks: NeighbourhoodHooks): Promise<boolean> {
    while (hooks.left() > 0.05 && !hooks.stop()) {
      const { pairs, serial } = hooks.best();
      if (serial !== this.#serial) {
        this.#book.load(pairs, this.#context.costs);
        this.#serial = serial;
      }
      const prices = hooks.prices();
      const doctors = this.#draw(prices);
      const whole = doctors.length === this.#p.D && !this.#wholeDone;
      if (whole) this.#wholeDone = true;
      const began = performance.now();
      const seconds = Math.min(hooks.left(), whole ? WHOLE_SECONDS : MOST_SECONDS);
      const result = improveNeighbourhood(this.#book, doctors, prices, seconds, {
        ...this.#context,
        stop: hooks.stop,
        thorough: whole,
      });
      if (whole) {
        hooks.bound(result.bound, result.prices);
        if (result.optimum > -Infinity) hooks.optimum(result.optimum);
      }
      this.#learn(performance.now() - began);
      if (result.gain > 0) {
        await hooks.offer(this.#book.pairs(), serial);
        this.#serial = -1;
      } else {
        if (whole && result.proven) return true;
        await hooks.breathe();
      }
    }
    return false;
  }

  /** Larger neighbourhoods while they take little time, smaller ones when they take much. */
  #learn(milliseconds: number): void {
    const factor = milliseconds < QUICK_MS ? 1.04 : milliseconds > SLOW_MS ? 0.93 : 1;
    this.#size = Math.min(LARGEST, Math.max(SMALLEST, this.#size * factor));
  }

  #draw(prices: Prices): number[] {
    const { D } = this.#p;
    if (!this.#wholeTried && D <= WHOLE_UP_TO) {
      this.#wholeTried = true;
      return Array.from({ length: D }, (_, d) => d);
    }
    this.#workOutLeast(prices);
    const weights = Array.from({ length: D }, (_, d) => {
      const slack = Math.max(0, this.#owed(d, prices) - this.#least[d]!);
      return { d, weight: (slack + 0.01) * -Math.log(this.#random.next() + 1e-12) };
    });
    // The order is by chance too: among equal solutions of a relaxation another one then comes first.
    weights.sort((a, b) => b.weight - a.weight || a.d - b.d);
    return weights.slice(0, Math.round(this.#size)).map(({ d }) => d);
  }

  #workOutLeast(prices: Prices): void {
    if (this.#leastAt === prices) return;
    this.#leastAt = prices;
    for (let d = 0; d < this.#p.D; d++) {
      prices.charge(this.#p, this.#objective, d, this.#charge);
      this.#least[d] = this.#context.pricers[d]!.price(this.#charge, this.#priced);
    }
  }

  /** What the doctor's roster costs at these prices. */
  #owed(d: number, prices: Prices): number {
    return this.#book.cost[d]! - prices.worth(this.#p, d, this.#book.shifts[d]!);
  }
}
