import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import * as api from './audit.endpoints.ts';
import { NAME_OF_ACCOUNT } from './account-name.ts';

interface EventRow {
  number: number;
  payload: Record<string, unknown> | null;
}

/** Reads the audit trail. Nothing changes it. */
@Controller()
export class AuditController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listEvents)
  async list(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.listEvents>) {
    const { action, subject, account, from, to, limit, cursor } = query;
    const found = await this.#database.inDistrict(district, (runner) =>
      rows<EventRow>(
        runner,
        `SELECT e.number::float8 AS number, e.at, e.account_id AS account, ${NAME_OF_ACCOUNT('e.account_id')} AS name,
           e.token_id AS token, e.action, e.subject, p.payload::json AS payload, encode(e.hash, 'hex') AS hash
         FROM audit_event e LEFT JOIN audit_payload p USING (district_id, number)
         WHERE ($1::text IS NULL OR e.action = $1 OR starts_with(e.action, $1 || '.'))
           AND ($2::text IS NULL OR e.subject = $2 OR starts_with(e.subject, $2 || '/'))
           AND ($3::uuid IS NULL OR e.account_id = $3)
           AND ($4::date IS NULL OR e.at >= $4::date::timestamp AT TIME ZONE 'Europe/Oslo')
           AND ($5::date IS NULL OR e.at < $5::date::timestamp AT TIME ZONE 'Europe/Oslo')
           AND ($6::bigint IS NULL OR e.number < $6)
         ORDER BY e.number DESC LIMIT $7`,
        [
          action ?? null,
          subject ?? null,
          account ?? null,
          from ?? null,
          to ?? null,
          cursor ?? null,
          limit + 1,
        ],
      ),
    );
    return pageOf(found, limit, ({ number }) => number);
  }
}
