import { weekNumber } from '../model/doctor-rules.ts';
import { type DoctorEvents, isSunday } from './doctor-events.ts';
import { FORBIDDEN, type RuleAutomaton } from './rule-automaton.ts';

/**
 * Ways through one calendar week, bundled: all that lead from one state of the rules to another and
 * count the same are one arc, and only the cheapest of them matters.
 */
export interface WeekArcs {
  /** States at the week's beginning and end, as indices into the plan's states; steps in the lattice of counts. */
  from: Int32Array;
  to: Int32Array;
  step: Int32Array;
  /** Arcs from state `s` of the plan: `byState[s]..byState[s + 1]`. */
  byState: Int32Array;
  /** Ways of arc `a`: `wayFrom[a]..wayFrom[a + 1]`, each `eventFrom[w]..eventFrom[w + 1]` of `events`. */
  wayFrom: Int32Array;
  eventFrom: Int32Array;
  /** Events, counted from the week's first. */
  events: Int32Array;
  /** Warnings on each way. */
  warnings: Int32Array;
}

/** One doctor's horizon as weeks of arcs between few states. */
export interface WeekPlan {
  weeks: { arcs: WeekArcs; firstEvent: number }[];
  /** How many states of the rules a week can begin with. */
  states: number;
  lattice: Lattice;
}

/** How many shifts of each kind there are, as one number: the sum of count × stride. */
export interface Lattice {
  kinds: number[];
  strides: number[];
  size: number;
}

/** Most ways through a week, states between weeks, and points of the lattice. */
const MOST_WAYS = 4000;
const MOST_STATES = 12;
const MOST_POINTS = 20_000;

interface Way {
  from: number;
  to: number;
  /** Counted from the week's first event. */
  events: number[];
  warnings: number;
}

/** The ways through one week of one doctor, with what tells such weeks apart. */
interface Week {
  key: string;
  ways: readonly Way[];
  firstEvent: number;
}

/** Plans weeks for many doctors; weeks that are alike are worked out once. */
export class WeekPlanner {
  readonly #firstDay: number;
  readonly #horizonDays: number;
  readonly #ways = new Map<RuleAutomaton, Map<string, Way[] | null>>();
  readonly #arcs = new Map<RuleAutomaton, Map<string, WeekArcs>>();

  constructor(firstDay: number, horizonDays: number) {
    this.#firstDay = firstDay;
    this.#horizonDays = horizonDays;
  }

  /** A plan per doctor; null where the rules reach across weeks in too many ways for it to pay. */
  plan(doctors: readonly DoctorEvents[]): (WeekPlan | null)[] {
    const all = doctors.map((doctor) => this.#weeksOf(doctor));
    const lattice = latticeOf(doctors, all);
    return doctors.map(({ automaton, initial, events }, d) => {
      const weeks = all[d];
      if (!weeks || !lattice) return null;
      // The horizon begins in state 0.
      const index = new Map([[initial, 0]]);
      for (const { ways } of weeks) {
        for (const { to } of ways) if (!index.has(to)) index.set(to, index.size);
      }
      if (index.size > MOST_STATES) return null;
      const states = [...index.keys()].join();
      return {
        weeks: weeks.map(({ key, ways, firstEvent }) => ({
          arcs: this.#arcsOf(automaton, `${states}|${key}`, () =>
            bundle(events, firstEvent, ways, index, lattice),
          ),
          firstEvent,
        })),
        states: index.size,
        lattice,
      };
    });
  }

  #weeksOf(doctor: DoctorEvents): Week[] | null {
    const { automaton, events } = doctor;
    const end = this.#firstDay + this.#horizonDays;
    const weeks: Week[] = [];
    let reached = [doctor.initial];
    let firstEvent = 0;
    for (let day = this.#firstDay; day < end;) {
      let next = day + 1;
      while (next < end && weekNumber(next) === weekNumber(day)) next++;
      let last = firstEvent;
      while (last < events.length && events[last]!.day < next) last++;
      const own = events.slice(firstEvent, last);
      const key = `${isSunday(next - 1)} ${next - day} ${own
        .map((e) => `${e.day - day} ${e.letter} ${e.kind} ${e.forced}`)
        .join()}`;
      const ways: Way[] = [];
      for (const state of reached) {
        const found = this.#waysOf(automaton, `${state}|${key}`, () =>
          walkWeek(doctor, own, state, day, next),
        );
        if (!found) return null;
        ways.push(...found);
      }
      weeks.push({ key: `${reached.join()}|${key}`, ways, firstEvent });
      reached = [...new Set(ways.map((way) => way.to))].sort((a, b) => a - b);
      if (reached.length > MOST_STATES) return null;
      day = next;
      firstEvent = last;
    }
    return weeks;
  }

  #waysOf(automaton: RuleAutomaton, key: string, make: () => Way[] | null): Way[] | null {
    return cached(this.#ways, automaton, key, make);
  }

  #arcsOf(automaton: RuleAutomaton, key: string, make: () => WeekArcs): WeekArcs {
    return cached(this.#arcs, automaton, key, make);
  }
}

