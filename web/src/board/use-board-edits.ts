import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { type Act, perform, pin, unpin, withEdit } from './board-acts.ts';
import {
  boardKey,
  type DoctorRow,
  type Edit,
  editsQuery,
  type Grid,
  gridQuery,
  type Place,
  rowsQuery,
  type Violation,
} from './board-api.ts';

/** An act that was not done, and why. */
export type Notice =
  | { kind: 'refused'; act: Act | null; error: unknown }
  /** Somebody else was first: what they did since. */
  | { kind: 'conflict'; act: Act; theirs: readonly Edit[] };

/** A doctor's shift that is locked or let go of. */
export interface LockTarget {
  shift: string;
  doctor: string;
  date: string;
  isLocked: boolean;
}

/** What can be done on a version, and how it went. */
export interface BoardEdits {
  isBusy: boolean;
  notice: Notice | null;
  /** What the last act did, and what the rules say of it. */
  outcome: { sentence: string; violations: readonly Violation[] } | null;
  /** Does acts one after the other until one is refused; whether all were done. */
  act: (...acts: readonly Act[]) => Promise<boolean>;
  /** Locks what is not locked; when all is, lets go of it. */
  toggleLocks: (targets: readonly LockTarget[]) => Promise<void>;
  dismiss: () => void;
}

/** Acts on a version, in the order in which they were asked for. */
export function useBoardEdits(place: Place, period: { id: string; from: string; to: string }): BoardEdits {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [outcome, setOutcome] = useState<BoardEdits['outcome']>(null);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const { district, version } = place;
  const { id, from, to } = period;

  /** One after the other: each needs the version that the one before it made. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    setWaiting((count) => count + 1);
    const done = queue.current.then(work).finally(() => {
      setWaiting((count) => count - 1);
    });
    queue.current = done.catch(() => undefined);
    return done;
  }, []);

  const refresh = useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['versions', district] }),
      client.invalidateQueries({
        queryKey: boardKey({ district, version }),
        // Reasons are dear: they are computed when they are looked at again.
        predicate: ({ queryKey }) => queryKey[3] !== 'why',
      }),
      client.invalidateQueries({
        queryKey: [...boardKey({ district, version }), 'why'],
        refetchType: 'none',
      }),
    ]);
  }, [client, district, version]);

  const act = useCallback(
    (...acts: readonly Act[]) =>
      inTurn(async () => {
        const own = { district, version };
        const { queryKey } = gridQuery(own, from, to);
        const known = client.getQueryData<Edit[]>(editsQuery(own).queryKey) ?? [];
        for (const one of acts) {
          try {
            const made = await perform(own, client.getQueryData<Grid>(queryKey)?.version ?? 0, one);
            const doctors = client.getQueryData<DoctorRow[]>(rowsQuery(own).queryKey) ?? [];
            client.setQueryData<Grid>(
              queryKey,
              (grid) =>
                grid &&
                withEdit(grid, made, (doctor) => doctors.find((row) => row.doctor === doctor)?.name ?? ''),
            );
            setNotice(null);
            setOutcome({ sentence: made.edit.sentence, violations: made.effect?.violations ?? [] });
            const kind = one.kind === 'undo' || one.kind === 'redo' ? one.kind : 'done';
            say(text('board.said', { kind, sentence: made.edit.sentence }));
          } catch (error) {
            await refresh();
            if (isProblem(error, 412)) {
              const now = await client.query(editsQuery(own));
              setNotice({ kind: 'conflict', act: one, theirs: newerThan(known, now) });
            } else setNotice({ kind: 'refused', act: one, error });
            return false;
          }
        }
        void refresh();
        return true;
      }),
    [inTurn, client, district, version, from, to, say, text, refresh],
  );

  const toggleLocks = useCallback(
    (targets: readonly LockTarget[]) =>
      inTurn(async () => {
        if (targets.length === 0) return;
        const areAll = targets.every(({ isLocked }) => isLocked);
        try {
          if (areAll) {
            for (const { shift, doctor } of targets) await unpin(district, id, shift, doctor);
          } else {
            const places = new Map(
              targets.map(({ date, doctor }) => [`${doctor}@${date}`, { date, doctor }] as const),
            );
            for (const { date, doctor } of places.values()) await pin({ district, version }, date, doctor);
          }
          setNotice(null);
          say(text(areAll ? 'board.unlocked.said' : 'board.locked.said', { count: targets.length }));
        } catch (error) {
          setNotice({ kind: 'refused', act: null, error });
        }
        await refresh();
      }),
    [inTurn, district, version, id, say, text, refresh],
  );

  const dismiss = useCallback(() => {
    setNotice(null);
    setOutcome(null);
  }, []);
  return { isBusy: waiting > 0, notice, outcome, act, toggleLocks, dismiss };
}

/** Edits that were made, undone or redone since others were read. */
function newerThan(known: readonly Edit[], now: readonly Edit[]): Edit[] {
  const before = new Map(known.map(({ number, undoneAt }) => [number, undoneAt]));
  return now.filter(({ number, undoneAt }) => !before.has(number) || before.get(number) !== undoneAt);
}
