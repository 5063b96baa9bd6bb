import { askInTurn } from '../../infrastructure/threads/ask-in-turn.ts';
import type { PlanningInput } from '../../domain/problem/build-input.ts';
import type { BuildReport, BuildStart } from './build-messages.ts';

const built: (start: BuildStart) => Promise<BuildReport> = askInTurn(import.meta.url, './build-thread');

/** Builds a problem in a thread of its own. */
export function buildInThread(input: PlanningInput): Promise<BuildReport> {
  return built({ input });
}
