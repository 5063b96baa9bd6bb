import type { QueryRunner } from 'typeorm';
import { oneRow } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { readDuties, readTurns } from './read-duties.ts';
import { type CalendarFrame, writeCalendar } from './write-calendar.ts';

/** The first date of all: a single duty is asked for by name, however old it is. */
const EVER = '1900-01-01';

/**
 * One published duty of a doctor as an iCalendar file, in the doctor's language; cancelled when the doctor has
 * lost it, `null` when it never was the doctor's. A file of the same duty with a higher sequence changes the
 * event that an earlier one made.
 *
 * @param publicUrl how people reach the service
 */
export async function icsOf(
  runner: QueryRunner,
  { doctor, shift }: { doctor: string; shift: string },
  publicUrl: string,
): Promise<string | null> {
  const duties = await readDuties(runner, await readTurns(runner, EVER), { doctor, shift });
  if (duties.length === 0) return null;
  const owner = await oneRow<{ locale: Locale }>(runner, 'SELECT locale FROM doctor WHERE id = $1', [doctor]);
  return writeCalendar(duties, await frameOf(runner, { doctor, locale: owner?.locale ?? 'nb' }, publicUrl));
}

/** What the calendar of a doctor, or of the whole district (`null`), says besides its events. */
export async function frameOf(
  runner: QueryRunner,
  { doctor, locale }: { doctor: string | null; locale: Locale },
  publicUrl: string,
): Promise<CalendarFrame> {
  const row = await oneRow<{ name: string }>(runner, 'SELECT name FROM district');
  return {
    district: row?.name ?? '',
    locale,
    isOwn: doctor !== null,
    link: `${publicUrl.replace(/\/+$/, '')}/min/vakter`,
  };
}
