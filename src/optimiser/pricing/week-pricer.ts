import type { DoctorPricer, PricedRoster } from './doctor-pricer.ts';
import type { DoctorEvents } from './doctor-events.ts';
import type { WeekArcs, WeekPlan } from './week-plan.ts';
import type { Workspace } from './workspace.ts';

/** Rounding of sums in another order, as a fraction of what is summed. */
const ROUNDING = 1e-11;
/** How often slopes are turned before the large programme, by which share of the distance at first and then. */
const SLOPE_ROUNDS = 14;
const SLOPE_STEP = 0.5;
const SLOPE_DECAY = 0.85;

/**
 * Prices whole rosters exactly, also where costs depend convexly on counts: a dynamic programme over
 * weeks, whose states are what the rules know at a Monday and how many shifts of each kind there are.
 *
 * It is guided by a second, small programme that knows no counts: there each shift of a kind costs a
 * slope, and since the slopes lie below the cost of the counts everywhere, what it says of the weeks
 * to come is never too much. With the last cheapest roster, priced anew, as the cost to beat, most
 * counts are left out of the large programme, and mostly it is not needed at all: where a roster costs
 * what slopes say that all cost at least, it is the cheapest.
 */
export class WeekPricer implements DoctorPricer {
  readonly wishSlope = 1;
  readonly #events: DoctorEvents['events'];
  readonly #plan: WeekPlan;
  /** Cost of the counts at each point of the lattice. */
  readonly #final: Float64Array;
  readonly #warningCost: number;
  readonly #workspace: Workspace;
  readonly #eventCost: Float64Array;
  readonly #eventShift: Int32Array;
  /** Points worth reaching, in order. */
  readonly #useful: Int32Array;
  #usefulCount = 0;
  readonly #isUseful: Uint8Array;
  readonly #gain: Float64Array;
  /** Arcs of all weeks, one after the other: those of week `w` from `#arcsFrom[w]`. */
  readonly #arcsFrom: Int32Array;
  readonly #arcCost: Float64Array;
  readonly #bestWay: Int32Array[];
  /** Slope of each kind, and of each step that an arc makes; arcs' costs with them. */
  readonly #slope: Float64Array;
  readonly #way: Float64Array;
  readonly #steps: Int32Array;
  readonly #stepSlope: Float64Array;
  readonly #sloped: Float64Array;
  /** Arcs of the last cheapest roster. */
  #last: Int32Array | null = null;

