/** How patient the sender is; seconds. */
export interface Pace {
  /** A message that somebody took to send and was not heard of again is tried by somebody else after this. */
  lease: number;
  /** The wait after each try that failed for the time being; when all are used up, the message has failed. */
  waits: readonly number[];
}

const [MINUTE, HOUR] = [60, 3600];

/** Half a minute at first and four hours in the end: 48 hours in all. */
export const PACE: Pace = {
  lease: 2 * MINUTE,
  waits: [
    30,
    ...[1, 2, 4, 8, 16, 32, 64, 128].map((minutes) => minutes * MINUTE),
    ...Array<number>(11).fill(4 * HOUR),
  ],
};
