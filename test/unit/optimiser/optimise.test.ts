import { describe, expect, it } from '@jest/globals';
import { optimise } from '../../../src/optimiser/optimise.ts';
import type { Progress, SolveOutcome } from '../../../src/optimiser/outcome.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { bestOf, legalRosters } from '../../builders/enumerate-rosters.ts';
import { aProblem } from '../../builders/problem-builder.ts';
import { randomProblem } from '../../builders/random-problem.ts';

function solved(outcome: SolveOutcome) {
  if (outcome.status === 'invalid' || outcome.status === 'failed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Three doctors, two weeks of evenings, one of them away: more than enough of everybody. */
function easyProblem() {
  const builder = aProblem('2027-01-04', 14).measure('total', ['evening']);
  for (const id of ['A', 'B', 'C']) builder.doctor(id, { targets: { total: 10 / 3 } });
  for (let day = 4; day < 14; day++) {
    const date = `2027-01-${String(day).padStart(2, '0')}`;
    builder.shift(date, '16:00', '23:00', { category: 'evening', seats: 1 });
  }
  return builder.rule('rest', { hours: 8 });
}

describe('a run', () => {
  it('finds the optimum of small problems and proves it level by level', async () => {
    for (const seed of [2, 4, 6, 8]) {
      const problem = randomProblem(seed, { doctors: 3, shifts: 4, days: 8, exactOnly: true });
      const optimum = bestOf(legalRosters(problem));
      const outcome = solved(await optimise(problem, { seconds: 10, seed: 1, threads: 2 }));
      expect({ seed, costs: outcome.costs }).toEqual({ seed, costs: optimum });
      expect(outcome.levels.map((level) => [level.name, level.closed])).toEqual(
        outcome.levels.map((level) => [level.name, true]),
      );
      expect(outcome.gap).toBe(0);
    }
  });

  it('never reports a bound above the optimum, whatever the rules, locks and published roster', async () => {
    let compared = 0;
    for (let seed = 300; seed < 316; seed++) {
      const problem = randomProblem(seed, { doctors: 2, shifts: 5, days: 9 });
      const rosters = legalRosters(problem);
      const outcome = await optimise(problem, { seconds: 2, seed, threads: 2 });
      if (rosters.length === 0) {
        expect(['invalid', 'failed']).toContain(outcome.status);
        continue;
      }
      const optimum = bestOf(rosters);
      for (const level of solved(outcome).levels) {
        const unit = level.name === 'fairnessMax' || level.name === 'fairnessSum' ? 1000 : 1;
        const where = `seed ${seed}, ${level.name}`;
        expect({ where, holds: (level.bound ?? -Infinity) <= optimum[level.name] / unit }).toEqual({
          where,
          holds: true,
        });
        compared++;
      }
      expect({ seed, costs: solved(outcome).costs }).toEqual({ seed, costs: optimum });
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('gives the same roster for the same iterations and seed in one thread', async () => {
    const problem = randomProblem(77, { doctors: 8, shifts: 30, days: 28 });
    const limits = { seconds: 120, iterations: 20_000, seed: 5, threads: 1 };
    const first = solved(await optimise(problem, limits));
    const second = solved(await optimise(problem, limits));
    expect(second.roster).toEqual(first.roster);
    expect(second.levels).toEqual(first.levels);
    expect(first.roster.assignments.length).toBeGreaterThan(5);
  });

  it('reports progress; no cost is below its bound, and a bound falls only when an earlier level changed', async () => {
    const seen: Progress[] = [];
    const problem = randomProblem(31, { doctors: 6, shifts: 24, days: 28 });
    solved(await optimise(problem, { seconds: 4, seed: 1, threads: 2 }, { progress: (p) => seen.push(p) }));
    expect(seen.length).toBeGreaterThan(1);
    seen.forEach((progress, i) => {
      let earlierChanged = false;
      progress.levels.forEach((level, l) => {
        const before = seen[i - 1]?.levels[l];
        if (level.bound !== null) expect(level.cost).toBeGreaterThanOrEqual(level.bound);
        if (before?.bound != null && !earlierChanged) {
          expect(level.bound).toBeGreaterThanOrEqual(before.bound);
        }
        earlierChanged ||= before?.cost !== level.cost;
      });
    });
  });

  it('is complete when every seat is filled, and says how fair it is', async () => {
    const outcome = solved(await optimise(easyProblem().build(), { seconds: 5, seed: 1, threads: 2 }));
    expect(outcome.status).toBe('complete');
    expect(outcome.openSeats).toEqual([]);
    expect(outcome.verified).toBe(true);
    expect(outcome.roster.assignments).toHaveLength(10);
  });

  it('leaves a seat open rather than break a rule, and says which rules keep whom away', async () => {
    const problem = easyProblem()
      .shift('2027-01-16', '16:00', '23:00', {
        id: 'mobile',
        category: 'evening',
        seats: 1,
        function: 'mobile',
      })
      .build();
    for (const doctor of problem.doctors) {
      doctor.functions = doctor.functions.filter((f) => f.function !== 'mobile');
    }
    const outcome = solved(await optimise(problem, { seconds: 3, seed: 1, threads: 2 }));
    expect(outcome.status).toBe('incomplete');
    expect(outcome.openSeats).toEqual([
      { shift: 'mobile', seats: 1, reasons: [{ rule: 'competence', doctors: 3 }] },
    ]);
    expect(outcome.levels[0]).toMatchObject({ name: 'coverage', closed: true });
  });

  it('keeps locks and changes as little as it can of a published roster', async () => {
    const builder = easyProblem();
    const first = solved(await optimise(builder.build(), { seconds: 3, seed: 1, threads: 2 }));
    const [gone] = first.roster.assignments;
    const problem = builder
      .with({ previousRoster: first.roster.assignments })
      .lock({ kind: 'forbid', shift: gone!.shift, doctor: gone!.doctor })
      .build();
    const second = solved(await optimise(problem, { seconds: 3, seed: 2, threads: 2 }));
    expect(second.levels.find((level) => level.name === 'changes')).toMatchObject({ cost: 1, bound: 1 });
    expect(second.openSeats).toEqual([]);
    const kept = second.roster.assignments.filter((a) =>
      first.roster.assignments.some((b) => a.shift === b.shift && a.doctor === b.doctor),
    );
    expect(kept).toHaveLength(9);
  });

  it('stops at a signal with the best roster so far', async () => {
    const problem = randomProblem(12, { doctors: 8, shifts: 40, days: 28 });
    const abort = new AbortController();
    const began = performance.now();
    const outcome = solved(
      await optimise(
        problem,
        { seconds: 600, seed: 1, threads: 2, signal: abort.signal },
        {
          progress: () => {
            abort.abort();
          },
        },
      ),
    );
    expect(outcome.status).toBe('cancelled');
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(checkRoster(problem, outcome.roster).filter(isHardBreach)).toEqual([]);
  });

  it('refuses a problem that contradicts itself, with issues', async () => {
    const problem = easyProblem().build();
    problem.locks.push({ kind: 'assign', role: 'duty', shift: problem.shifts[0]!.id, doctor: 'nobody' });
    const outcome = await optimise(problem, { seconds: 3, seed: 1, threads: 2 });
    expect(outcome).toMatchObject({ status: 'invalid' });
    if (outcome.status !== 'invalid') throw new Error('unreachable');
    expect(outcome.issues.some((issue) => issue.severity === 'error')).toBe(true);
  });
});