  /** @param final cost of the counts at each point of the plan's lattice: convex, so that it rises ever faster */
  constructor(
    { events }: DoctorEvents,
    plan: WeekPlan,
    { final, warningCost, workspace }: { final: Float64Array; warningCost: number; workspace: Workspace },
  ) {
    this.#events = events;
    this.#plan = plan;
    this.#final = final;
    this.#warningCost = warningCost;
    this.#workspace = workspace;
    this.#eventCost = new Float64Array(events.length);
    this.#eventShift = new Int32Array(events.length).fill(-1);
    const { size, kinds } = plan.lattice;
    this.#useful = new Int32Array(size);
    // Steps beyond the lattice are read, and found not to be useful.
    this.#isUseful = new Uint8Array(2 * size);
    this.#gain = new Float64Array(kinds.length);
    this.#slope = new Float64Array(kinds.length);
    this.#way = new Float64Array(kinds.length);
    this.#steps = Int32Array.from(new Set(plan.weeks.flatMap(({ arcs }) => [...arcs.step])));
    this.#stepSlope = new Float64Array(Math.max(...this.#steps) + 1);
    this.#arcsFrom = new Int32Array(plan.weeks.length + 1);
    plan.weeks.forEach(({ arcs }, w) => (this.#arcsFrom[w + 1] = this.#arcsFrom[w]! + arcs.from.length));
    this.#arcCost = new Float64Array(this.#arcsFrom[plan.weeks.length]!);
    this.#sloped = new Float64Array(this.#arcCost.length);
    this.#bestWay = plan.weeks.map(({ arcs }) => new Int32Array(arcs.from.length));
  }

  price(cost: Float64Array, roster: PricedRoster): number {
    this.#priceEvents(cost);
    this.#findUseful();
    this.#priceAllArcs();
    const { weeks, states } = this.#plan;
    const guide = this.#workspace.guide((weeks.length + 1) * states);
    let best = this.#last;
    let beaten = best ? this.#costOf(best) : Infinity;
    for (let round = 1; ; round++) {
      this.#addSlopes();
      const leanest = this.#guide(guide);
      const cost = leanest ? this.#costOf(leanest) : Infinity;
      if (cost < beaten) {
        beaten = cost;
        best = leanest;
      }
      const support = this.#support();
      const least = guide[0]! + this.#final[support]! - this.#slopesAt(support);
      const rounding = ROUNDING * Math.max(1, Math.abs(beaten));
      if (beaten <= least + rounding) {
        beaten = Math.min(beaten, least);
        break;
      }
      const step = SLOPE_STEP * SLOPE_DECAY ** (round - 1) * (beaten - least);
      const turn = round < SLOPE_ROUNDS && leanest !== null;
      if (turn && this.#turnSlopes(this.#pointOf(leanest), support, step)) continue;
      best = this.#search(guide, guide[0]! + beaten - least + rounding) ?? best;
      if (best) beaten = this.#costOf(best);
      break;
    }
    roster.length = 0;
    if (!best) return Infinity;
    this.#last = best;
    this.#readOut(best, roster);
    return beaten;
  }

  /**
   * Fills the guide with the least cost of all weeks from the `w`th on from each state, at
   * `[w * states + state]`, slopes included; returns the arcs it thinks cheapest, or null.
   */
  #guide(guide: Float64Array): Int32Array | null {
    const { weeks, states } = this.#plan;
    const choice = this.#workspace.arcs(weeks.length * states);
    guide.fill(0, weeks.length * states, (weeks.length + 1) * states);
    guide.fill(Infinity, 0, weeks.length * states);
    for (let w = weeks.length - 1; w >= 0; w--) {
      const { from, to } = weeks[w]!.arcs;
      const first = this.#arcsFrom[w]!;
      const here = w * states;
      for (let arc = 0; arc < from.length; arc++) {
        const total = this.#sloped[first + arc]! + guide[here + states + to[arc]!]!;
        const state = here + from[arc]!;
        if (total < guide[state]!) {
          guide[state] = total;
          choice[state] = arc;
        }
      }
    }
    if (guide[0] === Infinity) return null;
    const arcs = new Int32Array(weeks.length);
    let state = 0;
    for (let w = 0; w < weeks.length; w++) {
      arcs[w] = choice[w * states + state]!;
      state = weeks[w]!.arcs.to[arcs[w]!]!;
    }
    return arcs;
  }

  /** The large programme: the cheapest arcs of those below `limit`, which counts slopes instead of the counts' cost. */
  #search(guide: Float64Array, limit: number): Int32Array | null {
    const { weeks, states, lattice } = this.#plan;
    const { size } = lattice;
    const layer = states * size;
    const isUseful = this.#isUseful;
    const { value, lists } = this.#workspace.sparse(layer);
    const came = this.#workspace.marks(weeks.length * layer);
    let now = 0;
    let held = 1;
    lists[0][0] = 0;
    value[0] = 0;
    for (let w = 0; w < weeks.length; w++) {
      const { arcs } = weeks[w]!;
      const { step, to, byState } = arcs;
      const first = this.#arcsFrom[w]!;
      const list = lists[w & 1]!;
      const fresh = lists[(w + 1) & 1]!;
      const next = layer - now;
      const after = (w + 1) * states;
      const mark = w * layer;
      let found = 0;
      for (let i = 0; i < held; i++) {
        const at = list[i]!;
        const state = (at / size) | 0;
        const point = at - state * size;
        const before = value[now + at]!;
        value[now + at] = Infinity;
        for (let arc = byState[state]!; arc < byState[state + 1]!; arc++) {
          const total = before + this.#sloped[first + arc]!;
          const end = to[arc]!;
          if (total + guide[after + end]! > limit) continue;
          const reached = point + step[arc]!;
          if (!isUseful[reached]) continue;
          const target = end * size + reached;
          const known = value[next + target]!;
          if (total < known) {
            if (known === Infinity) fresh[found++] = target;
            value[next + target] = total;
            came[mark + target] = arc;
          }
        }
      }
      now = next;
      held = found;
    }
    const list = lists[weeks.length & 1]!;
    let best = Infinity;
    let last = -1;
    for (let i = 0; i < held; i++) {
      const at = list[i]!;
      const point = at % size;
      const total = value[now + at]! - this.#slopesAt(point) + this.#final[point]!;
      value[now + at] = Infinity;
      if (total < best) {
        best = total;
        last = at;
      }
    }
    if (last < 0) return null;
    const arcs = new Int32Array(weeks.length);
    for (let w = weeks.length - 1; w >= 0; w--) {
      const arc = came[w * layer + last]!;
      arcs[w] = arc;
      const { from, step } = weeks[w]!.arcs;
      last = from[arc]! * size + (last % size) - step[arc]!;
    }
    return arcs;
  }

  /** What the arcs of a roster cost, counts included. */
  #costOf(arcs: Int32Array): number {
    let cost = 0;
    let point = 0;
    for (let w = 0; w < arcs.length; w++) {
      cost += this.#arcCost[this.#arcsFrom[w]! + arcs[w]!]!;
      point += this.#plan.weeks[w]!.arcs.step[arcs[w]!]!;
    }
    return cost + this.#final[point]!;
  }

