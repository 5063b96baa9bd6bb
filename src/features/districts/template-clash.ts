import { dayInYear } from '../../domain/calendar/day-rule.ts';
import type { ShiftTemplate } from '../../domain/calendar/shift-template.ts';
import { groupBy } from '../../domain/rules/group-by.ts';

/** Two templates that would make the same shift, by their places in the list. */
export interface TemplateClash {
  first: number;
  second: number;
}

interface Placed {
  at: number;
  template: ShiftTemplate;
}

/** Years in which dates can lie. */
const YEARS = { first: 1900, last: 2199 };
const PATTERNS = { weekday: [1, 2, 3, 4, 5], weekend: [6, 7] };

/**
 * The first two templates with the same slot and function that can meet on a day: a shift's id is made
 * of date, slot and function, and two of one id cannot be planned.
 */
export function templateClash(templates: readonly ShiftTemplate[]): TemplateClash | null {
  const placed = templates.map((template, at): Placed => ({ at, template }));
  const groups = groupBy(placed, ({ template }) => `${template.slot}/${template.function}`);
  for (const group of groups.values()) {
    const clash = weeklyClash(group) ?? yearlyClash(group);
    if (clash) return clash;
  }
  return null;
}

function weeklyClash(group: readonly Placed[]): TemplateClash | null {
  for (const [index, one] of group.entries()) {
    const days = weekdaysOf(one.template);
    const other = group
      .slice(index + 1)
      .find(
        ({ template }) =>
          meet(one.template, template) && weekdaysOf(template).some((day) => days.includes(day)),
      );
    if (other) return { first: one.at, second: other.at };
  }
  return null;
}

/** Templates of named days: movable days meet fixed ones in some years only. */
function yearlyClash(group: readonly Placed[]): TemplateClash | null {
  const named = group.filter(({ template }) => 'on' in template.days);
  if (named.length < 2) return null;
  for (let year = YEARS.first; year <= YEARS.last; year++) {
    const taken = new Map<string, number>();
    for (const { at, template } of named) {
      for (const date of datesOf(template, year)) {
        const first = taken.get(date);
        if (first !== undefined) return { first, second: at };
        taken.set(date, at);
      }
    }
  }
  return null;
}

/** One template that names the same day twice makes one shift there. */
function datesOf({ days, from, to }: ShiftTemplate, year: number): Set<string> {
  const dates = 'on' in days ? days.on.map((rule) => dayInYear(rule, year)) : [];
  return new Set(dates.filter((date) => (from === null || from <= date) && (to === null || date < to)));
}

function weekdaysOf({ days }: ShiftTemplate): readonly number[] {
  if ('on' in days) return [];
  return 'weekdays' in days ? days.weekdays : PATTERNS[days.pattern];
}

function meet(a: ShiftTemplate, b: ShiftTemplate): boolean {
  return (
    (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to)
  );
}
