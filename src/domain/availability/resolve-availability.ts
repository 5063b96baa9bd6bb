import type { CountWish, Mark, ProblemDoctor } from '../problem/roster-problem.ts';
import type { AvailabilityEntry, AvailabilityShift, VetoAllowance } from './availability-entry.ts';
import { mergeAbsences } from './merge-absences.ts';
import { selects } from './select-shifts.ts';
import type { ShiftMark } from './shift-marks.ts';
import { winningMarks } from './shift-marks.ts';
import { applyAllowance } from './veto-allowance.ts';

/** What of a doctor's vetoes did not fit into the allowance. */
export interface AllowanceReport {
  /** Days or shifts used, never more than the allowance. */
  used: number;
  /** Beyond it, in order of entry. `recorded` ones are heard as a cost, the others not at all. */
  exceeded: { entry: string; shifts: string[]; recorded: boolean }[];
}

/** A doctor's part of the problem, as far as the doctor's own word goes. */
export interface ResolvedAvailability extends Pick<
  ProblemDoctor,
  'marks' | 'countWishes' | 'absences' | 'takeExtra' | 'giveAway'
> {
  allowance: AllowanceReport;
}

/**
 * Turns what a doctor said, in order of entry, into marks on shifts. Per shift one word holds: a
 * named shift before a date before a pattern, and then the later entry. Vetoes are heard in order
 * of entry until the allowance is used up; what exceeds it is reported, and counts (as a cost, no
 * rule) only when a coordinator recorded it. Of `takeExtra` and `giveAway` the last word holds.
 */
export function resolveAvailability(
  entries: readonly AvailabilityEntry[],
  shifts: readonly AvailabilityShift[],
  allowance: VetoAllowance,
): ResolvedAvailability {
  const heard = applyAllowance(winningMarks(entries, shifts), allowance);
  return {
    marks: gather(heard.marks),
    countWishes: countWishes(entries, shifts),
    absences: mergeAbsences(entries),
    takeExtra: lastCount(entries, 'takeExtra'),
    giveAway: lastCount(entries, 'giveAway'),
    allowance: { used: heard.used, exceeded: heard.exceeded },
  };
}

/** Equal marks become one, with their shifts in the order given. */
function gather(marks: readonly (ShiftMark & { overAllowance: boolean })[]): Mark[] {
  const groups = new Map<string, Mark>();
  for (const { shift, entry, overAllowance } of marks) {
    const mark: Mark =
      entry.kind === 'veto'
        ? { kind: 'veto', overAllowance, shifts: [] }
        : { kind: entry.kind, grade: entry.grade, shifts: [] };
    const key = JSON.stringify(mark);
    const group = groups.get(key) ?? mark;
    group.shifts.push(shift.id);
    groups.set(key, group);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
}

/** A later wish of the same kind on the same shifts replaces the earlier one. */
function countWishes(
  entries: readonly AvailabilityEntry[],
  shifts: readonly AvailabilityShift[],
): CountWish[] {
  const wishes = new Map<string, CountWish>();
  for (const entry of entries) {
    if (entry.kind !== 'atMost' && entry.kind !== 'atLeast') continue;
    const selected = shifts.filter((shift) => selects(entry.selection, shift)).map(({ id }) => id);
    if (selected.length === 0) continue;
    const key = JSON.stringify([entry.kind, selected]);
    wishes.delete(key);
    wishes.set(key, { kind: entry.kind, count: entry.count, grade: entry.grade, shifts: selected });
  }
  return [...wishes.values()];
}

function lastCount(entries: readonly AvailabilityEntry[], kind: 'takeExtra' | 'giveAway'): number {
  const last = entries.findLast((entry) => entry.kind === kind);
  return last && 'count' in last ? last.count : 0;
}
