import type { AvailabilityEntry, ShiftSelection } from '../domain/availability/availability-entry.ts';
import { addDays, dateParts, datesBetween, isoWeekday } from '../domain/calendar/civil-date.ts';
import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import { osloInstant, SHIFT_BORDERS } from '../domain/calendar/oslo-time.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { AwayCounter } from './away-counter.ts';
import { datesOf } from './away-counter.ts';
import type { ContestedPeriod } from './contested-dates.ts';
import type { DemoPerson } from './people.ts';
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
}

/** A sheet being filled in: what is left of the allowances, and the entries so far. */
interface Sheet {
  doctor: string;
  entries: AvailabilityEntry[];
  vetoes: number;
  points: number;
  countWishes: number;
  context: SheetContext;
  random: Random;
}

/** A doctor's availability as people fill it in: leave first, then vetoes, habits and single wishes. */
export function demoAvailability(
  person: DemoPerson,
  context: SheetContext,
  random: Random,
): AvailabilityEntry[] {
  const { preset, period } = context;
  const weeks = datesBetween(period.from, period.to).length / 7;
  const sheet: Sheet = {
    doctor: person.doctor.id,
    entries: [],
    vetoes: Math.round((preset.vetoAllowance.dates * weeks) / preset.vetoAllowance.perWeeks),
    points: Math.round((preset.wishes.points * weeks) / preset.wishes.perWeeks),
    countWishes: preset.wishes.countWishes,
    context,
    random,
  };
  takeLeave(sheet);
  if (random.chance(0.2)) attendCourse(sheet);
  for (const stretch of random.shuffled(context.contested)) keepFree(sheet, stretch);
  for (let n = random.int(1, 5); n > 0; n--) veto(sheet, [randomDate(sheet)]);
  if (person.part !== 'lis1') habits(sheet);
  singleWishes(sheet);
  trade(sheet);
  return sheet.entries;
}

/** Leave with a date: a week in winter, at Easter or in the first weeks of summer. */
function takeLeave(sheet: Sheet): void {
  const { random, context } = sheet;
  const chances = {
    winter: 0.22,
    easter: 0.2,
    summer: 0.3,
    autumn: 0.15,
    christmas: 0.1,
    longWeekend: 0,
    nationalDay: 0,
  };
  for (const stretch of context.contested) {
    if (!random.chance(chances[stretch.kind] * context.pressure)) continue;
    const length = stretch.kind === 'summer' ? 7 * random.int(1, 2) : datesOf(stretch).length;
    const latest = Math.max(0, datesOf(stretch).length - length);
    const from = addDays(stretch.from, Math.floor(random.int(0, latest) / 7) * 7);
    const to = addDays(from, length);
    leave(sheet, from, to < stretch.to ? to : stretch.to);
  }
}

function attendCourse(sheet: Sheet): void {
  const { period } = sheet.context;
  const monday = addDays(randomDate(sheet), 0);
  const from = addDays(monday, 4 - isoWeekday(monday));
  if (from > period.from && addDays(from, 2) < period.to) leave(sheet, from, addDays(from, 2));
}

function leave(sheet: Sheet, from: CivilDate, to: CivilDate): void {
  if (!sheet.context.away.take(sheet.doctor, datesBetween(from, to))) return;
  add(sheet, {
    kind: 'absence',
    from: osloInstant(from, '00:00', SHIFT_BORDERS),
    to: osloInstant(to, '00:00', SHIFT_BORDERS),
  });
}

/** A contested stretch as veto, else as a strong wish. */
function keepFree(sheet: Sheet, stretch: ContestedPeriod): void {
  const { random, context, doctor } = sheet;
  const dates = datesOf(stretch).filter((date) => !context.away.isAway(doctor, date));
  const want = {
    winter: 0.2,
    easter: 0.3,
    summer: 0.15,
    autumn: 0.15,
    christmas: 0.35,
    longWeekend: 0.3,
    nationalDay: 0.35,
  };
  if (dates.length === 0 || !random.chance(want[stretch.kind] * context.pressure)) return;
  const chosen = stretch.kind === 'summer' ? dates.slice(0, random.int(4, 7)) : dates;
  if (random.chance(0.75) && veto(sheet, chosen)) return;
  wish(sheet, 'preferNot', chosen, random.chance(0.5) ? 3 : 2);
}

