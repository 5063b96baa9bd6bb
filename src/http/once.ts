import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { oneRow } from '../infrastructure/database/database.ts';
import type { Actor } from './caller.ts';
import { conflict } from './problem.ts';

/** What must not happen twice: the key of the request, what it is for, and what it asks. */
export interface OnceRequest {
  key: string;
  operation: string;
  request: unknown;
}

/**
 * Does the work in the transaction of the runner, once per actor and key: who repeats the request gets
 * the first answer again. A repetition that comes while the first is under way waits for it. The same
 * key with another request is refused (409 `key-used`).
 */
export async function once<T>(
  runner: QueryRunner,
  actor: Actor,
  { key, operation, request }: OnceRequest,
  work: () => Promise<T>,
): Promise<T> {
  const who = actor.account ?? actor.token;
  const hash = createHash('sha256').update(JSON.stringify(request)).digest();
  const added = await oneRow(
    runner,
    `INSERT INTO idempotent_answer (district_id, actor, key, operation, request_hash)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
    [actor.district, who, key, operation, hash],
  );
  if (!added) {
    const known = await oneRow<{ operation: string; request_hash: Buffer; answer: T }>(
      runner,
      'SELECT operation, request_hash, answer FROM idempotent_answer WHERE actor = $1 AND key = $2',
      [who, key],
    );
    if (known?.operation !== operation || !known.request_hash.equals(hash)) throw conflict('key-used');
    return known.answer;
  }
  const answer = await work();
  await runner.query('UPDATE idempotent_answer SET answer = $3 WHERE actor = $1 AND key = $2', [
    who,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}
