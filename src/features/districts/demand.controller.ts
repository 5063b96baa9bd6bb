import { Controller, Req } from '@nestjs/common';
import { datesBetween, daysBetween } from '../../domain/calendar/civil-date.ts';
import { expandShifts } from '../../domain/calendar/expand-shifts.ts';
import { type HolidayCalendar, holidayCalendar } from '../../domain/calendar/holidays.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { localeOf } from '../../http/locale-of.ts';
import { notFound, unprocessable } from '../../http/problem.ts';
import type { ApiRequest } from '../../http/request.ts';
import { Database } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { calendarLaw } from './calendar-law.ts';
import { currentSettings, type DistrictSettings, settingsOfVersion } from './district-settings.ts';
import * as api from './districts.endpoints.ts';

const MOST_DAYS = 400;

/** bemanningsbehov: what the templates ask for, date by date. */
@Controller()
export class DemandController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.readDemand)
  async read(
    @Acting() { district }: Actor,
    @Input() { query }: InputOf<typeof api.readDemand>,
    @Req() request: ApiRequest,
  ) {
    const { from, to, version } = query;
    if (from >= to || daysBetween(from, to) > MOST_DAYS) {
      throw unprocessable('range-too-long-or-empty', { days: MOST_DAYS });
    }
    const settings = await this.#database.inDistrict(district, (runner) =>
      version === undefined ? currentSettings(runner) : settingsOfVersion(runner, version),
    );
    if (!settings) throw notFound();
    return { version: settings.version, ...demandOf(settings.document, from, to, localeOf(request)) };
  }
}

function demandOf(settings: DistrictSettings, from: string, to: string, locale: Locale) {
  const { holidays, burden } = calendarLaw();
  const calendar = holidayCalendar(holidays, settings.closedDays);
  const shifts = expandShifts(settings.templates, from, to, { calendar, burden, backUp: settings.backUp });
  const byDate = groupBy(shifts, ({ date }) => date);
  return {
    shifts: shifts.length,
    seats: seatsOf(shifts, false),
    seatsWhenNeeded: seatsOf(shifts, true),
    days: datesBetween(from, to).map((date) => {
      const own = byDate.get(date) ?? [];
      return {
        date,
        dayOff: calendar.isDayOff(date),
        holiday: holidayName(calendar, date, locale),
        seats: seatsOf(own, false),
        shifts: own.map(shown),
      };
    }),
  };
}

function shown({ backUpShifts: _, dependentsPerBackUp: __, date: ___, ...shift }: ProblemShift) {
  return shift;
}

function seatsOf(shifts: readonly ProblemShift[], whenNeeded: boolean): number {
  return shifts
    .filter(({ onlyWhenNeeded }) => onlyWhenNeeded === whenNeeded)
    .reduce((sum, { seats }) => sum + seats, 0);
}

function holidayName(calendar: HolidayCalendar, date: string, locale: Locale): string | null {
  return (
    calendar.holidaysOf(Number(date.slice(0, 4))).find((holiday) => holiday.date === date)?.names[locale] ??
    null
  );
}
