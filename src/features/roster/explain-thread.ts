import { parentPort } from 'node:worker_threads';
import { explainOpenSeat } from '../../optimiser/explain/explain-open-seat.ts';
import { explainShift } from '../../optimiser/explain/explain-shift.ts';
import type { ExplainAnswer, ExplainQuestion } from './explain-messages.ts';

/** Answers one question after another: each up to a second of work for a large district. */
parentPort?.on('message', ({ problem, roster, about }: ExplainQuestion) => {
  const answer: ExplainAnswer =
    about.kind === 'shift'
      ? { kind: 'shift', explained: explainShift(problem, roster, about.shift, about.instead) }
      : { kind: 'openSeat', explained: explainOpenSeat(problem, roster, about.shift) };
  parentPort?.postMessage(answer);
});