/** What returns every week: a fixed free evening, free weekends of every other week, a liked evening. */
function habits(sheet: Sheet): void {
  const { random, context } = sheet;
  const roll = random.next();
  const during = { from: context.period.from, to: context.period.to };
  const weekdays = [random.int(1, 5)];
  if (roll < 0.35) {
    wishPattern(sheet, 'preferNot', { by: 'pattern', during, weekdays }, random.chance(0.4) ? 2 : 1);
  } else if (roll < 0.5) {
    const weeks = random.chance(0.5) ? 'odd' : 'even';
    wishPattern(sheet, 'preferNot', { by: 'pattern', during, weekdays: [6, 7], weeks }, 1);
  } else if (roll < 0.65) {
    const slots = ['evening'];
    wishPattern(sheet, 'prefer', { by: 'pattern', during, weekdays, slots, holidays: 'except' }, 1);
  }
  // The pattern does not speak for one date on which it happens to fit.
  if (roll < 0.1) add(sheet, { kind: 'neutral', selection: { by: 'dates', dates: [randomDate(sheet)] } });
}

function singleWishes(sheet: Sheet): void {
  const { random, context } = sheet;
  for (let n = random.int(0, 4); n > 0; n--) {
    wish(
      sheet,
      random.chance(0.6) ? 'preferNot' : 'prefer',
      [randomDate(sheet)],
      random.pick([1, 2, 3] as const),
    );
  }
  const during = { from: context.period.from, to: context.period.to };
  if (random.chance(0.25)) {
    const selection: ShiftSelection = {
      by: 'pattern',
      during,
      weekdays: [6, 7],
      slots: ['evening', 'night'],
    };
    count(sheet, 'atMost', selection, random.int(1, 3));
  }
  if (random.chance(0.15)) {
    count(sheet, 'atLeast', { by: 'pattern', during, weekdays: [1, 2, 3, 4] }, random.int(3, 5));
  }
  const { month, year } = dateParts(randomDate(sheet));
  if (random.chance(0.15)) {
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    count(sheet, 'atMost', { by: 'pattern', during: { from: start, to: addDays(start, 30) } }, 1);
  }
}

function trade(sheet: Sheet): void {
  const roll = sheet.random.next();
  if (roll < 0.12) add(sheet, { kind: 'takeExtra', count: sheet.random.int(1, 4) });
  else if (roll < 0.28) add(sheet, { kind: 'giveAway', count: sheet.random.int(1, 3) });
}

/** A veto within the allowance, if enough colleagues are left; says whether it was entered. */
function veto(sheet: Sheet, dates: readonly CivilDate[]): boolean {
  const { context, doctor } = sheet;
  const news = dates.filter((date) => !context.away.isAway(doctor, date));
  if (news.length === 0 || news.length > sheet.vetoes || !context.away.take(doctor, news)) return false;
  sheet.vetoes -= news.length;
  add(sheet, { kind: 'veto', selection: { by: 'dates', dates: news } });
  return true;
}

function wish(sheet: Sheet, kind: 'prefer' | 'preferNot', dates: CivilDate[], grade: 1 | 2 | 3): void {
  const affordable = dates.slice(0, Math.floor(sheet.points / grade));
  if (affordable.length === 0) return;
  sheet.points -= affordable.length * grade;
  add(sheet, { kind, selection: { by: 'dates', dates: affordable }, grade });
}

function wishPattern(
  sheet: Sheet,
  kind: 'prefer' | 'preferNot',
  selection: Extract<ShiftSelection, { by: 'pattern' }>,
  grade: 1 | 2,
): void {
  const { from, to } = sheet.context.period;
  const weeks = Math.ceil(datesBetween(from, to).length / 7);
  const dates = weeks * (selection.weekdays?.length ?? 7) * (selection.weeks ? 0.5 : 1);
  if (dates * grade > sheet.points) return;
  sheet.points -= dates * grade;
  add(sheet, { kind, selection, grade });
}

function count(sheet: Sheet, kind: 'atMost' | 'atLeast', selection: ShiftSelection, number: number): void {
  if (sheet.countWishes === 0) return;
  sheet.countWishes--;
  add(sheet, { kind, selection, count: number, grade: sheet.random.pick([1, 2] as const) });
}

function randomDate({ context, random }: Sheet): CivilDate {
  const dates = datesBetween(context.period.from, context.period.to);
  return dates[random.int(0, dates.length - 1)]!;
}

/** An entry without its id: ids follow the order of entry. */
type Unnumbered<T> = T extends { id: string } ? Omit<T, 'id'> : never;

function add(sheet: Sheet, entry: Unnumbered<AvailabilityEntry>): void {
  sheet.entries.push({ ...entry, id: `${sheet.doctor}/${sheet.entries.length + 1}` });
}
