import { Controller } from '@nestjs/common';
import { openShifts } from '../../domain/roster/evaluate.ts';
import { isHardBreach } from '../../domain/rules/check-roster.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { once } from '../../http/once.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { Database, oneRow } from '../../infrastructure/database/database.ts';
import { wordsInAll } from '../delivery/index.ts';
import { breachesIn } from './describe-breaches.ts';
import * as api from './publication.endpoints.ts';
import { publicationRecord, publicationsAfter } from './publication-rows.ts';
import { named, PublishService } from './publish.service.ts';
import { doctorsOf, hearingWords, PUBLISHED_WORDS, recipientsAmong, recipientsOf } from './recipients.ts';
import { reviseVersion } from './revise-version.ts';
import { verifyPublication } from './verify-publication.ts';
import { versionOf } from './version-steps.ts';

/** From a version in hearing to the roster in force, and the record of it. */
@Controller()
export class PublicationController {
  readonly #database: Database;
  readonly #publishing: PublishService;
  readonly #clock: Clock;
  readonly #options: ServiceOptions;

  constructor(database: Database, publishing: PublishService, clock: Clock, options: ServiceOptions) {
    this.#database = database;
    this.#publishing = publishing;
    this.#clock = clock;
    this.#options = options;
  }

  @Endpoint(api.previewPublication)
  async preview(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.previewPublication>) {
    const { version, assessment } = await this.#publishing.assess(actor, params.version);
    const { violations, problem, roster, evaluation, previous, changes, concerned } = assessment;
    const hard = violations.filter(isHardBreach);
    const more = await this.#database.inDistrict(actor.district, async (runner) => ({
      doubleBookings: await named(runner, assessment.doubleBookings),
      recipients: await recipientsAmong(runner, concerned),
    }));
    return {
      version: versionOf(version),
      ready: version.state === 'hearing' && hard.length === 0 && more.doubleBookings.length === 0,
      breaches: breachesIn(actor.locale, hard, problem),
      warnings: violations.filter(({ strength }) => strength === 'warning').length,
      waived: violations.filter(({ waived }) => waived).length,
      evaluation,
      open: openShifts(problem, roster),
      previous,
      changes,
      ...more,
    };
  }

  @Endpoint(api.listRecipients)
  async recipients(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listRecipients>) {
    const { version, assessment } = await this.#publishing.assess(actor, params.version);
    const isDraft = version.state === 'draft';
    const until = query.until ?? version.hearingUntil ?? osloDate(this.#clock.now());
    return this.#database.inDistrict(actor.district, async (runner) => ({
      step: isDraft ? ('hearing' as const) : ('publication' as const),
      texts: wordsInAll(isDraft ? hearingWords(until) : PUBLISHED_WORDS, this.#options.publicUrl),
      items: await recipientsOf(
        runner,
        version,
        isDraft ? await doctorsOf(runner, version.id) : assessment.concerned,
      ),
    }));
  }

  @Endpoint(api.publishVersion)
  publish(@Acting() actor: Actor, @Input() { params, version, key }: InputOf<typeof api.publishVersion>) {
    return this.#publishing.publish(actor, params.version, version, key);
  }

  @Endpoint(api.listPublications)
  list(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.listPublications>) {
    return this.#database.inDistrict(district, async (runner) => {
      const found = await publicationsAfter(runner, query.cursor ?? null, query.limit + 1);
      return pageOf(found, query.limit, ({ id }) => id);
    });
  }

  @Endpoint(api.readPublication)
  read(@Acting() { district }: Actor, @Input() { params }: InputOf<typeof api.readPublication>) {
    return this.#database.inDistrict(district, (runner) => publicationRecord(runner, params.publication));
  }

  @Endpoint(api.readPublishedProblem)
  readProblem(@Acting() { district }: Actor, @Input() { params }: InputOf<typeof api.readPublishedProblem>) {
    return this.#database.inDistrict(district, async (runner) => {
      const { problem } = await publicationRecord(runner, params.publication);
      const row = await oneRow<{ problem: unknown }>(
        runner,
        'SELECT problem FROM planning_problem WHERE id = $1',
        [problem],
      );
      return row?.problem;
    });
  }

  @Endpoint(api.readPublishedRoster)
  readRoster(@Acting() { district }: Actor, @Input() { params }: InputOf<typeof api.readPublishedRoster>) {
    return this.#database.inDistrict(
      district,
      async (runner) => (await publicationRecord(runner, params.publication)).roster,
    );
  }

  @Endpoint(api.verifyPublication)
  verify(@Acting() { district }: Actor, @Input() { params }: InputOf<typeof api.verifyPublication>) {
    return this.#database.inDistrict(district, (runner) => verifyPublication(runner, params.publication));
  }

  @Endpoint(api.reviseVersion)
  revise(@Acting() actor: Actor, @Input() { params, key }: InputOf<typeof api.reviseVersion>) {
    const request = { key, operation: 'version.revise', request: params };
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, request, async () => versionOf(await reviseVersion(runner, actor, params.version))),
    );
  }
}
