/**
 * The roster problem: everything one optimisation run needs to know, and nothing more.
 *
 * Plain, versioned and serialisable: it goes to worker threads, to files and to other
 * people's tools unchanged. It carries the *effects* of decisions (exempt from–to), never
 * their grounds. The published JSON Schema is `docs/roster-problem.schema.json`, the prose
 * is `docs/problem-format.md`.
 */

export const ROSTER_PROBLEM_FORMAT = 'vaktsirkel/roster-problem';
export const ROSTER_PROBLEM_VERSION = 1;

/** A civil date in Europe/Oslo, `YYYY-MM-DD`. */
export type CivilDate = string;
/** An instant in UTC with whole minutes or seconds, `2027-01-04T15:00:00Z`. */
export type Instant = string;
/** A wall-clock time, `HH:MM`. */
export type ClockTime = string;

/** Half-open interval of instants: `from` is inside, `to` is not. */
export interface Interval {
  from: Instant;
  to: Instant;
}

/** Half-open interval of civil dates; an open end is `null`. */
export interface DateRange {
  from: CivilDate | null;
  to: CivilDate | null;
}

/** tilknytning: how a doctor is bound to the district (domain glossary). */
export const ENGAGEMENT_KINDS = [
  'gpSelfEmployed',
  'gpMunicipal',
  'salaried',
  'splitPost',
  'alis',
  'lis1',
  'locum',
] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** vaktfunksjon: what a shift is for. */
export const DUTY_FUNCTIONS = ['station', 'mobile', 'telephone', 'backUp', 'standby'] as const;
export type DutyFunction = (typeof DUTY_FUNCTIONS)[number];

/** How firmly a rule binds: never broken, broken only with a written reason, or a warning. */
export const RULE_STRENGTHS = ['never', 'reason', 'warning'] as const;
export type RuleStrength = (typeof RULE_STRENGTHS)[number];

