import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import { queueNotices } from '../delivery/index.ts';
import * as api from './hearing.endpoints.ts';
import { doctorsOf, hearingWords } from './recipients.ts';
import { holdVersion, setState, stepFrom, versionOf } from './version-steps.ts';

/** Drafts go out for hearing and come back. */
@Controller()
export class HearingController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(database: Database, clock: Clock, jobs: Jobs) {
    this.#database = database;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  @Endpoint(api.openHearing)
  open(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.openHearing>) {
    const { district } = actor;
    if (body.until < osloDate(this.#clock.now())) throw unprocessable('hearing-ends-before-today');
    return this.#database.inDistrict(district, async (runner) => {
      const row = await holdVersion(runner, params.version);
      const { state } = stepFrom(row, 'openHearing', version);
      const next = await setState(runner, row, state, body.until);
      await queueNotices(runner, this.#jobs, district, {
        event: `hearing-opens/${row.id}`,
        // A draft may go out again after a change: that is worth a mail of its own.
        revision: next.version,
        ...hearingWords(body.until),
        doctors: await doctorsOf(runner, row.id),
      });
      await recordEvent(runner, district, actor, {
        action: 'roster.open-hearing',
        subject: `roster-version/${row.id}`,
        payload: { until: body.until },
      });
      return versionOf(next);
    });
  }

  @Endpoint(api.returnToDraft)
  return(@Acting() actor: Actor, @Input() { params, version }: InputOf<typeof api.returnToDraft>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await holdVersion(runner, params.version);
      const { state } = stepFrom(row, 'returnToDraft', version);
      const next = await setState(runner, row, state);
      await recordEvent(runner, actor.district, actor, {
        action: 'roster.return-to-draft',
        subject: `roster-version/${row.id}`,
      });
      return versionOf(next);
    });
  }
}
