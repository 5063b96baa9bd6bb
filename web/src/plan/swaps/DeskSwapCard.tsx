import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import {
  acceptSwap,
  declineSwap,
  type Swap,
  swapEffectQuery,
  swapsKey,
  withdrawSwap,
} from '../../swaps/swap-api.ts';
import { SwapSide } from '../../swaps/SwapSides.tsx';

/** Fetched when it is asked for. */
const AnswerDialog = lazy(() => import('../../swaps/AnswerDialog.tsx'));

/** A swap as a coordinator sees to it: approves it, or acts for a doctor who has said so by other means. */
export function DeskSwapCard({ swap, onApprove }: { swap: Swap; onApprove?: () => void }) {
  const text = useText();
  const dates = useDates();
  const { doctorName, takerName, given, taken, toAll, recipients, expiresAt } = swap;
  const other = takerName ?? recipients[0]?.name ?? null;
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        {toAll && takerName === null
          ? text('swap-desk.to-all', { from: doctorName })
          : text('swap-desk.between', { from: doctorName, to: takerName ?? namesOf(swap) })}
      </Heading>
      <SwapSide giver={doctorName} duties={given} />
      <SwapSide giver={other} duties={taken} />
      <BodyShort>{text('swaps.expires', { at: dates.at(expiresAt) })}</BodyShort>
      {onApprove ? (
        <Button type="button" size="small" onClick={onApprove}>
          {text('swap-desk.see')}
          <span className="aksel-sr-only"> {given.map(({ name }) => name).join(', ')}</span>
        </Button>
      ) : (
        <OnBehalf swap={swap} />
      )}
    </li>
  );
}

function namesOf({ recipients }: Swap): string {
  return recipients.map(({ name }) => name).join(', ');
}

/** Answers of those who were asked by name, and taking the offer back, each for who has said so. */
function OnBehalf({ swap }: { swap: Swap }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [asked, setAsked] = useState<Swap['recipients'][number] | null>(null);
  const { id, doctor, doctorName, recipients } = swap;
  const withdraw = useMutation({
    mutationFn: () => withdrawSwap(district, id, doctor),
    onSuccess: () => {
      say(text('swaps.withdrawn'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: swapsKey(district) }),
  });
  return (
    <>
      {withdraw.isError && <Failure error={withdraw.error} />}
      <div className="row">
        {recipients
          .filter(({ answer }) => answer === null)
          .map((recipient) => (
            <Button
              key={recipient.doctor}
              type="button"
              size="small"
              variant="secondary"
              onClick={() => {
                setAsked(recipient);
              }}
            >
              {text('swap-desk.answer-for', { name: recipient.name })}
            </Button>
          ))}
        <Button
          type="button"
          size="small"
          variant="tertiary"
          loading={withdraw.isPending}
          onClick={() => {
            if (!withdraw.isPending) withdraw.mutate();
          }}
        >
          {text('swap-desk.withdraw-for', { name: doctorName })}
        </Button>
      </div>
      {asked && (
        <Suspense>
          <AnswerDialog
            title={text('swap-desk.answer-for', { name: asked.name })}
            doctor={asked.doctor}
            effect={swapEffectQuery(district, id, asked.doctor)}
            accept={async (yes) => {
              await acceptSwap(district, id, { ...yes, doctor: asked.doctor });
              return text('swap-desk.answered', { name: asked.name });
            }}
            decline={async () => {
              await declineSwap(district, id, asked.doctor);
              return text('swap-desk.answered', { name: asked.name });
            }}
            onClose={() => {
              setAsked(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
