import { isDeepStrictEqual } from 'node:util';
import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import type { SheetView } from '../../domain/availability/sheet-view.ts';
import { type FieldError, Problem } from '../../http/problem.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';

/** Refuses (422) shifts that the period does not have, each with its place. */
export function refuseUnknownShifts(
  entries: readonly AvailabilityEntry[],
  known: ReadonlySet<string>,
  locale: Locale,
): void {
  const places = entries.flatMap((entry, at) =>
    'selection' in entry && entry.selection.by === 'shifts'
      ? entry.selection.shifts.flatMap((shift, nth) =>
          known.has(shift) ? [] : [`body.entries.${at}.selection.shifts.${nth}`],
        )
      : [],
  );
  refuseAt(places, 'shift-unknown', locale);
}

/**
 * Refuses (422) that a doctor lifts the own allowance: what a coordinator recorded stays as long as its
 * entry is the same, and nothing more is recorded.
 */
export function refuseOwnRecords(
  entries: readonly AvailabilityEntry[],
  stored: readonly AvailabilityEntry[],
  locale: Locale,
): void {
  const places = entries.flatMap((entry, at) =>
    entry.kind === 'veto' &&
    entry.recordedOverAllowance === true &&
    !stored.some((one) => isDeepStrictEqual(one, entry))
      ? [`body.entries.${at}.recordedOverAllowance`]
      : [],
  );
  refuseAt(places, 'over-allowance-by-coordinator', locale);
}

/** What a sheet has more of than the district's settings give; `null` when it keeps to them. */
export function excessWishes({ wishes }: SheetView) {
  const { points, pointsUsed, countWishes, countWishesUsed } = wishes;
  if (pointsUsed > points) {
    return { code: 'wish-points-exceeded', values: { used: pointsUsed, most: points } };
  }
  if (countWishesUsed > countWishes) {
    return { code: 'count-wishes-exceeded', values: { used: countWishesUsed, most: countWishes } };
  }
  return null;
}

/** Refuses (422) more wishes than the district's settings give. */
export function refuseTooManyWishes(view: SheetView): void {
  const excess = excessWishes(view);
  if (excess) throw new Problem(422, excess.code, { values: excess.values });
}

function refuseAt(places: readonly string[], code: string, locale: Locale): void {
  if (places.length === 0) return;
  const values = { count: places.length };
  const message = formatMessage(locale, `problem.${code}`, values);
  const errors = places.map((path): FieldError => ({ path, code, message }));
  throw new Problem(422, code, { values, errors });
}
