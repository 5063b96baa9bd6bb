import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import type { useText } from '../../messages/language.tsx';
import type { DateWords } from '../../shared/dates.ts';
import { slotName } from '../../shared/slot-name.ts';
import type { Entry } from './wish-api.ts';

type Text = ReturnType<typeof useText>;
type Selection = Extract<Entry, { selection: unknown }>['selection'];

/** What an entry says, in words: «Helst ikke: tirsdag, oddetallsuker». */
export function describeEntry(text: Text, dates: DateWords, entry: Entry): string {
  switch (entry.kind) {
    case 'absence':
    case 'busyElsewhere':
      return text(`wishes.entry.${entry.kind}`, { from: dates.at(entry.from), to: dates.at(entry.to) });
    case 'takeExtra':
    case 'giveAway':
      return text(`wishes.entry.${entry.kind}`, { count: entry.count });
    case 'atMost':
    case 'atLeast':
      return text(`wishes.entry.${entry.kind}`, {
        count: entry.count,
        what: selectionWords(text, dates, entry.selection),
      });
    default:
      return text('wishes.entry', {
        word: text(`wishes.word.${entry.kind}`),
        what: selectionWords(text, dates, entry.selection),
      });
  }
}

function selectionWords(text: Text, dates: DateWords, selection: Selection): string {
  if (selection.by === 'shifts') return text('wishes.entry.shifts', { count: selection.shifts.length });
  const slots = selection.slots?.map((slot) => slotName(text, slot)) ?? [];
  if (selection.by === 'dates') {
    return [text('wishes.entry.dates', { count: selection.dates.length }), ...slots].join(', ');
  }
  const { weekdays = [], weeks, holidays, during } = selection;
  const parts = [
    ...weekdays.map((weekday) => dates.weekday(weekday)),
    ...(weeks ? [text('wishes.pattern.weeks.of', { weeks }).toLowerCase()] : []),
    ...slots,
    ...(holidays ? [text('wishes.pattern.holidays.of', { holidays }).toLowerCase()] : []),
  ];
  const what = parts.length > 0 ? parts.join(', ') : text('wishes.entry.everyDay');
  const { from, to } = during;
  if (from === null || to === null) return what;
  return text('wishes.entry.during', { what, from: dates.day(from), to: dates.day(addDays(to, -1)) });
}
