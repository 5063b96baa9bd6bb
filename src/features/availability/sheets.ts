import type { QueryRunner } from 'typeorm';
import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import { sheetView } from '../../domain/availability/sheet-view.ts';
import type { Doctor } from '../../domain/doctors/doctor.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { readDoctors } from '../doctors/index.ts';
import { isPublished, type PeriodRow, requirePeriod } from '../periods/index.ts';
import { refuseOwnRecords, refuseTooManyWishes, refuseUnknownShifts } from './check-entries.ts';
import { openTo, readOffer } from './period-shifts.ts';
import { addReceipt, lastReceipt } from './receipts.ts';

interface SheetRow {
  entries: AvailabilityEntry[];
  answeredAt: Date | null;
  onBehalf: boolean;
  updatedAt: Date | null;
  version: number;
}

/** What nobody has written yet. */
const EMPTY: SheetRow = { entries: [], answeredAt: null, onBehalf: false, updatedAt: null, version: 0 };
const COLUMNS = `entries, answered_at AS "answeredAt", on_behalf AS "onBehalf", updated_at AS "updatedAt", version`;

/** Which sheet, who asks for it, and when. */
export interface SheetRequest {
  period: string;
  doctor: string;
  now: Date;
}

/** What is to be written; `version` is the one that was read, 0 for none. */
export interface SheetChange extends SheetRequest {
  version: number;
  entries: AvailabilityEntry[];
  answer: boolean;
}

/** A doctor's sheet with what it comes to. */
export async function readSheet(runner: QueryRunner, actor: Actor, { period, doctor, now }: SheetRequest) {
  const row = await requirePeriod(runner, period);
  const known = await sheetDoctor(runner, actor, doctor);
  const stored = await storedSheet(runner, period, doctor);
  const mayWrite = (await refusalToWrite(runner, row, isOwn(actor, doctor), now)) === null;
  return answerOf(runner, row, known, stored, mayWrite);
}

/**
 * Writes a doctor's sheet: the doctor's own while the collection is open, a coordinator's on behalf of
 * the doctor until a roster is published. Without `answer` it is a draft again.
 */
export async function writeSheet(runner: QueryRunner, actor: Actor, change: SheetChange) {
  const { period, doctor, now, entries } = change;
  // Held until the end: the collection does not close between the question and the answer.
  const row = await requirePeriod(runner, period, 'share');
  const known = await sheetDoctor(runner, actor, doctor);
  const own = isOwn(actor, doctor);
  const refusal = await refusalToWrite(runner, row, own, now);
  if (refusal) throw conflict(refusal);
  const offer = await readOffer(runner, row);
  refuseUnknownShifts(entries, new Set(offer.shifts.map(({ shift }) => shift.id)), actor.locale);
  const before = await storedSheet(runner, period, doctor);
  if (before.version !== change.version) throw new Problem(412, 'version-outdated');
  if (own) refuseOwnRecords(entries, before.entries, actor.locale);
  const open = openTo(known, row, offer.shifts).map(({ seen }) => seen);
  refuseTooManyWishes(sheetView(entries, open, offer));
  const stored = await store(runner, actor, change, !own);
  if (change.answer) {
    const sent = { period, doctor, entries, at: now, by: own ? 'doctor' : 'coordinator' } as const;
    await addReceipt(runner, actor.district, sent);
  }
  await recordEvent(runner, actor.district, actor, {
    action: change.answer ? 'availability.answer' : 'availability.save',
    subject: `availability/${period}/${doctor}`,
    payload: { version: stored.version, onBehalf: !own, entries: entries.length },
  });
  return answerOf(runner, row, known, stored, true);
}

/** A doctor's own; somebody who is a coordinator as well keeps to a doctor's terms for the own sheet. */
function isOwn(actor: Actor, doctor: string): boolean {
  return actor.doctor === doctor;
}

/** To others than the doctor and coordinators a sheet is as unknown as none (404). */
export function refuseOthersSheet(actor: Actor, doctor: string): void {
  if (!isOwn(actor, doctor) && !actor.roles.has('coordinator')) throw notFound();
}

async function sheetDoctor(runner: QueryRunner, actor: Actor, doctor: string): Promise<Doctor> {
  refuseOthersSheet(actor, doctor);
  const [stored] = await readDoctors(runner, [doctor]);
  if (!stored) throw notFound();
  return stored.doctor;
}

async function storedSheet(runner: QueryRunner, period: string, doctor: string): Promise<SheetRow> {
  const row = await oneRow<SheetRow>(
    runner,
    `SELECT ${COLUMNS} FROM availability_sheet WHERE duty_period_id = $1 AND doctor_id = $2`,
    [period, doctor],
  );
  return row ?? EMPTY;
}

/** Why the sheet may not be written now; `null` when it may. */
async function refusalToWrite(
  runner: QueryRunner,
  { id, state, closesAt }: PeriodRow,
  own: boolean,
  now: Date,
): Promise<string | null> {
  if (state === 'over') return 'period-over';
  if (!own) return (await isPublished(runner, id)) ? 'period-published' : null;
  if (state === 'planned') return 'collection-not-yet-open';
  // The clock closes within a minute; the deadline is the deadline.
  const open = state === 'collecting' && (closesAt === null || now < closesAt);
  return open ? null : 'collection-closed';
}

async function store(
  runner: QueryRunner,
  actor: Actor,
  { period, doctor, version, entries, answer, now }: SheetChange,
  onBehalf: boolean,
): Promise<SheetRow> {
  const values = [period, doctor, JSON.stringify(entries), answer ? now : null, actor.account, onBehalf, now];
  const row =
    version === 0
      ? await oneRow<SheetRow>(
          runner,
          `INSERT INTO availability_sheet
             (duty_period_id, doctor_id, entries, answered_at, account_id, on_behalf, updated_at, district_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
          [...values, actor.district],
        )
      : await oneRow<SheetRow>(
          runner,
          `UPDATE availability_sheet SET entries = $3, answered_at = $4, account_id = $5, on_behalf = $6,
             updated_at = $7, version = version + 1
           WHERE duty_period_id = $1 AND doctor_id = $2 AND version = $8 RETURNING ${COLUMNS}`,
          [...values, version],
        );
  if (!row) throw new Problem(412, 'version-outdated');
  return row;
}

async function answerOf(
  runner: QueryRunner,
  period: PeriodRow,
  doctor: Doctor,
  stored: SheetRow,
  mayWrite: boolean,
) {
  const offer = await readOffer(runner, period);
  const open = openTo(doctor, period, offer.shifts).map(({ seen }) => seen);
  const { closesLocal: closes } = period;
  return {
    period: period.id,
    doctor: doctor.id,
    mayWrite,
    closes,
    ...stored,
    receipt: await lastReceipt(runner, period.id, doctor.id),
    ...sheetView(stored.entries, open, offer),
  };
}
