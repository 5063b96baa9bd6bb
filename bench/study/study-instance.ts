/** kveld or dag: what time of day a slot is. */
export type StudyKind = 'E' | 'D';

/** S: at the station. A: the mobile doctor, who is qualified for it. */
export type StudyRole = 'S' | 'A';

/** One shift of the study's problem. */
export interface StudySlot {
  /** Days since day 0, a Monday. */
  day: number;
  kind: StudyKind;
  role: StudyRole;
  /** Hours since the start of day 0. */
  startHour: number;
  endHour: number;
  /** Seats to be filled. */
  required: number;
  /** What one seat counts for in a doctor's hours. */
  hours: number;
}

export interface StudyDoctor {
  id: number;
  /** May be the one at the station whom the others lean on. */
  qualified: boolean;
  /** May take mobile slots. */
  mobile: boolean;
  /** Duty share: 1 is a full one. */
  share: number;
  /** Hours done too much (positive) or too little before the first day. */
  carryHours: number;
  unavailableDays: readonly number[];
  /** Day of the week (0 = Monday) on which the doctor takes no slots; -1 for none. */
  weekdayOff: number;
  /** Cost of each slot for this doctor, in the order of the slots; negative = wished. */
  cost: readonly number[];
}

/** A problem of the study: whole weeks, day 0 a Monday. */
export interface StudyInstance {
  weeks: number;
  slots: readonly StudySlot[];
  doctors: readonly StudyDoctor[];
}

/** One doctor on one slot, both by their place in the instance. */
export type StudyPair = [doctor: number, slot: number];
