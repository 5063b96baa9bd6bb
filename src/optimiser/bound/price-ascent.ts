import type { DoctorPricer } from '../pricing/doctor-pricer.ts';
import { PricedRoster } from '../pricing/doctor-pricer.ts';
import { Prices } from '../pricing/prices.ts';
import type { SharedRows } from '../pricing/shared-rows.ts';
import { ShiftKinds } from './shift-kinds.ts';

/** Rounds whose best value is compared with that of as many before. */
const WINDOW = 10;
/** Shares of a new direction in the one that is followed. */
const FRESH = 0.3;
const FIRST_STEP = 0.3;
const SHORTER = 0.7;
/** Where steps that have become too short begin anew. */
const RESUMED_STEP = 0.08;
const SETTLED_STEP = 0.004;
/**
 * How much stronger a direction that all shifts of a kind have in common is followed, from nothing: at
 * first and at last, and rounds in which it halves. In the best prices the shifts of a kind hardly
 * differ, so that a few numbers are most of the way.
 */
const KIND_PULL = 1000;
const LEAST_KIND_PULL = 20;
const KIND_ROUNDS = 10;
/** Where no better aim is known: this share of the bound above it, or of the distance to the roster. */
const AIM = 0.02;
const AIM_OF_GAP = 0.6;

/**
 * Raises the Lagrangian bound of a roster by adjusting what doctors pay for shared seats, skill and
 * back-up (subgradient method with deflected directions and steps after Polyak). Every value is a
 * lower bound, however far the prices are from the best.
 */
export class PriceAscent {
  /** Prices under way, and those of the best bound. */
  readonly prices: Prices;
  readonly best: Prices;
  bound = -Infinity;
  rounds = 0;
  readonly #rows: SharedRows;
  readonly #pricers: readonly DoctorPricer[];
  readonly #direction: Prices;
  readonly #gradient: Prices;
  readonly #charge: Float64Array;
  readonly #roster: PricedRoster;
  readonly #kinds: ShiftKinds;
  /** Whether prices begin at nothing; those that were found elsewhere need no help. */
  readonly #fromNothing: boolean;
  #step = FIRST_STEP;
  #window = -Infinity;
  #windowBefore = -Infinity;

  constructor(rows: SharedRows, pricers: readonly DoctorPricer[], start: Prices | null) {
    const { p } = rows;
    this.#rows = rows;
    this.#pricers = pricers;
    this.prices = new Prices(p);
    this.best = new Prices(p);
    if (start) this.prices.copy(start);
    rows.fit(this.prices);
    this.best.copy(this.prices);
    this.#direction = new Prices(p);
    this.#gradient = new Prices(p);
    this.#charge = new Float64Array(p.S);
    this.#roster = new PricedRoster(p.S);
    this.#kinds = new ShiftKinds(rows);
    this.#fromNothing = start === null;
  }

  /** Whether further rounds will hardly raise the bound. */
  get settled(): boolean {
    return this.#step < SETTLED_STEP;
  }

  /** Goes on from the best prices with longer steps again, for steps may shrink before the bound is there. */
  resume(): void {
    this.prices.copy(this.best);
    this.#step = RESUMED_STEP;
    this.#window = -Infinity;
    this.#windowBefore = -Infinity;
  }

  /**
   * One round: prices every doctor, then moves the prices.
   *
   * @param known cost of the best roster known of this scope
   * @param found told of each doctor's cheapest roster at the present prices
   * @returns the bound at the present prices
   */
  round(known: number, found?: (d: number, roster: PricedRoster) => void): number {
    const value = this.#evaluate(found);
    if (value > this.bound) {
      this.bound = value;
      this.best.copy(this.prices);
    }
    this.#window = Math.max(this.#window, value);
    if (++this.rounds % WINDOW === 0) {
      if (this.#window <= this.#windowBefore + 1e-5 * Math.abs(this.#window)) this.#step *= SHORTER;
      this.#windowBefore = this.#window;
      this.#window = -Infinity;
    }
    const from = Math.max(this.#window, this.#windowBefore);
    const aim = Math.min(known, from + Math.max(AIM * Math.abs(from), AIM_OF_GAP * (known - from)));
    this.#move(Math.max(0, aim - value));
    return value;
  }

  #evaluate(found?: (d: number, roster: PricedRoster) => void): number {
    const rows = this.#rows;
    const { p, objective } = rows;
    const { seat, skill, group } = this.#gradient;
    let value = rows.bound(this.prices);
    for (const s of rows.shifts) {
      seat[s] = rows.cheapestFill(s, this.prices.seat[s]!);
      skill[s] = rows.wantsSkill[s]!;
    }
    for (const g of rows.groups) group[g] = -rows.room[g]!;
    for (const d of rows.doctors) {
      this.prices.charge(p, objective, d, this.#charge, this.#pricers[d]!.wishSlope);
      value += this.#pricers[d]!.price(this.#charge, this.#roster);
      for (let i = 0; i < this.#roster.length; i++) {
        const s = this.#roster.shifts[i]!;
        const at = d * p.S + s;
        seat[s]!--;
        if (p.skilled[at]) skill[s]!--;
        if (p.dependent[at] && p.groupOf[s]! >= 0) group[p.groupOf[s]!]!++;
        if (p.qualified[at]) for (const g of p.groupsBackedBy[s]!) group[g]! -= p.groups[g]!.perBackUp;
      }
      found?.(d, this.#roster);
    }
    return value;
  }

  #move(distance: number): void {
    const rows = this.#rows;
    const { p, objective } = rows;
    const { prices } = this;
    const direction = this.#direction;
    const gradient = this.#gradient;
    let norm = 0;
    const follow = (to: Float64Array, from: Float64Array, i: number) => {
      to[i] = FRESH * from[i]! + (1 - FRESH) * to[i]!;
      norm += to[i] * to[i];
    };
    for (const s of rows.shifts) {
      if (rows.need[s]! > 0) follow(direction.seat, gradient.seat, s);
      if (!rows.wantsSkill[s]) continue;
      // At the border of what a price can be, a push outwards is none.
      if (prices.skill[s]! <= 0 && gradient.skill[s]! < 0) gradient.skill[s] = 0;
      follow(direction.skill, gradient.skill, s);
    }
    for (const g of rows.groups) {
      if (prices.group[g]! <= 0 && gradient.group[g]! < 0) gradient.group[g] = 0;
      follow(direction.group, gradient.group, g);
    }
    for (const d of rows.doctors) norm += this.#pricers[d]!.follow(FRESH);
    const pull = this.#fromNothing
      ? Math.max(LEAST_KIND_PULL, KIND_PULL / (1 + this.rounds / KIND_ROUNDS))
      : 0;
    norm += this.#kinds.follow(direction.seat, pull);
    if (norm === 0) return;
    const length = (this.#step * distance) / norm;
    for (const s of rows.shifts) {
      if (rows.need[s]! > 0) {
        const price = prices.seat[s]! + length * (direction.seat[s]! + this.#kinds.pullOn(s));
        prices.seat[s] = p.conditional[s] ? Math.min(0, price) : price;
      }
      if (rows.wantsSkill[s]) {
        const most = objective.coverage * p.unskilledCost[s]!;
        prices.skill[s] = Math.min(most, Math.max(0, prices.skill[s]! + length * direction.skill[s]!));
      }
    }
    for (const g of rows.groups)
      prices.group[g] = Math.max(0, prices.group[g]! + length * direction.group[g]!);
    for (const d of rows.doctors) this.#pricers[d]!.move(length);
  }
}
