import { writeSync } from 'node:fs';
import { peakMegabytes } from '../machine.ts';
import type { StudyCertificate } from '../study/study-certificate.ts';
import type { StudyInstance, StudyPair } from '../study/study-instance.ts';
import type { PeerLimits } from './peer.ts';

/** What a peer's process is given, as the first message from its parent. */
export interface PeerTask {
  instance: StudyInstance;
  limits: PeerLimits;
}

/** What a peer's process tells, one line of JSON each. */
export type PeerReport =
  | { type: 'started' }
  | { type: 'roster'; seconds: number; pairs: StudyPair[] }
  | { type: 'cost'; seconds: number; cost: number }
  | { type: 'bound'; seconds: number; bound: number }
  | { type: 'certificate'; certificate: StudyCertificate }
  | { type: 'done'; seconds: number; finished: boolean; note: string; peakMb: number };

/** The file descriptor of reports: stdout and stderr belong to the solvers' own logs. */
export const REPORT_FD = 3;

/** A peer's clock and its way to tell what it found. */
export class PeerReporter {
  #began = 0;
  #bound = -Infinity;

  /** Starts the clock: the solver is loaded and the instance read. */
  start(): void {
    this.#began = performance.now();
    this.#send({ type: 'started' });
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** Tells a roster, found just now or at the time that the solver says. */
  roster(pairs: StudyPair[], seconds = this.seconds): void {
    this.#send({ type: 'roster', seconds, pairs });
  }

  cost(cost: number): void {
    this.#send({ type: 'cost', seconds: this.seconds, cost });
  }

  /** Tells a proven bound when it is better than the last. */
  bound(bound: number | undefined): void {
    if (bound === undefined || !Number.isFinite(bound) || bound <= this.#bound) return;
    this.#bound = bound;
    this.#send({ type: 'bound', seconds: this.seconds, bound });
  }

  /** Tells the duals that the last bound follows from. */
  certificate(certificate: StudyCertificate): void {
    this.#send({ type: 'certificate', certificate });
  }

  /** The last report: by its own proof, or at the limit. */
  done(finished: boolean, note = ''): void {
    this.#send({ type: 'done', seconds: this.seconds, finished, note, peakMb: peakMegabytes() });
  }

  /** At once, not when the event loop is free: solvers hold it until their end. */
  #send(report: PeerReport): void {
    writeSync(REPORT_FD, `${JSON.stringify(report)}\n`);
  }
}

/** The task of this process. */
export function receiveTask(): Promise<PeerTask> {
  return new Promise((resolve) => {
    process.once('message', (task) => {
      // The channel would keep the process alive after its work.
      process.disconnect();
      resolve(task as PeerTask);
    });
  });
}
