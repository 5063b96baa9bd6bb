import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import { instant } from '../../http/fields.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import type { Locale } from '../../messages/locales.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import type { Board } from './boards.ts';
import type { Change } from './change.ts';
import type { StoredAssignment } from './stored-assignment.ts';

const assignmentSchema = z.object({
  shift: z.string(),
  doctor: z.string(),
  role: z.enum(['duty', 'training']),
  supervisor: z.string().optional(),
});

/** One edit as it is told. */
export const editSchema = z.object({
  number: z.int(),
  kind: z.enum(['assign', 'unassign', 'move']),
  at: instant,
  account: z.uuid().nullable(),
  /** Name of whoever made it, where known. */
  by: z.string().nullable(),
  undoneAt: instant.nullable(),
  /** Undone, and something else was done since: it is redone no more. */
  overtaken: z.boolean(),
  removed: z.array(assignmentSchema),
  added: z.array(assignmentSchema),
  /** The written reason that a rule asked for. */
  reason: z.string().nullable(),
  sentence: z.string(),
});

/** One edit of a version as it is kept: what it took away and what it added. */
export interface EditRow {
  number: number;
  kind: Change['kind'];
  at: Date;
  account: string | null;
  by: string | null;
  undoneAt: Date | null;
  overtaken: boolean;
  removed: StoredAssignment[];
  added: StoredAssignment[];
  reason: string | null;
}

const COLUMNS = `e.number, e.kind, e.at, e.account_id AS account, e.undone_at AS "undoneAt", e.overtaken, e.removed, e.added, e.reason,
  (SELECT g.name FROM role_grant g WHERE g.account_id = e.account_id ORDER BY g.created_at LIMIT 1) AS by`;

/** Edits of a version, the latest first, from before a number on. */
export function readEdits(
  runner: QueryRunner,
  version: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<EditRow[]> {
  return rows<EditRow>(
    runner,
    `SELECT ${COLUMNS} FROM roster_edit e WHERE e.roster_version_id = $1 AND ($2::int IS NULL OR e.number < $2)
     ORDER BY e.number DESC LIMIT $3`,
    [version, before, limit],
  );
}

/** The edit that is undone next: the last one that stands. */
export function lastStanding(runner: QueryRunner, version: string): Promise<EditRow | null> {
  return oneRow<EditRow>(
    runner,
    `SELECT ${COLUMNS} FROM roster_edit e WHERE e.roster_version_id = $1 AND e.undone_at IS NULL
     ORDER BY e.number DESC LIMIT 1`,
    [version],
  );
}

/** The edit that is redone next: of those undone since the last new one, the first. */
export function firstUndone(runner: QueryRunner, version: string): Promise<EditRow | null> {
  return oneRow<EditRow>(
    runner,
    `SELECT ${COLUMNS} FROM roster_edit e
     WHERE e.roster_version_id = $1 AND e.undone_at IS NOT NULL AND NOT e.overtaken ORDER BY e.number LIMIT 1`,
    [version],
  );
}

/** Writes an edit down under the next number; what was undone before it can no longer be redone. */
export async function addEdit(
  runner: QueryRunner,
  district: string,
  version: string,
  { kind, removed, added, reason }: Change,
  account: string | null,
): Promise<EditRow> {
  await runner.query(
    'UPDATE roster_edit SET overtaken = true WHERE roster_version_id = $1 AND undone_at IS NOT NULL',
    [version],
  );
  await runner.query(
    `INSERT INTO roster_edit (district_id, roster_version_id, number, account_id, kind, removed, added, reason)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 FROM roster_edit WHERE roster_version_id = $2`,
    [district, version, account, kind, JSON.stringify(removed), JSON.stringify(added), reason],
  );
  const edit = await lastStanding(runner, version);
  if (!edit) throw new Error('an edit was written and is not there');
  return edit;
}

/** An edit with what it did as a sentence. */
export function presentEdit(locale: Locale, board: Pick<Board, 'shifts' | 'doctors'>, edit: EditRow) {
  const bare = ({ waiver: _, ...assignment }: StoredAssignment) => assignment;
  return {
    ...edit,
    removed: edit.removed.map(bare),
    added: edit.added.map(bare),
    sentence: sentenceOf(locale, board, edit),
  };
}

function sentenceOf(
  locale: Locale,
  { shifts, doctors }: Pick<Board, 'shifts' | 'doctors'>,
  { kind, removed, added }: EditRow,
): string {
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (doctors.get(id)?.name ?? id));
  const shiftOf = (id: string | undefined) => {
    const shift = id === undefined ? undefined : shifts.get(id);
    return shift ? describeShift(locale, shift) : (id ?? '');
  };
  const [from, second] = removed;
  const [to] = added;
  const values = {
    doctor: nameOf(from?.doctor ?? to?.doctor),
    other: nameOf(second?.doctor ?? to?.doctor),
    shift: shiftOf(from?.shift ?? to?.shift),
    otherShift: shiftOf(second?.shift ?? to?.shift),
  };
  return formatMessage(locale, `roster.edit.${wordingOf(kind, from, second, to)}`, values);
}

function wordingOf(
  kind: Change['kind'],
  from: StoredAssignment | undefined,
  second: StoredAssignment | undefined,
  to: StoredAssignment | undefined,
): string {
  if (kind !== 'move') return kind;
  if (second) return 'exchange';
  return from?.doctor === to?.doctor ? 'move' : 'handOver';
}
