import type { ProblemDoctor, ReasonRole } from '../../../domain/problem/roster-problem.ts';
import type { Violation } from '../../../domain/rules/violation.ts';
import type { Settled } from '../settle-back-up.ts';
import type { CureAction, ProposedCure } from './cure.ts';
import {
  type CureFinder,
  isVetoOf,
  mayBeReasoned,
  type Newcomer,
  type OpenSeatContext,
  proposalOf,
} from './open-seat.ts';

/**
 * Doctors who take the seat and keep all their other shifts: nothing is against, they are asked to
 * withdraw a wish or a veto, or a reason is written for what they would break.
 */
export const takers: CureFinder = (context) =>
  context.newcomers.flatMap((newcomer): ProposedCure[] => {
    const { doctor, plain } = newcomer;
    if (plain.broken.length === 0) return [proposalOf(askedFor(doctor, context.shift.id), plain)];
    const vetoed = forgiving(context, newcomer, isVetoOf(doctor.id));
    const reasoned = forgiving(context, newcomer, mayBeReasoned(doctor.id));
    return [
      ...(vetoed ? [proposalOf({ kind: 'ask-veto', doctor: doctor.id, overAllowance: false }, vetoed)] : []),
      ...(reasoned ? [proposalOf(reasonFor(doctor.id, reasoned.broken), reasoned)] : []),
    ];
  });

/** The newcomer on the shift, where nothing is against but what is forgiven, and back-up that can be found. */
function forgiving(
  { settle }: OpenSeatContext,
  { plain, wanted }: Newcomer,
  forgiven: (violation: Violation) => boolean,
): Settled | null {
  if (!plain.broken.some(forgiven)) return null;
  if (plain.broken.every(forgiven)) return plain;
  if (!plain.broken.every((one) => forgiven(one) || one.rule === 'back-up')) return null;
  const settled = settle({ removed: [], added: [wanted] }, forgiven);
  return settled.broken.every(forgiven) ? settled : null;
}

function reasonFor(doctor: string, breaches: Violation[]): CureAction {
  return { kind: 'reason', doctor, role: roleFor(breaches), breaches };
}

/** Nothing hard is against: whether the doctor has said something about the shift all the same. */
function askedFor({ id: doctor, marks }: ProblemDoctor, shift: string): CureAction {
  const own = marks.filter(({ shifts }) => shifts.includes(shift));
  const veto = own.find((mark) => mark.kind === 'veto');
  if (veto?.kind === 'veto') return { kind: 'ask-veto', doctor, overAllowance: veto.overAllowance };
  const grades = own.flatMap((mark) => (mark.kind === 'preferNot' ? [mark.grade] : []));
  const [grade] = grades.sort((a, b) => b - a);
  return grade === undefined ? { kind: 'assign', doctor } : { kind: 'ask-wish', doctor, grade };
}

/** The administrator may give every reason; the coordinator where no rule names the administrator. */
function roleFor(breaches: readonly Violation[]): ReasonRole {
  const needs = breaches.some(({ reasonRole }) => reasonRole === 'districtAdministrator');
  return needs ? 'districtAdministrator' : 'coordinator';
}
