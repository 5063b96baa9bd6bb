import { generateProblem } from '../../src/demo/generate-problem.ts';
import type { Assignment, ProblemDoctor, RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { newViolations } from '../../src/domain/rules/new-violations.ts';
import { highsEngine } from '../../src/optimiser/model/engines/highs-engine.ts';
import { optimise } from '../../src/optimiser/optimise.ts';
import { Random } from '../../src/optimiser/search/random.ts';
import type { DutyOffer } from '../../src/optimiser/swap-matching/exchange-graph.ts';
import { matchSwaps } from '../../src/optimiser/swap-matching/match-swaps.ts';
import { whyNot } from './measure-demo.ts';

/** A demo district whose doctors offer duties to each other. */
export interface SwapMatching {
  shape: Parameters<typeof generateProblem>[0]['shape'];
  seed: number;
  /** For the roster that is published. */
  seconds: number;
  offers: number;
}

/** What a matching came to, verified by the checker of whole rosters. */
export interface SwapMatchingResult {
  shape: string;
  seed: number;
  offers: number;
  exchanges: number;
  candidates: number;
  cycles: number;
  helped: number;
  bound: number;
  matchingMs: number;
  newHardBreaches: number;
}

/** Longest that the choice may take. */
const SECONDS = 5;

/**
 * Solves a demo district, lets doctors offer duties (those they wished against first, then others by
 * chance), and matches the offers.
 *
 * @throws Error when there is no roster
 */
export async function measureSwapMatching(options: SwapMatching): Promise<SwapMatchingResult> {
  const { shape, seed, seconds } = options;
  const problem = generateProblem({ shape, seed });
  const outcome = await optimise(problem, { seconds, seed, threads: 2 });
  if (!('roster' in outcome)) throw new Error(whyNot(outcome) ?? outcome.status);
  const { assignments } = outcome.roster;
  const offers = offersOf(problem, assignments, options);
  const engine = await highsEngine();
  const began = performance.now();
  const matching = matchSwaps(engine, { problem, assignments }, offers, { seconds: SECONDS });
  const matchingMs = Math.round(performance.now() - began);
  const { cycles, ...counts } = matching;
  return {
    shape,
    seed,
    offers: offers.length,
    ...counts,
    cycles: cycles.length,
    matchingMs,
    newHardBreaches: breachesAfter(problem, assignments, cycles.flat()),
  };
}

function offersOf(
  { doctors }: RosterProblem,
  assignments: readonly Assignment[],
  { offers, seed }: SwapMatching,
): DutyOffer[] {
  const byId = new Map(doctors.map((doctor) => [doctor.id, doctor]));
  const random = new Random(seed);
  return assignments
    .filter(({ role }) => role === 'duty')
    .map(({ shift, doctor }) => ({ shift, doctor, rank: random.next() - unwanted(byId.get(doctor), shift) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, offers)
    .map(({ shift, doctor }, at) => ({ id: String(at), shift, doctor }));
}

function unwanted(doctor: ProblemDoctor | undefined, shift: string): number {
  return doctor?.marks.some((mark) => mark.kind === 'preferNot' && mark.shifts.includes(shift)) ? 1 : 0;
}

function breachesAfter(
  problem: RosterProblem,
  assignments: readonly Assignment[],
  moves: readonly { shift: string; from: string; to: string }[],
): number {
  const after = assignments.map((one) => {
    const move = moves.find(({ shift, from }) => shift === one.shift && from === one.doctor);
    return move && one.role === 'duty' ? { ...one, doctor: move.to } : one;
  });
  const [was, is] = [checkRoster(problem, { assignments }), checkRoster(problem, { assignments: after })];
  return newViolations(was, is, false).filter(isHardBreach).length;
}
