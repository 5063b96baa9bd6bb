import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isUnderWay, type Progress, type Run } from './run-api.ts';

/** Milliseconds between two looks at what has come: more often nobody can read. */
const REPAINT_MS = 1000;

/** What has been heard of a run. */
export interface Heard {
  /** Progress since the beginning, in the order of time. */
  points: readonly Progress[];
  /** When it was shown, as `Date.now()` counts; 0 before the first time. */
  at: number;
  isLost: boolean;
}

/**
 * Hears how a run gets on, from its beginning, whenever the page was opened: the browser comes back by itself
 * after a lost connection and is told what it missed. Shown once a second, and not at all while paused.
 */
export function useProgress(district: string, { id: run, state }: Run, isPaused: boolean): Heard {
  const client = useQueryClient();
  const isOver = !isUnderWay({ state });
  const points = useRef<Progress[]>([]);
  const lost = useRef(false);
  const [shown, setShown] = useState<Heard>({ points: [], at: 0, isLost: false });
  useEffect(() => {
    points.current = [];
    const source = new EventSource(`/api/districts/${district}/runs/${run}/events`);
    source.addEventListener('open', () => {
      lost.current = false;
    });
    source.addEventListener('error', () => {
      lost.current = source.readyState === EventSource.CONNECTING;
    });
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      points.current.push(JSON.parse(data) as Progress);
    });
    source.addEventListener('state', () => {
      void client.invalidateQueries({ queryKey: ['runs', district] });
      void client.invalidateQueries({ queryKey: ['versions', district] });
    });
    return () => {
      source.close();
    };
  }, [client, district, run]);
  useEffect(() => {
    if (isPaused) return;
    const repaint = () => {
      setShown((before) =>
        isOver && before.points.length === points.current.length
          ? before
          : { points: [...points.current], at: Date.now(), isLost: lost.current },
      );
    };
    repaint();
    const timer = setInterval(repaint, REPAINT_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isPaused, isOver, run]);
  return shown;
}
