import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { compile } from './model/compile.ts';
import {
  CONTROL,
  type EngineOrder,
  type EngineReport,
  type EngineStart,
  type EngineTask,
} from './engine-messages.ts';
import { Engines } from './portfolio/engines.ts';

const start = workerData as EngineStart;
const port = parentPort!;
const control = new Int32Array(start.control);

const engines = new Engines({
  problem: 'problem' in start.source ? start.source.problem : null,
  compiled: 'problem' in start.source ? compile(start.source.problem) : start.source.compiled,
  seed: start.seed,
  stopped: () => Atomics.load(control, CONTROL.stop) !== 0,
  leastMax: () => Atomics.load(control, CONTROL.leastMax),
  raiseLeastMax: (bound) => Atomics.store(control, CONTROL.leastMax, bound),
  send: (report: EngineReport) => {
    port.postMessage(report);
  },
  poll: () => {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      obey(next.message as EngineOrder);
    }
  },
});

const tasks: EngineTask[] = [];
let busy = false;
port.on('message', obey);

function obey(order: EngineOrder): void {
  if (order.type === 'best') engines.learn(order.best);
  else if (order.type === 'prices') engines.learnPrices(order.prices);
  else {
    tasks.push(order.task);
    void work();
  }
}

/** Tasks one after the other; the next one comes when this one is reported as done. */
async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  for (let task = tasks.shift(); task; task = tasks.shift()) await engines.run(task);
  busy = false;
}
