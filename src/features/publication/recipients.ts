import type { QueryRunner } from 'typeorm';
import { diffRosters, type RosterChange } from '../../domain/roster/diff-rosters.ts';
import { rows } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { readAssignments } from '../planning/index.ts';
import type { Notice } from '../delivery/index.ts';
import type { VersionRow } from '../roster/index.ts';

type Words = Pick<Notice, 'template' | 'data'>;

/** What doctors are told when a version goes out for hearing. */
export function hearingWords(until: string): Words {
  return { template: 'mail.hearing-opens', data: { until, path: '/min/horing' } };
}

/** What doctors are told when a version is in force. */
export const PUBLISHED_WORDS: Words = { template: 'mail.roster-published', data: { path: '/min/vakter' } };

/** Somebody who is told of a version, how, and what is new to them. */
export interface Recipient {
  doctor: string;
  name: string;
  locale: Locale;
  /** `null`: no address. */
  channel: 'mail' | null;
  /** Number of the version in force that they looked at last; `null`: none. */
  seen: number | null;
  changes: RosterChange[];
}

/** Whoever the version could have given a duty, and whoever it gives one: the doctors of its problem. */
export async function doctorsOf(runner: QueryRunner, version: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    runner,
    `SELECT d.id FROM doctor d WHERE d.id::text IN (
       SELECT json_array_elements(p.problem -> 'doctors') ->> 'id' FROM roster_version v
       JOIN planning_problem p ON p.id = v.planning_problem_id WHERE v.id = $1
       UNION SELECT doctor_id::text FROM assignment WHERE roster_version_id = $1)
     ORDER BY d.id`,
    [version],
  );
  return found.map(({ id }) => id);
}

/** How many of the doctors mail would reach, and who it would not. */
export async function recipientsAmong(
  runner: QueryRunner,
  doctors: readonly string[],
): Promise<{ withAddress: number; withoutAddress: { doctor: string; name: string }[] }> {
  const withoutAddress = await rows<{ doctor: string; name: string }>(
    runner,
    `SELECT d.id AS doctor, d.name FROM doctor d WHERE d.id = ANY($1) AND doctor_address(d.id) IS NULL
     ORDER BY d.name COLLATE "nb-x-icu", d.id`,
    [doctors],
  );
  return { withAddress: doctors.length - withoutAddress.length, withoutAddress };
}

/** The doctors, in the order of names, with what a version changes for each since they last looked. */
export async function recipientsOf(
  runner: QueryRunner,
  { id, period }: Pick<VersionRow, 'id' | 'period'>,
  doctors: readonly string[],
): Promise<Recipient[]> {
  const found = await rows<Omit<Recipient, 'changes'> & { look: string | null }>(
    runner,
    `SELECT d.id AS doctor, d.name, d.locale, CASE WHEN doctor_address(d.id) IS NULL THEN NULL ELSE 'mail' END AS channel,
       v.number AS seen, v.id AS look
     FROM doctor d LEFT JOIN roster_look l ON l.doctor_id = d.id AND l.duty_period_id = $2
     LEFT JOIN roster_version v ON v.id = l.roster_version_id
     WHERE d.id = ANY($1) ORDER BY d.name COLLATE "nb-x-icu", d.id`,
    [doctors, period],
  );
  const looks = [...new Set(found.flatMap(({ look }) => look ?? []))];
  const shifts = await shiftDates(runner, id, looks);
  const now = { assignments: await readAssignments(runner, id) };
  const since = new Map<string | null, Map<string, RosterChange[]>>();
  for (const look of [null, ...looks]) {
    const before = { assignments: look === null ? [] : await readAssignments(runner, look) };
    const { byDoctor } = diffRosters(before, now, shifts);
    since.set(look, new Map(byDoctor.map(({ doctor, changes }) => [doctor, changes])));
  }
  return found.map(({ look, ...one }) => ({ ...one, changes: since.get(look)?.get(one.doctor) ?? [] }));
}

/** Dates of the shifts of a version, and of those of others that it does not have any more. */
export function shiftDates(
  runner: QueryRunner,
  version: string,
  others: readonly string[],
): Promise<{ id: string; date: string }[]> {
  return rows<{ id: string; date: string }>(
    runner,
    `SELECT DISTINCT ON (shift_id) shift_id AS id, (lower(during) AT TIME ZONE 'Europe/Oslo')::date::text AS date
     FROM assignment WHERE roster_version_id = ANY($1) ORDER BY shift_id, roster_version_id = $2 DESC`,
    [[version, ...others], version],
  );
}
