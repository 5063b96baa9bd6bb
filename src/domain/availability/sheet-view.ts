import type { AvailabilityEntry, AvailabilityShift, VetoAllowance } from './availability-entry.ts';
import type { WishLimits } from './period-limits.ts';
import { type ShiftMark, winningMarks } from './shift-marks.ts';
import { applyAllowance } from './veto-allowance.ts';

/** How much a doctor may ask for in a period. */
export interface SheetLimits {
  allowance: NonNullable<VetoAllowance>;
  wishes: WishLimits;
}

/** What a sheet comes to: the word on each shift, and how much of the allowances it takes. */
export type SheetView = ReturnType<typeof sheetView>;

/**
 * Resolves a sheet as the roster problem will; the service and its client count in the same way.
 *
 * @param shifts those open to the doctor
 */
export function sheetView(
  entries: readonly AvailabilityEntry[],
  shifts: readonly AvailabilityShift[],
  { allowance, wishes }: SheetLimits,
) {
  const said = winningMarks(entries, shifts);
  const heard = applyAllowance(said, allowance);
  const effects = new Map(heard.marks.map(({ shift, overAllowance }) => [shift.id, overAllowance]));
  return {
    marks: said.map(({ shift, entry }) => ({
      shift: shift.id,
      date: shift.date,
      entry: entry.id,
      kind: entry.kind,
      grade: entry.kind === 'veto' ? null : entry.grade,
      effect: effectOf(effects.get(shift.id)),
    })),
    allowance: {
      ...allowance,
      used: heard.used,
      left: Math.max(0, allowance.count - heard.used),
      exceeded: heard.exceeded,
    },
    wishes: {
      points: wishes.points,
      pointsUsed: wishPoints(said),
      countWishes: wishes.countWishes,
      countWishesUsed: entries.filter(({ kind }) => kind === 'atMost' || kind === 'atLeast').length,
    },
  };
}

/** Within the allowance or a wish: `heard`. Beyond it: `cost` when a coordinator recorded it, else `unheard`. */
function effectOf(overAllowance: boolean | undefined): 'heard' | 'cost' | 'unheard' {
  if (overAllowance === undefined) return 'unheard';
  return overAllowance ? 'cost' : 'heard';
}

/** Each date costs the highest grade that is wished on it, as a date is marked and not each of its shifts. */
function wishPoints(marks: readonly ShiftMark[]): number {
  const byDate = new Map<string, number>();
  for (const { shift, entry } of marks) {
    if (entry.kind === 'veto') continue;
    byDate.set(shift.date, Math.max(byDate.get(shift.date) ?? 0, entry.grade));
  }
  return [...byDate.values()].reduce((sum, grade) => sum + grade, 0);
}
