import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { notFound, Problem } from '../../http/problem.ts';
import { readDoctors, type StoredDoctor } from './doctor-rows.ts';

/** Roles that read every doctor's record. */
const ALL_RECORDS = ['coordinator', 'districtAdministrator', 'auditor'] as const;

/** Whether the actor reads the records of all doctors, HPR numbers and birth dates among them. */
export function readsAllRecords({ roles }: Actor): boolean {
  return ALL_RECORDS.some((role) => roles.has(role));
}

/** Refuses who may read no more than their own record, and asks for another one. */
export function mayRead(actor: Actor, doctor: string): void {
  if (!readsAllRecords(actor) && actor.doctor !== doctor) throw new Problem(403, 'own-record-only');
}

/** One doctor of the district; refuses an id that is none. */
export async function knownDoctor(runner: QueryRunner, id: string): Promise<StoredDoctor> {
  const [doctor] = await readDoctors(runner, [id]);
  if (!doctor) throw notFound();
  return doctor;
}
