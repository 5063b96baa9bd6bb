import type {
  AvailabilityEntry,
  RecurringPattern,
  ShiftFilter,
  ShiftSelection,
} from '../../domain/availability/availability-entry.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import type { Interval } from '../../domain/problem/roster-problem.ts';
import type { Cells, Period } from './import-kind.ts';
import { dateOf, lastDay, type RowReader } from './row-reader.ts';
import { ENTRY_WORDS, HOLIDAY_WORDS, WEEK_WORDS, weekdayOf, weekdayWord } from './vocabulary.ts';
import { wallInstant, wallText } from './wall-clock.ts';

/** What rows of availability may speak of. */
export interface AvailabilityContext {
  period: Pick<Period, 'from' | 'to'>;
  shifts: ReadonlySet<string>;
  slots: ReadonlySet<string>;
}

const PATTERN = ['firstDay', 'lastDay', 'weekdays', 'weeks', 'everyWeeks', 'everyFrom', 'holidays'];
const FILTER = ['slots', 'fromClock', 'toClock'];
const SELECTION = ['dates', 'shifts', ...PATTERN, ...FILTER];
const MOST_SHIFTS = 1000;
const SLOT = /^[a-z0-9-]{1,60}$/i;
const EVERYTHING: ShiftSelection = { by: 'pattern', during: { from: null, to: null } };

/** The entry of a row, without the id that it gets when it is stored; `null` when something is wrong. */
export function readEntry(reader: RowReader, context: AvailabilityContext): AvailabilityEntry | null {
  const kind = reader.need('kind', reader.choice('kind', ENTRY_WORDS));
  if (kind === null) return null;
  if (kind !== 'veto') reader.unused('overAllowance');
  switch (kind) {
    case 'absence':
    case 'busyElsewhere': {
      reader.unused('dates', 'shifts', ...PATTERN.slice(2), 'slots', 'grade', 'count');
      const interval = readInterval(reader);
      return interval && { kind, id: '', ...interval };
    }
    case 'takeExtra':
    case 'giveAway': {
      reader.unused(...SELECTION, 'grade');
      const count = reader.need('count', reader.whole('count', 0, MOST_SHIFTS));
      return count === null ? null : { kind, id: '', count };
    }
    default:
      return readSelected(reader, kind, context);
  }
}

function readSelected(
  reader: RowReader,
  kind: 'veto' | 'prefer' | 'preferNot' | 'neutral' | 'atMost' | 'atLeast',
  context: AvailabilityContext,
): AvailabilityEntry | null {
  const isCount = kind === 'atMost' || kind === 'atLeast';
  // "At most five" without more is said of the whole period.
  const isOfAll = isCount && reader.isEmpty(...SELECTION);
  const selection = isOfAll ? EVERYTHING : readSelection(reader, context);
  const isGraded = kind !== 'veto' && kind !== 'neutral';
  if (!isGraded) reader.unused('grade');
  if (!isCount) reader.unused('count');
  const grade = isGraded ? (reader.need('grade', reader.whole('grade', 1, 3)) as 1 | 2 | 3 | null) : null;
  const count = isCount ? reader.need('count', reader.whole('count', 0, MOST_SHIFTS)) : null;
  const over = kind === 'veto' ? reader.yes('overAllowance') : null;
  if (selection === null) return null;
  if (kind === 'veto') {
    return { kind, id: '', selection, ...(over !== null && { recordedOverAllowance: over }) };
  }
  if (kind === 'neutral') return { kind, id: '', selection };
  if (grade === null) return null;
  if (kind === 'prefer' || kind === 'preferNot') return { kind, id: '', selection, grade };
  return count === null ? null : { kind, id: '', selection, count, grade };
}

/** Named shifts, or dates, or a pattern: one of the three. */
function readSelection(reader: RowReader, context: AvailabilityContext): ShiftSelection | null {
  const isNamed = !reader.isEmpty('shifts');
  const isDated = !reader.isEmpty('dates');
  const isPattern = !reader.isEmpty(...PATTERN) || !reader.isEmpty(...FILTER);
  if (isNamed) {
    reader.unused('dates', ...PATTERN, ...FILTER);
    const named = (text: string) => (context.shifts.has(text) ? text : null);
    const shifts = reader.list('shifts', named, 'shifts-unknown');
    return shifts && { by: 'shifts', shifts };
  }
  if (isDated) {
    reader.unused(...PATTERN);
    const { from, to } = context.period;
    const inPeriod = (text: string) => {
      const date = dateOf(text);
      return date !== null && date >= from && date < to ? date : null;
    };
    const dates = reader.list('dates', inPeriod, 'dates-invalid');
    return dates && { by: 'dates', dates, ...readFilter(reader, context) };
  }
  if (!isPattern) return reader.wrong('dates', 'selection-missing');
  return { by: 'pattern', ...readPattern(reader), ...readFilter(reader, context) };
}

