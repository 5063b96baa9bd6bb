import type { CompiledProblem } from '../model/compiled-problem.ts';
import { spread } from '../search/spread.ts';
import { type DoctorEvents, isSunday } from './doctor-events.ts';
import type { DoctorPricer, PricedRoster } from './doctor-pricer.ts';
import type { LinearObjective } from './linear-objective.ts';
import { FORBIDDEN } from './rule-automaton.ts';
import type { Workspace } from './workspace.ts';

/**
 * Something that a roster is counted by, with a convex cost. Pricing sees a price per unit instead,
 * and the cost is charged where that price makes it least: a bound, and exact when both counts agree.
 */
interface Counter {
  of: { kind: 'measure' | 'countWish'; index: number } | { kind: 'points' };
  /** Units of each eligible shift, in the order of the doctor's eligible shifts. */
  units: Float64Array;
  /** Count at which cost less price is least, and that value. */
  least: (price: number) => { count: number; value: number };
  /** Borders of a sensible price. */
  from: number;
  to: number;
}

/**
 * Prices a doctor's roster where the rules reach across weeks in many ways or much is counted: a
 * dynamic programme over duties in order of time, whose states are what the rules know; what is
 * counted is priced by the unit, and these prices are adjusted from round to round.
 *
 * Cost: duties × states of the rules, about 0.3 ms for half a year.
 */
export class EventPricer implements DoctorPricer {
  readonly wishSlope = 0;
  readonly #doctor: DoctorEvents;
  readonly #trellis: Trellis;
  readonly #workspace: Workspace;
  readonly #warningCost: number;
  readonly #counters: Counter[];
  readonly #placeOf: Map<number, number>;
  readonly #eventPlaces: Int32Array[];
  readonly #eventCost: Float64Array;
  readonly #eventShift: Int32Array;
  /** Price of each counter now, the way it goes, and what was counted less what was charged. */
  readonly #price: Float64Array;
  readonly #direction: Float64Array;
  readonly #gradient: Float64Array;

  constructor(
    p: CompiledProblem,
    objective: LinearObjective,
    d: number,
    doctor: DoctorEvents,
    workspace: Workspace,
  ) {
    this.#doctor = doctor;
    this.#trellis = trellisOf(doctor, p.firstDay, p.firstDay + p.horizonDays);
    this.#workspace = workspace;
    this.#warningCost = objective.wishes * p.warningPoints;
    this.#placeOf = new Map(Array.from(p.eligibleShifts[d]!, (s, place) => [s, place]));
    this.#counters = countersOf(p, objective, d);
    this.#eventPlaces = doctor.events.map(({ shifts }) =>
      Int32Array.from(shifts, (s) => this.#placeOf.get(s)!),
    );
    this.#eventCost = new Float64Array(doctor.events.length);
    this.#eventShift = new Int32Array(doctor.events.length).fill(-1);
    const n = this.#counters.length;
    this.#price = new Float64Array(n);
    this.#direction = new Float64Array(n);
    this.#gradient = new Float64Array(n);
    this.#counters.forEach(({ from, to }, k) => (this.#price[k] = Math.min(Math.max(0, from), to)));
  }

