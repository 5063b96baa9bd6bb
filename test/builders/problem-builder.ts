import { DateTime } from 'luxon';
import {
  type Assignment,
  type CivilDate,
  type ClockTime,
  DUTY_FUNCTIONS,
  ENGAGEMENT_KINDS,
  type FairnessMeasure,
  type Lock,
  type PastDuty,
  type ProblemDoctor,
  type ProblemFunction,
  type ProblemShift,
  ROSTER_PROBLEM_FORMAT,
  ROSTER_PROBLEM_VERSION,
  type RosterProblem,
  type RuleCode,
  type RuleSetting,
} from '../../src/domain/problem/roster-problem.ts';
import { requiredBlockedMornings } from '../../src/domain/rules/surgery-rest.ts';
import { type Roster, ROSTER_FORMAT, ROSTER_VERSION } from '../../src/domain/roster/roster.ts';

const ALWAYS = { from: null, to: null };
type Params<R extends RuleCode> = Extract<RuleSetting, { rule: R }>['params'];
type SettingOptions = Partial<Pick<RuleSetting, 'engagements' | 'strength' | 'reasonRole'>>;

/**
 * A tiny problem for tests, said in as few words as possible. Wall times are Europe/Oslo's, an
 * end that is not after its start lies on the next day, and what is not said is harmless: the
 * doctors may do everything, the shifts are open to all and no rule is set.
 */
export interface ProblemBuilder {
  /** A doctor; the id is also the name. */
  doctor(id: string, own?: Partial<ProblemDoctor>): ProblemBuilder;
  /** A shift with the id `<date>/<start>/<function>` unless `own` says otherwise. */
  shift(date: CivilDate, start: ClockTime, end: ClockTime, own?: Partial<ProblemShift>): ProblemBuilder;
  /** A duty before the horizon. */
  past(doctor: string, date: CivilDate, start: ClockTime, end: ClockTime, night?: boolean): ProblemBuilder;
  /** A rule's setting; for all engagements and `never` unless `options` says otherwise. */
  rule<R extends RuleCode>(rule: R, params: Params<R>, options?: SettingOptions): ProblemBuilder;
  lock(lock: Lock): ProblemBuilder;
  measure(id: string, categories: string[], weight?: number): ProblemBuilder;
  minimumPool(id: ProblemFunction['id'], minimumPool: number): ProblemBuilder;
  /** A public holiday: surgeries are closed. */
  dayOff(date: CivilDate): ProblemBuilder;
  /** Anything else of the problem. */
  with(own: Partial<RosterProblem>): ProblemBuilder;
  build(): RosterProblem;
}

/** Starts a problem whose horizon is `days` civil days from `from`. */
export function aProblem(from: CivilDate = '2027-01-04', days = 28): ProblemBuilder {
  const problem = emptyProblem(from, days);
  const builder: ProblemBuilder = {
    doctor: (id, own) => add(problem.doctors, { ...ableDoctor(id), ...own }),
    shift: (date, start, end, own) => add(problem.shifts, shiftAt(date, start, end, own)),
    past: (doctor, date, start, end, night = false) =>
      add(problem.history, {
        doctor,
        date,
        ...between(date, start, end),
        night,
        presence: 'onSite',
      } satisfies PastDuty),
    rule: (rule, params, options) =>
      add(problem.rules, {
        rule,
        params,
        engagements: null,
        strength: 'never',
        ...options,
      } as RuleSetting),
    lock: (lock) => add(problem.locks, lock),
    measure: (id, categories, weight = 1) =>
      add(problem.measures, { id, categories, weight } satisfies FairnessMeasure),
    minimumPool: (id, minimumPool) => add(problem.functions, { id, minimumPool }),
    dayOff: (date) => {
      for (const day of problem.days) if (day.date === date) day.dayOff = true;
      return builder;
    },
    with: (own) => {
      Object.assign(problem, own);
      return builder;
    },
    build: () => {
      const built = structuredClone(problem);
      built.shifts.sort((a, b) => order(a.start, b.start) || order(a.id, b.id));
      return built;
    },
  };
  function add<T>(list: T[], item: T): ProblemBuilder {
    list.push(item);
    return builder;
  }
  return builder;
}

