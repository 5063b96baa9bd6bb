import { describe, expect, it } from '@jest/globals';
import { readCbcLog } from '../../../bench/peers/cbc-log.ts';
import { compare, measurePeers, peerRow } from '../../../bench/peers/measure-peers.ts';
import { emptyRun, type Peer, type PeerRun } from '../../../bench/peers/peer.ts';
import { PEERS } from '../../../bench/peers/peers.ts';
import { runChild } from '../../../bench/peers/run-child.ts';
import { evaluateStudy } from '../../../bench/study/evaluate-study.ts';
import { greedyRoster } from '../../../bench/study/greedy-roster.ts';
import { generateStudy } from '../../../bench/study/generate-study.ts';
import { peerTable } from '../../../bench/tables/peer-table.ts';
import { optimumOfTwo } from '../../builders/enumerate-study.ts';
import { randomStudy } from '../../builders/random-study.ts';
import { studyDoctor, studyInstance, studySlot } from '../../builders/study-builder.ts';

const LIMITS = { seconds: 20, seed: 1 };
/** One evening and one doctor: taking it costs nothing, leaving it more than 1500. */
const one = studyInstance(1, [studySlot(0)], [studyDoctor()]);
const named = { name: 'somebody', settings: 'none' };
const rowOf = (run: Partial<PeerRun>) => peerRow(named, one, LIMITS, { ...emptyRun('time'), ...run });

describe('peers in processes of their own', () => {
  it.each(['highs-process.ts', 'lp-solver-process.ts'])(
    '%s proves the optimum of a small instance',
    async (file) => {
      const instance = randomStudy(11, { doctors: 2, slots: 6, weeks: 2 });
      const run = await runChild(file, instance, LIMITS);
      expect({ end: run.end, note: run.note }).toEqual({ end: 'finished', note: '' });
      const row = peerRow(named, instance, LIMITS, run);
      const optimum = optimumOfTwo(instance);
      expect(row.cost).toBeCloseTo(optimum, 6);
      expect(row.bound).toBeCloseTo(optimum, 4);
      expect(row.refused).toBe(0);
      expect(row.peakMb).toBeGreaterThan(0);
    },
  );

  it('ours and greedy show rosters that keep the rules, and ours a bound that its certificate proves', async () => {
    const demand = { stationEvening: 1, mobileEvening: 0, stationDay: 1, mobileDay: 0 };
    const instance = generateStudy({ doctors: 12, weeks: 4, seed: 3, ...demand });
    const chosen = PEERS.filter(({ name }) => ['Vaktsirkel', 'greedy'].includes(name));
    const limits = { seconds: 1, seed: 1 };
    const { rows, bestBound, contradiction } = await measurePeers(chosen, instance, limits, () => undefined);
    expect(rows.map(({ name, refused, note }) => ({ name, refused, note }))).toEqual([
      { name: 'Vaktsirkel', refused: 0, note: '' },
      { name: 'greedy', refused: 0, note: '' },
    ]);
    expect(contradiction).toBeNull();
    expect(bestBound).toBe(rows[0]!.bound);
    for (const { cost, gap } of rows) {
      expect(cost).toBeGreaterThanOrEqual(bestBound!);
      expect(gap).not.toBeNull();
    }
  });

  it('kills a process that ignores its limit', async () => {
    // Far too large for this solver, and quick to build.
    const demand = { stationEvening: 2, mobileEvening: 1, stationDay: 2, mobileDay: 1 };
    const instance = generateStudy({ doctors: 40, weeks: 8, seed: 1, ...demand });
    const run = await runChild('lp-solver-process.ts', instance, { seconds: 1, seed: 1 }, 0);
    expect(run).toMatchObject({ end: 'killed', note: '', rosters: [] });
  });

  it('tells why a process ended without a result', async () => {
    const run = await runChild('no-such-process.ts', one, LIMITS);
    expect(run.end).toBe('failed');
    expect(run.note).not.toBe('');
    expect(run.rosters).toEqual([]);
  });
});

