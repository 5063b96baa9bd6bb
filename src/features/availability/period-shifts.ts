import type { QueryRunner } from 'typeorm';
import type { AvailabilityShift, VetoAllowance } from '../../domain/availability/availability-entry.ts';
import { availabilityShift } from '../../domain/availability/availability-shift.ts';
import { allowanceFor, type WishLimits, wishLimitsFor } from '../../domain/availability/period-limits.ts';
import { daysBetween } from '../../domain/calendar/civil-date.ts';
import { expandShifts } from '../../domain/calendar/expand-shifts.ts';
import { type HolidayCalendar, holidayCalendar } from '../../domain/calendar/holidays.ts';
import { engagementsWithin } from '../../domain/doctors/contract-age.ts';
import type { Doctor } from '../../domain/doctors/doctor.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { currentSettings, type DistrictSettings } from '../districts/index.ts';
import { type PeriodRow, planningLaw } from '../periods/index.ts';

/** A shift of the period, and as availability sees it. */
export interface PeriodShift {
  shift: ProblemShift;
  seen: AvailabilityShift;
}

/** What doctors choose from in a period, and how much they may ask for. */
export interface PeriodOffer {
  settings: DistrictSettings;
  calendar: HolidayCalendar;
  /** By start, then id. */
  shifts: PeriodShift[];
  allowance: NonNullable<VetoAllowance>;
  wishes: WishLimits;
}

/** What of a period its offer rests on. */
type OfferedPeriod = Pick<PeriodRow, 'id' | 'from' | 'to'>;

/** Offers that a process keeps at most: each is asked for again with every page and every sheet. */
const KEPT = 8;
const kept = new Map<string, PeriodOffer>();

/**
 * The shifts of a period under the settings in force, as a roster problem would have them. A version of
 * the settings never changes, so what was made of it is kept.
 */
export async function readOffer(runner: QueryRunner, period: OfferedPeriod): Promise<PeriodOffer> {
  const { version, document } = await currentSettings(runner);
  const key = [period.id, period.from, period.to, version].join('/');
  const known = kept.get(key) ?? offerOf(period, document);
  // The one used last is thrown out last.
  kept.delete(key);
  kept.set(key, known);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
  return known;
}

function offerOf({ from, to }: OfferedPeriod, settings: DistrictSettings): PeriodOffer {
  const law = planningLaw();
  const calendar = holidayCalendar(law.holidays, settings.closedDays);
  const shifts = expandShifts(settings.templates, from, to, {
    calendar,
    burden: law.burden,
    backUp: settings.backUp,
  });
  const days = daysBetween(from, to);
  return {
    settings,
    calendar,
    shifts: shifts.map((shift) => ({ shift, seen: availabilityShift(shift, calendar) })),
    allowance: allowanceFor(settings.vetoAllowance, days),
    wishes: wishLimitsFor(settings.wishes, days),
  };
}

/** The shifts that are open to a doctor's engagements in the period: only they cost allowance. */
export function openTo(
  doctor: Doctor,
  { from, to }: { from: string; to: string },
  shifts: readonly PeriodShift[],
): PeriodShift[] {
  const kinds = new Set(
    engagementsWithin(doctor, { from, to }, planningLaw().contractAge).map(({ kind }) => kind),
  );
  return shifts.filter(({ shift }) => shift.engagements.some((kind) => kinds.has(kind)));
}
