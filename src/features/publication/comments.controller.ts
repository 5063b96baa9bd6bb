import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict, notFound, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { changed, Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import { queueNotices } from '../delivery/index.ts';
import { readVersion, type VersionRow } from '../roster/index.ts';
import * as api from './hearing.endpoints.ts';
import { holdVersion } from './version-steps.ts';

interface CommentRow {
  id: string;
  doctor: string;
  doctorName: string;
  shift: string | null;
  text: string;
  at: Date;
  answer: string | null;
  answeredAt: Date | null;
}

const COMMENT = `SELECT c.id, c.doctor_id AS doctor, d.name AS "doctorName", c.shift_id AS shift, c.text, c.at, c.answer,
    c.answered_at AS "answeredAt"
  FROM hearing_comment c JOIN doctor d ON d.id = c.doctor_id`;

/** What doctors say of a version in hearing, and what they are answered. */
@Controller()
export class CommentsController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(database: Database, clock: Clock, jobs: Jobs) {
    this.#database = database;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  @Endpoint(api.addComment)
  add(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.addComment>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const version = await holdVersion(runner, params.version);
      this.#refuseOutside(version);
      if (body.shift !== null) await refuseUnknownShift(runner, version, body.shift);
      const added = await oneRow<{ id: string }>(
        runner,
        `INSERT INTO hearing_comment (district_id, roster_version_id, account_id, doctor_id, shift_id, text)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [actor.district, version.id, actor.account, actor.doctor, body.shift, body.text],
      );
      const id = added?.id ?? '';
      await recordEvent(runner, actor.district, actor, {
        action: 'hearing.comment',
        subject: `hearing-comment/${id}`,
        payload: { version: version.id, shift: body.shift },
      });
      return readComment(runner, version.id, id);
    });
  }

  @Endpoint(api.listComments)
  async list(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listComments>) {
    const all = actor.roles.has('coordinator') || actor.roles.has('representative');
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { id } = await readVersion(runner, params.version);
      const found = await rows<CommentRow>(
        runner,
        `${COMMENT} WHERE c.roster_version_id = $1 AND ($2::uuid IS NULL OR c.doctor_id = $2)
           AND ($3::uuid IS NULL OR (c.at, c.id) > (SELECT o.at, o.id FROM hearing_comment o WHERE o.id = $3))
         ORDER BY c.at, c.id LIMIT $4`,
        [id, all ? null : actor.doctor, query.cursor ?? null, query.limit + 1],
      );
      return pageOf(found, query.limit, (comment) => comment.id);
    });
  }

  @Endpoint(api.answerComment)
  answer(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.answerComment>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { doctor } = await readComment(runner, params.version, params.comment);
      const count = await changed(
        runner,
        `UPDATE hearing_comment SET answer = $2, answered_by = $3, answered_at = now() WHERE id = $1 AND answer IS NULL`,
        [params.comment, body.answer, actor.account ?? actor.token],
      );
      if (count === 0) throw conflict('comment-answered');
      await queueNotices(runner, this.#jobs, actor.district, {
        event: `comment-answered/${params.comment}`,
        template: 'mail.comment-answered',
        data: { path: '/min/vakter' },
        doctors: [doctor],
      });
      await recordEvent(runner, actor.district, actor, {
        action: 'hearing.answer',
        subject: `hearing-comment/${params.comment}`,
        payload: { version: params.version },
      });
      return readComment(runner, params.version, params.comment);
    });
  }

  /** A hearing ends with its last date, or when the coordinator ends it; faults in what is in force are always heard. */
  #refuseOutside({ state, hearingUntil }: VersionRow): void {
    if (state === 'published') return;
    const over = hearingUntil !== null && hearingUntil < osloDate(this.#clock.now());
    if (state !== 'hearing' || over) throw conflict('hearing-not-open');
  }
}

async function readComment(runner: QueryRunner, version: string, id: string): Promise<CommentRow> {
  const row = await oneRow<CommentRow>(runner, `${COMMENT} WHERE c.roster_version_id = $1 AND c.id = $2`, [
    version,
    id,
  ]);
  if (!row) throw notFound();
  return row;
}

async function refuseUnknownShift(runner: QueryRunner, { id, problem }: VersionRow, shift: string) {
  const known = await oneRow(
    runner,
    `SELECT FROM assignment WHERE roster_version_id = $1 AND shift_id = $2
     UNION ALL SELECT FROM (SELECT json_array_elements(problem -> 'shifts') ->> 'id' AS shift
       FROM planning_problem WHERE id = $3) AS shifts WHERE shift = $2 LIMIT 1`,
    [id, shift, problem],
  );
  if (!known) throw unprocessable('shift-unknown');
}
