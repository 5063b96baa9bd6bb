import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { changed, Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { hashToken, newToken } from '../../infrastructure/sealing/tokens.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './accounts.endpoints.ts';

const COLUMNS = `id, name, role, scope, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"`;

/** API tokens: scoped to a role of one district, kept as hashes, revocable. */
@Controller()
export class TokensController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.listTokens)
  async list(@Acting() { district }: Actor) {
    const items = await this.#database.inDistrict(district, (runner) =>
      rows(runner, `SELECT ${COLUMNS} FROM api_token ORDER BY created_at DESC, id`),
    );
    return { items };
  }

  @Endpoint(api.addToken)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addToken>) {
    const secret = newToken();
    const expires = new Date(this.#clock.now().getTime() + body.days * 86_400_000);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const token = await oneRow<{ id: string }>(
        runner,
        `INSERT INTO api_token (district_id, token_hash, name, role, scope, created_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
        [actor.district, hashToken(secret), body.name, body.role, body.scope, actor.account, expires],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'token.add',
        subject: `token/${token?.id ?? ''}`,
        payload: { role: body.role, scope: body.scope, days: body.days },
      });
      return { token, secret };
    });
  }

  @Endpoint(api.revokeToken)
  async revoke(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.revokeToken>) {
    await this.#database.inDistrict(actor.district, async (runner) => {
      const revoked = await changed(
        runner,
        'UPDATE api_token SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
        [params.token],
      );
      if (revoked === 0) throw notFound();
      await recordEvent(runner, actor.district, actor, {
        action: 'token.revoke',
        subject: `token/${params.token}`,
      });
    });
  }
}
