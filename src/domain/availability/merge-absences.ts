import type { ProblemDoctor } from '../problem/roster-problem.ts';
import type { AvailabilityEntry } from './availability-entry.ts';

type Absence = ProblemDoctor['absences'][number];

/** Absences by start; those of one kind that overlap or touch become one. */
export function mergeAbsences(entries: readonly AvailabilityEntry[]): Absence[] {
  const merged: Absence[] = [];
  for (const absence of absencesOf(entries)) {
    const open = merged.findLast((other) => other.kind === absence.kind);
    if (open && absence.from <= open.to) open.to = absence.to > open.to ? absence.to : open.to;
    else merged.push({ ...absence });
  }
  return merged;
}

function absencesOf(entries: readonly AvailabilityEntry[]): Absence[] {
  return entries
    .flatMap((entry): Absence[] =>
      entry.kind === 'absence' || entry.kind === 'busyElsewhere'
        ? [{ kind: entry.kind, from: entry.from, to: entry.to }]
        : [],
    )
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.kind < b.kind ? -1 : 1));
}
