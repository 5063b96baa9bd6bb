import type { Assignment, RuleCode } from '../../../domain/problem/roster-problem.ts';
import type { LevelCosts } from '../../levels.ts';
import { minutesOf } from '../../../domain/rules/time.ts';
import { compareLevels } from '../level-changes.ts';
import type { ProposedCure } from './cure.ts';
import { type CureFinder, type Newcomer, type OpenSeatContext, proposalOf } from './open-seat.ts';

/** Rules that another shift of the same doctor stands behind: it may help to move that one. */
const BESIDE_ANOTHER: ReadonlySet<RuleCode> = new Set([
  'overlap',
  'day-limit',
  'rest',
  'max-per-week',
  'max-per-period',
  'weekend-frequency',
  'consecutive-nights',
]);

/** Shifts that are tried per doctor, doctors and shifts that a taker is looked for, takers tried for each, moves found. */
const SHIFTS = 4;
const PAIRS = 16;
const TAKERS = 5;
const FOUND = 6;

/** A doctor who could take the seat without one of the other shifts. */
interface Leaving {
  newcomer: Newcomer;
  own: Assignment;
  levels: LevelCosts;
}

/** Doctors who can take the seat once another shift of theirs goes to somebody else. */
export const moves: CureFinder = (context) => {
  const leaving = context.newcomers
    .flatMap((newcomer) => leavingOf(context, newcomer))
    .sort((a, b) => compareLevels(a.levels, b.levels));
  const heirsOf = heirs(context);
  const found: ProposedCure[] = [];
  for (const one of leaving.slice(0, PAIRS)) {
    const proposal = handedOver(context, one, heirsOf(one.own));
    if (proposal) found.push(proposal);
    if (found.length === FOUND) break;
  }
  return found;
};

function leavingOf({ ask, settle, shift }: OpenSeatContext, newcomer: Newcomer): Leaving[] {
  const { doctor, plain, wanted } = newcomer;
  const beside = (rule: RuleCode) => BESIDE_ANOTHER.has(rule);
  if (
    plain.broken.length === 0 ||
    !plain.broken.every((one) => beside(one.rule) && one.doctor === doctor.id)
  ) {
    return [];
  }
  const named = new Set(plain.broken.flatMap(({ shifts }) => shifts));
  const startOf = new Map(ask.problem.shifts.map(({ id, start }) => [id, minutesOf(start)]));
  const distance = (id: string) => Math.abs((startOf.get(id) ?? Infinity) - minutesOf(shift.start));
  const locked = (id: string) =>
    ask.problem.locks.some((one) => one.kind === 'assign' && one.doctor === doctor.id && one.shift === id);
  return ask.roster.assignments
    .filter((one) => one.doctor === doctor.id && one.role === 'duty' && !locked(one.shift))
    .sort(
      (a, b) =>
        Number(named.has(b.shift)) - Number(named.has(a.shift)) || distance(a.shift) - distance(b.shift),
    )
    .slice(0, SHIFTS)
    .flatMap((own): Leaving[] => {
      const { change, broken } = settle({ removed: [own], added: [wanted] });
      // Whoever takes the other shift over may be the back-up that is missing without the doctor.
      const isOver = broken.some(({ rule }) => rule !== 'back-up');
      return isOver ? [] : [{ newcomer, own, levels: ask.worth(change).levels }];
    });
}

/** Who could have a shift besides its holders, those who fare best with it first; each shift asked about once. */
function heirs({ ask }: OpenSeatContext): (own: Assignment) => Assignment[] {
  const known = new Map<string, Assignment[]>();
  return (own) => {
    const found = known.get(own.shift) ?? heirsTo(own);
    known.set(own.shift, found);
    return found;
  };

  function heirsTo({ shift }: Assignment): Assignment[] {
    const on = new Set(ask.roster.assignments.filter((one) => one.shift === shift).map((one) => one.doctor));
    return ask.problem.doctors
      .filter(({ id }) => !on.has(id) && ask.mayHold(id, shift))
      .map(({ id: doctor }): Assignment => ({ shift, doctor, role: 'duty' }))
      .map((heir) => ({ heir, levels: ask.worthAtBest({ removed: [], added: [heir] }).levels }))
      .sort((a, b) => compareLevels(a.levels, b.levels))
      .map(({ heir }) => heir);
  }
}

/** The shift goes to the first heir with whom nothing is broken. */
function handedOver(
  { settle }: OpenSeatContext,
  { newcomer: { doctor, wanted }, own }: Leaving,
  candidates: readonly Assignment[],
): ProposedCure | null {
  const others = candidates.filter((heir) => heir.doctor !== doctor.id).slice(0, TAKERS);
  for (const heir of others) {
    const settled = settle({ removed: [own], added: [wanted, heir] });
    if (settled.broken.length > 0) continue;
    return proposalOf({ kind: 'move', doctor: doctor.id, from: own.shift, to: heir.doctor }, settled);
  }
  return null;
}
