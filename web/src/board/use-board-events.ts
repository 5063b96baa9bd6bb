import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { boardKey, type Edit, type Grid, type Place } from './board-api.ts';

interface Change {
  version: number;
  state: string;
  locks: string;
}

/**
 * Hears of changes that others make, and asks for what has changed. The browser comes back by itself after a
 * lost connection, and the service tells then whether something was missed.
 */
export function useBoardEvents({ district, version }: Place): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/districts/${district}/versions/${version}/events`);
    let locks: string | null = null;
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Change;
      const key = boardKey({ district, version });
      const seen = client.getQueryData<Grid>([...key, 'grid']);
      const isNew = seen !== undefined && (told.version > seen.version || told.state !== seen.state);
      if (isNew || (locks !== null && locks !== told.locks)) {
        void client.invalidateQueries({ queryKey: key, predicate: ({ queryKey }) => queryKey[3] !== 'why' });
        void client.invalidateQueries({ queryKey: ['versions', district] });
      }
      locks = told.locks;
    });
    return () => {
      source.close();
    };
  }, [client, district, version]);
}

/** The latest act of somebody else since the board was opened, which is said as well. */
export function useOthersEdit(edits: readonly Edit[] | undefined, account: string | null): Edit | null {
  const text = useText();
  const { say } = useAnnouncer();
  const seen = useRef<ReadonlyMap<number, string | null> | null>(null);
  const [latest, setLatest] = useState<Edit | null>(null);
  useEffect(() => {
    if (!edits) return;
    const before = seen.current;
    seen.current = new Map(edits.map(({ number, undoneAt }) => [number, undoneAt]));
    if (before === null) return;
    const fresh = edits.find((edit) => edit.account !== account && !before.has(edit.number));
    if (!fresh) return;
    setLatest(fresh);
    say(text('board.other', { by: fresh.by ?? text('board.somebody'), sentence: fresh.sentence }));
  }, [edits, account, say, text]);
  return latest;
}
