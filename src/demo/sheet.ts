import type { AvailabilityEntry, ShiftSelection } from '../domain/availability/availability-entry.ts';
import { addDays, datesBetween, daysBetween } from '../domain/calendar/civil-date.ts';
import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import { osloInstant, SHIFT_BORDERS } from '../domain/calendar/oslo-time.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { AwayCounter } from './away-counter.ts';
import type { ContestedPeriod } from './contested-dates.ts';
import type { Random } from './random.ts';

/** What one doctor's sheet is filled in with. */
export interface SheetContext {
  preset: Pick<DistrictPreset, 'vetoAllowance' | 'wishes'>;
  period: { from: CivilDate; to: CivilDate };
  contested: ContestedPeriod[];
  /** The doctor's own group of colleagues. */
  away: AwayCounter;
  /** Wanting the contested dates, as a factor: 1 is the usual district. */
  pressure: number;
  /** The doctor asks for more than the allowance, and a coordinator has recorded it or not. */
  overdraws: 'recorded' | 'unrecorded' | null;
}

/** A sheet being filled in: what is left of the allowances, and the entries so far. */
export interface Sheet {
  doctor: string;
  entries: AvailabilityEntry[];
  vetoes: number;
  points: number;
  countWishes: number;
  context: SheetContext;
  random: Random;
}

/** Leave with dates, if enough colleagues are left. */
export function leave(sheet: Sheet, from: CivilDate, to: CivilDate): void {
  if (!sheet.context.away.take(sheet.doctor, datesBetween(from, to))) return;
  add(sheet, {
    kind: 'absence',
    from: osloInstant(from, '00:00', SHIFT_BORDERS),
    to: osloInstant(to, '00:00', SHIFT_BORDERS),
  });
}

/** A veto within the allowance, if enough colleagues are left; says whether it was entered. */
export function veto(sheet: Sheet, dates: readonly CivilDate[]): boolean {
  const { context, doctor } = sheet;
  const news = dates.filter((date) => !context.away.isAway(doctor, date));
  if (news.length === 0 || news.length > sheet.vetoes || !context.away.take(doctor, news)) return false;
  sheet.vetoes -= news.length;
  add(sheet, { kind: 'veto', selection: { by: 'dates', dates: news } });
  return true;
}

export function wish(sheet: Sheet, kind: 'prefer' | 'preferNot', dates: CivilDate[], grade: 1 | 2 | 3): void {
  const affordable = dates.slice(0, Math.floor(sheet.points / grade));
  if (affordable.length === 0) return;
  sheet.points -= affordable.length * grade;
  add(sheet, { kind, selection: { by: 'dates', dates: affordable }, grade });
}

export function wishPattern(
  sheet: Sheet,
  kind: 'prefer' | 'preferNot',
  selection: Extract<ShiftSelection, { by: 'pattern' }>,
  grade: 1 | 2,
): void {
  const { from, to } = sheet.context.period;
  const weeks = Math.ceil(daysBetween(from, to) / 7);
  const dates = weeks * (selection.weekdays?.length ?? 7) * (selection.weeks ? 0.5 : 1);
  if (dates * grade > sheet.points) return;
  sheet.points -= dates * grade;
  add(sheet, { kind, selection, grade });
}

export function count(
  sheet: Sheet,
  kind: 'atMost' | 'atLeast',
  selection: ShiftSelection,
  number: number,
): void {
  if (sheet.countWishes === 0) return;
  sheet.countWishes--;
  add(sheet, { kind, selection, count: number, grade: sheet.random.pick([1, 2] as const) });
}

export function randomDate({ context, random }: Sheet): CivilDate {
  const { from, to } = context.period;
  return addDays(from, random.int(0, daysBetween(from, to) - 1));
}

/** An entry without its id: ids follow the order of entry. */
type Unnumbered<T> = T extends { id: string } ? Omit<T, 'id'> : never;

export function add(sheet: Sheet, entry: Unnumbered<AvailabilityEntry>): void {
  sheet.entries.push({ ...entry, id: `${sheet.doctor}/${sheet.entries.length + 1}` });
}
