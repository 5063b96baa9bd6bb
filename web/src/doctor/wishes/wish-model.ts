import type {
  AvailabilityEntry,
  AvailabilityShift,
} from '../../../../src/domain/availability/availability-entry.ts';
import { type SheetLimits, sheetView } from '../../../../src/domain/availability/sheet-view.ts';
import type { Word } from './brush.ts';
import type { Entry, OfferedShift, Sheet } from './wish-api.ts';

/** What holds on a shift. */
export interface ShiftWord {
  word: Word;
  grade: number | null;
  /** Beyond the allowance a veto is not heard. */
  isHeard: boolean;
  entry: string;
}

/** One date of the period as the doctor sees it. */
export interface WishDay {
  date: string;
  shifts: OfferedShift[];
  /** One word for the whole day; `mixed` where its shifts have several; `null` for none. */
  word: Word | 'mixed' | null;
  isHeard: boolean;
  /** Surgeries are closed. */
  isDayOff: boolean;
  isHoliday: boolean;
}

/** What all entries come to. */
export interface WishModel {
  days: ReadonlyMap<string, WishDay>;
  words: ReadonlyMap<string, ShiftWord>;
  allowance: { unit: 'days' | 'shifts'; count: number; used: number; left: number; exceeded: number };
  wishes: { points: number; pointsUsed: number; countWishes: number; countWishesUsed: number };
}

/** The offer of a period to one doctor. */
export interface Offer {
  shifts: readonly OfferedShift[];
  limits: SheetLimits;
}

/** What a sheet says of the limits. */
export function limitsOf({ allowance, wishes }: Sheet): SheetLimits {
  return {
    allowance: { unit: allowance.unit, count: allowance.count },
    wishes: { points: wishes.points, countWishes: wishes.countWishes },
  };
}

/** The API writes them as the domain has them. */
function asDomain(entries: readonly Entry[]): AvailabilityEntry[] {
  return entries as unknown as AvailabilityEntry[];
}

function asSeen({ id, date, slot, startTime, endTime, holiday }: OfferedShift): AvailabilityShift {
  return { id, date, slot, startTime, endTime, holiday };
}

/** Resolves entries as the service does, also without a network. */
export function wishModel(entries: readonly Entry[], { shifts, limits }: Offer): WishModel {
  const { marks, allowance, wishes } = sheetView(asDomain(entries), shifts.map(asSeen), limits);
  const words = new Map(
    marks.map(({ shift, kind, grade, effect, entry }): [string, ShiftWord] => [
      shift,
      { word: kind, grade, isHeard: effect !== 'unheard', entry },
    ]),
  );
  const exceeded = allowance.exceeded.filter(({ recorded }) => !recorded);
  return {
    days: daysOf(shifts, words),
    words,
    allowance: {
      ...allowance,
      exceeded: unitsOf(
        exceeded.flatMap((one) => one.shifts),
        shifts,
        limits,
      ),
    },
    wishes,
  };
}

/** In days, all shifts of a date are one. */
function unitsOf(
  ids: readonly string[],
  shifts: readonly OfferedShift[],
  { allowance }: SheetLimits,
): number {
  if (allowance.unit === 'shifts') return ids.length;
  const wanted = new Set(ids);
  return new Set(shifts.filter(({ id }) => wanted.has(id)).map(({ date }) => date)).size;
}

function daysOf(
  shifts: readonly OfferedShift[],
  words: ReadonlyMap<string, ShiftWord>,
): Map<string, WishDay> {
  const days = new Map<string, WishDay>();
  for (const shift of shifts) {
    const { date, dayOff, holiday } = shift;
    const day = days.get(date);
    if (day) day.shifts.push(shift);
    else {
      days.set(date, {
        ...{ date, shifts: [shift], word: null, isHeard: true },
        isDayOff: dayOff,
        isHoliday: holiday,
      });
    }
  }
  for (const day of days.values()) Object.assign(day, wordOf(day.shifts.map(({ id }) => words.get(id))));
  return days;
}

function wordOf(said: readonly (ShiftWord | undefined)[]): Pick<WishDay, 'word' | 'isHeard'> {
  const kinds = new Set(said.map((one) => one?.word ?? null));
  const [only = null] = kinds;
  return {
    word: kinds.size > 1 ? 'mixed' : only,
    isHeard: said.every((one) => one === undefined || one.isHeard),
  };
}
