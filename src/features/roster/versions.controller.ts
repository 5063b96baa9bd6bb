import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { diffRosters, type RosterChange } from '../../domain/roster/diff-rosters.ts';
import { transitionRoster } from '../../domain/roster/roster-lifecycle.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { once } from '../../http/once.ts';
import { conflict, notFound, Problem, unprocessable } from '../../http/problem.ts';
import { changed, Database, oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { Boards } from './boards.ts';
import { addVersion, copyAssignments } from './store-version.ts';
import { summaryOf } from './summarise.ts';
import { readVersion, type VersionRow, versionFor, versionsFor } from './version-rows.ts';
import * as api from './versions.endpoints.ts';

/** Versions of the roster: which there are, how they differ, new ones from old ones. */
@Controller()
export class VersionsController {
  readonly #database: Database;
  readonly #boards: Boards;

  constructor(database: Database, boards: Boards) {
    this.#database = database;
    this.#boards = boards;
  }

  @Endpoint(api.listVersions)
  list(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listVersions>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { period } = params;
      if (!(await oneRow(runner, 'SELECT id FROM duty_period WHERE id = $1', [period]))) throw notFound();
      const { limit, cursor = null } = query;
      const found = await versionsFor(runner, actor, { period, before: cursor, limit: limit + 1 });
      const page = pageOf(found, limit, ({ number }) => number);
      const items = [];
      for (const row of page.items) items.push(await this.#present(runner, actor, row));
      return { items, next: page.next };
    });
  }

  @Endpoint(api.readVersion)
  read(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readVersion>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      this.#present(runner, actor, await versionFor(runner, actor, params.version)),
    );
  }

  @Endpoint(api.copyVersion)
  copy(@Acting() actor: Actor, @Input() { params, key }: InputOf<typeof api.copyVersion>) {
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, { key, operation: 'version.copy', request: params }, async () => {
        const source = await versionFor(runner, actor, params.version);
        const { period, number, problem, run, evaluation } = source;
        const copy = await addVersion(runner, actor.district, {
          period,
          basedOn: number,
          origin: 'edit',
          problem,
          run,
          evaluation,
          account: actor.account,
        });
        await copyAssignments(runner, source.id, copy.id);
        await recordEvent(runner, actor.district, actor, {
          action: 'roster.copy',
          subject: `roster-version/${copy.id}`,
          payload: { from: source.id, number: copy.number },
        });
        return this.#present(runner, actor, copy);
      }),
    );
  }

  @Endpoint(api.discardVersion)
  discard(@Acting() actor: Actor, @Input() { params, version }: InputOf<typeof api.discardVersion>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, params.version);
      const step = transitionRoster(row.state, 'discard');
      if (!step.ok) throw conflict('version-not-draft', { state: row.state });
      const done = await changed(
        runner,
        `UPDATE roster_version SET state = $3, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'draft'`,
        [row.id, version, step.state],
      );
      if (done === 0) throw new Problem(412, 'version-outdated');
      await recordEvent(runner, actor.district, actor, {
        action: 'roster.discard',
        subject: `roster-version/${row.id}`,
      });
      return this.#present(runner, actor, await readVersion(runner, row.id));
    });
  }

  @Endpoint(api.diffVersions)
  diff(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.diffVersions>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const after = await versionFor(runner, actor, params.version);
      const before = await versionFor(runner, actor, query.against);
      if (before.period !== after.period) throw unprocessable('versions-of-two-periods');
      const [old, fresh] = [
        await this.#boards.load(runner, actor.district, before),
        await this.#boards.load(runner, actor.district, after),
      ];
      const shifts = [...old.shifts.values(), ...fresh.shifts.values()];
      const bare = ({ assignments }: typeof old) => ({
        assignments: assignments.map(({ waiver: _, ...assignment }) => assignment),
      });
      const diff = diffRosters(bare(old), bare(fresh), shifts);
      const nameOf = (id: string) => (fresh.doctors.get(id) ?? old.doctors.get(id))?.name ?? '';
      return {
        changes: diff.changes.map((change) => ({ ...change, name: nameOf(change.doctor) })),
        byDoctor: diff.byDoctor.map(({ doctor, changes }) => ({
          doctor,
          name: nameOf(doctor),
          ...counted(changes),
        })),
        byDate: diff.byDate.map(({ date, changes }) => ({ date, ...counted(changes) })),
      };
    });
  }

  async #present(runner: QueryRunner, { district }: Actor, row: VersionRow) {
    const { evaluation, account: _, createdAt, ...rest } = row;
    const gap = evaluation?.['gap'];
    return {
      ...rest,
      createdAt: createdAt.toISOString(),
      gap: typeof gap === 'number' ? gap : null,
      summary: await summaryOf(runner, this.#boards, district, row),
    };
  }
}

function counted(changes: readonly RosterChange[]): Record<RosterChange['kind'], number> {
  const count = (kind: RosterChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}
