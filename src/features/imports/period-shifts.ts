import type { QueryRunner } from 'typeorm';
import { expandShifts } from '../../domain/calendar/expand-shifts.ts';
import { holidayCalendar } from '../../domain/calendar/holidays.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { currentSettings } from '../districts/index.ts';
import { planningLaw } from '../planning/index.ts';
import type { Period } from './import-kind.ts';

/** The shifts of a period as the settings in force make them, by id. */
export async function periodShifts(
  runner: QueryRunner,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<ReadonlyMap<string, ProblemShift>> {
  const { document: settings } = await currentSettings(runner);
  const { holidays, burden } = planningLaw();
  const calendar = holidayCalendar(holidays, settings.closedDays);
  const shifts = expandShifts(settings.templates, from, to, { calendar, burden, backUp: settings.backUp });
  return new Map(shifts.map((shift) => [shift.id, shift]));
}
