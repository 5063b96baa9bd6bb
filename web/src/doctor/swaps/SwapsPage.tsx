import { lazy, Suspense, useState } from 'react';
import { BodyLong, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TextLink } from '../../shared/links.tsx';
import { sortSwaps } from '../../swaps/sort-swaps.ts';
import { openSwapsQuery, pastSwapsQuery, type Swap } from '../../swaps/swap-api.ts';
import { SwapCard } from './SwapCard.tsx';

/** Fetched when it is asked for. */
const OfferDialog = lazy(() => import('./OfferDialog.tsx'));

/** My swaps: what waits for me, what I have asked for, what colleagues give away, and what is over. */
export default function SwapsPage() {
  const text = useText();
  const { district } = useOwnPost();
  const query = useQuery(openSwapsQuery(district));
  const [asked, setAsked] = useState<Swap | null>(null);
  return (
    <div className="narrow stack">
      <PageHeading>{text('swaps.title')}</PageHeading>
      <Answered query={query}>{(swaps) => <OpenSwaps swaps={swaps} onAnswer={setAsked} />}</Answered>
      <PastSwaps />
      {asked && (
        <Suspense>
          <OfferDialog
            swap={asked}
            onClose={() => {
              setAsked(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface SwapListProps {
  swaps: readonly Swap[];
  onAnswer: (swap: Swap) => void;
}

function OpenSwaps({ swaps, onAnswer }: SwapListProps) {
  const text = useText();
  const { doctor } = useOwnPost();
  const { waiting, own, forAll } = sortSwaps(swaps, doctor);
  return (
    <>
      {waiting.length + own.length + forAll.length === 0 && (
        <div className="stack tight">
          <BodyLong>{text('swaps.none')}</BodyLong>
          <div>
            <TextLink to="/min/vakter">{text('swaps.to-shifts')}</TextLink>
          </div>
        </div>
      )}
      <SwapSection title={text('swaps.waiting')} swaps={waiting} onAnswer={onAnswer} />
      <SwapSection title={text('swaps.own')} swaps={own} onAnswer={onAnswer} />
      <SwapSection title={text('swaps.for-all')} swaps={forAll} onAnswer={onAnswer} />
    </>
  );
}

function SwapSection({ title, swaps, onAnswer }: SwapListProps & { title: string }) {
  if (swaps.length === 0) return null;
  return (
    <section className="stack tight" aria-label={title}>
      <Heading level="2" size="small">
        {title}
      </Heading>
      {swaps.map((swap) => (
        <SwapCard
          key={swap.id}
          swap={swap}
          onAnswer={() => {
            onAnswer(swap);
          }}
        />
      ))}
    </section>
  );
}

function PastSwaps() {
  const text = useText();
  const { district } = useOwnPost();
  const { data = [] } = useQuery(pastSwapsQuery(district));
  return <SwapSection title={text('swaps.past')} swaps={data} onAnswer={() => undefined} />;
}
