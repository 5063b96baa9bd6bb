import type { DoctorLimits } from '../model/compiled-problem.ts';

/** What the rules see of a duty: shifts with the same letter are alike to them. */
export interface Letter {
  /** Minutes from the midnight that begins its day. */
  start: number;
  end: number;
  night: boolean;
  weekend: boolean;
}

/** All that the rules need to know of a doctor's past duties, seen from the midnight of a day. */
interface Facts {
  /** Days since recent duties, the latest first; only as many and as old as a rule asks for. */
  recent: number[];
  /** End of the last duty in minutes; -Infinity when it no longer matters. */
  lastEnd: number;
  /** Duties since Monday. */
  thisWeek: number;
  /** Bit 0: this weekend is worked, bit 1: the one before, … */
  weekends: number;
  /** Nights in a row up to the last one, days since it, and its end in minutes. */
  nightRun: number;
  nightAgo: number;
  nightEnd: number;
  /** The last duty was a night that ended a run of this length; 0 otherwise. */
  runNeedsFree: number;
}

/** A transition is not there: a hard rule forbids it. */
export const FORBIDDEN = -1;
const UNKNOWN = -2;
/** Days after which a duty concerns no rule at all. */
const LONG_AGO = 99;

/**
 * The rules about one doctor's duties together as an automaton: a state is what they know of the
 * past, a letter takes it to the next state or is forbidden. States are made when they are first
 * reached, and two pasts that the rules cannot tell apart are one state.
 *
 * Left out are the rules that count a whole period (`max-per-period`, days of duty): the automaton
 * allows everything that is legal, and a little more.
 */
export class RuleAutomaton {
  readonly letters: readonly Letter[];
  readonly #limits: DoctorLimits;
  readonly #facts: Facts[] = [];
  readonly #ids = new Map<string, number>();
  #take: Int32Array;
  #warn: Uint8Array;
  #roll: Int32Array;
  readonly #window: number;
  readonly #keep: number;
  readonly #earliest: number;
  /** State of a doctor without a past. */
  readonly fresh: number;

