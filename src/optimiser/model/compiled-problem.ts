/**
 * The roster problem as typed arrays: what the engines work on.
 *
 * Indices: `d` doctors, `s` shifts (0..S-1), then *fixed duties* (S..S+F-1): history before the
 * horizon and supernumerary training seats, which count for rest, weeks, weekends and nights
 * but fill no seat. Times are minutes since 1970 in UTC, days are civil day numbers since 1970.
 */
export interface CompiledProblem {
  /**
   * `levels`: level by level, as rosters are judged. `sum`: coverage, deviations and wishes weigh
   * the same and add up to one cost, as in the literature's instances.
   */
  objective: 'levels' | 'sum';
  D: number;
  S: number;
  doctorIds: string[];
  shiftIds: string[];

  /** Per shift and fixed duty. */
  start: Int32Array;
  end: Int32Array;
  day: Int32Array;
  night: Uint8Array;
  /** Number of the weekend (by its Saturday's week), -1 for a duty that starts Monday to Friday. */
  weekend: Int32Array;

  /** Per shift. */
  seats: Int32Array;
  /** 1: a back-up seat that exists only when needed. */
  conditional: Uint8Array;
  /** Per shift: cost of 0, 1, … `seats` holders; convex, falling. */
  coverCost: Float64Array[];
  /** Per shift: cost of having no holder who is `skilled` there; 0 where that does not matter. */
  unskilledCost: Float64Array;
  /** Measures in which the shift counts, as indices. */
  measuresOf: Int32Array[];
  /** What the shift counts in each of them, in whole units (1 for a shift, half hours, …). */
  unitsOf: Int32Array[];

  /** `d * S + s`: 1 when no static hard rule stands against it (or a lock asks for it). */
  eligible: Uint8Array;
  /** `d * S + s`: broken warnings that depend on this doctor and shift alone. */
  staticWarnings: Uint8Array;
  /** `d * S + s`: 1 when the doctor may not stand alone there. */
  dependent: Uint8Array;
  /** `d * S + s`: 1 when the doctor can back up others from there. */
  qualified: Uint8Array;
  /** `d * S + s`: 1 when the doctor makes good for `unskilledCost` there. */
  skilled: Uint8Array;
  /** `d * S + s`: wish points of holding the shift (prefer not > 0 > prefer). */
  points: Float64Array;
  /** `d * S + s`: 1 for a veto beyond the allowance. */
  overVeto: Uint8Array;
  /** `d * S + s`: 1 when the previous roster has it. */
  previous: Uint8Array;
  /** Assignments of the previous roster. */
  previousCount: number;
  /** `d * S + s`: 1 when the coordinator has fixed it. */
  locked: Uint8Array;
  /** Doctors that may hold the shift, ascending. */
  eligibleDoctors: Int32Array[];
  /** Shifts the doctor may hold, ascending. */
  eligibleShifts: Int32Array[];

  /** Fixed duties per doctor, in order of start. */
  fixedDuties: Int32Array[];
  /** Index from which a fixed duty lies inside the horizon: per fixed duty 1 or 0, indexed from S. */
  fixedInHorizon: Uint8Array;

  /** Limits per engagement class; `classOf(d, day)` finds the class. */
  limits: DoctorLimits[];
  /** `d * horizonDays + (day - firstDay)` -> index into `limits`. */
  limitClass: Uint8Array;
  firstDay: number;
  horizonDays: number;
  /** Hard breaches among locked assignments alone: no roster can have fewer. */
  lockedBreaches: Int32Array;

  /** Limits on days of duty per doctor that can be reached; empty for nearly all. */
  dayLimits: CompiledDayLimit[][];

  groups: BackUpGroup[];
  /** Back-up group of a shift's dependents; -1: no back-up possible. */
  groupOf: Int32Array;
  /** Groups in whose set a shift stands. */
  groupsBackedBy: Int32Array[];

  M: number;
  measureIds: string[];
  /** `d * M + m`; NaN when the measure does not count for the doctor. */
  target: Float64Array;
  weight: Float64Array;
  /** Per `d * M + m`: cost of n = 0..maxCount units, convex; thousandths of a weighted shift in rosters. */
  deviationCost: Float64Array;
  maxCount: number;

  countWishes: CompiledCountWish[][];
  wishSpread: { upTo: number; slope: number }[];
  warningPoints: number;
  toleranceMax: number;
  toleranceSum: number;
}

/** The dynamic rules for one engagement; `null` is off, `hard` false is a warning. */
export interface DoctorLimits {
  rest: { minutes: number; hard: boolean } | null;
  week: { count: number; days: number; hard: boolean } | null;
  /** At most `count` duties from Monday to Sunday. */
  calendarWeek: { count: number; hard: boolean } | null;
  period: { count: number; hard: boolean } | null;
  weekend: { worked: number; of: number; hard: boolean } | null;
  nights: { max: number; freeMinutes: number; hard: boolean } | null;
  spacing: { days: number; hard: boolean } | null;
}

/** At most `days` days with a duty among the day numbers `from` (inside) to `to` (outside). */
export interface CompiledDayLimit {
  from: number;
  to: number;
  days: number;
}

/** Shifts that share the same back-up doctors. */
export interface BackUpGroup {
  /** Shifts whose dependents count. */
  members: Int32Array;
  /** Shifts whose qualified holders count. */
  backing: Int32Array;
  perBackUp: number;
}

export interface CompiledCountWish {
  atMost: boolean;
  count: number;
  grade: number;
  /** 1 per shift it counts. */
  counts: Uint8Array;
}
