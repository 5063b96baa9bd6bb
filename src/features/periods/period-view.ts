import { isoWeekday } from '../../domain/calendar/civil-date.ts';
import { formatMessage, type MessageValues } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { PeriodRow } from './period-rows.ts';
import { localOf, wallTime } from './wall-time.ts';

interface Warning {
  code: string;
  values: MessageValues;
}

/** A duty period as it is answered, with what the coordinator should know of it in the reader's language. */
export function periodView(row: PeriodRow, locale: Locale) {
  const { id, name, from, to, state, roster, version } = row;
  const opens = windowOf(row.opensLocal, row.opensAt);
  const closes = windowOf(row.closesLocal, row.closesAt);
  const warnings = [...ofDates(row), ...ofClock(opens), ...ofClock(closes)].map(({ code, values }) => ({
    code,
    text: formatMessage(locale, `period.warning.${code}`, values),
  }));
  return { id, name, from, to, state, roster, opens, closes, version, warnings };
}

function windowOf(local: string | null, at: Date | null) {
  return local === null || at === null ? null : { local, at: at.toISOString(), shown: wallTime(local).shown };
}

function ofDates({ from, to, closesLocal }: PeriodRow): Warning[] {
  const found: Warning[] = [];
  if (isoWeekday(from) !== 1 || isoWeekday(to) !== 1) found.push({ code: 'not-whole-weeks', values: {} });
  if (closesLocal !== null && closesLocal >= from)
    found.push({ code: 'closes-after-start', values: { from } });
  return found;
}

function ofClock(window: ReturnType<typeof windowOf>): Warning[] {
  if (window === null || window.shown === 'once') return [];
  const values = { local: window.local.replace('T', ' '), taken: localOf(window.at).replace('T', ' ') };
  return [{ code: `time-${window.shown}`, values }];
}
