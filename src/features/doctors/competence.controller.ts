import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { changed, Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './doctors.endpoints.ts';
import { knownDoctor, mayRead } from './known-doctor.ts';

const EVIDENCE = 'id, kind, date::text AS date, expires::text AS expires, source';
const DECISION =
  'id, question, answer, date::text AS date, expires::text AS expires, decided_by AS "decidedBy"';

/** Evidence of competence, and decisions on what the regulation leaves open. */
@Controller()
export class CompetenceController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listEvidence)
  listEvidence(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listEvidence>) {
    return this.#listOf(
      actor,
      params.doctor,
      `SELECT ${EVIDENCE} FROM competence_evidence WHERE doctor_id = $1 ORDER BY competence_evidence.date, kind`,
    );
  }

  @Endpoint(api.addEvidence)
  addEvidence(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.addEvidence>) {
    const { kind, date, expires, source } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      await knownDoctor(runner, params.doctor);
      const added = await oneRow<{ id: string }>(
        runner,
        `INSERT INTO competence_evidence (district_id, doctor_id, kind, date, expires, source)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (district_id, doctor_id, kind, date) DO NOTHING RETURNING ${EVIDENCE}`,
        [actor.district, params.doctor, kind, date, expires, source],
      );
      if (!added) throw conflict('evidence-exists');
      await recordEvent(runner, actor.district, actor, {
        action: 'evidence.add',
        subject: `doctor/${params.doctor}`,
        payload: { evidence: added.id, kind, date, expires },
      });
      return added;
    });
  }

  @Endpoint(api.removeEvidence)
  async removeEvidence(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.removeEvidence>) {
    const { doctor, evidence } = params;
    await this.#database.inDistrict(actor.district, async (runner) => {
      const removed = await oneRow<{ kind: string; date: string }>(
        runner,
        `SELECT kind, date::text AS date FROM competence_evidence WHERE id = $1 AND doctor_id = $2`,
        [evidence, doctor],
      );
      const gone = await changed(runner, 'DELETE FROM competence_evidence WHERE id = $1 AND doctor_id = $2', [
        evidence,
        doctor,
      ]);
      if (!removed || gone === 0) throw notFound();
      await recordEvent(runner, actor.district, actor, {
        action: 'evidence.remove',
        subject: `doctor/${doctor}`,
        payload: { evidence, ...removed },
      });
    });
  }

  @Endpoint(api.listDecisions)
  listDecisions(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listDecisions>) {
    return this.#listOf(
      actor,
      params.doctor,
      `SELECT ${DECISION} FROM competence_decision WHERE doctor_id = $1 ORDER BY number`,
    );
  }

  @Endpoint(api.addDecision)
  addDecision(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.addDecision>) {
    const { question, answer, date, expires, decidedBy } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      await knownDoctor(runner, params.doctor);
      const added = await oneRow<{ id: string }>(
        runner,
        `INSERT INTO competence_decision (district_id, doctor_id, question, answer, date, expires, decided_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${DECISION}`,
        [actor.district, params.doctor, question, answer, date, expires, decidedBy],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'competence.decide',
        subject: `doctor/${params.doctor}`,
        payload: { decision: added?.id, question, answer, date, expires },
      });
      return added;
    });
  }

  #listOf(actor: Actor, doctor: string, text: string) {
    mayRead(actor, doctor);
    return this.#database.inDistrict(actor.district, async (runner) => {
      await knownDoctor(runner, doctor);
      return { items: await rows(runner, text, [doctor]) };
    });
  }
}
