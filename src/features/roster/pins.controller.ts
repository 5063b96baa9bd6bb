import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Lock } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict, notFound, unprocessable } from '../../http/problem.ts';
import { changed, Database, oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { readLocks, StoredProblems } from '../planning/index.ts';
import { Boards } from './boards.ts';
import { conflictsOfPins, latestProblem, readPin, readPins, storePins } from './pin-rows.ts';
import * as api from './pins.endpoints.ts';
import { presentViolation, readerOf } from './present-violation.ts';
import { versionFor } from './version-rows.ts';

/** Fixed decisions (pins): they change no version, and the next run keeps them. */
@Controller()
export class PinsController {
  readonly #database: Database;
  readonly #problems: StoredProblems;
  readonly #boards: Boards;

  constructor(database: Database, problems: StoredProblems, boards: Boards) {
    this.#database = database;
    this.#problems = problems;
    this.#boards = boards;
  }

  @Endpoint(api.listPins)
  list(@Acting() { district }: Actor, @Input() { params, query }: InputOf<typeof api.listPins>) {
    return this.#database.inDistrict(district, async (runner) => {
      await knownPeriod(runner, params.period);
      const { limit, cursor = null } = query;
      const found = await readPins(runner, params.period, { after: cursor, limit: limit + 1 });
      return pageOf(found, limit, ({ shift, doctor }) => [shift, doctor]);
    });
  }

  @Endpoint(api.addPin)
  add(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.addPin>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      await knownPeriod(runner, params.period);
      const lock = lockOf(body, actor);
      await this.#refuseConflicts(runner, actor, params.period, [lock]);
      const place = { district: actor.district, period: params.period, account: actor.account };
      const stored = await storePins(runner, place, [lock]);
      if (stored === 0) throw conflict('pin-conflict', { kind: lock.kind });
      await recordEvent(runner, actor.district, actor, {
        action: 'pin.add',
        subject: `duty-period/${params.period}`,
        payload: { kind: lock.kind, shift: lock.shift, doctor: lock.doctor },
      });
      const pin = await readPin(runner, params.period, lock);
      if (!pin) throw new Error('a pin was stored and is not there');
      return pin;
    });
  }

  @Endpoint(api.removePin)
  async remove(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.removePin>) {
    const { shift, doctor } = query;
    await this.#database.inDistrict(actor.district, async (runner) => {
      const removed = await changed(
        runner,
        'DELETE FROM pin WHERE duty_period_id = $1 AND shift_id = $2 AND doctor_id = $3',
        [params.period, shift, doctor],
      );
      if (removed === 0) throw notFound();
      await recordEvent(runner, actor.district, actor, {
        action: 'pin.remove',
        subject: `duty-period/${params.period}`,
        payload: { shift, doctor },
      });
    });
  }

  @Endpoint(api.pinVersion)
  pinVersion(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.pinVersion>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, params.version);
      const board = await this.#boards.load(runner, actor.district, row);
      const locks = board.assignments
        .filter(({ shift }) => body.date === undefined || board.shifts.get(shift)?.date === body.date)
        .filter(({ doctor }) => body.doctor === undefined || doctor === body.doctor)
        .map(({ waiver, ...assignment }): Lock => {
          const { rules, reason, role } = waiver ?? { rules: [], reason: '', role: 'coordinator' };
          return { kind: 'assign', ...assignment, ...(waiver ? { waiver: { rules, reason, role } } : {}) };
        });
      const place = { district: actor.district, period: row.period, account: actor.account };
      const pinned = await storePins(runner, place, locks);
      if (pinned < locks.length) throw conflict('pin-conflict', { kind: 'assign' });
      await recordEvent(runner, actor.district, actor, {
        action: 'pin.add',
        subject: `roster-version/${row.id}`,
        payload: { date: body.date, doctor: body.doctor, pinned },
      });
      return { pinned };
    });
  }

  /** Against the problem built last; before there is one, the pre-check of the next run says what is wrong. */
  async #refuseConflicts(runner: QueryRunner, actor: Actor, period: string, added: Lock[]): Promise<void> {
    const latest = await latestProblem(runner, period);
    const stored = latest === null ? null : await this.#problems.load(runner, actor.district, latest);
    if (!stored) return;
    const conflicts = conflictsOfPins(stored.problem, await readLocks(runner, period), added);
    if (conflicts.length === 0) return;
    const reader = readerOf(actor);
    throw unprocessable(
      conflicts.every(({ strength }) => strength === 'reason') ? 'reason-needed' : 'rule-broken',
      { count: conflicts.length },
      { violations: conflicts.map((violation) => presentViolation(reader, violation, stored.problem)) },
    );
  }
}

type PinRequest = InputOf<typeof api.addPin>['body'];

function lockOf(body: PinRequest, { roles }: Actor): Lock {
  const { shift, doctor } = body;
  if (body.kind === 'forbid') return { kind: 'forbid', shift, doctor };
  const { role, supervisor, waiver } = body;
  if ((role === 'training') !== (supervisor !== undefined)) throw unprocessable('supervisor-needed');
  const by = roles.has('districtAdministrator')
    ? ('districtAdministrator' as const)
    : ('coordinator' as const);
  return {
    kind: 'assign',
    shift,
    doctor,
    role,
    ...(supervisor === undefined ? {} : { supervisor }),
    ...(waiver ? { waiver: { ...waiver, role: by } } : {}),
  };
}

async function knownPeriod(runner: QueryRunner, period: string): Promise<void> {
  if (!(await oneRow(runner, 'SELECT id FROM duty_period WHERE id = $1', [period]))) throw notFound();
}
