import type { LevelName } from '../optimiser/levels.ts';
import type { Progress } from '../optimiser/outcome.ts';

const number = (value: number) => String(Math.round(value * 100) / 100);

/** One line for a person: time, open seats, cost and bound of each level that is not trivially closed. */
export function progressLine(progress: Progress): string {
  const shown: LevelName[] = ['fairnessMax', 'fairnessSum', 'wishes'];
  const levels = progress.levels
    .filter((l) => shown.includes(l.name) || l.cost !== 0)
    .map((l) => `${l.name} ${number(l.cost)} (≥ ${l.bound === null ? '?' : number(l.bound)})`);
  const time = `${(progress.elapsedMs / 1000).toFixed(1)} s`.padStart(8);
  return `${time}  open ${progress.openSeats}  ${levels.join('  ')}  [${progress.foundBy}]`;
}
