import type { QueryRunner } from 'typeorm';
import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import { notFound } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';

/** Who sent wishes: the doctor, a coordinator for the doctor, or the deadline an unsent draft. */
export const SENDERS = ['doctor', 'coordinator', 'deadline'] as const;

/** That wishes have been sent. */
export interface Receipt {
  /** 1 and up within the period. */
  number: number;
  at: Date;
  by: (typeof SENDERS)[number];
}

/** Wishes as they were sent. */
export interface SentWishes extends Omit<Receipt, 'number'> {
  period: string;
  doctor: string;
  entries: AvailabilityEntry[];
}

const COLUMNS = 'number, sent_at AS at, sent_by AS by';

/** Keeps what was sent, under the next number of the period. */
export async function addReceipt(
  runner: QueryRunner,
  district: string,
  { period, doctor, entries, at, by }: SentWishes,
): Promise<void> {
  // Numbers have no gaps: whoever sends at the same time waits for the other.
  await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('receipt/' || $1, 0))`, [period]);
  await runner.query(
    `INSERT INTO availability_receipt (district_id, duty_period_id, number, doctor_id, sent_at, sent_by, entries)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6 FROM availability_receipt WHERE duty_period_id = $2`,
    [district, period, doctor, at, by, JSON.stringify(entries)],
  );
}

/** The receipt of what a doctor sent last; `null` for nothing yet. */
export function lastReceipt(runner: QueryRunner, period: string, doctor: string): Promise<Receipt | null> {
  return oneRow<Receipt>(
    runner,
    `SELECT ${COLUMNS} FROM availability_receipt WHERE duty_period_id = $1 AND doctor_id = $2
     ORDER BY number DESC LIMIT 1`,
    [period, doctor],
  );
}

/** A receipt with what was sent; a problem (404) when the doctor has none of that number. */
export async function readReceipt(
  runner: QueryRunner,
  { period, doctor, number }: { period: string; doctor: string; number: number },
): Promise<Receipt & { entries: AvailabilityEntry[] }> {
  const row = await oneRow<Receipt & { entries: AvailabilityEntry[] }>(
    runner,
    `SELECT ${COLUMNS}, entries FROM availability_receipt
     WHERE duty_period_id = $1 AND doctor_id = $2 AND number = $3`,
    [period, doctor, number],
  );
  if (!row) throw notFound();
  return row;
}
