import { parentPort, workerData } from 'node:worker_threads';
import { highsEngine } from '../../optimiser/model/engines/highs-engine.ts';
import { matchSwaps } from '../../optimiser/swap-matching/match-swaps.ts';
import type { MatchReport, MatchStart } from './match-messages.ts';

const { problem, assignments, offers, outside, seconds } = workerData as MatchStart;
const obstacles = new Set(outside.map(({ doctor, shift }) => JSON.stringify([doctor, shift])));
const report: MatchReport = matchSwaps(await highsEngine(), { problem, assignments }, offers, {
  seconds,
  isOutside: (doctor, shift) => obstacles.has(JSON.stringify([doctor, shift])),
});
parentPort?.postMessage(report);
