import { parentPort, workerData } from 'node:worker_threads';
import { prove } from './bound/prove.ts';
import { shareModel } from './bound/share-model.ts';
import { type BestSoFar, CONTROL, type EngineReport, type EngineStart } from './engine-messages.ts';
import { compile } from './model/compile.ts';
import { highsEngine } from './model/engines/highs-engine.ts';
import { Anchors } from './levels.ts';
import { runSearch } from './search/run-search.ts';

/** Share of a single thread's time that the search gets before the bounds. */
const SEARCH_SHARE = 0.75;

const start = workerData as EngineStart;
const port = parentPort!;
const control = new Int32Array(start.control);
const began = performance.now();
const stopped = () => Atomics.load(control, CONTROL.stop) !== 0;
const secondsLeft = () => start.seconds - (performance.now() - began) / 1000;
const send = (report: EngineReport) => {
  port.postMessage(report);
};

let best: BestSoFar | null = null;
let wake: (() => void) | null = null;
port.on('message', (message: BestSoFar) => {
  best = message;
  wake?.();
});

const p = compile(start.problem);

if (start.role !== 'bound') await search();
if (start.role !== 'search') await bound();
port.close();

async function search(): Promise<void> {
  const anchors = new Anchors({ fairnessMax: p.toleranceMax, fairnessSum: p.toleranceSum });
  await runSearch(p, {
    seed: start.seed,
    iterations: start.iterations ?? Infinity,
    seconds: start.role === 'both' ? start.seconds * SEARCH_SHARE : secondsLeft(),
    stop: stopped,
    now: () => performance.now(),
    leastMax: () => Atomics.load(control, CONTROL.leastMax),
    emit: ({ pairs, levels, foundBy }) => {
      send({ type: 'incumbent', incumbent: { pairs, foundBy } });
      anchors.observe(levels);
      // Alone in its thread the proof goes on from what the search found last.
      if (start.role === 'both') best = { pairs, levels, holds: anchors.holds()! };
    },
    received: async () => {
      await breathe();
      return start.role === 'both' ? null : (best?.pairs ?? null);
    },
  });
}

async function bound(): Promise<void> {
  const engine = await highsEngine();
  const shares = shareModel(start.problem, p);
  await prove(p, shares, {
    engine,
    incumbent: () => best?.levels ?? null,
    holds: () => best?.holds ?? null,
    emitBound: (proven) => {
      if (proven.level === 'fairnessMax') Atomics.store(control, CONTROL.leastMax, proven.bound);
      send({ type: 'bound', proven });
    },
    emitRoster: (pairs) => {
      send({ type: 'incumbent', incumbent: { pairs, foundBy: engine.name } });
    },
    secondsLeft,
    stop: stopped,
    breathe,
    mip: start.iterations === null,
    idle: async () => {
      if (start.role === 'both') return false;
      send({ type: 'idle' });
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 50);
      });
      return !stopped();
    },
  });
}

/** Lets waiting messages in. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
