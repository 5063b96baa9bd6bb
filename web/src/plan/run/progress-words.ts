import { useCallback } from 'react';
import { useText } from '../../messages/language.tsx';
import type { Progress } from './run-api.ts';

/** The words of a run's progress. */
export interface ProgressWords {
  /** «1 min 4 s», of milliseconds. */
  time: (milliseconds: number) => string;
  /** «4 min 0 s. 3 åpne plasser. Kan bli høyst 2 % bedre.» */
  live: (progress: Pick<Progress, 'elapsedMs' | 'openSeats' | 'gap'>) => string;
  /** Two digits at most, and none too much. */
  number: (value: number) => string;
}

/** The words of a run's progress in the language. */
export function useProgressWords(): ProgressWords {
  const text = useText();
  const number = useCallback(
    (value: number) => text('run.number', { value: Math.round(value * 100) / 100 }),
    [text],
  );
  const time = useCallback(
    (milliseconds: number) => {
      const seconds = Math.round(milliseconds / 1000);
      return seconds < 60
        ? text('run.secs', { seconds })
        : text('run.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
    },
    [text],
  );
  const live = useCallback(
    ({ elapsedMs, openSeats, gap }: Pick<Progress, 'elapsedMs' | 'openSeats' | 'gap'>) => {
      const distance =
        gap === null
          ? text('run.gap.none')
          : gap === 0
            ? text('run.gap.closed')
            : text('run.gap', { percent: number(Math.max(0.01, gap * 100)) });
      return text('run.live', { time: time(elapsedMs), open: openSeats, gap: distance });
    },
    [text, number, time],
  );
  return { time, live, number };
}
