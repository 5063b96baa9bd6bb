import type { CompiledProblem, DoctorLimits } from '../model/compiled-problem.ts';
import { weekNumber } from '../model/doctor-rules.ts';
import { type Letter, RuleAutomaton } from './rule-automaton.ts';

/** Shifts of one day that are alike to the rules and to every counter: at most one is taken. */
export interface DutyEvent {
  day: number;
  letter: number;
  /** Index of what the shifts count, see `DoctorEvents.kinds`. */
  kind: number;
  shifts: Int32Array;
  /** The event is taken whatever it costs: a locked assignment, or a duty that fills no seat (no shifts then). */
  forced: boolean;
}

/** One doctor's possible duties in order, and the rules that bind them together. */
export interface DoctorEvents {
  automaton: RuleAutomaton;
  /** State at the horizon's first midnight. */
  initial: number;
  /** In order of day, then start. */
  events: DutyEvent[];
  /** State after a duty that is fixed, or `FORBIDDEN` where what was taken before forbids it. */
  takeForced: (state: number, letter: number) => number;
}

/** Automata are shared between doctors whom the same rules bind. */
export class EventBook {
  readonly #p: CompiledProblem;
  readonly #letters: Letter[] = [];
  readonly #letterOf: Int32Array;
  readonly #automata = new Map<DoctorLimits, RuleAutomaton>();
  /** What the shifts count: `[measure, units, …]` of each kind. */
  readonly kinds: (readonly number[])[] = [];
  readonly #kindOf: Int32Array;

  constructor(p: CompiledProblem) {
    this.#p = p;
    const indexed = <T>(list: T[], known: Map<string, number>, value: T): number => {
      const key = JSON.stringify(value);
      const found = known.get(key) ?? list.push(value) - 1;
      known.set(key, found);
      return found;
    };
    const letters = new Map<string, number>();
    const kinds = new Map<string, number>();
    this.#letterOf = Int32Array.from(p.start, (start, s) => {
      const midnight = p.day[s]! * 1440;
      const weekend = p.weekend[s]! >= 0;
      return indexed(this.#letters, letters, {
        start: start - midnight,
        end: p.end[s]! - midnight,
        night: p.night[s] === 1,
        weekend,
      });
    });
    this.#kindOf = Int32Array.from(p.measuresOf, (measures, s) =>
      indexed(
        this.kinds,
        kinds,
        Array.from(measures).flatMap((m, k) => [m, p.unitsOf[s]![k]!]),
      ),
    );
  }

  /** The events of one doctor. Cost: the doctor's eligible shifts. */
  of(d: number): DoctorEvents {
    const p = this.#p;
    const automaton = this.#automatonFor(d);
    let initial = automaton.fresh;
    const fixed = Array.from(p.fixedDuties[d]!);
    const past = fixed.filter((f) => !p.fixedInHorizon[f - p.S] && p.day[f]! < p.firstDay);
    let today = past.length > 0 ? p.day[past[0]!]! : p.firstDay;
    for (const f of past) {
      for (; today < p.day[f]!; today++) initial = automaton.roll(initial, isSunday(today));
      initial = automaton.force(initial, this.#letterOf[f]!);
    }
    for (; today < p.firstDay; today++) initial = automaton.roll(initial, isSunday(today));

    const groups = new Map<string, DutyEvent & { list: number[] }>();
    const add = (s: number, forced: boolean) => {
      const kind = s < p.S ? this.#kindOf[s]! : -1;
      const key = forced ? `forced ${s}` : `${p.day[s]} ${this.#letterOf[s]} ${kind}`;
      let group = groups.get(key);
      if (!group) {
        const event = {
          day: p.day[s]!,
          letter: this.#letterOf[s]!,
          kind,
          shifts: new Int32Array(0),
          forced,
          list: [],
        };
        groups.set(key, (group = event));
      }
      if (s < p.S) group.list.push(s);
    };
    for (const f of fixed) if (p.fixedInHorizon[f - p.S]) add(f, true);
    for (const s of p.eligibleShifts[d]!) add(s, p.locked[d * p.S + s] === 1);
    const events = [...groups.values()].map(({ list, ...event }) => ({
      ...event,
      shifts: Int32Array.from(list),
    }));
    const startOf = ({ day, letter }: DutyEvent) => day * 1440 + this.#letters[letter]!.start;
    events.sort((a, b) => startOf(a) - startOf(b) || a.letter - b.letter || a.kind - b.kind);
    // Fixed duties that break rules among themselves stand all the same.
    const takeForced = (state: number, letter: number) =>
      p.lockedBreaches[d]! > 0 ? automaton.force(state, letter) : automaton.take(state, letter);
    return { automaton, initial, events, takeForced };
  }

  #automatonFor(d: number): RuleAutomaton {
    const limits = this.#limitsFor(d);
    let automaton = this.#automata.get(limits);
    if (!automaton) this.#automata.set(limits, (automaton = new RuleAutomaton(limits, this.#letters)));
    return automaton;
  }

  /**
   * The doctor's limits; where the engagement changes within the horizon, or locked duties break
   * rules among themselves, only that duties do not overlap: a relaxation, so that bounds stay bounds.
   */
  #limitsFor(d: number): DoctorLimits {
    const p = this.#p;
    const row = d * p.horizonDays;
    const first = p.limitClass[row]!;
    const steady = p.limitClass.subarray(row, row + p.horizonDays).every((own) => own === first);
    return steady && p.lockedBreaches[d] === 0 ? p.limits[first]! : NO_LIMITS;
  }
}

const NO_LIMITS: DoctorLimits = {
  rest: null,
  week: null,
  calendarWeek: null,
  period: null,
  weekend: null,
  nights: null,
  spacing: null,
};

/** Whether the midnight after this day begins a Monday. */
export function isSunday(day: number): boolean {
  return weekNumber(day + 1) !== weekNumber(day);
}
