import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { type Swap, swapEffectQuery } from '../../swaps/swap-api.ts';
import { approveSwap, deskSwapsQuery, rejectSwap } from './desk-api.ts';
import { DeskSwapCard } from './DeskSwapCard.tsx';

/** Fetched when it is asked for. */
const ApproveDialog = lazy(() => import('./ApproveDialog.tsx'));

/** Swaps that wait for approval, then those that wait for answers, which can be given for who answers by phone. */
export default function SwapDeskPage() {
  const text = useText();
  const { district } = useActing();
  const swaps = useQuery(deskSwapsQuery(district));
  return (
    <div className="stack">
      <PageHeading>{text('swap-desk.title')}</PageHeading>
      <Answered query={swaps}>{(items) => <OpenSwaps swaps={items} />}</Answered>
    </div>
  );
}

function OpenSwaps({ swaps }: { swaps: readonly Swap[] }) {
  const text = useText();
  const { district } = useActing();
  const [asked, setAsked] = useState<Swap | null>(null);
  const accepted = swaps.filter(({ state }) => state === 'accepted');
  const offered = swaps.filter(({ state }) => state === 'offered');
  return (
    <>
      <section className="stack tight" aria-labelledby="approve">
        <Heading id="approve" level="2" size="small">
          {text('swap-desk.to-approve')}
        </Heading>
        {accepted.length === 0 && <BodyLong>{text('swap-desk.none')}</BodyLong>}
        <ul className="cards">
          {accepted.map((swap) => (
            <DeskSwapCard
              key={swap.id}
              swap={swap}
              onApprove={() => {
                setAsked(swap);
              }}
            />
          ))}
        </ul>
      </section>
      {offered.length > 0 && (
        <section className="stack tight" aria-labelledby="answers">
          <Heading id="answers" level="2" size="small">
            {text('swap-desk.to-answer')}
          </Heading>
          <BodyShort>{text('swap-desk.to-answer.about')}</BodyShort>
          <ul className="cards">
            {offered.map((swap) => (
              <DeskSwapCard key={swap.id} swap={swap} />
            ))}
          </ul>
        </section>
      )}
      {asked && (
        <Suspense>
          <ApproveDialog
            title={text('swap-desk.between', { from: asked.doctorName, to: asked.takerName ?? '' })}
            effect={swapEffectQuery(district, asked.id)}
            approve={(seen, reason) => approveSwap(district, asked.id, seen, reason)}
            reject={(reason) => rejectSwap(district, asked.id, reason)}
            onClose={() => {
              setAsked(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
