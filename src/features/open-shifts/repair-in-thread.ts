import { askInTurn } from '../../infrastructure/threads/ask-in-turn.ts';
import type { RepairReport, RepairStart } from './repair-messages.ts';

/** Repairs in a thread of its own: seconds of work for a large district. */
export const repairInThread: (start: RepairStart) => Promise<RepairReport> = askInTurn(
  import.meta.url,
  './repair-thread',
);
