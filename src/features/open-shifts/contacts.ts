import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { NAME_OF_ACCOUNT } from '../audit/index.ts';

/** What came of ringing somebody. */
export type ContactOutcome = 'noAnswer' | 'cannot' | 'callsBack' | 'agreed';

/** One call about an open shift. */
export interface Contact {
  doctor: string;
  name: string;
  outcome: ContactOutcome;
  at: Date;
  /** Who rang. */
  by: string | null;
}

/** Calls about an open shift, the latest first. */
export function readContacts(runner: QueryRunner, openShift: string): Promise<Contact[]> {
  return rows<Contact>(
    runner,
    `SELECT c.doctor_id AS doctor, d.name, c.outcome, c.at, ${NAME_OF_ACCOUNT('c.account_id')} AS by
     FROM open_shift_contact c JOIN doctor d ON d.id = c.doctor_id WHERE c.open_shift_id = $1 ORDER BY c.at DESC, c.id`,
    [openShift],
  );
}

export async function addContact(
  runner: QueryRunner,
  { district, account }: Actor,
  { openShift, doctor, outcome, at }: { openShift: string; at: Date } & Pick<Contact, 'doctor' | 'outcome'>,
): Promise<void> {
  await runner.query(
    `INSERT INTO open_shift_contact (district_id, open_shift_id, doctor_id, outcome, at, account_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [district, openShift, doctor, outcome, at, account],
  );
}
