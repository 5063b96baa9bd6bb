import type { Entry } from './wish-api.ts';

/** What a tap paints; `erase` takes back what was said. */
export const BRUSHES = ['veto', 'preferNot', 'prefer', 'erase'] as const;
export type Brush = (typeof BRUSHES)[number];
/** A word on a day or shift. */
export type Word = Exclude<Brush, 'erase'>;

/** How much a wish weighs. */
export type Grade = 1 | 2 | 3;
export const GRADES: readonly Grade[] = [1, 2, 3];

type Selection = Extract<Entry, { selection: unknown }>['selection'];
type MarkingEntry = Extract<Entry, { kind: Word | 'neutral' }>;

/** What is painted: whole days, or single shifts of a day. */
export type Target = { by: 'dates'; dates: string[] } | { by: 'shifts'; shifts: string[] };

/** A shift of the offer, as far as painting needs it. */
export interface PaintedShift {
  id: string;
  date: string;
}

/** Whether an entry is made by painting, and so may be changed by painting. Patterns and records are not. */
export function isPainted(entry: Entry): entry is MarkingEntry {
  if (!isMarking(entry)) return false;
  if (entry.kind === 'veto' && entry.recordedOverAllowance === true) return false;
  const { selection } = entry;
  if (selection.by === 'shifts') return true;
  return selection.by === 'dates' && selection.slots === undefined && selection.between === undefined;
}

/** Whether an entry says something of shifts one by one. */
export function isMarking(entry: Entry): entry is MarkingEntry {
  return ['veto', 'prefer', 'preferNot', 'neutral'].includes(entry.kind);
}

/**
 * The entries after painting. What was painted there before is gone; painted days and shifts come after
 * patterns, and one entry holds all of a kind and weight.
 *
 * @param marked whether something else, a pattern say, still speaks of these places: erasing then takes it back
 */
export function paint(
  entries: readonly Entry[],
  target: Target,
  { brush, grade, shifts }: { brush: Brush; grade: Grade; shifts: readonly PaintedShift[] },
  marked: (entries: Entry[], target: Target) => Target,
): Entry[] {
  const cleared = entries.flatMap((entry) => (isPainted(entry) ? without(entry, target, shifts) : [entry]));
  const place = brush === 'erase' ? marked(cleared, target) : target;
  if (sizeOf(place) === 0) return cleared;
  const kind = brush === 'erase' ? 'neutral' : brush;
  return withPlace(cleared, kind, grade, place);
}

function sizeOf(target: Target): number {
  return target.by === 'dates' ? target.dates.length : target.shifts.length;
}

/** A painted entry without the target's places; none when nothing is left of it. */
function without(entry: MarkingEntry, target: Target, shifts: readonly PaintedShift[]): Entry[] {
  const { selection } = entry;
  if (selection.by === 'dates' && target.by === 'dates') {
    const dates = selection.dates.filter((date) => !target.dates.includes(date));
    return dates.length === 0 ? [] : [{ ...entry, selection: { ...selection, dates } }];
  }
  if (selection.by === 'shifts') {
    const gone = new Set(
      target.by === 'shifts'
        ? target.shifts
        : shifts.filter(({ date }) => target.dates.includes(date)).map(({ id }) => id),
    );
    const left = selection.shifts.filter((shift) => !gone.has(shift));
    return left.length === 0 ? [] : [{ ...entry, selection: { ...selection, shifts: left } }];
  }
  return [entry];
}

function withPlace(entries: readonly Entry[], kind: Word | 'neutral', grade: Grade, place: Target): Entry[] {
  const weight = kind === 'prefer' || kind === 'preferNot' ? { grade } : {};
  const home = entries.find(
    (entry): entry is MarkingEntry =>
      isPainted(entry) &&
      entry.kind === kind &&
      entry.selection.by === place.by &&
      (!('grade' in entry) || entry.grade === grade),
  );
  const selection = merged(home?.selection, place);
  const entry = { kind, id: home?.id ?? freeId(entries, kind, place.by), ...weight, selection } as Entry;
  return [...entries.filter((other) => other !== home), entry];
}

function merged(selection: Selection | undefined, place: Target): Target {
  if (place.by === 'dates') {
    const before = selection?.by === 'dates' ? selection.dates : [];
    return { by: 'dates', dates: [...new Set([...before, ...place.dates])].sort() };
  }
  const before = selection?.by === 'shifts' ? selection.shifts : [];
  return { by: 'shifts', shifts: [...new Set([...before, ...place.shifts])].sort() };
}

/** An id that the sheet does not have yet: `veto-dates`, `prefer-dates-2`. */
export function freeId(entries: readonly Entry[], kind: string, of: string): string {
  const taken = new Set(entries.map(({ id }) => id));
  const name = `${kind}-${of}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(id)) return id;
  }
}
