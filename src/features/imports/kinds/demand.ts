import type { DayRule } from '../../../domain/calendar/day-rule.ts';
import { dayInYear } from '../../../domain/calendar/day-rule.ts';
import type { BackUpPolicy, ShiftTemplate, TemplateDays } from '../../../domain/calendar/shift-template.ts';
import type { DutyFunction } from '../../../domain/problem/roster-problem.ts';
import { currentSettings, storeSettings, type VersionedSettings } from '../../districts/index.ts';
import { column, needed } from '../columns.ts';
import { importKind, type ReadItem } from '../import-kind.ts';
import { lastDay, type RowReader } from '../row-reader.ts';
import { readDays, writeDays } from '../template-days.ts';
import { BACK_UP_WORDS, ENGAGEMENT_WORDS, FUNCTION_WORDS, PRESENCE_WORDS } from '../vocabulary.ts';

interface Context {
  settings: VersionedSettings;
}

/** Seats and covered doctors that no shift has more of. */
const MOST = 100;
const SLOT = /^[a-z0-9-]{1,60}$/;

function slotOf(reader: RowReader): string | null {
  const text = reader.need('slot', reader.text('slot', 60))?.toLowerCase();
  if (text === undefined) return null;
  return SLOT.test(text) ? text : reader.wrong('slot', 'slot-invalid');
}

function functionOf(reader: RowReader, { settings }: Context): DutyFunction | null {
  const duty = reader.need('function', reader.choice('function', FUNCTION_WORDS));
  const own = settings.document.functions.map(({ id }) => id);
  if (duty === null || own.includes(duty)) return duty;
  const choices = own.map((id) => FUNCTION_WORDS.write(id)).join(', ');
  return reader.wrong('function', 'choice-unknown', { choices });
}

/** The template's own policy; `undefined` leaves it to the district's. */
function backUpOf(reader: RowReader): BackUpPolicy | undefined {
  const by = reader.choice('backUp', BACK_UP_WORDS);
  if (by === null) {
    if (reader.isEmpty('backUp')) reader.unused('colleagueFunctions', 'dependents');
    return undefined;
  }
  return {
    by,
    colleagueFunctions: reader.choices('colleagueFunctions', FUNCTION_WORDS) ?? [],
    dependentsPerBackUp: reader.whole('dependents', 1, MOST) ?? 1,
  };
}

function daysOf(reader: RowReader): TemplateDays | null {
  const text = reader.need('days', reader.text('days', 400));
  return text === null ? null : (readDays(text) ?? reader.wrong('days', 'days-invalid'));
}

function read(reader: RowReader, context: Context): ShiftTemplate | null {
  const [slot, duty, days] = [slotOf(reader), functionOf(reader, context), daysOf(reader)];
  const start = reader.need('start', reader.clock('start'));
  const end = reader.need('end', reader.clock('end'));
  const seats = reader.need('seats', reader.whole('seats', 1, MOST));
  const presence = reader.need('presence', reader.choice('presence', PRESENCE_WORDS));
  const night = reader.need('night', reader.yes('night'));
  const engagements = reader.need('engagements', reader.choices('engagements', ENGAGEMENT_WORDS));
  const onlyWhenNeeded = reader.yes('onlyWhenNeeded') ?? false;
  const { from, to } = reader.range('firstDay', 'lastDay');
  const backUp = backUpOf(reader);
  if (slot === null || duty === null || days === null || start === null || end === null) return null;
  if (seats === null || presence === null || night === null || engagements === null) return null;
  const what = {
    slot,
    function: duty,
    days,
    start,
    end,
    seats,
    presence,
    night,
    engagements,
    onlyWhenNeeded,
  };
  return { ...what, from, to, ...(backUp && { backUp }) };
}

/** Two templates that would make a shift of the same id on some day. */
function check(items: readonly ReadItem<ShiftTemplate>[]): void {
  items.forEach(({ item, readers: [reader] }, at) => {
    const other = items.slice(0, at).find((one) => clash(one.item, item));
    if (other) reader!.wrong('days', 'template-clash', { line: other.readers[0]!.line });
  });
}

