import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { conflict, Problem } from '../../http/problem.ts';
import { changed } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { type Board, Boards, boardWith } from './boards.ts';
import { assignmentsAfter, type Change } from './change.ts';
import { addEdit, type EditRow, firstUndone, lastStanding } from './edit-log.ts';
import { placeOf } from './effective-problem.ts';
import { addAssignments, removeAssignments } from './store-assignments.ts';
import { summarise } from './summarise.ts';
import { judge, type Permitted } from './verdict.ts';
import { readVersion, versionFor, type VersionSummary } from './version-rows.ts';

/** An edit that was made, undone or redone, and the board after it. */
export interface Edited {
  edit: EditRow;
  board: Board;
  /** The new version of the row, and what it is worth now. */
  version: number;
  summary: VersionSummary;
}

/** Changes drafts: by the rules, one edit after the other, each of which can be undone. */
@Injectable()
export class RosterEdits {
  readonly #boards: Boards;

  constructor(boards: Boards) {
    this.#boards = boards;
  }

  /** Judges a change and makes it. */
  async make(
    runner: QueryRunner,
    actor: Actor,
    place: { version: string; read: number },
    changeOn: (board: Board) => Change,
  ): Promise<Edited & Pick<Permitted, 'effect'>> {
    const board = await this.draft(runner, actor, place);
    const { change, after, effect } = judge(board, changeOn(board), actor);
    await this.#write(runner, actor, board, change);
    const bumped = await this.#bump(runner, board, after);
    const edit = await addEdit(runner, actor.district, board.row.id, change, actor.account);
    await this.#tell(runner, actor, board, 'roster.edit', edit);
    return { edit, board: after, ...bumped, effect };
  }

  /** Takes back the last edit that stands. Another person's is taken back only when it is named. */
  async undo(
    runner: QueryRunner,
    actor: Actor,
    place: { version: string; read: number; edit: number | undefined },
  ): Promise<Edited> {
    const board = await this.draft(runner, actor, place);
    const edit = await lastStanding(runner, board.row.id);
    if (!edit) throw conflict('nothing-to-undo');
    if (place.edit !== undefined && place.edit !== edit.number) throw conflict('edit-not-last');
    if (place.edit === undefined && edit.account !== actor.account) {
      throw conflict('edit-of-other', { by: edit.by ?? '' }, { edit: edit.number });
    }
    return this.#replay(runner, actor, board, { edit, undone: true });
  }

  /** Makes the edit that was undone last once more. */
  async redo(runner: QueryRunner, actor: Actor, place: { version: string; read: number }): Promise<Edited> {
    const board = await this.draft(runner, actor, place);
    const edit = await firstUndone(runner, board.row.id);
    if (!edit) throw conflict('nothing-to-redo');
    return this.#replay(runner, actor, board, { edit, undone: false });
  }

  /** The board of a draft in the state that the client has read (else 412). */
  async draft(
    runner: QueryRunner,
    actor: Actor,
    { version, read }: { version: string; read: number },
  ): Promise<Board> {
    const row = await versionFor(runner, actor, version);
    if (row.state !== 'draft') throw conflict('version-not-draft', { state: row.state });
    if (row.version !== read) throw new Problem(412, 'version-outdated');
    const board = await this.#boards.load(runner, actor.district, row);
    // An edit that was committed between the two reads would be judged as if it were part of this one.
    const now = await readVersion(runner, row.id);
    if (now.version !== read) throw new Problem(412, 'version-outdated');
    return board;
  }

  /** No rules are asked: what stood before was lawful when it was made, and the board shows what is not. */
  async #replay(
    runner: QueryRunner,
    actor: Actor,
    board: Board,
    { edit, undone }: { edit: EditRow; undone: boolean },
  ): Promise<Edited> {
    const { removed, added } = undone ? { removed: edit.added, added: edit.removed } : edit;
    const there = new Set(board.assignments.map(placeOf));
    const fits =
      removed.every((one) => there.has(placeOf(one))) && !added.some((one) => there.has(placeOf(one)));
    if (!fits) throw conflict('edit-overtaken');
    await this.#write(runner, actor, board, { removed, added });
    const after = boardWith(board, assignmentsAfter(board.assignments, { removed, added }));
    const bumped = await this.#bump(runner, board, after);
    await runner.query(
      `UPDATE roster_edit SET undone_at = CASE WHEN $3 THEN now() END WHERE roster_version_id = $1 AND number = $2`,
      [board.row.id, edit.number, undone],
    );
    await this.#tell(runner, actor, board, undone ? 'roster.undo' : 'roster.redo', edit);
    return { edit: { ...edit, undoneAt: undone ? new Date() : null }, board: after, ...bumped };
  }

  async #write(
    runner: QueryRunner,
    actor: Actor,
    { row, shifts }: Board,
    { removed, added }: Pick<Change, 'removed' | 'added'>,
  ): Promise<void> {
    if (removed.length > 0) await removeAssignments(runner, row.id, removed);
    const seated = added.map((assignment) => {
      const shift = shifts.get(assignment.shift);
      if (!shift) throw new Error(`an edit of an unknown shift: ${assignment.shift}`);
      return { assignment, shift };
    });
    await addAssignments(runner, actor.district, row.id, seated);
  }

  /** Only after the seats: who races for a seat is told so, and who races for the version is told that. */
  async #bump(
    runner: QueryRunner,
    { row }: Board,
    after: Board,
  ): Promise<Pick<Edited, 'version' | 'summary'>> {
    const summary = summarise(after);
    const bumped = await changed(
      runner,
      `UPDATE roster_version SET version = version + 1, evaluation = $3
       WHERE id = $1 AND version = $2 AND state = 'draft'`,
      [row.id, row.version, JSON.stringify({ summary })],
    );
    if (bumped === 0) throw new Problem(412, 'version-outdated');
    return { version: row.version + 1, summary };
  }

  async #tell(
    runner: QueryRunner,
    actor: Actor,
    { row }: Board,
    action: string,
    { number, kind, removed, added }: EditRow,
  ): Promise<void> {
    const places = (list: readonly { shift: string; doctor: string }[]) =>
      list.map(({ shift, doctor }) => ({ shift, doctor }));
    await recordEvent(runner, actor.district, actor, {
      action,
      subject: `roster-version/${row.id}`,
      payload: { edit: number, kind, removed: places(removed), added: places(added) },
    });
  }
}
