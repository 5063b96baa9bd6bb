/** The time of day, passed in so that tests can set it. */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
