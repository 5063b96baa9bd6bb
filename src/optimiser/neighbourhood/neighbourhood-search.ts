import type { CompiledProblem } from '../model/compiled-problem.ts';
import { type DoctorPricer, PricedRoster } from '../pricing/doctor-pricer.ts';
import { type LinearObjective, RosterCosts } from '../pricing/linear-objective.ts';
import { Prices } from '../pricing/prices.ts';
import { Random } from '../search/random.ts';
import { ColumnPool } from './column-pool.ts';
import {
  improveNeighbourhood,
  type NeighbourhoodContext,
  type NeighbourhoodResult,
} from './improve-neighbourhood.ts';
import { RosterBook } from './roster-book.ts';

/** Doctors in a neighbourhood: to begin with, and the borders within which experience moves it. */
const FIRST_SIZE = 22;
const SMALLEST = 15;
const LARGEST = 60;
/** Milliseconds above which a neighbourhood was too slow. */
const SLOW_MS = 1000;
/** Slack of a doctor who has none: nobody is left out for ever. */
const CHANCE = 0.05;
/** Rosters that are remembered per doctor. */
const POOL = 24;
/** Most seconds for one neighbourhood. */
const MOST_SECONDS = 5;

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
 * costs than the cheapest at the prices of the bound, for there the distance to the bound must be, and
 * in chains of who would have whose shifts, for only together can they do better.
 */
export class NeighbourhoodSearch {
  readonly #p: CompiledProblem;
  readonly #objective: LinearObjective;
  readonly #context: Omit<NeighbourhoodContext, 'stop' | 'thorough'>;
  readonly #random: Random;
  readonly #book: RosterBook;
  readonly #charge: Float64Array;
  readonly #priced: PricedRoster;
  /** Each doctor's cheapest roster at the prices that it was worked out for, and what it costs. */
  readonly #least: Float64Array;
  readonly #wanted: Int32Array[] = [];
  #leastAt: Prices | null = null;
  #serial = -1;
  #size = FIRST_SIZE;

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

  /** Goes on until time is up. */
  async run(hooks: NeighbourhoodHooks): Promise<boolean> {
    while (hooks.left() > 0.05 && !hooks.stop()) {
      const began = performance.now();
      const { gain } = await this.#improve(hooks, (prices) => this.#draw(prices), MOST_SECONDS);
      this.#learn(performance.now() - began, gain > 0);
    }
    return false;
  }

  /** Looks at everybody at once; true when the roster is then proven to be the best. */
  async runWhole(hooks: NeighbourhoodHooks): Promise<boolean> {
    const everybody = Array.from({ length: this.#p.D }, (_, d) => d);
    const { proven, bound, prices, optimum } = await this.#improve(hooks, () => everybody, Infinity);
    hooks.bound(bound, prices);
    if (optimum > -Infinity) hooks.optimum(optimum);
    return proven;
  }

  async #improve(
    hooks: NeighbourhoodHooks,
    draw: (prices: Prices) => readonly number[],
    seconds: number,
  ): Promise<NeighbourhoodResult> {
    const { pairs, serial } = hooks.best();
    if (serial !== this.#serial) {
      this.#book.load(pairs, this.#context.costs);
      this.#serial = serial;
    }
    const prices = hooks.prices();
    const doctors = draw(prices);
    const result = improveNeighbourhood(this.#book, doctors, prices, Math.min(hooks.left(), seconds), {
      ...this.#context,
      stop: hooks.stop,
      thorough: seconds === Infinity,
    });
    if (result.gain > 0) {
      await hooks.offer(this.#book.pairs(), serial);
      this.#serial = -1;
    } else {
      await hooks.breathe();
    }
    return result;
  }

  /** Smaller neighbourhoods where they take too long, larger ones where they hold nothing better. */
  #learn(milliseconds: number, gained: boolean): void {
    const factor = milliseconds > SLOW_MS ? 0.95 : gained ? 1 : 1.03;
    this.#size = Math.min(LARGEST, Math.max(SMALLEST, this.#size * factor));
  }

  /**
   * A doctor whose roster costs more than it could, then somebody who holds a shift that this doctor
   * would have in their cheapest roster, and so on.
   */
  #draw(prices: Prices): number[] {
    const { D } = this.#p;
    this.#workOutLeast(prices);
    const slack = this.#book.shifts.map(
      (_, d) => Math.max(0, this.#owed(d, prices) - this.#least[d]!) + CHANCE,
    );
    const holders = this.#book.holders();
    const size = Math.min(D, Math.round(this.#size));
    const chosen = new Set<number>();
    while (chosen.size < size) {
      const free = slack.flatMap((_, d) => (chosen.has(d) ? [] : [d]));
      const first = this.#pick(free, slack);
      chosen.add(first);
      // A set hands out what is added while it is walked: this goes on until nobody follows.
      let reached = false;
      for (const d of chosen) {
        reached ||= d === first;
        if (reached) this.#follow(d, holders, chosen, slack, size);
      }
    }
    return [...chosen].sort((a, b) => a - b);
  }

  /** Adds somebody for each shift that doctor `d` would rather have and that none of the chosen holds. */
  #follow(d: number, holders: readonly number[][], chosen: Set<number>, slack: number[], size: number): void {
    for (const s of this.#wanted[d]!) {
      const others = holders[s]!;
      if (chosen.size >= size) return;
      if (others.length > 0 && !others.some((other) => chosen.has(other))) {
        chosen.add(this.#pick(others, slack));
      }
    }
  }

  /** One of the doctors by chance, those with more slack more often. */
  #pick(doctors: readonly number[], slack: readonly number[]): number {
    let picked = -1;
    let most = -Infinity;
    for (const d of doctors) {
      const weight = slack[d]! * -Math.log(this.#random.next() + 1e-12);
      if (weight > most) {
        most = weight;
        picked = d;
      }
    }
    return picked;
  }

  #workOutLeast(prices: Prices): void {
    if (this.#leastAt === prices) return;
    this.#leastAt = prices;
    for (let d = 0; d < this.#p.D; d++) {
      prices.charge(this.#p, this.#objective, d, this.#charge);
      this.#least[d] = this.#context.pricers[d]!.price(this.#charge, this.#priced);
      this.#wanted[d] = this.#priced.shifts.slice(0, this.#priced.length);
    }
  }

  /** What the doctor's roster costs at these prices. */
  #owed(d: number, prices: Prices): number {
    return this.#book.cost[d]! - prices.worth(this.#p, d, this.#book.shifts[d]!);
  }
}
