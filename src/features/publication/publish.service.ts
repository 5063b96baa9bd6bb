import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { isHardBreach } from '../../domain/rules/check-roster.ts';
import type { Actor } from '../../http/caller.ts';
import { once } from '../../http/once.ts';
import { conflict } from '../../http/problem.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { recordEvent } from '../audit/index.ts';
import { queueNotices } from '../delivery/index.ts';
import { StoredProblems } from '../planning/index.ts';
import { readVersion, type VersionRow } from '../roster/index.ts';
import { type Assessment, assessVersion } from './assess-version.ts';
import { breachesIn } from './describe-breaches.ts';
import { type DoubleBooking, doubleBookings, holdPersons } from './hold-persons.ts';
import { publicationFields } from './publication-rows.ts';
import { PUBLISHED_WORDS } from './recipients.ts';
import { recordPublication } from './record-publication.ts';
import { holdVersion, setState, stepFrom } from './version-steps.ts';

/** SQLSTATE of an exclusion constraint: two published duties of one person overlap. */
const EXCLUSION = '23P01';

/** Publishes versions. */
@Injectable()
export class PublishService {
  readonly #database: Database;
  readonly #problems: StoredProblems;
  readonly #jobs: Jobs;
  readonly #clock: Clock;

  constructor(database: Database, problems: StoredProblems, jobs: Jobs, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#problems = problems;
    this.#jobs = jobs;
  }

  /** Publishes a version in hearing, once: all of it happens in one transaction or nothing does. */
  async publish(actor: Actor, id: string, expected: number, key: string) {
    try {
      return await this.#database.inDistrict(actor.district, (runner) =>
        once(
          runner,
          actor,
          { key, operation: 'version.publish', request: { version: id, expected } },
          async () => {
            const version = await holdVersion(runner, id);
            stepFrom(version, 'publish', expected);
            return this.#publishHeld(runner, actor, version);
          },
        ),
      );
    } catch (error) {
      if (codeOf(error) !== EXCLUSION) throw error;
      // The constraint has the last word; who is concerned is looked up once it has been said.
      throw await this.#database.inDistrict(actor.district, async (runner) =>
        doubleBooked(await named(runner, await doubleBookings(runner, id))),
      );
    }
  }

  /** What publishing would do, as of now. */
  assess(actor: Actor, id: string): Promise<{ version: VersionRow; assessment: Assessment }> {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const version = await readVersion(runner, id);
      return { version, assessment: await assessVersion(runner, this.#problems, actor, version) };
    });
  }

  async #publishHeld(runner: QueryRunner, actor: Actor, version: VersionRow) {
    await holdPersons(runner, version.id);
    const assessment = await assessVersion(runner, this.#problems, actor, version);
    await refuseUnfit(runner, actor, assessment);
    if (assessment.previous) {
      const before = await readVersion(runner, assessment.previous.id);
      await setState(runner, before, stepFrom(before, 'close', null).state);
    }
    await setState(runner, version, 'published');
    const id = await recordPublication(runner, actor, version, assessment);
    const { concerned, previous, changes } = assessment;
    const soon = new Set(
      previous ? await changedSoon(runner, version.id, previous.id, this.#clock.now()) : [],
    );
    const event = `roster-published/${version.id}`;
    await queueNotices(runner, this.#jobs, actor.district, {
      ...{ event, ...PUBLISHED_WORDS },
      doctors: concerned.filter((doctor) => soon.has(doctor)),
      urgency: 'mustArrive',
    });
    await queueNotices(runner, this.#jobs, actor.district, {
      ...{ event, ...PUBLISHED_WORDS },
      doctors: concerned.filter((doctor) => !soon.has(doctor)),
      urgency: 'confirm',
    });
    await recordEvent(runner, actor.district, actor, {
      action: 'roster.publish',
      subject: `roster-version/${version.id}`,
      payload: {
        publication: id,
        previous: previous?.id ?? null,
        changes: changes.length,
        told: concerned.length,
      },
    });
    return { ...(await publicationFields(runner, id)), told: concerned.length };
  }
}

/** Hours before a duty in which a change of it has to be confirmed. */
const CONFIRM_HOURS = 72;

/** Doctors who got or lost a duty that begins soon. */
async function changedSoon(runner: QueryRunner, now: string, before: string, at: Date): Promise<string[]> {
  const found = await rows<{ doctor: string }>(
    runner,
    `SELECT doctor_id AS doctor FROM assignment
     WHERE roster_version_id = ANY($1) AND lower(during) > $2
       AND lower(during) <= $2::timestamptz + make_interval(hours => $3)
     GROUP BY doctor_id, shift_id, role HAVING count(*) = 1`,
    [[now, before], at, CONFIRM_HOURS],
  );
  return found.map(({ doctor }) => doctor);
}

async function refuseUnfit(runner: QueryRunner, { locale }: Actor, assessment: Assessment): Promise<void> {
  const { violations, problem } = assessment;
  const hard = violations.filter(isHardBreach);
  if (hard.length > 0) {
    throw conflict(
      'roster-breaks-rules',
      { count: hard.length },
      { breaches: breachesIn(locale, hard, problem) },
    );
  }
  if (assessment.doubleBookings.length > 0) {
    throw doubleBooked(await named(runner, assessment.doubleBookings));
  }
}

function doubleBooked(duties: (DoubleBooking & { name: string })[]) {
  return conflict('double-booking', {}, { duties });
}

/** With the names of the district's own doctors. */
export async function named(
  runner: QueryRunner,
  duties: readonly DoubleBooking[],
): Promise<(DoubleBooking & { name: string })[]> {
  const found = await rows<{ id: string; name: string }>(
    runner,
    'SELECT id, name FROM doctor WHERE id = ANY($1)',
    [duties.map(({ doctor }) => doctor)],
  );
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return duties.map((duty) => ({ ...duty, name: names.get(duty.doctor) ?? '' }));
}

function codeOf(error: unknown): string | undefined {
  return (error as { driverError?: { code?: string } }).driverError?.code;
}
