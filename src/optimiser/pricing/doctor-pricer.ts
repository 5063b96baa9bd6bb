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
}

export class PricedRoster {
  readonly shifts: Int32Array;
  length = 0;

  constructor(room: number) {
    this.shifts = new Int32Array(room);
  }
}
