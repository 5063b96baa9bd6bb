import type { AvailabilityEntry, ShiftSelection } from '../domain/availability/availability-entry.ts';
import { addDays, dateParts, daysBetween, isoWeekday } from '../domain/calendar/civil-date.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import { datesOf } from './away-counter.ts';
import type { ContestedPeriod } from './contested-dates.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import type { Sheet, SheetContext } from './sheet.ts';
import { add, count, leave, randomDate, veto, wish, wishPattern } from './sheet.ts';

/** A doctor's availability as people fill it in: leave first, then vetoes, habits and single wishes. */
export function demoAvailability(
  person: DemoPerson,
  context: SheetContext,
  random: Random,
): AvailabilityEntry[] {
  const { preset, period } = context;
  const weeks = daysBetween(period.from, period.to) / 7;
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
  if (context.overdraws) overdraw(sheet, context.overdraws === 'recorded');
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
  const date = randomDate(sheet);
  const from = addDays(date, 4 - isoWeekday(date));
  if (from > period.from && addDays(from, 2) < period.to) leave(sheet, from, addDays(from, 2));
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

/** A last veto that reaches past the allowance by some dates. */
function overdraw(sheet: Sheet, recordedOverAllowance: boolean): void {
  const { context, doctor, random } = sheet;
  const dates: CivilDate[] = [];
  for (const date of random.shuffled(datesOf(context.period))) {
    if (dates.length === sheet.vetoes + 4) break;
    if (!context.away.isAway(doctor, date) && context.away.take(doctor, [date])) dates.push(date);
  }
  add(sheet, { kind: 'veto', selection: { by: 'dates', dates: dates.sort() }, recordedOverAllowance });
}
