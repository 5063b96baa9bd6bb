import { BodyLong, BodyShort, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { useProgressWords } from './progress-words.ts';
import type { Run } from './run-api.ts';
import { RunChart } from './RunChart.tsx';
import { useProgress } from './use-progress.ts';

/** Milliseconds between two sentences for those who listen. */
const SPEECH_MS = 30_000;

/** A run that is under way: a sentence first, then how it got there; it can be stopped and keeps its best. */
export function LiveRun({ run }: { run: Run }) {
  const text = useText();
  const words = useProgressWords();
  const client = useQueryClient();
  const { district } = useActing();
  const [isPaused, setPaused] = useState(false);
  const { points, at, isLost } = useProgress(district, run, isPaused);
  const latest = points.at(-1) ?? run.progress;
  const since = run.startedAt === null ? 0 : at - Date.parse(run.startedAt);
  const sentence = latest
    ? words.live({ ...latest, elapsedMs: Math.max(latest.elapsedMs, since) })
    : text(run.state === 'queued' ? 'run.queued' : 'run.waiting');
  useSpeech(sentence);
  const stop = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/districts/{district}/runs/{run}/cancel', {
          params: { path: { district, run: run.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['runs', district] }),
  });
  const isStopping = stop.isSuccess || run.cancelRequestedAt !== null;
  return (
    <section className="stack" aria-labelledby="run-live">
      <Heading id="run-live" level="2" size="medium" className="live-sentence">
        {sentence}
      </Heading>
      <div className="row">
        <Button
          disabled={isStopping}
          loading={stop.isPending}
          onClick={() => {
            stop.mutate();
          }}
        >
          {text('run.stop')}
        </Button>
        <Button
          variant="secondary-neutral"
          onClick={() => {
            setPaused(!isPaused);
          }}
        >
          {text(isPaused ? 'run.unpause' : 'run.pause')}
        </Button>
      </div>
      {isStopping && <BodyShort>{text('run.stopping')}</BodyShort>}
      {isPaused && <BodyShort>{text('run.paused')}</BodyShort>}
      {isLost && <BodyShort>{text('run.lost')}</BodyShort>}
      {stop.isError && <Failure error={stop.error} />}
      <BodyLong>{text('run.server')}</BodyLong>
      <RunChart points={points} />
      {latest && latest.sentences.length > 0 && <Sentences of={latest.sentences} />}
    </section>
  );
}

/** What a roster is worth, level by level. */
export function Sentences({ of }: { of: readonly string[] }) {
  const text = useText();
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('run.sentences')}
      </Heading>
      <ul className="sentences">
        {of.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** Says where the run stands, now and then. */
function useSpeech(sentence: string): void {
  const { say } = useAnnouncer();
  const said = useRef(-Infinity);
  useEffect(() => {
    if (performance.now() - said.current < SPEECH_MS) return;
    said.current = performance.now();
    say(sentence);
  }, [sentence, say]);
}
