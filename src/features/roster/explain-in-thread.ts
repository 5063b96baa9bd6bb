import { Worker } from 'node:worker_threads';
import type { OpenSeatExplanation } from '../../optimiser/explain/explain-open-seat.ts';
import type { ShiftExplanation } from '../../optimiser/explain/explain-shift.ts';
import { type Board, rosterOf } from './boards.ts';
import type { ExplainAnswer, ExplainQuestion } from './explain-messages.ts';

/** The thread, once somebody has asked: warm, it answers in a third of the time. */
let thread: Worker | null = null;
/** The question under way: they take turns, however many ask. */
let last: Promise<unknown> = Promise.resolve();

/** Explains a shift of a board, off the process's own thread; `null` for an unknown shift. See `explainShift`. */
export async function shiftExplained(
  board: Board,
  shift: string,
  instead: string | null,
): Promise<ShiftExplanation | null> {
  const answer = await inTurn(board, { kind: 'shift', shift, instead });
  return answer.kind === 'shift' ? answer.explained : null;
}

/** Explains an open seat of a board, off the process's own thread; `null` for an unknown shift. See `explainOpenSeat`. */
export async function openSeatExplained(board: Board, shift: string): Promise<OpenSeatExplanation | null> {
  const answer = await inTurn(board, { kind: 'openSeat', shift });
  return answer.kind === 'openSeat' ? answer.explained : null;
}

function inTurn(board: Board, about: ExplainQuestion['about']): Promise<ExplainAnswer> {
  const answer = last.then(() => ask({ problem: board.problem, roster: rosterOf(board), about }));
  last = answer.catch(() => undefined);
  return answer;
}

function ask(question: ExplainQuestion): Promise<ExplainAnswer> {
  const asked = (thread ??= startThread());
  // Only a question under way keeps the process alive.
  asked.ref();
  return new Promise<ExplainAnswer>((resolve, reject) => {
    const ended = () => {
      reject(new Error('the explaining thread ended without an answer'));
    };
    asked.once('error', reject).once('exit', ended);
    asked.once('message', (answer: ExplainAnswer) => {
      asked.off('error', reject).off('exit', ended).unref();
      resolve(answer);
    });
    asked.postMessage(question);
  });
}

function startThread(): Worker {
  // Run from TypeScript in tests and from JavaScript in the build.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const started = new Worker(new URL(`./explain-thread${extension}`, import.meta.url));
  // The next question gets a new one.
  const forget = () => {
    if (thread === started) thread = null;
  };
  return started.on('error', forget).on('exit', forget);
}
