import type { QueryRunner } from 'typeorm';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { addingCheck } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { blocksEdit, rosterOf } from '../roster/index.ts';
import {
  readOutsideDuties,
  type RosterInForce,
  violationsAcross,
  withTodaysRecords,
} from '../swaps/index.ts';

/** Whether a doctor could take a shift, and what is against it. */
export interface Standing {
  shift: ProblemShift;
  /** Everything that taking it would break, own vetoes aside; those that keep the doctor away first. */
  violations: Violation[];
  blocked: boolean;
  /** Taking it would go against an own veto: the doctor may, knowing that. */
  vetoed: boolean;
}

/** How one doctor stands to some shifts of the roster in force, by today's record and duties elsewhere. */
export async function standingsOf(
  runner: QueryRunner,
  roster: RosterInForce,
  doctor: string,
  shiftIds: readonly string[],
): Promise<Standing[]> {
  const board = await withTodaysRecords(runner, roster, new Set([doctor]));
  const own = board.doctors.get(doctor);
  const shifts = shiftIds.flatMap((id) => board.shifts.get(id) ?? []);
  const [first, last] = [earliest(shifts), latest(shifts)];
  if (!own || first === undefined || last === undefined) return [];
  const outside = await readOutsideDuties(runner, board.row.period, [doctor], { from: first, to: last });
  const adding = addingCheck(board.problem, rosterOf(board));
  return shifts.map((shift) => {
    const found = [
      ...adding({ shift: shift.id, doctor, role: 'duty' }),
      ...violationsAcross(board.problem, own, shift, outside),
    ];
    const vetoed = own.marks.some(({ kind, shifts: marked }) => kind === 'veto' && marked.includes(shift.id));
    const others = found.filter(({ rule }) => rule !== 'veto');
    const blocking = others.filter(blocksEdit);
    const rest = others.filter((one) => !blocksEdit(one));
    return { shift, violations: [...blocking, ...rest], blocked: blocking.length > 0, vetoed };
  });
}

function earliest(shifts: readonly ProblemShift[]): string | undefined {
  return shifts.map(({ start }) => start).sort()[0];
}

function latest(shifts: readonly ProblemShift[]): string | undefined {
  return shifts
    .map(({ end }) => end)
    .sort()
    .at(-1);
}
