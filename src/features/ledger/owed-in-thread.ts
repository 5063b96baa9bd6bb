import { askInTurn } from '../../infrastructure/threads/ask-in-turn.ts';
import type { OwedReport, OwedStart } from './owed-messages.ts';

/** Shares out what was manned in a thread of its own: half a second of work for a large district. */
export const owedInThread: (start: OwedStart) => Promise<OwedReport> = askInTurn(
  import.meta.url,
  './owed-thread',
);
