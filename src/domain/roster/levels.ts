/** Levels of the objective, in the order in which they are optimised; see `docs/decisions`. */
export const LEVELS = ['coverage', 'changes', 'vetoes', 'fairnessMax', 'fairnessSum', 'wishes'] as const;
export type LevelName = (typeof LEVELS)[number];