function cached<T>(
  cache: Map<RuleAutomaton, Map<string, T>>,
  automaton: RuleAutomaton,
  key: string,
  make: () => T,
): T {
  let own = cache.get(automaton);
  if (!own) cache.set(automaton, (own = new Map<string, T>()));
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  own.set(key, made);
  return made;
}

/** All legal ways from one state through a week; null when there are too many. */
function walkWeek(
  { automaton, takeForced }: DoctorEvents,
  events: DoctorEvents['events'],
  from: number,
  first: number,
  next: number,
): Way[] | null {
  const ways: Way[] = [];
  const taken: number[] = [];
  const walk = (before: number, today: number, event: number, warnings: number): boolean => {
    let state = before;
    let day = today;
    if (event < events.length) {
      const { day: then, letter, forced } = events[event]!;
      for (; day < then; day++) state = automaton.roll(state, isSunday(day));
      if (!forced && !walk(state, day, event + 1, warnings)) return false;
      const after = forced ? takeForced(state, letter) : automaton.take(state, letter);
      if (after === FORBIDDEN) return true;
      taken.push(event);
      const done = walk(after, day, event + 1, warnings + automaton.warnings(state, letter));
      taken.pop();
      return done;
    }
    for (; day < next; day++) state = automaton.roll(state, isSunday(day));
    ways.push({ from, to: state, events: [...taken], warnings });
    return ways.length <= MOST_WAYS;
  };
  return walk(from, first, 0, 0) ? ways : null;
}

/** The lattice of how many shifts of each kind anybody can have; null when it is too large. */
function latticeOf(doctors: readonly DoctorEvents[], all: readonly (Week[] | null)[]): Lattice | null {
  const kinds = [...new Set(doctors.flatMap(({ events }) => events.map(({ kind }) => kind)))]
    .filter((kind) => kind >= 0)
    .sort((a, b) => a - b);
  const strides: number[] = [];
  let size = 1;
  for (const kind of kinds) {
    strides.push(size);
    const most = all.map((weeks, d) => (weeks ? mostOfKind(doctors[d]!.events, weeks, kind) : 0));
    size *= Math.max(0, ...most) + 1;
    if (size > MOST_POINTS) return null;
  }
  return { kinds, strides, size };
}

/** Most shifts of a kind that any legal way through all weeks has. */
function mostOfKind(events: DoctorEvents['events'], weeks: readonly Week[], kind: number): number {
  let most = new Map<number, number>();
  weeks.forEach(({ ways, firstEvent }, w) => {
    const after = new Map<number, number>();
    for (const way of ways) {
      let count = w === 0 ? 0 : most.get(way.from)!;
      for (const e of way.events) if (events[firstEvent + e]!.kind === kind) count++;
      if (count > (after.get(way.to) ?? -1)) after.set(way.to, count);
    }
    most = after;
  });
  return Math.max(0, ...most.values());
}

function bundle(
  events: DoctorEvents['events'],
  firstEvent: number,
  ways: readonly Way[],
  index: ReadonlyMap<number, number>,
  { kinds, strides }: Lattice,
): WeekArcs {
  const arcs = new Map<string, { from: number; to: number; step: number; ways: Way[] }>();
  for (const way of ways) {
    let step = 0;
    for (const e of way.events) {
      const kind = kinds.indexOf(events[firstEvent + e]!.kind);
      if (kind >= 0) step += strides[kind]!;
    }
    const key = `${way.from} ${way.to} ${step}`;
    const arc = arcs.get(key);
    if (arc) arc.ways.push(way);
    else arcs.set(key, { from: index.get(way.from)!, to: index.get(way.to)!, step, ways: [way] });
  }
  const list = [...arcs.values()].sort((a, b) => a.from - b.from);
  const all = list.flatMap((arc) => arc.ways);
  const running = (lengths: number[]) => {
    const sums = [0];
    for (const length of lengths) sums.push(sums.at(-1)! + length);
    return Int32Array.from(sums);
  };
  const leaving = new Int32Array(index.size);
  for (const { from } of list) leaving[from]!++;
  return {
    byState: running([...leaving]),
    from: Int32Array.from(list, (arc) => arc.from),
    to: Int32Array.from(list, (arc) => arc.to),
    step: Int32Array.from(list, (arc) => arc.step),
    wayFrom: running(list.map((arc) => arc.ways.length)),
    eventFrom: running(all.map((way) => way.events.length)),
    events: Int32Array.from(all.flatMap((way) => way.events)),
    warnings: Int32Array.from(all, (way) => way.warnings),
  };
}
