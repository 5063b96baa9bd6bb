import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Problem } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { changed, Database, oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './doctors.endpoints.ts';
import { addDoctor, changedFields, replaceDoctor } from './doctor-writes.ts';
import { findDoctors } from './find-doctors.ts';
import { knownDoctor, mayRead, readsAllRecords } from './known-doctor.ts';
import type { StoredDoctor } from './doctor-rows.ts';

/** The doctors of a district and what is recorded of them. */
@Controller()
export class DoctorsController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.listDoctors)
  async list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listDoctors>) {
    const { date = osloDate(this.#clock.now()), ...rest } = query;
    const found = await this.#database.inDistrict(actor.district, (runner) =>
      findDoctors(runner, { ...rest, date, withNumbers: readsAllRecords(actor) }),
    );
    return pageOf(found, query.limit, ({ name, id }) => [name, id]);
  }

  @Endpoint(api.readDoctor)
  read(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readDoctor>) {
    mayRead(actor, params.doctor);
    return this.#database.inDistrict(actor.district, async (runner) =>
      shown(await knownDoctor(runner, params.doctor)),
    );
  }

  @Endpoint(api.addDoctor)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addDoctor>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const id = await addDoctor(runner, actor.district, body);
      await recordEvent(runner, actor.district, actor, { action: 'doctor.add', subject: `doctor/${id}` });
      return shown(await knownDoctor(runner, id));
    });
  }

  @Endpoint(api.replaceDoctor)
  replace(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.replaceDoctor>) {
    const { doctor: id } = params;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const before = shown(await knownDoctor(runner, id));
      await replaceDoctor(runner, { id, version }, body);
      const after = shown(await knownDoctor(runner, id));
      await recordEvent(runner, actor.district, actor, {
        action: 'doctor.update',
        subject: `doctor/${id}`,
        payload: { changed: changedFields(before, after), version: after.version },
      });
      return after;
    });
  }

  @Endpoint(api.endDoctor)
  end(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.endDoctor>) {
    const { doctor: id } = params;
    const { leftOn } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      await knownDoctor(runner, id);
      const ended = await changed(
        runner,
        'UPDATE doctor SET left_on = $3, version = version + 1 WHERE id = $1 AND version = $2',
        [id, version, leftOn],
      );
      if (ended === 0) throw new Problem(412, 'version-outdated');
      const left = await oneRow<{ duties: number }>(
        runner,
        `SELECT count(*)::int AS duties FROM assignment
         WHERE doctor_id = $1 AND published AND lower(during) >= $2::date::timestamp AT TIME ZONE 'Europe/Oslo'`,
        [id, leftOn],
      );
      await recordEvent(runner, actor.district, actor, {
        action: leftOn === null ? 'doctor.return' : 'doctor.end',
        subject: `doctor/${id}`,
        payload: { leftOn },
      });
      return { doctor: shown(await knownDoctor(runner, id)), dutiesLeft: left?.duties ?? 0 };
    });
  }
}

function shown({ doctor, record, email, locale, leftOn, version }: StoredDoctor) {
  const { id, hpr, name, birthDate, municipality } = doctor;
  return { id, hpr, name, birthDate, municipality, email, locale, ...record, leftOn, version };
}
