import type { CivilDate, ProblemShift } from '../problem/roster-problem.ts';
import { addDays, datesBetween } from './civil-date.ts';
import type { BurdenRules } from './burden.ts';
import { burdenCategory } from './burden.ts';
import type { HolidayCalendar } from './holidays.ts';
import { osloInterval } from './oslo-time.ts';
import type { BackUpPolicy, ShiftTemplate } from './shift-template.ts';
import { templatesOn } from './shift-template.ts';

/** What the expansion needs to know besides the templates. */
export interface ExpansionContext {
  calendar: HolidayCalendar;
  burden: BurdenRules;
  /** The district's policy, for templates without one of their own. */
  backUp: BackUpPolicy;
}

interface Draft {
  shift: ProblemShift;
  policy: BackUpPolicy;
}

/**
 * The shifts that start on the dates from `from` up to and not including `to`, in order of start,
 * then id. Wall times are Europe/Oslo's, so a night across a clock change is an hour shorter or
 * longer, and one that lies in the hour the spring skips is none at all. Throws when two templates make the same id: one slot stands twice on a day.
 */
export function expandShifts(
  templates: readonly ShiftTemplate[],
  from: CivilDate,
  to: CivilDate,
  context: ExpansionContext,
): ProblemShift[] {
  const drafts = datesBetween(from, to).flatMap((date) =>
    templatesOn(date, templates, context.calendar)
      .map((template) => draft(template, date, context))
      .filter(({ shift }) => shift.start < shift.end),
  );
  const ids = new Set<string>();
  for (const { shift } of drafts) {
    if (ids.has(shift.id)) throw new Error(`two shift templates make ${shift.id}`);
    ids.add(shift.id);
  }
  resolveBackUp(drafts);
  return drafts.map(({ shift }) => shift).sort(byStart);
}

function draft(template: ShiftTemplate, date: CivilDate, context: ExpansionContext): Draft {
  const { from, to } = osloInterval(date, template.start, template.end);
  const policy = template.backUp ?? context.backUp;
  const facts = { function: template.function, date, start: template.start, night: template.night };
  return {
    policy,
    shift: {
      id: `${date}/${template.slot}/${template.function}`,
      function: template.function,
      date,
      start: from,
      end: to,
      seats: template.seats,
      presence: template.presence,
      category: burdenCategory(facts, context.burden, context.calendar),
      night: template.night,
      engagements: [...template.engagements],
      backUpShifts: [],
      dependentsPerBackUp: policy.dependentsPerBackUp,
      onlyWhenNeeded: template.onlyWhenNeeded,
    },
  };
}

/** A shift lasts a day at most, so what covers another one starts on its date or the date before. */
function resolveBackUp(drafts: Draft[]): void {
  const byDate = new Map<CivilDate, ProblemShift[]>();
  for (const { shift } of drafts) byDate.set(shift.date, [...(byDate.get(shift.date) ?? []), shift]);
  for (const { shift, policy } of drafts) {
    // Who is back-up needs none: the competence rule asks the full qualification of that seat.
    if (shift.function === 'backUp') continue;
    const near = [...(byDate.get(addDays(shift.date, -1)) ?? []), ...(byDate.get(shift.date) ?? [])];
    shift.backUpShifts = near
      .filter((other) => covers(other, shift) && isBackUpOf(other, shift, policy))
      .map(({ id }) => id)
      .sort();
  }
}

function isBackUpOf(other: ProblemShift, shift: ProblemShift, policy: BackUpPolicy): boolean {
  const { by, colleagueFunctions } = policy;
  if (other.function === 'backUp') return by === 'function' || by === 'either';
  if (by !== 'colleague' && by !== 'either') return false;
  // Nobody is a colleague of oneself: a shift backs itself only with a second seat.
  return colleagueFunctions.includes(other.function) && (other !== shift || shift.seats > 1);
}

/** Instants of one format compare as text. */
function covers(other: ProblemShift, shift: ProblemShift): boolean {
  return other.start <= shift.start && shift.end <= other.end;
}

function byStart(a: ProblemShift, b: ProblemShift): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
