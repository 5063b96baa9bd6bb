import { BodyShort, Button, Tag } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { type Swap, swapsKey, withdrawSwap } from '../../swaps/swap-api.ts';
import { SwapSide } from '../../swaps/SwapSides.tsx';
import { Tracker } from '../../swaps/Tracker.tsx';

/** A swap of mine: what changes hands, where it stands, and the one step to take. */
export function SwapCard({ swap, onAnswer }: { swap: Swap; onAnswer: () => void }) {
  const text = useText();
  const dates = useDates();
  const { doctor: self } = useOwnPost();
  const { doctor, doctorName, takerName, given, taken, state, toAll, recipients, reason, expiresAt } = swap;
  const isMine = doctor === self;
  const other = takerName ?? recipients[0]?.name ?? '';
  const canAnswer = state === 'offered' && !isMine;
  return (
    <article className={canAnswer && !toAll ? 'card task' : 'card'}>
      <div className="spread full">
        <SwapSide giver={isMine ? null : doctorName} duties={given} />
        <Tag size="small" variant={VARIANTS[state] ?? 'neutral'}>
          {text('swaps.state', { state })}
        </Tag>
      </div>
      <SwapSide giver={isMine ? other : null} duties={taken} />
      <Tracker state={state} />
      {isMine && (state === 'offered' || state === 'accepted') && (
        <BodyShort weight="semibold">{text('swaps.yours', { count: given.length })}</BodyShort>
      )}
      {isMine && state === 'offered' && <Asked swap={swap} />}
      {state === 'offered' && <BodyShort>{text('swaps.expires', { at: dates.at(expiresAt) })}</BodyShort>}
      {reason !== null && <BodyShort>{text('swaps.reason', { reason })}</BodyShort>}
      {canAnswer && (
        <Button type="button" size="small" variant={toAll ? 'secondary' : 'primary'} onClick={onAnswer}>
          {text('swaps.see')}
          <span className="aksel-sr-only"> {given.map(({ name }) => name).join(', ')}</span>
        </Button>
      )}
      {!canAnswer && <Withdraw swap={swap} other={isMine ? other : doctorName} />}
    </article>
  );
}

const VARIANTS: Partial<Record<Swap['state'], 'info' | 'success' | 'warning'>> = {
  offered: 'info',
  accepted: 'info',
  done: 'success',
  rejected: 'warning',
};

function Asked({ swap: { toAll, recipients } }: { swap: Swap }) {
  const text = useText();
  const names = recipients.map(({ name, answer }) =>
    text('swaps.answered', { name, answer: answer ?? 'none' }),
  );
  return (
    <BodyShort>
      {toAll ? text('swaps.asked.all') : text('swaps.asked', { names: names.join(', ') })}
    </BodyShort>
  );
}

/** Taking an offer back; once it is accepted, both have to want that. */
function Withdraw({ swap, other }: { swap: Swap; other: string }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district, doctor: self } = useOwnPost();
  const { id, state, cancelAskedBy, given } = swap;
  const withdraw = useMutation({
    mutationFn: () => withdrawSwap(district, id),
    onSuccess: ({ state: now }) => {
      say(text(now === 'accepted' ? 'swaps.undone' : 'swaps.withdrawn'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: swapsKey(district) }),
  });
  if (state !== 'offered' && state !== 'accepted') return null;
  const isAsked = cancelAskedBy !== null && cancelAskedBy !== self;
  return (
    <>
      {isAsked && <BodyShort weight="semibold">{text('swaps.undo.asked', { name: other })}</BodyShort>}
      {withdraw.isError && <Failure error={withdraw.error} />}
      {cancelAskedBy === self ? (
        <BodyShort>{text('swaps.undo.waiting')}</BodyShort>
      ) : (
        <Button
          type="button"
          size="small"
          variant={isAsked ? 'primary' : 'secondary'}
          loading={withdraw.isPending}
          onClick={() => {
            if (!withdraw.isPending) withdraw.mutate();
          }}
        >
          {text(state === 'offered' ? 'swaps.withdraw' : isAsked ? 'swaps.undo.agree' : 'swaps.undo')}
          <span className="aksel-sr-only"> {given.map(({ name }) => name).join(', ')}</span>
        </Button>
      )}
    </>
  );
}