  constructor(limits: DoctorLimits, letters: readonly Letter[]) {
    this.#limits = limits;
    this.letters = letters;
    this.#take = new Int32Array(64 * letters.length).fill(UNKNOWN);
    this.#warn = new Uint8Array(64 * letters.length);
    this.#roll = new Int32Array(64 * 2).fill(UNKNOWN);
    this.#window = Math.max(limits.week?.days ?? 0, limits.spacing?.days ?? 0);
    this.#keep = Math.max(limits.week?.count ?? 0, limits.spacing ? 1 : 0);
    this.#earliest = Math.min(0, ...letters.map(({ start }) => start));
    this.fresh = this.#idOf({
      recent: [],
      lastEnd: -Infinity,
      thisWeek: 0,
      weekends: 0,
      nightRun: 0,
      nightAgo: LONG_AGO,
      nightEnd: -Infinity,
      runNeedsFree: 0,
    });
  }

  get states(): number {
    return this.#facts.length;
  }

  /** State after a duty of this letter today, or `FORBIDDEN`. */
  take(state: number, letter: number): number {
    const at = state * this.letters.length + letter;
    const known = this.#take[at]!;
    return known === UNKNOWN ? this.#computeTake(state, letter, false) : known;
  }

  /** Warnings that this duty breaks; after `take`. */
  warnings(state: number, letter: number): number {
    return this.#warn[state * this.letters.length + letter]!;
  }

  /** State after a duty that stands whatever the rules say. */
  force(state: number, letter: number): number {
    const next = this.take(state, letter);
    return next === FORBIDDEN ? this.#computeTake(state, letter, true) : next;
  }

  /** State at the next midnight. */
  roll(state: number, toMonday: boolean): number {
    const at = state * 2 + (toMonday ? 1 : 0);
    const known = this.#roll[at]!;
    if (known !== UNKNOWN) return known;
    const facts = this.#facts[state]!;
    const next = this.#idOf({
      recent: facts.recent.map((days) => days + 1),
      lastEnd: facts.lastEnd - 1440,
      thisWeek: toMonday ? 0 : facts.thisWeek,
      weekends: toMonday ? facts.weekends << 1 : facts.weekends,
      nightRun: facts.nightRun,
      nightAgo: facts.nightAgo + 1,
      nightEnd: facts.nightEnd - 1440,
      runNeedsFree: facts.runNeedsFree,
    });
    this.#roll[at] = next;
    return next;
  }

  #computeTake(state: number, letter: number, force: boolean): number {
    const facts = this.#facts[state]!;
    const { start, end, night, weekend } = this.letters[letter]!;
    const { rest, spacing, week, calendarWeek, nights, weekend: frequency } = this.#limits;
    let forbidden = false;
    let warnings = 0;
    const breach = (rule: { hard: boolean }) => {
      if (rule.hard) forbidden = true;
      else warnings++;
    };
    if (start < facts.lastEnd) forbidden = true;
    else if (rest && start - facts.lastEnd < rest.minutes) breach(rest);
    if (spacing && facts.recent.length > 0 && facts.recent[0]! < spacing.days) breach(spacing);
    if (week && facts.recent.filter((days) => days < week.days).length + 1 > week.count) breach(week);
    if (calendarWeek && facts.thisWeek + 1 > calendarWeek.count) breach(calendarWeek);
    if (frequency && weekend && !(facts.weekends & 1)) {
      let worked = 1;
      for (let back = 1; back < frequency.of; back++) worked += (facts.weekends >> back) & 1;
      if (worked > frequency.worked) breach(frequency);
    }
    if (nights && facts.runNeedsFree >= nights.max && !(night && facts.nightAgo <= 1)) {
      if (start - facts.nightEnd < nights.freeMinutes) breach(nights);
    }
    const run = !night
      ? 0
      : facts.nightAgo === 0
        ? facts.nightRun
        : facts.nightAgo === 1
          ? facts.nightRun + 1
          : 1;
    if (nights && run > nights.max) breach(nights);
    const next =
      forbidden && !force
        ? FORBIDDEN
        : this.#idOf({
            recent: [0, ...facts.recent],
            lastEnd: Math.max(end, facts.lastEnd),
            thisWeek: facts.thisWeek + 1,
            weekends: weekend ? facts.weekends | 1 : facts.weekends,
            nightRun: night ? run : facts.nightRun,
            nightAgo: night ? 0 : facts.nightAgo,
            nightEnd: night ? end : facts.nightEnd,
            runNeedsFree: night ? run : 0,
          });
    if (force && forbidden) return next;
    this.#take[state * this.letters.length + letter] = next;
    this.#warn[state * this.letters.length + letter] = warnings;
    return next;
  }

  /** The state that these facts amount to: what no rule asks for is forgotten first. */
  #idOf(facts: Facts): number {
    const { rest, calendarWeek, weekend, nights } = this.#limits;
    const recent = facts.recent.filter((days) => days < this.#window).slice(0, this.#keep);
    const concerns = facts.lastEnd + (rest?.minutes ?? 0) > this.#earliest;
    const inRun = nights && facts.nightAgo <= 1;
    const owesFree =
      nights &&
      facts.runNeedsFree >= nights.max &&
      (inRun || facts.nightEnd + nights.freeMinutes > this.#earliest);
    const canonical: Facts = {
      recent,
      lastEnd: concerns ? facts.lastEnd : -Infinity,
      thisWeek: calendarWeek ? Math.min(facts.thisWeek, calendarWeek.count) : 0,
      weekends: weekend ? facts.weekends & ((1 << weekend.of) - 1) : 0,
      nightRun: inRun ? Math.min(facts.nightRun, nights.max + 1) : 0,
      nightAgo: inRun || owesFree ? Math.min(facts.nightAgo, 2) : LONG_AGO,
      nightEnd: owesFree ? facts.nightEnd : -Infinity,
      runNeedsFree: owesFree ? nights.max : 0,
    };
    // The oldest weekend that still counts falls out of every window at the next Monday.
    const key = JSON.stringify(Object.values(canonical));
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#facts.push(canonical) - 1;
      this.#ids.set(key, id);
      this.#grow(id);
    }
    return id;
  }

  #grow(id: number): void {
    const room = this.#roll.length / 2;
    if (id < room) return;
    const wider = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => {
      fresh.set(old);
      return fresh;
    };
    const letters = this.letters.length;
    this.#take = wider(this.#take, new Int32Array(2 * room * letters).fill(UNKNOWN));
    this.#warn = wider(this.#warn, new Uint8Array(2 * room * letters));
    this.#roll = wider(this.#roll, new Int32Array(2 * room * 2).fill(UNKNOWN));
  }
}