describe("a peer's row", () => {
  it('counts costs at a quarter and half of the time, and at the end', () => {
    const rosters = [
      { seconds: 4, pairs: [] },
      { seconds: 12, pairs: [[0, 0] as [number, number]] },
    ];
    const row = rowOf({ rosters, costs: [{ seconds: 9, cost: 700 }] });
    const nobody = evaluateStudy(one, []).cost;
    expect(row).toMatchObject({ quarter: nobody, half: 700, cost: 0, firstRosterMs: 4000, note: '' });
  });

  it('leaves out rosters that break a rule, and says which', () => {
    const broken: [number, number][] = [
      [0, 0],
      [0, 0],
    ];
    const row = rowOf({ rosters: [{ seconds: 1, pairs: broken }] });
    expect(row).toMatchObject({ refused: 1, cost: null, firstRosterMs: null });
    expect(row.note).toBe('doctor 0 is on slot 0 twice');
    expect(peerTable(compare([row]))).toContain('1 rosters broke a hard rule');
  });

  it('tells a claim that no roster bears out', () => {
    const row = rowOf({ rosters: [{ seconds: 1, pairs: [[0, 0]] }], costs: [{ seconds: 1, cost: -5 }] });
    expect(row.note).toBe('claimed a cost of -5 without a roster for it');
  });

  it('takes what a certificate proves, not what was claimed beyond it', () => {
    const certificate = {
      format: 'vaktsirkel/study-certificate',
      version: 1,
      seat: [0],
      skilled: [0],
    } as const;
    const bounds = [{ seconds: 1, bound: 5 }];
    const row = rowOf({ bounds, certificate: { ...certificate, seat: [0], skilled: [0] } });
    expect(row.bound).toBeCloseTo(0, 9);
    expect(row.note).toMatch(/^claimed a bound of 5, its certificate proves 0/);
    const useless = rowOf({ bounds, certificate: { ...certificate, seat: [], skilled: [] } });
    expect(useless.bound).toBeNull();
    expect(useless.note).toMatch(/^certificate: the instance has 1 slots/);
  });

  it('has its gap to the best bound of all, and contradictions are named', () => {
    const found = rowOf({ rosters: [{ seconds: 1, pairs: [] }], bounds: [{ seconds: 1, bound: -10 }] });
    const cost = found.cost!;
    const better = { ...found, name: 'prover', bound: cost / 2 };
    const { rows, bestBound, contradiction } = compare([found, better]);
    expect(bestBound).toBe(cost / 2);
    expect(rows.map(({ gap }) => gap)).toEqual([1, 1]);
    expect(contradiction).toBeNull();
    expect(compare([found, { ...better, bound: cost + 1 }]).contradiction).toBe('prover');
  });

  it('says what cures a peer that is not installed', () => {
    const missing: Peer = {
      ...named,
      run: () => Promise.resolve(emptyRun('not-installed', 'npm --prefix bench install')),
    };
    const row = peerRow(missing, one, LIMITS, emptyRun('not-installed', 'npm --prefix bench install'));
    expect(peerTable(compare([row]))).toContain('not installed: npm --prefix bench install');
  });
});

describe('the greedy roster', () => {
  it('breaks no rule and repeats itself for a seed', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const instance = randomStudy(seed, { doctors: 4, slots: 14, weeks: 1 + (seed % 5) });
      const roster = greedyRoster(instance, seed);
      expect({ seed, violations: evaluateStudy(instance, roster).violations }).toEqual({
        seed,
        violations: [],
      });
      expect(greedyRoster(instance, seed)).toEqual(roster);
    }
  });
});

describe("CBC's log", () => {
  const log = [
    'Continuous objective value is -257.347 - 0.02 seconds',
    'Cbc0012I Integer solution of -79.630473 found by feasibility pump after 0 iterations and 0 nodes (1.59 seconds)',
    'Cbc0010I After 0 nodes, 1 on tree, 1e+50 best solution, best possible -140.5169 (4.63 seconds)',
    'Cbc0004I Integer solution of -135.6691 found after 11954 iterations and 2 nodes (5.26 seconds)',
    'Cbc0010I After 100 nodes, 53 on tree, -135.6691 best solution, best possible -140.5169 (12.29 seconds)',
  ];

  it('is read for rosters and bounds with their times', () => {
    const end =
      'Cbc0005I Partial search - best objective -135.6691 (best possible -140.2), took 60431 iterations and 524 nodes (19.69 seconds)';
    expect(readCbcLog([...log, end, 'Result - Stopped on time limit'].join('\n'))).toEqual({
      costs: [
        { seconds: 1.59, cost: -79.630473 },
        { seconds: 5.26, cost: -135.6691 },
      ],
      bounds: [
        { seconds: 0.02, bound: -257.347 },
        { seconds: 4.63, bound: -140.5169 },
        { seconds: 19.69, bound: -140.2 },
      ],
      optimal: false,
    });
  });

  it('ends with the optimum as the bound when that was proved', () => {
    const end = ['Result - Optimal solution found', '', 'Objective value:                -138.47100000'];
    const { bounds, optimal } = readCbcLog([...log, ...end].join('\n'));
    expect(optimal).toBe(true);
    expect(bounds.at(-1)).toEqual({ seconds: 4.63, bound: -138.471 });
  });

  it('says nothing where CBC knew nothing', () => {
    const line = 'Cbc0010I After 0 nodes, 1 on tree, 1e+50 best solution, best possible -1e+50 (1.0 seconds)';
    expect(readCbcLog(line)).toEqual({ costs: [], bounds: [], optimal: false });
  });
});