  price(cost: Float64Array, roster: PricedRoster): number {
    this.#priceEvents(cost);
    let value = this.#cheapest(roster);
    for (let k = 0; k < this.#counters.length; k++) {
      const counter = this.#counters[k]!;
      const { count, value: least } = counter.least(this.#price[k]!);
      value += least;
      let held = 0;
      for (let i = 0; i < roster.length; i++) held += counter.units[this.#placeOf.get(roster.shifts[i]!)!]!;
      this.#gradient[k] = held - count;
    }
    return value;
  }

  /** What is counted is not in the states: rosters of one price cannot be told apart. */
  list(): null {
    return null;
  }

  follow(fresh: number): number {
    let norm = 0;
    for (let k = 0; k < this.#counters.length; k++) {
      const { from, to } = this.#counters[k]!;
      let way = this.#gradient[k]!;
      if ((this.#price[k]! <= from && way < 0) || (this.#price[k]! >= to && way > 0)) way = 0;
      this.#direction[k] = fresh * way + (1 - fresh) * this.#direction[k]!;
      norm += this.#direction[k]! * this.#direction[k]!;
    }
    return norm;
  }

  move(length: number): void {
    for (let k = 0; k < this.#counters.length; k++) {
      const { from, to } = this.#counters[k]!;
      this.#price[k] = Math.min(to, Math.max(from, this.#price[k]! + length * this.#direction[k]!));
    }
  }

  #priceEvents(cost: Float64Array): void {
    const { events } = this.#doctor;
    for (let e = 0; e < events.length; e++) {
      const { shifts } = events[e]!;
      const places = this.#eventPlaces[e]!;
      let best = shifts.length > 0 ? Infinity : 0;
      for (let i = 0; i < shifts.length; i++) {
        let own = cost[shifts[i]!]!;
        for (let k = 0; k < this.#counters.length; k++) {
          own += this.#price[k]! * this.#counters[k]!.units[places[i]!]!;
        }
        if (own < best) {
          best = own;
          this.#eventShift[e] = shifts[i]!;
        }
      }
      this.#eventCost[e] = best;
    }
  }

  /** Begins with these prices: of measures, of wish points, and of count wishes in their order. */
  begin(prices: { measures: Float64Array; points: number; countWishes: readonly number[] }): void {
    this.#counters.forEach(({ of, from, to }, k) => {
      const price =
        of.kind === 'measure'
          ? prices.measures[of.index]!
          : of.kind === 'points'
            ? prices.points
            : prices.countWishes[of.index]!;
      this.#price[k] = Math.min(to, Math.max(from, price));
    });
  }

  /** The cheapest legal way through all events. */
  #cheapest(roster: PricedRoster): number {
    const { steps, room } = this.#trellis;
    const { value, came } = this.#workspace.layers(room, steps.length);
    value.fill(Infinity, 0, 2 * room);
    value[0] = 0;
    let now = 0;
    for (let i = 0; i < steps.length; i++) {
      const { event, from, to, warnings } = steps[i]!;
      const next = room - now;
      const mark = i * room;
      // Who does not take the duty, or rolls on, comes from where it was.
      value.fill(Infinity, next, next + room);
      const cost = event < 0 ? 0 : this.#eventCost[event]!;
      for (let t = 0; t < from.length; t++) {
        const total =
          value[now + from[t]!]! + (warnings[t]! === STAYS ? 0 : cost + this.#warningCost * warnings[t]!);
        if (total < value[next + to[t]!]!) {
          value[next + to[t]!] = total;
          came[mark + to[t]!] = t;
        }
      }
      now = next;
    }
    let best = 0;
    for (let state = 1; state < room; state++) if (value[now + state]! < value[now + best]!) best = state;
    const total = value[now + best]!;
    roster.length = 0;
    for (let i = steps.length - 1; i >= 0; i--) {
      const { event, from, warnings } = steps[i]!;
      const t = came[i * room + best]!;
      if (event >= 0 && warnings[t]! !== STAYS && this.#doctor.events[event]!.shifts.length > 0) {
        roster.shifts[roster.length++] = this.#eventShift[event]!;
      }
      best = from[t]!;
    }
    return total;
  }
}

/** A transition that takes no duty. */
const STAYS = 255;

/** One step through time: a midnight, or a duty that is taken or not. States are numbered within the step. */
interface Step {
  /** The duty; -1 for midnights. */
  event: number;
  from: Int16Array;
  to: Int16Array;
  /** Warnings that taking the duty breaks; `STAYS` where it is not taken. */
  warnings: Uint8Array;
}

/** All ways of one doctor through the horizon, midnight by midnight and duty by duty. */
interface Trellis {
  steps: Step[];
  /** Most states between two steps. */
  room: number;
}

function trellisOf(
  { automaton, initial, events, takeForced }: DoctorEvents,
  firstDay: number,
  lastDay: number,
): Trellis {
  const steps: Step[] = [];
  let states = [initial];
  let room = 1;
  let day = firstDay;
  const advance = (event: number, ways: (state: number) => [next: number, warnings: number][]) => {
    const index = new Map<number, number>();
    const from: number[] = [];
    const to: number[] = [];
    const warnings: number[] = [];
    states.forEach((state, i) => {
      for (const [next, broken] of ways(state)) {
        if (!index.has(next)) index.set(next, index.size);
        from.push(i);
        to.push(index.get(next)!);
        warnings.push(broken);
      }
    });
    states = [...index.keys()];
    room = Math.max(room, states.length);
    steps.push({
      event,
      from: Int16Array.from(from),
      to: Int16Array.from(to),
      warnings: Uint8Array.from(warnings),
    });
  };
  const rollTo = (then: number) => {
    for (; day < then; day++) {
      const sunday = isSunday(day);
      advance(-1, (state) => [[automaton.roll(state, sunday), STAYS]]);
    }
  };
  events.forEach(({ day: then, letter, forced }, event) => {
    rollTo(then);
    advance(event, (state) => {
      const next = forced ? takeForced(state, letter) : automaton.take(state, letter);
      const taken: [number, number][] = next === FORBIDDEN ? [] : [[next, automaton.warnings(state, letter)]];
      return forced ? taken : [[state, STAYS], ...taken];
    });
  });
  rollTo(lastDay);
  return { steps, room };
}

function countersOf(p: CompiledProblem, objective: LinearObjective, d: number): Counter[] {
  const shifts = Array.from(p.eligibleShifts[d]!);
  const counters: Counter[] = [];
  for (let m = 0; m < p.M; m++) {
    if (Number.isNaN(p.target[d * p.M + m]!)) continue;
    const units = Float64Array.from(shifts, (s) => {
      const k = p.measuresOf[s]!.indexOf(m);
      return k < 0 ? 0 : p.unitsOf[s]![k]!;
    });
    const most = Math.min(
      p.maxCount,
      units.reduce((sum, own) => sum + own, 0),
    );
    const costs: number[] = [];
    const counts: number[] = [];
    for (let n = 0; n <= most; n++) {
      const deviation = p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + n]!;
      if (objective.mostDeviation !== null && deviation > objective.mostDeviation) continue;
      costs.push(objective.fairness * deviation);
      counts.push(n);
    }
    if (counts.length === 0) continue;
    counters.push({
      of: { kind: 'measure', index: m },
      units,
      least: leastOf(counts, costs),
      from: -Infinity,
      to: Infinity,
    });
  }
  if (objective.wishes > 0) {
    counters.push(...wishCounter(p, objective, d, shifts), ...countWishCounters(p, objective, d, shifts));
  }
  return counters;
}

