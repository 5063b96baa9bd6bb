import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { usePeriod } from '../plan/use-period.ts';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { ClosingStamp } from './ClosingStamp.tsx';
import { closePeriod, type ClosingPreview, closingQuery, ledgerKey } from './ledger-api.ts';

const ConfirmDialog = lazy(() => import('../shared/ConfirmDialog.tsx'));

/** Whether the period is closed, and the step that closes it. */
export function ClosingPanel() {
  const text = useText();
  const heading = useId();
  const { district } = useActing();
  const { id } = usePeriod();
  const closing = useQuery(closingQuery(district, id));
  return (
    <section className="stack tight" aria-labelledby={heading}>
      <Heading id={heading} level="2" size="small">
        {text('ledger.closing')}
      </Heading>
      <Answered query={closing}>
        {(preview) =>
          preview.seen === null ? (
            <ClosingStamp closing={preview.closing} />
          ) : (
            <CloseStep preview={preview} seen={preview.seen} isOld={closing.isFetching} />
          )
        }
      </Answered>
    </section>
  );
}

interface CloseStepProps {
  preview: ClosingPreview;
  seen: string;
  /** It is being asked for anew: nobody closes on what may have changed. */
  isOld: boolean;
}

function CloseStep({ preview: { early, doctors }, seen, isOld }: CloseStepProps) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const period = usePeriod();
  const [isAsking, setAsking] = useState(false);
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ledgerKey(district) });
    // What the next period starts from.
    await client.invalidateQueries({ queryKey: ['ledger', district] });
  };
  const close = useMutation({
    mutationFn: () => closePeriod(district, period.id, seen),
    onSuccess: async () => {
      say(text('ledger.close.done', { period: period.name }));
      setAsking(false);
      await refresh();
    },
    // What has changed since is shown, and the same button closes on that.
    onError: refresh,
  });
  const sentences = [
    text('ledger.close.writes', { doctors }),
    text('ledger.close.about'),
    ...(early ? [text('ledger.close.early')] : []),
  ];
  return (
    <>
      <BodyShort>{text('ledger.close.about')}</BodyShort>
      {early && <BodyShort>{text('ledger.close.early')}</BodyShort>}
      <div>
        <Button
          variant="secondary"
          loading={isOld}
          onClick={() => {
            setAsking(true);
          }}
        >
          {text('ledger.close')}
        </Button>
      </div>
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={text('ledger.close.sure', { period: period.name })}
            sentences={sentences}
            action={text('ledger.close')}
            isPending={close.isPending || isOld}
            error={close.error}
            onConfirm={() => {
              close.mutate();
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
