import { loadBurdenRules, loadHolidayRules } from '../../../config/load.ts';
import type { PlanningLaw } from '../../domain/problem/build-input.ts';

type CalendarLaw = Pick<PlanningLaw, 'holidays' | 'burden'>;

let law: CalendarLaw | null = null;

/** Days off and burden categories as they ship with the service, read once. */
export function calendarLaw(): CalendarLaw {
  law ??= { holidays: loadHolidayRules(), burden: loadBurdenRules() };
  return law;
}
