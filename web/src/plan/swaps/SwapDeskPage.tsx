import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { type Cycle, cycleEffectQuery, openCyclesQuery } from '../../swaps/cycle-api.ts';
import { type Swap, swapEffectQuery } from '../../swaps/swap-api.ts';
import type ApproveDialogOf from './ApproveDialog.tsx';
import { approveCycle, approveSwap, deskSwapsQuery, rejectCycle, rejectSwap } from './desk-api.ts';
import { DeskCycleCard } from './DeskCycleCard.tsx';
import { DeskSwapCard } from './DeskSwapCard.tsx';
import { FindCycles } from './FindCycles.tsx';

/** Fetched when it is asked for. */
const ApproveDialog = lazy(() => import('./ApproveDialog.tsx'));

/** What is to be approved. */
type Approval = Omit<ComponentProps<typeof ApproveDialogOf>, 'onClose'>;

/** Swaps that wait for approval, then those that wait for answers, which can be given for who answers by phone. */
export default function SwapDeskPage() {
  const text = useText();
  const { district } = useActing();
  const swaps = useQuery(deskSwapsQuery(district));
  const cycles = useQuery(openCyclesQuery(district, 'all'));
  return (
    <div className="stack">
      <PageHeading>{text('swap-desk.title')}</PageHeading>
      <Answered query={swaps}>
        {(open) => <Answered query={cycles}>{(found) => <Desk swaps={open} cycles={found} />}</Answered>}
      </Answered>
    </div>
  );
}

interface Open {
  swaps: readonly Swap[];
  cycles: readonly Cycle[];
}

function Desk({ swaps, cycles }: Open) {
  const [asked, setAsked] = useState<Approval | null>(null);
  const isAccepted = ({ state }: Swap | Cycle) => state === 'accepted';
  const isOffered = ({ state }: Swap | Cycle) => state === 'offered';
  return (
    <>
      <ToApprove swaps={swaps.filter(isAccepted)} cycles={cycles.filter(isAccepted)} onApprove={setAsked} />
      <FindCycles swaps={swaps} />
      <ToAnswer swaps={swaps.filter(isOffered)} cycles={cycles.filter(isOffered)} />
      {asked && (
        <Suspense>
          <ApproveDialog
            {...asked}
            onClose={() => {
              setAsked(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function ToApprove({ swaps, cycles, onApprove }: Open & { onApprove: (approval: Approval) => void }) {
  const text = useText();
  const { district } = useActing();
  return (
    <section className="stack tight" aria-labelledby="approve">
      <Heading id="approve" level="2" size="small">
        {text('swap-desk.to-approve')}
      </Heading>
      {swaps.length + cycles.length === 0 && <BodyLong>{text('swap-desk.none')}</BodyLong>}
      <ul className="cards">
        {cycles.map((cycle) => (
          <DeskCycleCard
            key={cycle.id}
            cycle={cycle}
            onApprove={() => {
              onApprove({
                title: text('cycles.title', { doctors: cycle.parts.length }),
                effect: cycleEffectQuery(district, cycle.id),
                approve: (seen, reason) => approveCycle(district, cycle.id, seen, reason),
                reject: (reason) => rejectCycle(district, cycle.id, reason),
              });
            }}
          />
        ))}
        {swaps.map((swap) => (
          <DeskSwapCard
            key={swap.id}
            swap={swap}
            onApprove={() => {
              onApprove({
                title: text('swap-desk.between', { from: swap.doctorName, to: swap.takerName ?? '' }),
                effect: swapEffectQuery(district, swap.id),
                approve: (seen, reason) => approveSwap(district, swap.id, seen, reason),
                reject: (reason) => rejectSwap(district, swap.id, reason),
              });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function ToAnswer({ swaps, cycles }: Open) {
  const text = useText();
  if (swaps.length + cycles.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="answers">
      <Heading id="answers" level="2" size="small">
        {text('swap-desk.to-answer')}
      </Heading>
      <BodyShort>{text('swap-desk.to-answer.about')}</BodyShort>
      <ul className="cards">
        {cycles.map((cycle) => (
          <DeskCycleCard key={cycle.id} cycle={cycle} />
        ))}
        {swaps.map((swap) => (
          <DeskSwapCard key={swap.id} swap={swap} />
        ))}
      </ul>
    </section>
  );
}
