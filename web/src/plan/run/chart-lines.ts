import type { Progress } from './run-api.ts';

/** One level of a run over time. */
export interface LevelLine {
  level: string;
  /** Milliseconds, cost of the best roster and proven limit, and open seats. */
  points: readonly { at: number; cost: number; bound: number | null; openSeats: number }[];
}

/** The first level that the latest roster is not proven best in; the last one when it is in all. */
export function levelToShow(points: readonly Progress[]): string | null {
  const levels = points.at(-1)?.levels ?? [];
  return (levels.find(({ closed }) => !closed) ?? levels.at(-1))?.name ?? null;
}

/** How a level's cost and limit have moved. */
export function lineOf(points: readonly Progress[], level: string): LevelLine {
  return {
    level,
    points: points.flatMap(({ elapsedMs, openSeats, levels }) => {
      const found = levels.find(({ name }) => name === level);
      return found ? [{ at: elapsedMs, cost: found.cost, bound: found.bound, openSeats }] : [];
    }),
  };
}

/** Points of a line that stays where it is until it moves: `x,y` pairs of an SVG. */
export function steps(
  values: readonly { at: number; value: number }[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .flatMap(({ at, value }, i) => {
      const before = values[i - 1];
      return before ? [`${x(at)},${y(before.value)}`, `${x(at)},${y(value)}`] : [`${x(at)},${y(value)}`];
    })
    .join(' ');
}
