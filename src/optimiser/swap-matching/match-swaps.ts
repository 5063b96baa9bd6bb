import type { Assignment, Lock, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../domain/rules/check-roster.ts';
import { newViolations } from '../../domain/rules/new-violations.ts';
import { type AssignmentChange, assignmentsWith } from '../../domain/rules/roster-index.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import type { LinearEngine } from '../model/linear-model.ts';
import { type ExchangeCycle, exchangeCycles } from './exchange-cycles.ts';
import { type DutyOffer, exchangesAmong, type OutsideObstacle } from './exchange-graph.ts';
import { type Clash, selectCycles } from './select-cycles.ts';

/** A duty that goes to the doctor of another offer in a cycle. */
export interface MatchedMove {
  offer: string;
  shift: string;
  from: string;
  to: string;
}

/** Cycles in which everybody gains and no rule breaks, and how near the best choice of them it is. */
export interface Matching {
  cycles: MatchedMove[][];
  /** Doctors helped, and a proven bound on how many any choice of cycles of two and three could help. */
  helped: number;
  bound: number;
  /** What it was chosen from. */
  exchanges: number;
  candidates: number;
}

/**
 * The best set of swaps in cycles of two or three among duties that doctors would rather not have: set
 * packing over all cycles (Abraham, Blum and Sandholm 2007, Clearing algorithms for barter exchange
 * markets), as an integer program. What is chosen is verified by the checker of whole rosters; a choice
 * that breaks a rule only together is excluded, and the rest chosen again.
 */
export function matchSwaps(
  engine: LinearEngine,
  { problem: published, assignments }: { problem: RosterProblem; assignments: readonly Assignment[] },
  offers: readonly DutyOffer[],
  { seconds, isOutside = () => false }: { seconds: number; isOutside?: OutsideObstacle },
): Matching {
  const problem = withoutLocksOf(published, offers);
  const exchanges = exchangesAmong(problem, assignments, offers, isOutside);
  const cycles = exchangeCycles(offers, exchanges);
  const before = checkRoster(problem, { assignments });
  const clashes: Clash[] = [];
  const deadline = performance.now() + seconds * 1000;
  const report = { exchanges: exchanges.length, candidates: cycles.length };
  let bound = Infinity;
  for (;;) {
    const left = Math.max(0.1, (deadline - performance.now()) / 1000);
    const selection = selectCycles(engine, offers, cycles, clashes, left);
    bound = Math.min(bound, selection.bound);
    const moves = selection.chosen.map((cycle) => movesOf(offers, cycles[cycle]!));
    const after = checkRoster(problem, { assignments: assignmentsWith(assignments, changeOf(moves.flat())) });
    const broken = newViolations(before, after, false).filter(isHardBreach);
    const helped = moves.flat().length;
    if (broken.length === 0) return { cycles: moves, helped, bound, ...report };
    clashes.push(clashOf(selection.chosen, moves, broken));
  }
}

function movesOf(offers: readonly DutyOffer[], { offers: cycle }: ExchangeCycle): MatchedMove[] {
  return cycle.map((giving, at) => {
    // Who comes before takes it.
    const taking = offers[cycle.at(at - 1)!]!;
    const { id, shift, doctor } = offers[giving]!;
    return { offer: id, shift, from: doctor, to: taking.doctor };
  });
}

function changeOf(moves: readonly MatchedMove[]): AssignmentChange {
  const duties = (side: 'from' | 'to') =>
    moves.map((move): Assignment => ({ shift: move.shift, doctor: move[side], role: 'duty' }));
  return { removed: duties('from'), added: duties('to') };
}

/** A decision that put somebody on a shift ends when they give it away. */
function withoutLocksOf(problem: RosterProblem, offers: readonly DutyOffer[]): RosterProblem {
  const isOffered = ({ kind, shift, doctor }: Lock) =>
    kind === 'assign' && offers.some((offer) => offer.shift === shift && offer.doctor === doctor);
  return { ...problem, locks: problem.locks.filter((lock) => !isOffered(lock)) };
}

/** The chosen cycles that a breach concerns; all of them when none is found to. */
function clashOf(
  chosen: readonly number[],
  moves: readonly (readonly MatchedMove[])[],
  broken: readonly Violation[],
): Clash {
  const shifts = new Set(broken.flatMap((violation) => violation.shifts));
  const doctors = new Set(broken.flatMap(({ doctor }) => doctor ?? []));
  const concerned = chosen.filter((_, at) =>
    moves[at]!.some(({ shift, from, to }) => shifts.has(shift) || doctors.has(from) || doctors.has(to)),
  );
  return concerned.length > 0 ? concerned : chosen;
}