function readPattern(reader: RowReader): RecurringPattern {
  const during = reader.range('firstDay', 'lastDay');
  const weekdays = reader.list('weekdays', weekdayOf, 'weekdays-invalid');
  const weeks = reader.choice('weeks', WEEK_WORDS);
  const every = reader.whole('everyWeeks', 1, 52);
  const from = reader.date('everyFrom') ?? during.from;
  if (every === null) reader.unused('everyFrom');
  if (every !== null && from === null) reader.wrong('everyFrom', 'value-missing');
  const holidays = reader.choice('holidays', HOLIDAY_WORDS);
  return {
    during,
    ...(weekdays && { weekdays }),
    ...(weeks && { weeks }),
    ...(every !== null && from !== null && { everyWeeks: { every, from } }),
    ...(holidays && { holidays }),
  };
}

function readFilter(reader: RowReader, { slots: known }: AvailabilityContext): ShiftFilter {
  const slot = (text: string) => (SLOT.test(text) ? text.toLowerCase() : null);
  const slots = reader.list('slots', slot, 'slots-unknown');
  // A wish may outlive the demand it was made for: it speaks of no shift then, and the row says so.
  if (slots?.some((one) => !known.has(one))) reader.note('slots', 'slots-unknown');
  const from = reader.clock('fromClock');
  const to = reader.clock('toClock');
  if (reader.isEmpty('fromClock') !== reader.isEmpty('toClock')) {
    reader.wrong(from === null ? 'fromClock' : 'toClock', 'value-missing');
  }
  return { ...(slots && { slots }), ...(from !== null && to !== null && { between: { from, to } }) };
}

/** Whole days, or from a time of the first day to a time of the last one. */
function readInterval(reader: RowReader): Interval | null {
  const first = reader.need('firstDay', reader.date('firstDay'));
  const last = reader.need('lastDay', reader.date('lastDay'));
  if (first === null || last === null) return null;
  const from = wallInstant(first, reader.raw('fromClock') || '00:00');
  const to = wallInstant(last, reader.raw('toClock') || '24:00');
  if (from === null) return reader.wrong('fromClock', 'clock-invalid');
  if (to === null) return reader.wrong('toClock', 'clock-invalid');
  return from < to ? { from, to } : reader.wrong('lastDay', 'range-empty');
}

/** The cells of an entry, by ids of columns. */
export function entryCells(entry: AvailabilityEntry): Cells {
  const kind = ENTRY_WORDS.write(entry.kind);
  switch (entry.kind) {
    case 'absence':
    case 'busyElsewhere':
      return { kind, ...intervalCells(entry) };
    case 'takeExtra':
    case 'giveAway':
      return { kind, count: entry.count };
    default:
      return {
        kind,
        ...selectionCells(entry.selection),
        ...('grade' in entry && { grade: entry.grade }),
        ...('count' in entry && { count: entry.count }),
        ...(entry.kind === 'veto' &&
          entry.recordedOverAllowance !== undefined && {
            overAllowance: entry.recordedOverAllowance ? 'ja' : 'nei',
          }),
      };
  }
}

function selectionCells(selection: ShiftSelection): Cells {
  if (selection.by === 'shifts') return { shifts: selection.shifts.join(', ') };
  const { slots, between } = selection;
  const filter = {
    ...(slots && { slots: slots.join(', ') }),
    ...(between && { fromClock: between.from, toClock: between.to }),
  };
  if (selection.by === 'dates') return { dates: selection.dates.join(', '), ...filter };
  const { during, weekdays, weeks, everyWeeks, holidays } = selection;
  return {
    firstDay: during.from,
    lastDay: lastDay(during.to),
    ...(weekdays && { weekdays: weekdays.map(weekdayWord).join(', ') }),
    ...(weeks && { weeks: WEEK_WORDS.write(weeks) }),
    ...(everyWeeks && { everyWeeks: everyWeeks.every, everyFrom: everyWeeks.from }),
    ...(holidays && { holidays: HOLIDAY_WORDS.write(holidays) }),
    ...filter,
  };
}

/** Midnights are left out: whole days are what people mean. */
function intervalCells({ from, to }: Interval): Cells {
  const [first, last] = [wallText(from), wallText(to)];
  const isWhole = last.time === '00:00';
  return {
    firstDay: first.date,
    lastDay: isWhole ? addDays(last.date, -1) : last.date,
    ...(first.time !== '00:00' && { fromClock: first.time }),
    ...(!isWhole && { toClock: last.time }),
  };
}
