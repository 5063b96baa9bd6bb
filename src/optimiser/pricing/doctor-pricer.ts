/**
 * Finds the cheapest legal roster of one doctor for given prices of the shifts.
 *
 * The value is a lower bound of every legal roster's price, and exact where the roster returned
 * is legal and counted exactly.
 */
export interface DoctorPricer {
  /**
   * @param cost price of each shift for this doctor, by shift; only eligible ones are read
   * @param roster takes the shifts of the cheapest roster, `length` of them
   */
  price(cost: Float64Array, roster: PricedRoster): number;
  /** How wish points are to be charged with the shifts: 1 in full, 0 when the pricer prices them itself. */
  readonly wishSlope: number;
  /**
   * Finds every legal roster whose price is at most `limit`, or stops at `most` of them.
   *
   * @returns whether all were found; null when this pricer cannot list them
   */
  list(cost: Float64Array, limit: number, most: number, found: (shifts: Int32Array) => void): boolean | null;
  /** Turns the pricer's own prices towards a better bound; returns the squared length of the way. */
  follow(fresh: number): number;
  /** Goes this far along the way. */
  move(length: number): void;
}

export class PricedRoster {
  readonly shifts: Int32Array;
  length = 0;

  constructor(room: number) {
    this.shifts = new Int32Array(room);
  }
}
