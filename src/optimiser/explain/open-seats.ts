import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import type { OpenSeat } from '../outcome.ts';
import { obstacleCheck } from './obstacle-check.ts';
import { type ReasonCode, reasonCode } from './reason-code.ts';

/** Every shift with fewer doctors than seats, and how many doctors each reason keeps from it. */
export function openSeatsOf(problem: RosterProblem, roster: Roster): OpenSeat[] {
  const holders = new Map<string, Set<string>>();
  for (const a of roster.assignments) {
    if (a.role === 'duty') holders.set(a.shift, (holders.get(a.shift) ?? new Set()).add(a.doctor));
  }
  const obstacleTo = obstacleCheck(problem, roster);
  return problem.shifts.flatMap((shift) => {
    const on = holders.get(shift.id) ?? new Set<string>();
    if (shift.onlyWhenNeeded || on.size >= shift.seats) return [];
    const counts = new Map<ReasonCode, number>();
    for (const { id } of problem.doctors) {
      if (on.has(id)) continue;
      const { against } = obstacleTo(shift, id);
      const code = against ? reasonCode(against.rule) : 'none';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const reasons = [...counts].map(([rule, doctors]) => ({ rule, doctors }));
    reasons.sort((a, b) => b.doctors - a.doctors || (a.rule < b.rule ? -1 : 1));
    return [{ shift: shift.id, seats: shift.seats - on.size, reasons }];
  });
}
