import type { QueryRunner } from 'typeorm';
import { conflict, notFound } from '../../http/problem.ts';
import { changed } from '../../infrastructure/database/database.ts';

const FOREIGN_KEY = '23503';

/** Deletes a row that no other refers to; refuses with `<table>-in-use` when one does. */
export async function removeUnused(
  runner: QueryRunner,
  table: 'municipality' | 'practice',
  id: string,
): Promise<void> {
  try {
    if ((await changed(runner, `DELETE FROM ${table} WHERE id = $1`, [id])) === 0) throw notFound();
  } catch (error) {
    const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
    throw code === FOREIGN_KEY ? conflict(`${table}-in-use`) : error;
  }
}
