import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict } from '../../http/problem.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Boards } from './boards.ts';
import { changeOf } from './change.ts';
import { presentEdit, readEdits } from './edit-log.ts';
import * as api from './edits.endpoints.ts';
import { type Edited, RosterEdits } from './roster-edits.ts';
import { judge } from './verdict.ts';
import { versionFor } from './version-rows.ts';

/** Changes to drafts, asked about and made. */
@Controller()
export class EditsController {
  readonly #database: Database;
  readonly #boards: Boards;
  readonly #edits: RosterEdits;

  constructor(database: Database, boards: Boards, edits: RosterEdits) {
    this.#database = database;
    this.#boards = boards;
    this.#edits = edits;
  }

  @Endpoint(api.checkChange)
  check(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.checkChange>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, params.version);
      if (row.state !== 'draft') throw conflict('version-not-draft', { state: row.state });
      const board = await this.#boards.load(runner, actor.district, row);
      return judge(board, changeOf(board, body.change), actor).effect;
    });
  }

  @Endpoint(api.assign)
  assign(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.assign>) {
    return this.#make(actor, params.version, version, { kind: 'assign', ...body });
  }

  @Endpoint(api.unassign)
  unassign(@Acting() actor: Actor, @Input() { params, query, version }: InputOf<typeof api.unassign>) {
    return this.#make(actor, params.version, version, { kind: 'unassign', ...query });
  }

  @Endpoint(api.move)
  move(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.move>) {
    return this.#make(actor, params.version, version, body);
  }

  @Endpoint(api.undo)
  undo(@Acting() actor: Actor, @Input() { params, body, version: read }: InputOf<typeof api.undo>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const place = { version: params.version, read, edit: body.edit };
      return answerOf(actor, await this.#edits.undo(runner, actor, place));
    });
  }

  @Endpoint(api.redo)
  redo(@Acting() actor: Actor, @Input() { params, version: read }: InputOf<typeof api.redo>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      answerOf(actor, await this.#edits.redo(runner, actor, { version: params.version, read })),
    );
  }

  @Endpoint(api.listEdits)
  list(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listEdits>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { limit, cursor = null } = query;
      const row = await versionFor(runner, actor, params.version);
      const board = await this.#boards.load(runner, actor.district, row);
      const found = await readEdits(runner, row.id, { before: cursor, limit: limit + 1 });
      const { items, next } = pageOf(found, limit, ({ number }) => number);
      return { items: items.map((edit) => presentEdit(actor.locale, board, edit)), next };
    });
  }

  #make(actor: Actor, version: string, read: number, request: Parameters<typeof changeOf>[1]) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const made = await this.#edits.make(runner, actor, { version, read }, (board) =>
        changeOf(board, request),
      );
      return { ...answerOf(actor, made), effect: made.effect };
    });
  }
}

function answerOf({ locale }: Actor, { edit, board, version, summary }: Edited) {
  return { version, edit: presentEdit(locale, board, edit), summary };
}