function clash(a: ShiftTemplate, b: ShiftTemplate): boolean {
  if (a.slot !== b.slot || a.function !== b.function) return false;
  const begins = a.to === null || b.from === null || b.from < a.to;
  const ends = b.to === null || a.from === null || a.from < b.to;
  return begins && ends && daysMeet(a.days, b.days);
}

function daysMeet(a: TemplateDays, b: TemplateDays): boolean {
  if ('on' in a && 'on' in b) return a.on.some((one) => b.on.some((other) => fallTogether(one, other)));
  // Named days have their own templates instead of the others.
  if ('on' in a || 'on' in b) return false;
  const days = weekdaysOf(b);
  return weekdaysOf(a).some((day) => days.includes(day));
}

function weekdaysOf(days: { pattern: 'weekday' | 'weekend' } | { weekdays: number[] }): number[] {
  if ('weekdays' in days) return days.weekdays;
  return days.pattern === 'weekend' ? [6, 7] : [1, 2, 3, 4, 5];
}

function fallTogether(a: DayRule, b: DayRule): boolean {
  return Array.from({ length: 300 }, (_, at) => 1900 + at).some(
    (year) => dayInYear(a, year) === dayInYear(b, year),
  );
}

/** The district's demand: its shift templates; a file replaces all of them, as a new version of the settings. */
export const demand = importKind<Context, ShiftTemplate>({
  columns: [
    needed('slot', 'vakttype', 'slot'),
    needed('function', 'vaktfunksjon', 'funksjon', 'duty function', 'function'),
    needed('days', 'dager', 'dagar', 'days'),
    needed('start', 'start', 'fra klokken', 'from'),
    needed('end', 'slutt', 'til klokken', 'to', 'end'),
    needed('seats', 'plasser', 'plassar', 'seats'),
    needed('presence', 'tilstedeværelse', 'nærvær', 'presence'),
    needed('night', 'natt', 'night'),
    needed('engagements', 'tilknytninger', 'tilknytingar', 'engagements'),
    column('onlyWhenNeeded', 'bare ved behov', 'berre ved behov', 'only when needed'),
    column('firstDay', 'gyldig fra', 'gyldig frå', 'valid from'),
    column('lastDay', 'gyldig til og med', 'valid through'),
    column('backUp', 'bakvakt ved', 'back-up by'),
    column('colleagueFunctions', 'kollegafunksjoner', 'kollegafunksjonar', 'colleague functions'),
    column('dependents', 'leger per bakvakt', 'legar per bakvakt', 'doctors per back-up'),
  ],
  sheet: 'Bemanningsbehov',
  ofPeriod: false,
  load: async ({ runner }) => ({ settings: await currentSettings(runner) }),
  read: ([reader], context) => read(reader!, context),
  check,
  current: ({ settings }) => settings.document.templates,
  key: ({ slot, function: duty, days, from }) => `${slot}/${duty}/${writeDays(days)}/${from ?? ''}`,
  cells: (template) => [
    {
      slot: template.slot,
      function: FUNCTION_WORDS.write(template.function),
      days: writeDays(template.days),
      start: template.start,
      end: template.end,
      seats: template.seats,
      presence: PRESENCE_WORDS.write(template.presence),
      night: template.night ? 'ja' : 'nei',
      engagements: template.engagements.map((kind) => ENGAGEMENT_WORDS.write(kind)).join(', '),
      onlyWhenNeeded: template.onlyWhenNeeded ? 'ja' : 'nei',
      firstDay: template.from,
      lastDay: lastDay(template.to),
      backUp: template.backUp ? BACK_UP_WORDS.write(template.backUp.by) : null,
      colleagueFunctions:
        template.backUp?.colleagueFunctions.map((duty) => FUNCTION_WORDS.write(duty)).join(', ') || null,
      dependents: template.backUp?.dependentsPerBackUp ?? null,
    },
  ],
  removes: () => true,
  apply: async ({ runner, district, actor }, items, { settings: { version, document } }) => {
    const templates = items.map(({ item }) => item);
    const next = { version: version + 1, document: { ...document, templates } };
    await storeSettings(runner, district, next, { account: actor.account, reason: null });
  },
});
