import { type Brush, type Grade, paint, type Target } from './brush.ts';
import type { Entry } from './wish-api.ts';
import { type Offer, wishModel } from './wish-model.ts';

/** What painting came to. */
export interface Painted {
  entries: Entry[];
  /** Dates or shifts that were painted. */
  done: string[];
  /** Those that the allowance, or the points for wishes, had no room for. */
  refused: string[];
  /** What ran out. */
  spent: 'allowance' | 'points' | null;
}

/**
 * Paints what there is room for, in the order of the target: nothing that would go unheard, and nothing that
 * the service would refuse.
 */
export function paintWithin(
  entries: readonly Entry[],
  target: Target,
  { brush, grade, offer }: { brush: Brush; grade: Grade; offer: Offer },
): Painted {
  const painted: Painted = { entries: [...entries], done: [], refused: [], spent: null };
  const before = wishModel(entries, offer);
  for (const place of placesOf(target)) {
    const next = paint(painted.entries, place.target, { brush, grade, shifts: offer.shifts }, (left, at) =>
      stillMarked(left, at, offer),
    );
    const spent = brush === 'erase' ? null : spentBy(next, before, offer);
    if (spent) {
      painted.spent = spent;
      painted.refused.push(place.name);
    } else {
      painted.entries = next;
      painted.done.push(place.name);
    }
  }
  return painted;
}

function placesOf(target: Target): { name: string; target: Target }[] {
  return target.by === 'dates'
    ? target.dates.map((name) => ({ name, target: { by: 'dates', dates: [name] } }))
    : target.shifts.map((name) => ({ name, target: { by: 'shifts', shifts: [name] } }));
}

/** What was too much before may stay; more of it may not come. */
function spentBy(
  entries: readonly Entry[],
  before: ReturnType<typeof wishModel>,
  offer: Offer,
): Painted['spent'] {
  const { allowance, wishes } = wishModel(entries, offer);
  if (allowance.exceeded > before.allowance.exceeded) return 'allowance';
  const most = Math.max(wishes.points, before.wishes.pointsUsed);
  return wishes.pointsUsed > most ? 'points' : null;
}

/** The places of a target that something else still speaks of. */
function stillMarked(entries: readonly Entry[], target: Target, offer: Offer): Target {
  const { words } = wishModel(entries, offer);
  if (target.by === 'shifts') return { by: 'shifts', shifts: target.shifts.filter((id) => words.has(id)) };
  const dates = target.dates.filter((date) =>
    offer.shifts.some((shift) => shift.date === date && words.has(shift.id)),
  );
  return { by: 'dates', dates };
}
