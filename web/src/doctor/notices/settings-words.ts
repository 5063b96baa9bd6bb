import { useDates } from '../../shared/dates.ts';
import { useText } from '../../messages/language.tsx';
import type { SettingsDraft } from './settings-draft.ts';

const DAY = 24;
const WEEK = 7 * DAY;

/** Hours before a duty in the largest unit that they fill, as values of a text. */
export function reminderValues(hours: number): { unit: 'hours' | 'days' | 'weeks'; count: number } {
  if (hours % WEEK === 0) return { unit: 'weeks', count: hours / WEEK };
  return hours % DAY === 0 ? { unit: 'days', count: hours / DAY } : { unit: 'hours', count: hours };
}

/** A form in words, a line per field: its name and what it says. */
export function useSettingsWords(): (draft: SettingsDraft) => { name: string; words: string }[] {
  const text = useText();
  const dates = useDates();
  return ({ mobile, sms, push, mail, isQuiet, quietFrom, quietTo, reminders }) => {
    const nothing = text('told.choice', { choice: 'off' });
    const hours = [...reminders].sort((a, b) => a - b);
    const lines: [string, string][] = [
      [text('told.mobile'), mobile.trim() === '' ? nothing : mobile.trim()],
      [text('told.sms'), text('told.choice', { choice: sms })],
      [text('told.push'), text('told.choice', { choice: push })],
      [text('told.mail'), text('told.mail.of', { mail })],
      [
        text('told.quiet'),
        isQuiet
          ? text('told.quiet.span', { from: dates.clock(quietFrom), to: dates.clock(quietTo) })
          : nothing,
      ],
      [
        text('told.reminders'),
        hours.map((one) => text('told.reminder', reminderValues(one))).join(', ') || nothing,
      ],
    ];
    return lines.map(([name, words]) => ({ name, words }));
  };
}