  /** The counts at which the slopes, raised as far as they can be, touch the counts' cost from below. */
  #support(): number {
    let support = 0;
    let least = Infinity;
    for (let i = 0; i < this.#usefulCount; i++) {
      const point = this.#useful[i]!;
      const own = this.#final[point]! - this.#slopesAt(point);
      if (own < least) {
        least = own;
        support = point;
      }
    }
    return support;
  }

  /** The slopes' cost of the counts at a point. */
  #slopesAt(point: number): number {
    const { strides } = this.#plan.lattice;
    let sum = 0;
    let rest = point;
    for (let k = strides.length - 1; k >= 0; k--) {
      const count = (rest / strides[k]!) | 0;
      rest -= count * strides[k]!;
      sum += count * this.#slope[k]!;
    }
    return sum;
  }

  /**
   * Turns the slopes towards where both count the same.
   *
   * @returns false when they do already, so that slopes cannot come closer
   */
  #turnSlopes(wanted: number, support: number, step: number): boolean {
    const { strides } = this.#plan.lattice;
    const way = this.#way;
    let length = 0;
    for (let k = strides.length - 1; k >= 0; k--) {
      const stride = strides[k]!;
      way[k] = Math.floor(wanted / stride) - Math.floor(support / stride);
      wanted %= stride;
      support %= stride;
      length += way[k]! ** 2;
    }
    if (length === 0) return false;
    for (let k = 0; k < way.length; k++) this.#slope[k]! += (step * way[k]!) / length;
    return true;
  }

  #pointOf(arcs: Int32Array): number {
    let point = 0;
    for (let w = 0; w < arcs.length; w++) point += this.#plan.weeks[w]!.arcs.step[arcs[w]!]!;
    return point;
  }

  list(cost: Float64Array, limit: number, most: number, found: (shifts: Int32Array) => void): boolean {
    this.#priceEvents(cost);
    this.#findUseful(Infinity);
    const { states, weeks } = this.#plan;
    const { size } = this.#plan.lattice;
    const layer = states * size;
    const value = new Float64Array((weeks.length + 1) * layer + size).fill(Infinity);
    value[0] = 0;
    this.#priceAllArcs();
    weeks.forEach(({ arcs }, w) => {
      this.#relax(arcs, this.#arcsFrom[w]!, value, w * layer, (w + 1) * layer);
    });
    const taken: number[] = [];
    let left = most;
    // Backwards from every end that is cheap enough: what comes before is known to cost at least `value`.
    const back = (w: number, state: number, point: number, after: number): boolean => {
      if (w === 0) {
        found(Int32Array.from(taken));
        return --left > 0;
      }
      const { arcs, firstEvent } = weeks[w - 1]!;
      for (let arc = 0; arc < arcs.from.length; arc++) {
        const step = arcs.step[arc]!;
        if (arcs.to[arc] !== state || !this.#contains(point, step)) continue;
        const from = arcs.from[arc]!;
        const before = value[(w - 1) * layer + from * size + point - step]!;
        for (let way = arcs.wayFrom[arc]!; way < arcs.wayFrom[arc + 1]!; way++) {
          let least = this.#warningCost * arcs.warnings[way]!;
          for (let i = arcs.eventFrom[way]!; i < arcs.eventFrom[way + 1]!; i++) {
            least += this.#eventCost[firstEvent + arcs.events[i]!]!;
          }
          const slack = limit - before - least - after;
          if (!(slack >= 0)) continue;
          const choose = (i: number, extra: number): boolean => {
            if (i === arcs.eventFrom[way + 1]!) return back(w - 1, from, point - step, after + least + extra);
            const event = firstEvent + arcs.events[i]!;
            const { shifts } = this.#events[event]!;
            if (shifts.length === 0) return choose(i + 1, extra);
            for (const shift of shifts) {
              const dearer = extra + cost[shift]! - this.#eventCost[event]!;
              if (dearer > slack) continue;
              taken.push(shift);
              const more = choose(i + 1, dearer);
              taken.pop();
              if (!more) return false;
            }
            return true;
          };
          if (!choose(arcs.eventFrom[way]!, 0)) return false;
        }
      }
      return true;
    };
    for (let state = 0; state < states; state++) {
      for (let point = 0; point < size; point++) {
        const end = value[weeks.length * layer + state * size + point]!;
        if (end + this.#final[point]! > limit) continue;
        if (!back(weeks.length, state, point, this.#final[point]!)) return false;
      }
    }
    return true;
  }

  /** Whether counts `point` have at least the counts `part` of every kind. */
  #contains(point: number, part: number): boolean {
    const { strides, size } = this.#plan.lattice;
    for (let k = 0; k < strides.length; k++) {
      const end = k + 1 < strides.length ? strides[k + 1]! : size;
      if (Math.floor((point % end) / strides[k]!) < Math.floor((part % end) / strides[k]!)) return false;
    }
    return true;
  }

  follow(): number {
    return 0;
  }

  move(): void {
    // Everything is counted exactly: there is no price of its own to adjust.
  }

  /** The cheapest shift of each event, and the most that one more shift of a kind can gain. */
  #priceEvents(cost: Float64Array): void {
    const { kinds } = this.#plan.lattice;
    this.#gain.fill(0);
    for (let e = 0; e < this.#events.length; e++) {
      const { shifts, kind, forced } = this.#events[e]!;
      let best = shifts.length > 0 ? Infinity : 0;
      for (let i = 0; i < shifts.length; i++) {
        const own = cost[shifts[i]!]!;
        if (own < best) {
          best = own;
          this.#eventShift[e] = shifts[i]!;
        }
      }
      this.#eventCost[e] = best;
      const k = kinds.indexOf(kind);
      if (k >= 0) this.#gain[k] = forced ? Infinity : Math.max(this.#gain[k]!, -best);
    }
  }

  /**
   * Points from which taking one shift away does not pay in any case: removing a shift breaks no rule,
   * so that no best roster lies beyond, and since costs are convex no way leads back from there.
   *
   * @param slack how much dearer than the best a roster may be and still be of use
   */
  #findUseful(slack = 0): void {
    const { strides, size } = this.#plan.lattice;
    const final = this.#final;
    this.#usefulCount = 0;
    const row = strides.length > 1 ? strides[1]! : size;
    this.#isUseful.fill(0, 0, size);
    for (let point = 0; point < size; point++) {
      let useful = 1;
      for (let k = 0; k < strides.length && useful; k++) {
        const stride = strides[k]!;
        const end = k + 1 < strides.length ? strides[k + 1]! : size;
        if (point % end < stride) continue;
        const before = point - stride;
        if (!this.#isUseful[before] || final[point]! - final[before]! > this.#gain[k]! + slack) useful = 0;
      }
      if (useful) {
        this.#isUseful[point] = 1;
        this.#useful[this.#usefulCount++] = point;
      } else {
        // Nor is what lies beyond it in its row.
        point += row - 1 - (point % row);
      }
    }
  }

  /** The arcs' costs with the slopes of what they count. */
  #addSlopes(): void {
    const steps = this.#steps;
    for (let i = 0; i < steps.length; i++) this.#stepSlope[steps[i]!] = this.#slopesAt(steps[i]!);
    for (let w = 0, at = 0; w < this.#plan.weeks.length; w++) {
      const { step } = this.#plan.weeks[w]!.arcs;
      for (let arc = 0; arc < step.length; arc++, at++) {
        this.#sloped[at] = this.#arcCost[at]! + this.#stepSlope[step[arc]!]!;
      }
    }
  }

  /** Costs of all arcs. */
  #priceAllArcs(): void {
    const { weeks } = this.#plan;
    const eventCost = this.#eventCost;
    for (let w = 0; w < weeks.length; w++) {
      const { arcs, firstEvent } = weeks[w]!;
      const { wayFrom, eventFrom, events, warnings, step } = arcs;
      const bestWay = this.#bestWay[w]!;
      const first = this.#arcsFrom[w]!;
      for (let arc = 0; arc < step.length; arc++) {
        let best = Infinity;
        for (let way = wayFrom[arc]!; way < wayFrom[arc + 1]!; way++) {
          let cost = this.#warningCost * warnings[way]!;
          for (let i = eventFrom[way]!; i < eventFrom[way + 1]!; i++) {
            cost += eventCost[firstEvent + events[i]!]!;
          }
          if (cost < best) {
            best = cost;
            bestWay[arc] = way;
          }
        }
        this.#arcCost[first + arc] = best;
      }
    }
  }

  /** All of a week's arcs from every count: what it costs at least to be where. */
  #relax(week: WeekArcs, firstArc: number, value: Float64Array, now: number, next: number): void {
    const { size } = this.#plan.lattice;
    const useful = this.#useful;
    const isUseful = this.#isUseful;
    for (let arc = 0; arc < week.from.length; arc++) {
      const cost = this.#arcCost[firstArc + arc]!;
      const step = week.step[arc]!;
      const source = now + week.from[arc]! * size;
      const target = next + week.to[arc]! * size + step;
      for (let i = 0; i < this.#usefulCount; i++) {
        const point = useful[i]!;
        const total = value[source + point]! + cost;
        if (total < value[target + point]! && isUseful[point + step]) value[target + point] = total;
      }
    }
  }

  /** The shifts of a roster, last ones first. */
  #readOut(arcs: Int32Array, roster: PricedRoster): void {
    const { weeks } = this.#plan;
    for (let w = weeks.length - 1; w >= 0; w--) {
      const { arcs: week, firstEvent } = weeks[w]!;
      const way = this.#bestWay[w]![arcs[w]!]!;
      for (let i = week.eventFrom[way]!; i < week.eventFrom[way + 1]!; i++) {
        const shift = this.#eventShift[firstEvent + week.events[i]!]!;
        if (shift >= 0) roster.shifts[roster.length++] = shift;
      }
    }
  }
}
