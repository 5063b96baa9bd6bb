import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { newViolations } from '../../../src/domain/rules/new-violations.ts';
import { highsEngine } from '../../../src/optimiser/model/engines/highs-engine.ts';
import type { LinearEngine } from '../../../src/optimiser/model/linear-model.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';
import type { DutyOffer } from '../../../src/optimiser/swap-matching/exchange-graph.ts';
import { type MatchedMove, matchSwaps } from '../../../src/optimiser/swap-matching/match-swaps.ts';

let problem: RosterProblem;
let assignments: readonly Assignment[];
let engine: LinearEngine;

beforeAll(async () => {
  problem = generateProblem({ shape: 'coastal', seed: 1, weeks: 8 });
  const outcome = await optimise(problem, { seconds: 600, iterations: 100_000, seed: 1, threads: 1 });
  if (!('roster' in outcome)) throw new Error(outcome.status);
  assignments = outcome.roster.assignments;
  engine = await highsEngine();
});

const SECONDS = { seconds: 60 };
const duties = () => assignments.filter(({ role }) => role === 'duty');

const offersAt = (places: readonly number[]): DutyOffer[] =>
  places.map((place) => {
    const { shift, doctor } = duties()[place % duties().length]!;
    return { id: `${shift} ${doctor}`, shift, doctor };
  });

function rosterAfter(moves: readonly MatchedMove[]): Assignment[] {
  return assignments.map((one) => {
    const move = moves.find(({ shift, from }) => one.shift === shift && one.doctor === from);
    return move && one.role === 'duty' ? { ...one, doctor: move.to } : one;
  });
}

function breaks(moves: readonly MatchedMove[]): boolean {
  const before = checkRoster(problem, { assignments });
  const after = checkRoster(problem, { assignments: rosterAfter(moves) });
  return newViolations(before, after, false).some(isHardBreach);
}

/** What a doctor says of a shift, written down anew: a veto is worse than anything. */
function liking(doctor: string, shift: string): number {
  let sum = 0;
  for (const mark of problem.doctors.find(({ id }) => id === doctor)!.marks) {
    if (!mark.shifts.includes(shift)) continue;
    sum += mark.kind === 'veto' ? -100 : mark.kind === 'prefer' ? mark.grade : -mark.grade;
  }
  return sum;
}

function everybodyGains(moves: readonly MatchedMove[]): boolean {
  const categoryOf = (shift: string) => problem.shifts.find(({ id }) => id === shift)!.category;
  return moves.every(({ shift, to }) => {
    const own = moves.find(({ from }) => from === to);
    if (!own) return false;
    const taken = liking(to, shift);
    return taken > 0 || (taken === 0 && categoryOf(own.shift) === categoryOf(shift));
  });
}

/** The most doctors that cycles of two and three can help, by trying every set of them, each with the whole roster. */
function mostHelped(offers: readonly DutyOffer[]): number {
  const cycles: MatchedMove[][] = [];
  const close = (own: readonly DutyOffer[]) => {
    const moves = own.map((offer, at) => ({
      offer: offer.id,
      shift: offer.shift,
      from: offer.doctor,
      to: own.at(at - 1)!.doctor,
    }));
    if (new Set(own.map(({ doctor }) => doctor)).size < own.length) return;
    const holds = moves.some((m) => duties().some((d) => d.shift === m.shift && d.doctor === m.to));
    if (!holds && everybodyGains(moves) && !breaks(moves)) cycles.push(moves);
  };
  for (const a of offers) {
    for (const b of offers) {
      if (a.id < b.id) close([a, b]);
      for (const c of offers) if (a.id < b.id && a.id < c.id && b !== c) close([a, b, c]);
    }
  }
  const best = (from: number, chosen: readonly MatchedMove[]): number => {
    if (from === cycles.length) return breaks(chosen) ? 0 : chosen.length;
    const without = best(from + 1, chosen);
    const doctors = new Set(chosen.map(({ from: doctor }) => doctor));
    if (cycles[from]!.some((move) => doctors.has(move.from))) return without;
    return Math.max(without, best(from + 1, [...chosen, ...cycles[from]!]));
  };
  return best(0, []);
}

describe('matching swaps', () => {
  it('finds what trying everything finds, and everybody gains and no rule breaks', () => {
    let helpedSomebody = 0;
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(duties().length - 1), { minLength: 2, maxLength: 9 }), (places) => {
        const offers = offersAt(places);
        const { cycles, helped, bound } = matchSwaps(engine, { problem, assignments }, offers, SECONDS);
        const moves = cycles.flat();
        expect(new Set(moves.map(({ from }) => from)).size).toBe(moves.length);
        expect(cycles.every(everybodyGains)).toBe(true);
        expect(breaks(moves)).toBe(false);
        expect(helped).toBe(moves.length);
        expect(helped).toBe(mostHelped(offers));
        expect(bound).toBeGreaterThanOrEqual(helped);
        if (helped > 0) helpedSomebody++;
      }),
      { seed: 7, numRuns: 40 },
    );
    expect(helpedSomebody).toBeGreaterThan(10);
  }, 120_000);

  it('leaves alone what stands in the way outside the roster', () => {
    const offers = offersAt(
      duties()
        .map((_, place) => place)
        .slice(0, 30),
    );
    const among = matchSwaps(engine, { problem, assignments }, offers, SECONDS);
    expect(among.helped).toBeGreaterThan(0);
    const [{ shift, to }] = among.cycles[0] as [MatchedMove];
    const isOutside = (doctor: string, wanted: string) => doctor === to && wanted === shift;
    const next = matchSwaps(engine, { problem, assignments }, offers, { ...SECONDS, isOutside });
    expect(next.cycles.flat().some((move) => move.shift === shift && move.to === to)).toBe(false);
    const none = matchSwaps(engine, { problem, assignments }, offers, { ...SECONDS, isOutside: () => true });
    expect([none.cycles, none.bound]).toEqual([[], 0]);
  });
});
