import type { DoctorPricer, PricedRoster } from './doctor-pricer.ts';
import type { DoctorEvents } from './doctor-events.ts';
import type { WeekArcs, WeekPlan } from './week-plan.ts';
import type { Workspace } from './workspace.ts';

/**
 * Prices whole rosters exactly, also where costs depend convexly on counts: a dynamic programme over
 * weeks, whose states are what the rules know at a Monday and how many shifts of each kind there are.
 *
 * Cost: weeks × arcs × useful counts, about 0.1 ms for half a year of two kinds of shift.
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
  readonly #arcCost: Float64Array;
  readonly #bestWay: Int32Array[];

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
    this.#arcCost = new Float64Array(Math.max(...plan.weeks.map(({ arcs }) => arcs.from.length)));
    this.#bestWay = plan.weeks.map(({ arcs }) => new Int32Array(arcs.from.length));
  }

  price(cost: Float64Array, roster: PricedRoster): number {
    this.#priceEvents(cost);
    this.#findUseful();
    const { states, weeks } = this.#plan;
    const { size } = this.#plan.lattice;
    const layer = states * size;
    const value = this.#workspace.floats(2 * layer + size);
    const came = this.#workspace.arcs(weeks.length * layer);
    let now = 0;
    this.#clear(value, now);
    value[0] = 0;
    for (let w = 0; w < weeks.length; w++) {
      const next = layer - now;
      this.#clear(value, next);
      const { arcs, firstEvent } = weeks[w]!;
      this.#priceArcs(arcs, firstEvent, this.#bestWay[w]!);
      this.#relax(arcs, value, now, next, came, w * layer);
      now = next;
    }
    let best = Infinity;
    let at = -1;
    for (let state = 0; state < states; state++) {
      for (let i = 0; i < this.#usefulCount; i++) {
        const point = this.#useful[i]!;
        const total = value[now + state * size + point]! + this.#final[point]!;
        if (total < best) {
          best = total;
          at = state * size + point;
        }
      }
    }
    this.#readBack(at, came, layer, roster);
    return best;
  }

  list(cost: Float64Array, limit: number, most: number, found: (shifts: Int32Array) => void): boolean {
    this.#priceEvents(cost);
    this.#findUseful(Infinity);
    const { states, weeks } = this.#plan;
    const { size } = this.#plan.lattice;
    const layer = states * size;
    const value = new Float64Array((weeks.length + 1) * layer + size).fill(Infinity);
    const came = this.#workspace.arcs(weeks.length * layer);
    value[0] = 0;
    weeks.forEach(({ arcs, firstEvent }, w) => {
      this.#priceArcs(arcs, firstEvent, this.#bestWay[w]!);
      this.#relax(arcs, value, w * layer, (w + 1) * layer, came, w * layer);
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
    for (let point = 0; point < size; point++) {
      let useful = 1;
      for (let k = 0; k < strides.length && useful; k++) {
        const stride = strides[k]!;
        const end = k + 1 < strides.length ? strides[k + 1]! : size;
        if (point % end < stride) continue;
        const before = point - stride;
        if (!this.#isUseful[before] || final[point]! - final[before]! > this.#gain[k]! + slack) useful = 0;
      }
      this.#isUseful[point] = useful;
      if (useful) this.#useful[this.#usefulCount++] = point;
    }
  }

  #clear(value: Float64Array, from: number): void {
    const { states } = this.#plan;
    const { size } = this.#plan.lattice;
    const last = this.#useful[this.#usefulCount - 1]!;
    for (let state = 0; state < states; state++) {
      value.fill(Infinity, from + state * size, from + state * size + last + 1);
    }
  }

  #priceArcs(week: WeekArcs, firstEvent: number, bestWay: Int32Array): void {
    const { wayFrom, eventFrom, events, warnings } = week;
    for (let arc = 0; arc < week.from.length; arc++) {
      let best = Infinity;
      for (let way = wayFrom[arc]!; way < wayFrom[arc + 1]!; way++) {
        let cost = this.#warningCost * warnings[way]!;
        for (let i = eventFrom[way]!; i < eventFrom[way + 1]!; i++)
          cost += this.#eventCost[firstEvent + events[i]!]!;
        if (cost < best) {
          best = cost;
          bestWay[arc] = way;
        }
      }
      this.#arcCost[arc] = best;
    }
  }

  #relax(
    week: WeekArcs,
    value: Float64Array,
    now: number,
    next: number,
    came: Int16Array,
    cameFrom: number,
  ): void {
    const { size } = this.#plan.lattice;
    const useful = this.#useful;
    const isUseful = this.#isUseful;
    for (let arc = 0; arc < week.from.length; arc++) {
      const cost = this.#arcCost[arc]!;
      const step = week.step[arc]!;
      const source = now + week.from[arc]! * size;
      const to = week.to[arc]! * size;
      const target = next + to + step;
      const mark = cameFrom + to + step;
      for (let i = 0; i < this.#usefulCount; i++) {
        const point = useful[i]!;
        const total = value[source + point]! + cost;
        if (total < value[target + point]! && isUseful[point + step]) {
          value[target + point] = total;
          came[mark + point] = arc;
        }
      }
    }
  }

  #readBack(at: number, came: Int16Array, layer: number, roster: PricedRoster): void {
    const { weeks } = this.#plan;
    const { size } = this.#plan.lattice;
    roster.length = 0;
    let position = at;
    for (let w = weeks.length - 1; w >= 0; w--) {
      const { arcs: week, firstEvent } = weeks[w]!;
      const arc = came[w * layer + position]!;
      const way = this.#bestWay[w]![arc]!;
      for (let i = week.eventFrom[way]!; i < week.eventFrom[way + 1]!; i++) {
        const shift = this.#eventShift[firstEvent + week.events[i]!]!;
        if (shift >= 0) roster.shifts[roster.length++] = shift;
      }
      position = week.from[arc]! * size + (position % size) - week.step[arc]!;
    }
  }
}
