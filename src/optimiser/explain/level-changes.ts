import type { ChangedWorth } from '../../domain/roster/evaluate-change.ts';
import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';

/**
 * What a change costs at one level of the objective: positive is worse. In the level's own unit: vetoes,
 * changed assignments, wish points, shifts of fairness; coverage in open seats, an empty shift counting as
 * so many more, with both numbers beside it.
 */
export type LevelChange =
  | { level: 'coverage'; by: number; openSeats: number; emptyShifts: number }
  | { level: Exclude<LevelName, 'coverage'>; by: number };

/** The evaluation counts fairness in thousandths of a shift. */
const PER_SHIFT = 1000;

/** The levels that differ, in order. */
export function levelChanges(before: ChangedWorth, after: ChangedWorth): LevelChange[] {
  return LEVELS.flatMap((level): LevelChange[] => {
    const by = after.levels[level] - before.levels[level];
    if (by === 0) return [];
    if (level === 'coverage') {
      const openSeats = after.openSeats - before.openSeats;
      return [{ level, by, openSeats, emptyShifts: after.emptyShifts - before.emptyShifts }];
    }
    const isFairness = level === 'fairnessMax' || level === 'fairnessSum';
    return [{ level, by: isFairness ? by / PER_SHIFT : by }];
  });
}

/** Order of two rosters by their levels, the first that differs deciding: negative when `a` is better. */
export function compareLevels(a: LevelCosts, b: LevelCosts): number {
  const level = LEVELS.find((name) => a[name] !== b[name]);
  return level === undefined ? 0 : a[level] - b[level];
}

/** The same order of two changes of one roster. */
export function compareChanges(a: readonly LevelChange[], b: readonly LevelChange[]): number {
  const by = (changes: readonly LevelChange[], level: LevelName) =>
    changes.find((change) => change.level === level)?.by ?? 0;
  const level = LEVELS.find((name) => by(a, name) !== by(b, name));
  return level === undefined ? 0 : by(a, level) - by(b, level);
}
