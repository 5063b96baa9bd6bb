import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { frameOf } from './ics-of.ts';
import { type CalendarDuty, readDuties, readTurns } from './read-duties.ts';
import { writeCalendar } from './write-calendar.ts';

/** Duties of periods that ended earlier are in no calendar. */
const DAYS_BACK = 366;

/** Whose calendar it is, and in which language; the district's without a doctor. */
export interface FeedOwner {
  doctor: string | null;
  locale: Locale;
}

/** A calendar before it is written: programs ask far more often than anything changes. */
export interface OpenFeed {
  /** The same exactly as long as the text is. */
  etag: string;
  write: () => Promise<string>;
}

/** Any duty, held and lost: writing it shows everything in a calendar that does not come from its duties. */
const ANY_DUTY: CalendarDuty = {
  shift: '2027-01-04/any/station',
  doctor: '',
  name: '',
  role: 'duty',
  start: new Date('2027-01-04T15:00:00Z'),
  end: new Date('2027-01-04T22:00:00Z'),
  isHeld: true,
  sequence: 0,
  publishedAt: new Date('2027-01-01T00:00:00Z'),
  changedAt: new Date('2027-01-01T00:00:00Z'),
};

/** Opens the calendar of a doctor's own published duties, or of everybody's in the district, from a year back on. */
export async function openFeed(
  runner: QueryRunner,
  owner: FeedOwner,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<OpenFeed> {
  const since = new Date(now.getTime() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const turns = await readTurns(runner, since);
  const frame = await frameOf(runner, owner, publicUrl);
  const form = writeCalendar([ANY_DUTY, { ...ANY_DUTY, isHeld: false }], frame);
  const names = owner.doctor === null ? await readNames(runner) : [];
  // What was published is never changed: which publications there are says what the events are.
  const state = JSON.stringify([form, owner.doctor, turns.map(({ version, at }) => [version, at]), names]);
  return {
    etag: `"${createHash('sha256').update(state, 'utf8').digest('base64url')}"`,
    write: async () =>
      writeCalendar(await readDuties(runner, turns, { doctor: owner.doctor, shift: null }), frame),
  };
}

function readNames(runner: QueryRunner): Promise<{ id: string; name: string }[]> {
  return rows<{ id: string; name: string }>(runner, 'SELECT id, name FROM doctor ORDER BY id');
}
