import type { QueryRunner } from 'typeorm';
import { oneRow } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { readDuties } from './read-duties.ts';
import { writeCalendar } from './write-calendar.ts';

/** Duties of periods that ended earlier are in no calendar. */
const DAYS_BACK = 366;
/** The first date of all, for a single duty: it is asked for by name. */
const EVER = '1900-01-01';

/** Whose calendar it is, and in which language; the district's without a doctor. */
export interface CalendarOwner {
  doctor: string | null;
  locale: Locale;
}

/** The calendar of a doctor's own published duties, or of everybody's in the district, from a year back on. */
export async function icsOfFeed(
  runner: QueryRunner,
  { doctor, locale }: CalendarOwner,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<string> {
  const since = new Date(now.getTime() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const duties = await readDuties(runner, { doctor, shift: null, since });
  const frame = { district: await nameOfDistrict(runner), link: linkTo(publicUrl) };
  return writeCalendar(duties, { ...frame, locale, isOwn: doctor !== null });
}

/**
 * One published duty of a doctor as an iCalendar file, in the doctor's language; cancelled when the doctor has
 * lost it, `null` when it never was the doctor's. A file of the same duty with a higher sequence changes the
 * event that an earlier one made.
 */
export async function icsOf(
  runner: QueryRunner,
  { doctor, shift }: { doctor: string; shift: string },
  publicUrl: string,
): Promise<string | null> {
  const duties = await readDuties(runner, { doctor, shift, since: EVER });
  if (duties.length === 0) return null;
  const owner = await oneRow<{ locale: Locale }>(runner, 'SELECT locale FROM doctor WHERE id = $1', [doctor]);
  const frame = { district: await nameOfDistrict(runner), link: linkTo(publicUrl) };
  return writeCalendar(duties, { ...frame, locale: owner?.locale ?? 'nb', isOwn: true });
}

async function nameOfDistrict(runner: QueryRunner): Promise<string> {
  const row = await oneRow<{ name: string }>(runner, 'SELECT name FROM district');
  return row?.name ?? '';
}

function linkTo(publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/min/vakter`;
}
