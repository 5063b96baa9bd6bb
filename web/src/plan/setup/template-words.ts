import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import { dayInYear } from '../../../../src/domain/calendar/day-rule.ts';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { slotName } from '../../shared/slot-name.ts';
import type { Template } from './setup-api.ts';

interface Dates {
  from: string;
  to: string;
}

/** Templates that make shifts in the dates. */
export function isInForce({ from, to }: Template, dates: Dates): boolean {
  return (from === null || from < dates.to) && (to === null || to > dates.from);
}

/** Shift templates in words. */
export function useTemplateWords(): {
  kind: (template: Template) => string;
  days: (template: Template, within: Dates) => string;
  hours: (template: Template) => string;
} {
  const text = useText();
  const dates = useDates();
  const named = (template: Template, { from, to }: Dates) => {
    if (!('on' in template.days)) return [];
    const years = [...new Set([from, addDays(to, -1)].map((date) => Number(date.slice(0, 4))))];
    return template.days.on
      .flatMap((rule) => years.map((year) => dayInYear(rule, year)))
      .filter((date) => date >= from && date < to)
      .sort();
  };
  return {
    kind: ({ slot, function: duty }) =>
      text('board.kind', { slot: slotName(text, slot), duty: text('shift.function', { duty }) }),
    days: (template, within) => {
      const { days } = template;
      if ('pattern' in days) return text('setup.days', { pattern: days.pattern });
      if ('weekdays' in days) return days.weekdays.map(dates.weekday).join(', ');
      const on = named(template, within);
      return on.length === 0 ? text('setup.days.none') : on.map(dates.short).join(', ');
    },
    hours: ({ start, end }) => `${dates.clock(start)}–${dates.clock(end)}`,
  };
}