/** Count wishes at the least slope of the spread: every point of dissatisfaction costs that much. */
function countWishCounters(
  p: CompiledProblem,
  objective: LinearObjective,
  d: number,
  shifts: readonly number[],
): Counter[] {
  const slope = objective.wishes * Math.min(...p.wishSpread.map((piece) => piece.slope));
  return p.countWishes[d]!.map(({ counts, atMost, count, grade }, index) => {
    const units = Float64Array.from(shifts, (s) => counts[s]!);
    const held = Array.from({ length: units.reduce((sum, own) => sum + own, 0) + 1 }, (_, n) => n);
    const costs = held.map((n) => slope * grade * Math.max(0, atMost ? n - count : count - n));
    return {
      of: { kind: 'countWish', index },
      units,
      least: leastOf(held, costs),
      from: -slope * grade,
      to: slope * grade,
    };
  });
}

function leastOf(counts: readonly number[], costs: readonly number[]): Counter['least'] {
  return (price) => {
    let value = Infinity;
    let count = 0;
    for (let i = 0; i < counts.length; i++) {
      const own = costs[i]! - price * counts[i]!;
      if (own < value) {
        value = own;
        count = counts[i]!;
      }
    }
    return { count, value };
  };
}

/** Wish points of shifts, count wishes left out: priced between the slopes of their spread. */
function wishCounter(
  p: CompiledProblem,
  objective: LinearObjective,
  d: number,
  shifts: readonly number[],
): Counter[] {
  const units = Float64Array.from(shifts, (s) => p.points[d * p.S + s]!);
  const least = units.reduce((sum, own) => sum + Math.min(0, own), 0);
  const most = units.reduce((sum, own) => sum + Math.max(0, own), 0);
  if (least === 0 && most === 0) return [];
  const counts = [...new Set([least, ...p.wishSpread.map(({ upTo }) => upTo), most])].filter(
    (points) => points >= least && points <= most,
  );
  const costs = counts.map((points) => objective.wishes * spread(p.wishSpread, points));
  const slopes = p.wishSpread.map(({ slope }) => objective.wishes * slope);
  return [
    {
      of: { kind: 'points' },
      units,
      least: leastOf(counts, costs),
      from: Math.min(...slopes),
      to: Math.max(...slopes),
    },
  ];
}
