import type { AvailabilityEntry, AvailabilityShift } from './availability-entry.ts';
import { selects, specificity } from './select-shifts.ts';

/** An entry that marks shifts one by one. */
export type MarkingEntry = Extract<AvailabilityEntry, { kind: 'veto' | 'prefer' | 'preferNot' }>;

/** The word that holds on one shift, and its place in the order of entry. */
export interface ShiftMark {
  shift: AvailabilityShift;
  entry: MarkingEntry;
  order: number;
}

/** For each shift the entry that holds: the most specific, and of equally specific ones the latest. */
export function winningMarks(
  entries: readonly AvailabilityEntry[],
  shifts: readonly AvailabilityShift[],
): ShiftMark[] {
  return shifts.flatMap((shift) => {
    let best: { entry: Marks; order: number } | null = null;
    for (const [order, entry] of entries.entries()) {
      if (!marks(entry) || !selects(entry.selection, shift)) continue;
      if (best && specificity(entry.selection) < specificity(best.entry.selection)) continue;
      best = { entry, order };
    }
    if (!best || best.entry.kind === 'neutral') return [];
    return [{ shift, entry: best.entry, order: best.order }];
  });
}

type Marks = MarkingEntry | Extract<AvailabilityEntry, { kind: 'neutral' }>;

function marks(entry: AvailabilityEntry): entry is Marks {
  return ['veto', 'prefer', 'preferNot', 'neutral'].includes(entry.kind);
}