/** Stable codes of the rules, in the order of the registry: hard before soft. */
export const RULE_CODES = [
  'seats',
  'lock',
  'overlap',
  'competence',
  'day-limit',
  'back-up',
  'supervision',
  'exemption',
  'absence',
  'veto',
  'rest',
  'surgery-rest',
  'max-per-week',
  'max-per-period',
  'weekend-frequency',
  'consecutive-nights',
  'spacing',
  'minimum-pool',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** Who may give the written reason that a rule of strength `reason` asks for. */
export type ReasonRole = 'coordinator' | 'districtAdministrator';

/** Parameters per rule; rules that are not listed have none. */
export interface RuleParameters {
  /** Free hours between two shifts of one doctor. */
  rest: { hours: number };
  /**
   * Free hours between a shift's end and the doctor's surgery opening, and none of the
   * surgery day (closing time plus travel) inside the shift. `homeDuty` says how a home-duty
   * shift may meet it instead (SFS 2305 makes the eight hours a main rule):
   * `asOther`: not at all; `recordedMorning`: when the doctor's `blockedMornings` holds that
   * date; `blockedMorning`: always, and the roster lists the mornings to be blocked.
   */
  'surgery-rest': { hours: number; homeDuty: 'asOther' | 'recordedMorning' | 'blockedMorning' };
  /** At most `count` shifts in any `days` consecutive civil days (by start date). */
  'max-per-week': { count: number; days: number };
  /** At most `count` shifts in the horizon. */
  'max-per-period': { count: number };
  /** At most `worked` worked weekends among any `of` consecutive ones. A weekend is worked when a shift starts on its Saturday or Sunday. */
  'weekend-frequency': { worked: number; of: number };
  /** At most `max` night shifts on consecutive dates, and `freeHours` free after a run of `max`. */
  'consecutive-nights': { max: number; freeHours: number };
  /** Start dates of two shifts next to each other at least `days` apart. */
  spacing: { days: number };
}

/** One rule's setting for some engagements. The first setting that names a doctor's engagement (or `null`, all) holds. A rule without a setting is off, except those that are always `never`. */
export type RuleSetting = {
  [R in RuleCode]: {
    rule: R;
    engagements: EngagementKind[] | null;
    strength: RuleStrength;
    reasonRole?: ReasonRole;
    params: R extends keyof RuleParameters ? RuleParameters[R] : Record<string, never>;
  };
}[RuleCode];

/** One civil day of the horizon, and a margin of a week after it. */
export interface ProblemDay {
  date: CivilDate;
  /** Minutes to add to UTC for wall time at noon; surgery hours never lie before a clock change's hour. */
  utcOffsetMinutes: number;
  /** Public holiday or weekend: surgeries are closed. */
  dayOff: boolean;
}

/** What it takes to fill a duty function. */
export interface ProblemFunction {
  id: DutyFunction;
  /** Fewest doctors that must be able to take it (rule `minimum-pool`); 0 is no limit. */
  minimumPool: number;
}

/** vakt: one interval at one function, needing `seats` doctors. */
export interface ProblemShift {
  /** Unique and readable, e.g. `2027-01-04/evening/station`. */
  id: string;
  function: DutyFunction;
  /** Civil date in Europe/Oslo on which the shift starts. */
  date: CivilDate;
  start: Instant;
  end: Instant;
  seats: number;
  presence: 'onSite' | 'home';
  /** Burden category, one per shift: a holiday block goes before the time of the week. */
  category: string;
  /** Counts as a night for `consecutive-nights`. */
  night: boolean;
  /** Engagements that may hold it. */
  engagements: EngagementKind[];
  /**
   * Shifts whose holder can back up a doctor here who may not stand alone: this shift's own id
   * (a colleague), other shifts of the same hours, or a back-up function's shift. Empty: only
   * doctors who may stand alone.
   */
  backUpShifts: string[];
  /** How many who may not stand alone one back-up doctor covers. */
  dependentsPerBackUp: number;
  /** A back-up seat that exists only while somebody it covers needs it; never counted as open. */
  onlyWhenNeeded: boolean;
  /** A part of a shift that was split after publication: of which one, and how much of its burden it is, 0 to 1. */
  part?: { of: string; share: number };
}

/** Competence verdicts on a doctor in an interval of civil dates (kompetanseforskriften §§ 3–5). */
export interface ProblemVerdict extends DateRange {
  mayBeEngaged: boolean;
  mayStandAlone: boolean;
  mayBeBackUp: boolean;
}

/** What a doctor has said about some shifts. */
export type Mark =
  | {
      kind: 'veto';
      /** Beyond the allowance: not a rule, but a cost of its own level. */ overAllowance: boolean;
      shifts: string[];
    }
  | { kind: 'prefer' | 'preferNot'; grade: 1 | 2 | 3; shifts: string[] };

/** "At most" or "at least" `count` of these shifts, as a graded wish. */
export interface CountWish {
  kind: 'atMost' | 'atLeast';
  count: number;
  grade: 1 | 2 | 3;
  shifts: string[];
}

/** Surgery hours on one ISO weekday (1 = Monday). */
export interface SurgeryHours {
  weekday: number;
  opens: ClockTime;
  closes: ClockTime;
}

/** How many days of duty a doctor may have in `[from, to)`, because the competence requirement is only waived for so long. */
export interface DayLimit {
  from: CivilDate;
  to: CivilDate;
  /** Most distinct dates on which a duty of the horizon starts. */
  days: number;
  /** The paragraph it rests on, as the law's data names it. */
  basis: string;
}

export interface ProblemDoctor {
  id: string;
  name: string;
  municipality: string | null;
  engagements: (DateRange & { kind: EngagementKind })[];
  /** A doctor lent by a neighbouring district, by name; owes nothing here, so the target is zero. */
  borrowedFrom: string | null;
  dutyShare: number;
  verdicts: ProblemVerdict[];
  /** Days left under the temporary exceptions of kompetanseforskriften § 4; empty for who needs none. */
  dayLimits: DayLimit[];
  /** Functions the doctor has the local training for. */
  functions: (DateRange & { function: DutyFunction })[];
  surgeryHours: SurgeryHours[];
  /** Minutes from the surgery to the legevakt. */
  travelMinutes: number;
  /** Dates on which the surgery opens only at noon because of duty the night before. */
  blockedMornings: CivilDate[];
  /** Granted exemptions or their interim effect; `categories` null is all duty. */
  exemptions: (DateRange & { categories: string[] | null })[];
  /** Holiday, leave, course, or a shift in another district. */
  absences: (Interval & { kind: 'absence' | 'busyElsewhere' })[];
  marks: Mark[];
  countWishes: CountWish[];
  /** Shifts the doctor would gladly take beyond the fair share, and would give away to such colleagues. */
  takeExtra: number;
  giveAway: number;
  /** Fair share per measure id, in shifts; a measure that is not here does not count for this doctor. */
  targets: Record<string, number>;
  /** vaktregnskap before the horizon, in shifts per category: positive means has done more than owed. */
  ledger: Record<string, number>;
}

/** One thing fairness is measured in: a burden category, or the total of several. */
export interface FairnessMeasure {
  id: string;
  categories: string[];
  weight: number;
}

/** A fixed decision of the coordinator; every engine keeps it. */
export type Lock =
  | {
      kind: 'assign';
      shift: string;
      doctor: string;
      role: AssignmentRole;
      supervisor?: string;
      /** Written reason for a breach of rules of strength `reason`, and who gave it. */
      waiver?: Waiver;
    }
  | { kind: 'forbid'; shift: string; doctor: string };

/** A written reason by a named role for breaking these rules with this assignment. */
export interface Waiver {
  rules: RuleCode[];
  reason: string;
  role: ReasonRole;
}

/** `duty` fills a seat; `training` is supernumerary, with a named supervisor on the same shift. */
export type AssignmentRole = 'duty' | 'training';

/** One doctor on one shift. */
export interface Assignment {
  shift: string;
  doctor: string;
  role: AssignmentRole;
  /** The supervisor's doctor id; training only. */
  supervisor?: string;
}

/** A shift before the horizon that still matters: rest, weeks, weekends and nights reach across the border. */
export interface PastDuty {
  doctor: string;
  date: CivilDate;
  start: Instant;
  end: Instant;
  night: boolean;
  presence: 'onSite' | 'home';
}

export interface ObjectiveSettings {
  /** Extra cost of a shift with nobody on it, in open seats. */
  emptyShiftWeight: number;
  /** Deviation from target that costs nothing, in shifts. */
  deadBand: number;
  /** What each later level may give back, in shifts: of the largest deviation, and of the sum per doctor. */
  tolerances: { fairnessMax: number; fairnessSumPerDoctor: number };
  /** Cost of one broken rule of strength `warning`, in wish points. */
  warningPoints: number;
  /** Convex spread of dissatisfaction: up to each threshold (wish points of one doctor) the slope holds; the last has no end. */
  wishSpread: { upTo: number | null; slope: number }[];
}

export interface RosterProblem {
  format: typeof ROSTER_PROBLEM_FORMAT;
  version: typeof ROSTER_PROBLEM_VERSION;
  id: string;
  district: { id: string; name: string };
  /** First civil date and the first one after. */
  horizon: { from: CivilDate; to: CivilDate };
  days: ProblemDay[];
  functions: ProblemFunction[];
  measures: FairnessMeasure[];
  /** In order of start, then id. */
  shifts: ProblemShift[];
  doctors: ProblemDoctor[];
  rules: RuleSetting[];
  objective: ObjectiveSettings;
  locks: Lock[];
  /** The published roster in a re-planning, `null` otherwise: changes against it cost. */
  previousRoster: Assignment[] | null;
  history: PastDuty[];
}
