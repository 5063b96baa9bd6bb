import { describe, expect, it } from '@jest/globals';
import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { evaluateRoster, type RosterEvaluation } from '../../../src/domain/roster/evaluate.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { explainShift, type OtherExplanation } from '../../../src/optimiser/explain/explain-shift.ts';
import {
  compareChanges,
  type LevelChange,
  levelChanges,
} from '../../../src/optimiser/explain/level-changes.ts';
import { duty } from '../../builders/problem-builder.ts';
import { randomProblem } from '../../builders/random-problem.ts';
import { someRoster } from '../../builders/some-roster.ts';

/** Made-up rosters with somebody on a shift who is to be explained. */
function* heldSeats(): Generator<{ seed: number; problem: RosterProblem; roster: Roster; held: Assignment }> {
  for (let seed = 1; seed <= 250; seed++) {
    const problem = randomProblem(seed, { doctors: 4, shifts: 6, days: 12, withoutLocks: seed % 2 === 0 });
    const roster = someRoster(problem, seed);
    const held = roster?.assignments[seed % Math.max(1, roster.assignments.length)];
    if (roster && held) yield { seed, problem, roster, held };
  }
}

/** The roster after assignments have gone and come, if it breaks no hard rule; back-ups stay as they are. */
function legally(
  { problem, roster }: { problem: RosterProblem; roster: Roster },
  gone: readonly Assignment[],
  come: readonly Assignment[],
): RosterEvaluation | null {
  const keeps = (one: Assignment) => !gone.some((g) => g.shift === one.shift && g.doctor === one.doctor);
  const assignments = [...roster.assignments.filter(keeps), ...come];
  const isLegal = !checkRoster(problem, { assignments }).some(isHardBreach);
  return isLegal ? evaluateRoster(problem, { assignments }) : null;
}

/** Every way in which `taker` could have the seat without anybody else: the plain one, and exchanges. */
function waysFor(
  { problem, roster, held }: { problem: RosterProblem; roster: Roster; held: Assignment },
  taker: string,
): LevelChange[][] {
  const before = evaluateRoster(problem, roster);
  const isLocked = (one: Assignment) =>
    problem.locks.some((l) => l.kind === 'assign' && l.shift === one.shift && l.doctor === one.doctor);
  const returns = roster.assignments.filter((one) => one.doctor === taker && !isLocked(one));
  const plain = legally({ problem, roster }, [held], [duty(taker, held.shift)]);
  const exchanges = returns.map((own) =>
    legally({ problem, roster }, [held, own], [duty(taker, held.shift), duty(held.doctor, own.shift)]),
  );
  // What a plain hand-over is no worse with, no exchange is looked for.
  const ways =
    plain && compareChanges(levelChanges(before, plain), []) <= 0 ? [plain] : [plain, ...exchanges];
  return plain ? ways.flatMap((after) => (after ? [levelChanges(before, after)] : [])) : [];
}

describe('an explained shift', () => {
  it('lists everybody once, and tells of everybody else what the rules and the evaluation say', () => {
    const seen = { against: 0, plain: 0, exchange: 0, backUp: 0 };
    for (const { seed, problem: bare, roster, held } of heldSeats()) {
      const told = explainShift(bare, roster, held.shift, held.doctor)!;
      const listed = [...told.holders, ...told.others].map(({ doctor }) => doctor);
      expect([seed, [...listed].sort()]).toEqual([seed, bare.doctors.map(({ id }) => id).sort()]);
      // A locked seat is compared as if the lock were taken back.
      const isIt = (l: RosterProblem['locks'][number]) =>
        l.kind === 'assign' && l.shift === held.shift && l.doctor === held.doctor;
      const problem = { ...bare, locks: bare.locks.filter((l) => !isIt(l)) };
      for (const other of told.others) tally(seen, { seed, problem, roster, held }, other);
    }
    expect(Object.values(seen).every((count) => count > 5)).toBe(true);
  });

  function tally(
    seen: Record<'against' | 'plain' | 'exchange' | 'backUp', number>,
    place: { seed: number; problem: RosterProblem; roster: Roster; held: Assignment },
    other: OtherExplanation,
  ): void {
    const { seed, held } = place;
    const ways = waysFor(place, other.doctor);
    const who = [seed, other.doctor];
    if (other.against) {
      seen.against++;
      expect([...who, ways]).toEqual([...who, []]);
      return;
    }
    if (other.calledIn.length + other.released.length > 0) {
      seen.backUp++;
      const own = other.inReturn === null ? [] : [duty(other.doctor, other.inReturn)];
      const back = other.inReturn === null ? [] : [duty(held.doctor, other.inReturn)];
      const gone = [held, ...own, ...other.released];
      const come = [duty(other.doctor, held.shift), ...back, ...other.calledIn];
      const after = legally(place, gone, come);
      const before = evaluateRoster(place.problem, place.roster);
      expect([...who, after && levelChanges(before, after)]).toEqual([...who, other.changes]);
      return;
    }
    if (other.inReturn === null) seen.plain++;
    else seen.exchange++;
    const [best] = [...ways].sort(compareChanges);
    expect([...who, other.changes]).toEqual([...who, best]);
  }
});
