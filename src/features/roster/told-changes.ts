import { z } from 'zod';
import type { Assignment } from '../../domain/problem/roster-problem.ts';
import { LEVELS } from '../../domain/roster/levels.ts';
import type { LevelChange } from '../../optimiser/explain/level-changes.ts';
import type { Board } from './boards.ts';

/** What changes at each level of the objective that does; positive is worse. */
export const changesSchema = z.array(
  z.object({
    level: z.enum(LEVELS),
    /** Shifts of fairness, vetoes, changed assignments, wish points, or open seats; `null`: not for this reader. */
    by: z.number().nullable(),
    worse: z.boolean(),
    /** Of coverage: seats without a doctor, and shifts with nobody on them. */
    openSeats: z.int().optional(),
    emptyShifts: z.int().optional(),
  }),
);

/** A doctor by id and name. */
export const namedDoctorSchema = z.object({ doctor: z.string(), name: z.string() });

/** A doctor who comes or goes as back-up, and the seat. */
export const backUpSchema = namedDoctorSchema.extend({ shift: z.string() });

export function toldBackUps(board: Board, backUps: readonly Assignment[]): z.infer<typeof backUpSchema>[] {
  const nameOf = namesOf(board);
  return backUps.map(({ doctor, shift }) => ({ doctor, name: nameOf(doctor), shift }));
}

/** @param discreet for readers who are not to work out from the amount what a colleague has asked for */
export function toldChanges(
  changes: readonly LevelChange[],
  discreet: boolean,
): z.infer<typeof changesSchema> {
  return changes.map((change) => {
    const hidden = discreet && (change.level === 'vetoes' || change.level === 'wishes');
    return { ...change, by: hidden ? null : change.by, worse: change.by > 0 };
  });
}

/** Names of the board's doctors by id. */
export function namesOf({ doctors }: Board): (id: string) => string {
  return (id) => doctors.get(id)?.name ?? '';
}
