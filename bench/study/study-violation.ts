/** The hard rules of the study's problem, one name each. */
export type StudyRule =
  /** A doctor or slot that the instance does not have. */
  | 'unknown'
  /** The same doctor on the same slot twice. */
  | 'taken-twice'
  /** More doctors than seats. */
  | 'over-full'
  | 'unavailable-day'
  | 'weekday-off'
  | 'not-mobile'
  | 'two-on-a-day'
  /** A Friday's or Saturday's evening, and the next day's day slot. */
  | 'evening-before-day'
  | 'week-limit'
  | 'weekend-limit'
  /** A second worked weekend within three. */
  | 'weekends-apart';

/** One breach of one hard rule. */
export interface StudyViolation {
  rule: StudyRule;
  /** Id of the doctor; null when the breach is a slot's. */
  doctor: number | null;
  /** Places of the slots in the instance. */
  slots: number[];
  /** What is wrong, with the values. */
  message: string;
}
