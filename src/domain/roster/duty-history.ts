/** What one publication says of a duty: it has it, as `content`. */
export interface DutyMention<C> {
  /** Which publication of its period it is: 0 and up. */
  turn: number;
  content: C;
}

/** Where a duty has come to through the publications of its period. */
export interface DutyHistory<C> {
  /** As it is, or as it last was. */
  content: C;
  isHeld: boolean;
  /** How many times it changed, went or came back: 0 for one that is as it was first published. */
  sequence: number;
  /** The publications that it first came with and last changed with. */
  firstTurn: number;
  lastTurn: number;
}

/**
 * Follows one doctor's duty at one shift through the publications of a period. A further publication never
 * lowers the sequence, and raises it exactly when the duty is another one than before it.
 *
 * @param mentions at least one, in any order; a publication that has none does not have the duty
 * @param latest the latest publication of the period
 */
export function followDuty<C>(
  mentions: readonly DutyMention<C>[],
  latest: number,
  isSame: (a: C, b: C) => boolean,
): DutyHistory<C> {
  const [first, ...rest] = [...mentions].sort((a, b) => a.turn - b.turn);
  if (!first) throw new Error('a duty that no publication has');
  const history = {
    content: first.content,
    isHeld: true,
    sequence: 0,
    firstTurn: first.turn,
    lastTurn: first.turn,
  };
  let previous = first.turn;
  for (const { turn, content } of rest) {
    const wasAway = turn > previous + 1;
    if (wasAway || !isSame(history.content, content)) {
      history.sequence += wasAway ? 2 : 1;
      history.lastTurn = turn;
      history.content = content;
    }
    previous = turn;
  }
  if (previous === latest) return history;
  return { ...history, isHeld: false, sequence: history.sequence + 1, lastTurn: previous + 1 };
}
