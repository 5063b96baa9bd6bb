import { askInTurn } from '../../infrastructure/threads/ask-in-turn.ts';
import type { MatchReport, MatchStart } from './match-messages.ts';

/** Matches offers in a thread of its own: seconds of work for a large district. */
export const matchInThread: (start: MatchStart) => Promise<MatchReport> = askInTurn(
  import.meta.url,
  './match-thread',
);
