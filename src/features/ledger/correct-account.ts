import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { isPublished, planningLaw } from '../periods/index.ts';
import { addEntries, readClosing } from './ledger-rows.ts';

/** One more entry that puts an account right; what was written stays. */
export interface Correction {
  period: string;
  doctor: string;
  category: string;
  /** Shifts, with a sign: positive when more was done than the account says. */
  amount: number;
  /** Written grounds, which the doctor reads; no health data. */
  reason: string;
}

/**
 * Writes a correction. Refused: 409 `ledger-closed`, which is corrected in the period after, and
 * `ledger-without-roster`; 422 `category-unknown`; 404 for a doctor that the district does not have.
 */
export async function correctAccount(
  runner: QueryRunner,
  actor: Actor,
  { period, doctor, category, amount, reason }: Correction,
  at: Date,
): Promise<void> {
  // A closing waits for it, or it for a closing.
  const known = await oneRow(runner, 'SELECT FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [period]);
  if (!known || !(await oneRow(runner, 'SELECT FROM doctor WHERE id = $1', [doctor]))) throw notFound();
  if (!(await isPublished(runner, period))) throw conflict('ledger-without-roster');
  if (await readClosing(runner, period)) throw conflict('ledger-closed');
  const categories = planningLaw().burden.categories.map(({ id }) => id);
  if (!categories.includes(category)) {
    throw new Problem(422, 'category-unknown', { values: { count: 1 }, extra: { categories } });
  }
  const entry = { doctor, category, kind: 'correction' as const, amount, reason };
  await addEntries(runner, actor, {
    period,
    at,
    entries: [{ ...entry, shift: null, duty: null, colleague: null }],
  });
  await recordEvent(runner, actor.district, actor, {
    action: 'ledger.correct',
    subject: `ledger/${period}/${doctor}`,
    payload: { category, amount },
  });
}
