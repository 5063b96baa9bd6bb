import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { addingCheck, isHardBreach } from '../../domain/rules/check-roster.ts';
import type { OpenSeat } from '../outcome.ts';

/** Every shift with fewer doctors than seats, and how many doctors each rule keeps from it. */
export function openSeatsOf(problem: RosterProblem, roster: Roster): OpenSeat[] {
  const holders = new Map<string, Set<string>>();
  for (const a of roster.assignments) {
    if (a.role === 'duty') holders.set(a.shift, (holders.get(a.shift) ?? new Set()).add(a.doctor));
  }
  const adding = addingCheck(problem, roster);
  return problem.shifts.flatMap((shift) => {
    const on = holders.get(shift.id) ?? new Set<string>();
    if (shift.onlyWhenNeeded || on.size >= shift.seats) return [];
    const counts = new Map<string, number>();
    for (const { id } of problem.doctors) {
      if (on.has(id)) continue;
      const against = adding({ shift: shift.id, doctor: id, role: 'duty' }).find(isHardBreach);
      const rule = against?.rule ?? 'none';
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    const reasons = [...counts].map(([rule, doctors]) => ({ rule, doctors }));
    reasons.sort((a, b) => b.doctors - a.doctors || (a.rule < b.rule ? -1 : 1));
    return [{ shift: shift.id, seats: shift.seats - on.size, reasons }];
  });
}
