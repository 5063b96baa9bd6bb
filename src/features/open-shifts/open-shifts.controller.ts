import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { once } from '../../http/once.ts';
import { notFound } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { readMobiles } from '../delivery/index.ts';
import { presentViolation, readerOf } from '../roster/index.ts';
import { presentEffect, rankCandidates, type RosterInForce, RostersInForce } from '../swaps/index.ts';
import { addContact, readContacts } from './contacts.ts';
import { FillOpenShift, openShift } from './fill-open-shift.ts';
import { inviteDoctors, inviteNext, reread } from './invite.ts';
import { type OpenShiftRow, readOpenShifts, whoFellIll } from './open-shift-rows.ts';
import * as api from './open-shifts.endpoints.ts';
import { presentOpenShift } from './present-open-shift.ts';
import { PublishOpenShifts } from './publish-open-shifts.ts';
import { type Standing, standingsOf } from './standings.ts';

/** Seats that nobody holds: offered, taken, filled by a coordinator. */
@Controller()
export class OpenShiftsController {
  readonly #database: Database;
  readonly #openings: PublishOpenShifts;
  readonly #filling: FillOpenShift;
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(
    database: Database,
    openings: PublishOpenShifts,
    filling: FillOpenShift,
    rosters: RostersInForce,
    clock: Clock,
    jobs: Jobs,
  ) {
    this.#database = database;
    this.#openings = openings;
    this.#filling = filling;
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  @Endpoint(api.listVacancies)
  vacancies(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listVacancies>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const found = await this.#openings.vacancies(runner, actor.district, params.period);
      return {
        items: found.map(({ shift, vacant, offered }) => ({
          shift: shift.id,
          name: describeShift(actor.locale, shift),
          start: shift.start,
          vacant,
          offered,
        })),
      };
    });
  }

  @Endpoint(api.publishOpenShifts)
  publish(@Acting() actor: Actor, @Input() { body, key }: InputOf<typeof api.publishOpenShifts>) {
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, { key, operation: 'open-shift.publish', request: body }, async () => {
        const opened = await this.#openings.publish(runner, actor, { ...body, deadline: body.deadline });
        const shifts = await this.#rosters.shifts(runner, actor.district, body.period);
        return { items: opened.map((row) => presentOpenShift(actor, shifts, row)) };
      }),
    );
  }

  @Endpoint(api.listOpenShifts)
  list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listOpenShifts>) {
    const { limit, cursor = null, state = null, period = null } = query;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const filter = { state, period, sickCall: null, after: cursor, limit: limit + 1 };
      const found = await readOpenShifts(runner, filter);
      const { items, next } = pageOf(found, limit, ({ id }) => id);
      const shifts = new Map<string, ReadonlyMap<string, ProblemShift>>();
      const standings = new Map<string, Map<string, { standing: Standing; roster: RosterInForce }>>();
      for (const one of new Set(items.map((row) => row.period))) {
        shifts.set(one, await this.#rosters.shifts(runner, actor.district, one));
        const open = items.filter((row) => row.period === one && row.state === 'open');
        if (actor.doctor === null || open.length === 0) continue;
        const roster = await this.#rosters.load(runner, actor.district, one, { hold: false });
        const own = await standingsOf(runner, roster, actor.doctor, [
          ...new Set(open.map((row) => row.shift)),
        ]);
        standings.set(one, new Map(own.map((standing) => [standing.shift.id, { standing, roster }])));
      }
      const reader = readerOf(actor);
      return {
        items: items.map((row) => {
          const own = row.state === 'open' ? standings.get(row.period)?.get(row.shift) : undefined;
          return {
            ...presentOpenShift(actor, shifts.get(row.period) ?? new Map(), row),
            standing: own
              ? {
                  may: !own.standing.blocked,
                  vetoed: own.standing.vetoed,
                  violations: own.standing.violations.map((violation) =>
                    presentViolation(reader, violation, own.roster.board.problem),
                  ),
                }
              : null,
          };
        }),
        next,
      };
    });
  }

  @Endpoint(api.readOpenShiftEffect)
  effect(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.readOpenShiftEffect>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      presentEffect(actor, await this.#filling.assess(runner, actor, params.openShift, query.doctor)),
    );
  }

  @Endpoint(api.takeOpenShift)
  take(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.takeOpenShift>) {
    const { doctor, ...rest } = body;
    return this.#step(actor, (runner) =>
      this.#filling.take(runner, actor, params.openShift, { ...rest, doctor }),
    );
  }

  @Endpoint(api.declineOpenShift)
  decline(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.declineOpenShift>) {
    return this.#step(actor, (runner) => this.#filling.decline(runner, actor, params.openShift, body.doctor));
  }

  @Endpoint(api.listReplacements)
  candidates(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listReplacements>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await openShift(runner, params.openShift);
      const roster = await this.#rosters.load(runner, actor.district, row.period, { hold: false });
      const shift = roster.board.shifts.get(row.shift);
      if (!shift) throw notFound();
      const ill = await whoFellIll(runner, row);
      const ranked = await rankCandidates(runner, roster, shift, readerOf(actor));
      const mobiles = actor.roles.has('coordinator') ? await readMobiles(runner) : new Map<string, string>();
      const items = ranked.items.filter(({ doctor }) => doctor !== ill);
      return {
        ...ranked,
        items: items.map((one) => ({ ...one, mobile: mobiles.get(one.doctor) ?? null })),
      };
    });
  }

  @Endpoint(api.inviteToOpenShift)
  invite(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.inviteToOpenShift>) {
    return this.#step(actor, async (runner) => {
      const known = await openShift(runner, params.openShift);
      const { row, roster } = await this.#filling.hold(runner, actor.district, known);
      const now = this.#clock.now();
      if (body.doctors === 'next') await inviteNext(runner, this.#jobs, roster, { row, now });
      else await inviteDoctors(runner, this.#jobs, actor.district, { row, doctors: body.doctors, now });
      return reread(runner, row.id);
    });
  }

  @Endpoint(api.assignOpenShift)
  assign(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.assignOpenShift>) {
    const { reason, ...rest } = body;
    return this.#step(actor, (runner) =>
      this.#filling.assign(runner, actor, params.openShift, { ...rest, reason }),
    );
  }

  @Endpoint(api.closeOpenShift)
  close(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.closeOpenShift>) {
    return this.#step(actor, (runner) => this.#filling.close(runner, actor, params.openShift));
  }

  @Endpoint(api.listContacts)
  contacts(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listContacts>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      await openShift(runner, params.openShift);
      return { items: await readContacts(runner, params.openShift) };
    });
  }

  @Endpoint(api.addContact)
  contact(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.addContact>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      await openShift(runner, params.openShift);
      await addContact(runner, actor, { openShift: params.openShift, ...body, at: this.#clock.now() });
      return { items: await readContacts(runner, params.openShift) };
    });
  }

  #step(actor: Actor, step: (runner: QueryRunner) => Promise<OpenShiftRow>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await step(runner);
      return presentOpenShift(actor, await this.#rosters.shifts(runner, actor.district, row.period), row);
    });
  }
}
