import { lazy, type ReactNode, Suspense, useState } from 'react';
import { BodyLong, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TextLink } from '../../shared/links.tsx';
import { type Cycle, cyclesToAnswer, openCyclesQuery } from '../../swaps/cycle-api.ts';
import { sortSwaps } from '../../swaps/sort-swaps.ts';
import { openSwapsQuery, pastSwapsQuery, type Swap } from '../../swaps/swap-api.ts';
import { CycleCard } from './CycleCard.tsx';
import { SwapCard } from './SwapCard.tsx';

/** Fetched when they are asked for. */
const OfferDialog = lazy(() => import('./OfferDialog.tsx'));
const CycleDialog = lazy(() => import('./CycleDialog.tsx'));

/** My swaps: what waits for me, what I have asked for, what colleagues give away, and what is over. */
export default function SwapsPage() {
  const text = useText();
  const { district } = useOwnPost();
  const query = useQuery(openSwapsQuery(district));
  const cycles = useQuery(openCyclesQuery(district, 'mine'));
  const [asked, setAsked] = useState<Swap | null>(null);
  const [proposed, setProposed] = useState<Cycle | null>(null);
  return (
    <div className="narrow stack">
      <PageHeading>{text('swaps.title')}</PageHeading>
      <Answered query={query}>
        {(swaps) => (
          <Answered query={cycles}>
            {(found) => (
              <OpenSwaps swaps={swaps} cycles={found} onAnswer={setAsked} onAnswerCycle={setProposed} />
            )}
          </Answered>
        )}
      </Answered>
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
      {proposed && (
        <Suspense>
          <CycleDialog
            cycle={proposed}
            onClose={() => {
              setProposed(null);
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

interface CycleListProps {
  cycles: readonly Cycle[];
  onAnswerCycle: (cycle: Cycle) => void;
}

function OpenSwaps({ swaps, cycles, onAnswer, onAnswerCycle }: SwapListProps & CycleListProps) {
  const text = useText();
  const { doctor } = useOwnPost();
  const { waiting, own, forAll } = sortSwaps(swaps, doctor);
  const proposed = cyclesToAnswer(cycles, doctor);
  const answered = cycles.filter((cycle) => !proposed.includes(cycle));
  const cards = (list: readonly Cycle[]) =>
    list.map((cycle) => (
      <CycleCard
        key={cycle.id}
        cycle={cycle}
        onAnswer={() => {
          onAnswerCycle(cycle);
        }}
      />
    ));
  return (
    <>
      {swaps.length + cycles.length === 0 && (
        <div className="stack tight">
          <BodyLong>{text('swaps.none')}</BodyLong>
          <div>
            <TextLink to="/min/vakter">{text('swaps.to-shifts')}</TextLink>
          </div>
        </div>
      )}
      <SwapSection title={text('swaps.waiting')} swaps={waiting} onAnswer={onAnswer}>
        {cards(proposed)}
      </SwapSection>
      <SwapSection title={text('swaps.own')} swaps={own} onAnswer={onAnswer}>
        {cards(answered)}
      </SwapSection>
      <SwapSection title={text('swaps.for-all')} swaps={forAll} onAnswer={onAnswer} />
    </>
  );
}

function SwapSection({
  title,
  swaps,
  onAnswer,
  children = [],
}: SwapListProps & { title: string; children?: ReactNode[] }) {
  if (swaps.length + children.length === 0) return null;
  return (
    <section className="stack tight" aria-label={title}>
      <Heading level="2" size="small">
        {title}
      </Heading>
      {children}
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
