import { BodyShort, Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import type { Period } from '../../api/periods.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';

const ConfirmDialog = lazy(() => import('../../shared/ConfirmDialog.tsx'));

type Act = 'open' | 'close' | 'reopen';

/** Where the collection of wishes stands, with the step that can be taken by hand. */
export function CollectionWindow({
  period: { id, state, closes },
  waiting,
}: {
  period: Period;
  /** Doctors who have not sent anything, whom closing now closes out; `null` while it is not known. */
  waiting: number | null;
}) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [isAsking, setAsking] = useState(false);
  const step = useMutation({
    mutationFn: (act: Act) => {
      const params = { path: { district, period: id } };
      if (act === 'open')
        return answer(api.POST('/api/districts/{district}/periods/{period}/open', { params }));
      if (act === 'close')
        return answer(api.POST('/api/districts/{district}/periods/{period}/close', { params }));
      const body = { closes: null };
      return answer(api.POST('/api/districts/{district}/periods/{period}/reopen', { params, body }));
    },
    onSuccess: async (_, act) => {
      say(text(act === 'open' ? 'answers.opened' : act === 'close' ? 'answers.closed' : 'answers.reopened'));
      await client.invalidateQueries({ queryKey: ['periods', district] });
      await client.invalidateQueries({ queryKey: ['answers', district, id] });
    },
  });
  const act: Act | null =
    state === 'planned' ? 'open' : state === 'collecting' ? 'close' : state === 'planning' ? 'reopen' : null;
  return (
    <div className="stack tight">
      <div className="row">
        <BodyShort>
          {text('answers.window', { state })}{' '}
          {state === 'collecting' && closes && text('answers.closes', { at: dates.at(closes.at) })}
        </BodyShort>
        {act && (
          <Button
            size="small"
            variant="secondary-neutral"
            loading={step.isPending}
            onClick={() => {
              if (act === 'close' && waiting !== 0) setAsking(true);
              else step.mutate(act);
            }}
          >
            {text(act === 'open' ? 'answers.open' : act === 'close' ? 'answers.close' : 'answers.reopen')}
          </Button>
        )}
      </div>
      {isAsking ? (
        <Suspense>
          <ConfirmDialog
            title={text('answers.close.sure')}
            sentences={[text('answers.close.sure.what', { left: waiting ?? 0 })]}
            action={text('answers.close')}
            isPending={step.isPending}
            error={step.error}
            onConfirm={() => {
              step.mutate('close', {
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
      ) : (
        step.isError && <Failure error={step.error} />
      )}
    </div>
  );
}
