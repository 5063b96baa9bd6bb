import { BodyShort, Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { osloTime } from '../../shared/oslo-clock.ts';
import { endHearing, type Preview, publish, revise, sendForHearing } from './publish-api.ts';

const ConfirmDialog = lazy(() => import('../../shared/ConfirmDialog.tsx'));

interface HearingDate {
  /** Empty: not chosen yet. */
  until: string;
  onUntil: (date: string) => void;
}

interface StepsProps {
  version: Preview['version'];
  preview: Preview | null;
  hearing?: HearingDate;
  onReceipt?: (receipt: string) => void;
}

/** Where a version stands, and the steps from there; with a preview it can be published. */
export function Steps({ version, preview, hearing, onReceipt }: StepsProps) {
  const text = useText();
  const dates = useDates();
  const { state, hearingUntil } = version;
  return (
    <section className="stack tight">
      <BodyShort>
        {text('publish.state', { state })}{' '}
        {hearingUntil !== null &&
          state === 'hearing' &&
          text('publish.hearing-until', { date: dates.full(hearingUntil) })}
      </BodyShort>
      {state === 'hearing' && preview && <Publish preview={preview} onReceipt={onReceipt} />}
      {state === 'draft' && hearing && <SendForHearing version={version} {...hearing} />}
      {state === 'hearing' && <EndHearing version={version} />}
      {state === 'published' && <Revise version={version} />}
    </section>
  );
}

/** After a step everything about the version is asked for anew. */
function useStep<V, R>(
  act: (value: V) => Promise<R>,
  said: (result: R) => string,
  onSaid?: (words: string) => void,
) {
  const client = useQueryClient();
  const { district } = useActing();
  const { say } = useAnnouncer();
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      const words = said(result);
      say(words);
      onSaid?.(words);
      await Promise.all(
        [
          'versions',
          'periods',
          'work-list',
          'publication-preview',
          'publications',
          'recipients',
          'board',
        ].map((key) => client.invalidateQueries({ queryKey: [key, district] })),
      );
    },
  });
}

function Publish({
  preview: { version, ready, recipients },
  onReceipt,
}: Pick<StepsProps, 'onReceipt'> & { preview: Preview }) {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const [isAsking, setAsking] = useState(false);
  const [today] = useState(() => osloTime(Date.now()).date);
  const isGoingOn = version.hearingUntil !== null && version.hearingUntil >= today;
  const key = useRef(crypto.randomUUID());
  const receipt = ({ at, number, told }: { at: string; number: number; told: number }) =>
    text('publish.receipt', { at: dates.at(at), number: String(number), told });
  const step = useStep(() => publish(district, version, key.current), receipt, onReceipt);
  return (
    <>
      <div className="row">
        <Button
          disabled={!ready}
          onClick={() => {
            setAsking(true);
          }}
        >
          {text('publish.publish', { count: recipients.withAddress })}
        </Button>
      </div>
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={text('publish.sure.title', { number: String(version.number) })}
            sentences={[
              text('publish.sure'),
              ...(isGoingOn
                ? [text('publish.sure.hearing', { date: dates.full(version.hearingUntil ?? '') })]
                : []),
            ]}
            action={text('publish.publish', { count: recipients.withAddress })}
            isPending={step.isPending}
            error={step.error}
            onConfirm={() => {
              step.mutate(undefined, {
                onSuccess: () => {
                  setAsking(false);
                },
              });
            }}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function SendForHearing({ version, until, onUntil }: HearingDate & { version: Preview['version'] }) {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const [today] = useState(() => osloTime(Date.now()).date);
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const step = useStep(
    (date: string) => sendForHearing(district, version, date),
    ({ hearingUntil }) => text('publish.hearing.sent', { date: dates.full(hearingUntil ?? until) }),
  );
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(until === '');
        if (until !== '') setAsking(true);
      }}
    >
      <div className="row fields">
        <DateField
          label={text('publish.hearing.until')}
          value={until}
          min={today}
          error={isMissing ? text('publish.hearing.missing') : undefined}
          onChange={onUntil}
        />
        <Button type="submit">{text('publish.hearing.send')}</Button>
      </div>
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={text('publish.hearing.sure', { number: String(version.number) })}
            sentences={[text('publish.hearing.sure.what', { date: dates.full(until) })]}
            action={text('publish.hearing.send')}
            isPending={step.isPending}
            error={step.error}
            onConfirm={() => {
              if (step.isPending) return;
              step.mutate(until, {
                onSuccess: () => {
                  setAsking(false);
                },
              });
            }}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </form>
  );
}

function EndHearing({ version }: { version: Preview['version'] }) {
  const text = useText();
  const { district } = useActing();
  const step = useStep(
    () => endHearing(district, version),
    () => text('publish.hearing.ended'),
  );
  return (
    <div className="stack tight">
      <div>
        <Button
          variant="secondary-neutral"
          loading={step.isPending}
          onClick={() => {
            step.mutate();
          }}
        >
          {text('publish.hearing.end')}
        </Button>
      </div>
      {step.isError && <Failure error={step.error} />}
    </div>
  );
}

function Revise({ version: { id, period } }: { version: Preview['version'] }) {
  const text = useText();
  const navigate = useNavigate();
  const { district } = useActing();
  const key = useRef(crypto.randomUUID());
  const step = useStep(
    () => revise(district, id, key.current),
    ({ number }) => text('publish.revised', { number: String(number) }),
  );
  return (
    <div className="stack tight">
      <div>
        <Button
          variant="secondary-neutral"
          loading={step.isPending}
          onClick={() => {
            step.mutate(undefined, {
              onSuccess: (made) => {
                void navigate({
                  to: '/plan/$periode/tavle',
                  params: { periode: period },
                  search: { versjon: made.id },
                });
              },
            });
          }}
        >
          {text('publish.revise')}
        </Button>
      </div>
      {step.isError && <Failure error={step.error} />}
    </div>
  );
}