/** One doctor's duty on a shift. */
export function duty(doctor: string, shift: string): Assignment {
  return { shift, doctor, role: 'duty' };
}

/** One doctor's training seat on a shift. */
export function training(doctor: string, shift: string, supervisor?: string): Assignment {
  return { shift, doctor, role: 'training', ...(supervisor === undefined ? {} : { supervisor }) };
}

/** A roster of these assignments, with the surgery mornings blocked that they need. */
export function aRoster(problem: RosterProblem, ...assignments: Assignment[]): Roster {
  return {
    format: ROSTER_FORMAT,
    version: ROSTER_VERSION,
    problem: problem.id,
    assignments,
    blockedMornings: requiredBlockedMornings(problem, assignments),
  };
}

/** The civil date `days` after `date`. */
export function daysAfter(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function ableDoctor(id: string): ProblemDoctor {
  return {
    id,
    name: id,
    municipality: null,
    engagements: [{ ...ALWAYS, kind: 'gpSelfEmployed' }],
    borrowedFrom: null,
    dutyShare: 1,
    verdicts: [{ ...ALWAYS, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: true }],
    dayLimits: [],
    functions: DUTY_FUNCTIONS.map((name) => ({ ...ALWAYS, function: name })),
    surgeryHours: [],
    travelMinutes: 0,
    blockedMornings: [],
    exemptions: [],
    absences: [],
    marks: [],
    countWishes: [],
    takeExtra: 0,
    giveAway: 0,
    targets: {},
    ledger: {},
  };
}

function shiftAt(
  date: CivilDate,
  start: ClockTime,
  end: ClockTime,
  own: Partial<ProblemShift> = {},
): ProblemShift {
  return {
    id: `${date}/${start}/${own.function ?? 'station'}`,
    function: 'station',
    date,
    ...between(date, start, end),
    seats: 1,
    presence: 'onSite',
    category: 'weekdayEvening',
    night: false,
    engagements: [...ENGAGEMENT_KINDS],
    backUpShifts: [],
    dependentsPerBackUp: 1,
    onlyWhenNeeded: false,
    ...own,
  };
}

function between(date: CivilDate, start: ClockTime, end: ClockTime): { start: string; end: string } {
  const last = end > start ? date : daysAfter(date, 1);
  return { start: instantOf(date, start), end: instantOf(last, end) };
}

function instantOf(date: CivilDate, clock: ClockTime): string {
  const local = DateTime.fromISO(`${date}T${clock}`, { zone: 'Europe/Oslo' });
  return new Date(local.toMillis()).toISOString().replace('.000Z', 'Z');
}

function emptyProblem(from: CivilDate, days: number): RosterProblem {
  return {
    format: ROSTER_PROBLEM_FORMAT,
    version: ROSTER_PROBLEM_VERSION,
    id: 'test',
    district: { id: 'test', name: 'Prøvevik' },
    horizon: { from, to: daysAfter(from, days) },
    days: Array.from({ length: days + 7 }, (_, index) => {
      const noon = DateTime.fromISO(`${daysAfter(from, index)}T12:00`, { zone: 'Europe/Oslo' });
      return { date: daysAfter(from, index), utcOffsetMinutes: noon.offset, dayOff: noon.weekday > 5 };
    }),
    functions: [],
    measures: [],
    shifts: [],
    doctors: [],
    rules: [],
    objective: {
      emptyShiftWeight: 2,
      deadBand: 0.5,
      tolerances: { fairnessMax: 0, fairnessSumPerDoctor: 0 },
      warningPoints: 5,
      wishSpread: [
        { upTo: 3, slope: 1 },
        { upTo: null, slope: 3 },
      ],
    },
    locks: [],
    previousRoster: null,
    history: [],
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
