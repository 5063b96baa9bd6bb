import { cbcPeer } from './cbc.ts';
import { greedyPeer } from './greedy.ts';
import { emptyRun, type Peer } from './peer.ts';
import { runChild } from './run-child.ts';

const oursPeer: Peer = {
  name: 'Vaktsirkel',
  settings: "the product's optimiser, its default settings",
  run: (instance, limits) => runChild('ours-process.ts', instance, limits),
};

const highsPeer: Peer = {
  name: 'HiGHS',
  settings:
    'npm highs 1.15 (WebAssembly), compact MIP, one thread (this build has no more), gaps 0, else its defaults: more effort on heuristics found the same rosters',
  run: (instance, limits) => runChild('highs-process.ts', instance, limits),
};

const cpSatPeer: Peer = {
  name: 'CP-SAT',
  settings:
    'npm or-tools-wasm 0.9 (OR-Tools 9.15), compact model of at-most-ones and pieces in whole numbers, a worker per core asked for (this build runs one), linearization_level 2, probing and symmetry off',
  run: async (instance, limits) => {
    if (!isInstalled('or-tools-wasm/cp-sat')) return emptyRun('not-installed', 'npm --prefix bench install');
    return runChild('cp-sat-process.ts', instance, limits);
  },
};

const lpSolverPeer: Peer = {
  name: 'javascript-lp-solver',
  settings:
    'npm javascript-lp-solver 1.0, compact MIP, its defaults; ignores its time limit, so killed at it',
  run: (instance, limits) => runChild('lp-solver-process.ts', instance, limits, 0),
};

/** Who is measured, in the table's order; one after the other, never at once. */
export const PEERS: readonly Peer[] = [oursPeer, highsPeer, cbcPeer, cpSatPeer, lpSolverPeer, greedyPeer];

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
