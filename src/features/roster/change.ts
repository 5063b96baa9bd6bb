import { z } from 'zod';
import { lines, text } from '../../http/fields.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import type { Board } from './boards.ts';
import { placeOf } from './effective-problem.ts';
import { type StoredAssignment, storedAssignment } from './stored-assignment.ts';

/** Ids of shifts are readable: `2027-01-04/evening/station`. */
export const shiftId = text(200);
const place = z.object({ shift: shiftId, doctor: z.uuid() });
const reason = lines(1000).optional();

export const assignSchema = place.extend({
  role: z.enum(['duty', 'training']).default('duty'),
  supervisor: z.uuid().optional(),
  reason,
});
const moveSchema = z.object({
  kind: z.literal('move'),
  doctor: z.uuid(),
  from: shiftId,
  to: shiftId,
  reason,
});
const handOverSchema = z.object({
  kind: z.literal('handOver'),
  shift: shiftId,
  from: z.uuid(),
  to: z.uuid(),
  reason,
});
const exchangeSchema = z.object({ kind: z.literal('exchange'), first: place, second: place, reason });

/** A doctor to another shift, a shift to another doctor, or two shifts exchanged. */
export const movesSchema = z.discriminatedUnion('kind', [moveSchema, handOverSchema, exchangeSchema]);

/** Every change that can be asked about. */
export const changeSchema = z.discriminatedUnion('kind', [
  assignSchema.extend({ kind: z.literal('assign') }),
  place.extend({ kind: z.literal('unassign') }),
  moveSchema,
  handOverSchema,
  exchangeSchema,
]);
type ChangeRequest = z.infer<typeof changeSchema>;

/** What a change takes away and puts there instead. */
export interface Change {
  kind: 'assign' | 'unassign' | 'move';
  removed: StoredAssignment[];
  added: StoredAssignment[];
  /** Written reason, where a rule asks for one. */
  reason: string | null;
}

/** The change that a request asks for on a board. */
export function changeOf(board: Board, request: ChangeRequest): Change {
  switch (request.kind) {
    case 'assign':
      return assigning(request);
    case 'unassign':
      return { kind: 'unassign', removed: [held(board, request)], added: [], reason: null };
    case 'move': {
      const { doctor, from, to } = request;
      return moving([held(board, { shift: from, doctor })], [{ shift: to, doctor }], request.reason);
    }
    case 'handOver': {
      const { shift, from, to } = request;
      return moving([held(board, { shift, doctor: from })], [{ shift, doctor: to }], request.reason);
    }
    case 'exchange': {
      const { first, second } = request;
      return moving(
        [held(board, first), held(board, second)],
        [
          { shift: first.shift, doctor: second.doctor },
          { shift: second.shift, doctor: first.doctor },
        ],
        request.reason,
      );
    }
  }
}

function assigning({ shift, doctor, role, supervisor, reason }: z.infer<typeof assignSchema>): Change {
  if ((role === 'training') !== (supervisor !== undefined)) throw unprocessable('supervisor-needed');
  const added = [storedAssignment({ shift, doctor, role, supervisor })];
  return { kind: 'assign', removed: [], added, reason: reason ?? null };
}

/** Each one keeps the role and the supervisor of the seat that is taken over. */
function moving(
  removed: StoredAssignment[],
  places: { shift: string; doctor: string }[],
  reason: string | undefined,
): Change {
  const before = new Set(removed.map(placeOf));
  if (before.size < removed.length || places.some((to) => before.has(placeOf(to)))) {
    throw unprocessable('nothing-changes');
  }
  const added = places.map((to, at) => {
    const { role, supervisor } = removed[at]!;
    return storedAssignment({ ...to, role, supervisor });
  });
  return { kind: 'move', removed, added, reason: reason ?? null };
}

function held({ assignments }: Board, wanted: { shift: string; doctor: string }): StoredAssignment {
  const found = assignments.find((one) => one.shift === wanted.shift && one.doctor === wanted.doctor);
  if (!found) throw conflict('assignment-missing');
  return found;
}

/** The assignments after a change, in no particular order. */
export function assignmentsAfter(
  assignments: readonly StoredAssignment[],
  { removed, added }: Pick<Change, 'removed' | 'added'>,
): StoredAssignment[] {
  const gone = new Set(removed.map(placeOf));
  return [...assignments.filter((assignment) => !gone.has(placeOf(assignment))), ...added];
}
