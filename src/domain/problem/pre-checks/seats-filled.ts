import { mostByDays } from '../capacity-by-days.ts';
import { mostOneAfterAnother } from '../capacity-by-rules.ts';
import type { DoctorReach } from '../doctor-reach.ts';
import type { CivilDate, ProblemShift } from '../roster-problem.ts';
import type { TimedShift } from '../timed-shift.ts';
import { flowNetwork } from './max-flow.ts';

/** What a doctor may hold on a date. */
export type ReachByDate = ReadonlyMap<CivilDate, readonly TimedShift[]>;

/** One doctor's shifts per date, for asking about many days in turn. */
export interface DatedReach {
  reach: DoctorReach;
  byDate: ReachByDate;
}

/**
 * The most seats of some days that can be filled: a largest flow from shifts to doctors, each with
 * as many a day as rest allows, and as many in all as the limits per days allow. Never too low.
 */
export function seatsFilled(shifts: readonly ProblemShift[], doctors: readonly DatedReach[]): number {
  const { addNode, connect, maxFlow } = flowNetwork();
  const [source, sink] = [addNode(), addNode()];
  const nodeOf = new Map(
    shifts.map((shift) => {
      const node = addNode();
      connect(source, node, shift.seats);
      return [shift.id, node];
    }),
  );
  const dates = [...new Set(shifts.map(({ date }) => date))];
  for (const { reach, byDate } of doctors) {
    const days = dates
      .map((date) => (byDate.get(date) ?? []).filter(({ shift }) => nodeOf.has(shift.id)))
      .filter((own) => own.length > 0);
    if (days.length === 0) continue;
    const doctor = addNode();
    connect(doctor, sink, mostByDays(reach, days.flat()));
    for (const own of days) {
      // On a single day the doctor's own limit is the day's.
      const day = days.length === 1 ? doctor : addNode();
      if (day !== doctor) connect(day, doctor, mostOneAfterAnother(reach, own));
      for (const { shift } of own) connect(nodeOf.get(shift.id)!, day, 1);
    }
  }
  return maxFlow(source, sink);
}
