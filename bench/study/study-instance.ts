/** One slot of a study instance: a day's station or mobile duty and the doctors it needs. */
export interface StudySlot {
  day: number;
  kind: 'E' | 'D';
  role: 'S' | 'A';
  /** Hours since the first day's midnight. */
  startHour: number;
  endHour: number;
  required: number;
  /** Hours it counts in fairness. */
  hours: number;
}

export interface StudyDoctor {
  id: number;
  qualified: boolean;
  mobile: boolean;
  share: number;
  carryHours: number;
  unavailableDays: number[];
  /** Weekday (0 is Monday) never worked; -1 for none. */
  weekdayOff: number;
  /** Cost of each slot; negative is wished for. */
  cost: number[];
}

/** An instance of the study: `../shared/benchmarks/README.md` has its rules and costs. */
export interface StudyInstance {
  weeks: number;
  slots: StudySlot[];
  doctors: StudyDoctor[];
}
