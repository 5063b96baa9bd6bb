import { BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { type Cycle, cyclesToAnswer } from '../../swaps/cycle-api.ts';
import { CycleParts } from '../../swaps/CycleParts.tsx';
import { Tracker } from '../../swaps/Tracker.tsx';

/** A swap of two or three that the service proposes to me among others. */
export function CycleCard({ cycle, onAnswer }: { cycle: Cycle; onAnswer: () => void }) {
  const text = useText();
  const dates = useDates();
  const { doctor } = useOwnPost();
  const { parts, state, expiresAt } = cycle;
  const waits = cyclesToAnswer([cycle], doctor).length > 0;
  return (
    <article className={waits ? 'card task' : 'card'}>
      <div className="spread full">
        <Heading level="3" size="xsmall">
          {text('cycles.title', { doctors: parts.length })}
        </Heading>
        <Tag size="small" variant="info">
          {text('swaps.state', { state })}
        </Tag>
      </div>
      <CycleParts parts={parts} />
      <Tracker state={state} />
      <BodyShort>{text(waits ? 'cycles.about' : 'cycles.waiting', { state })}</BodyShort>
      <BodyShort weight="semibold">{text('swaps.yours', { count: 1 })}</BodyShort>
      {state === 'offered' && <BodyShort>{text('swaps.expires', { at: dates.at(expiresAt) })}</BodyShort>}
      {waits && (
        <Button type="button" size="small" onClick={onAnswer}>
          {text('swaps.see')}
          <span className="aksel-sr-only"> {parts.map(({ name }) => name).join(', ')}</span>
        </Button>
      )}
    </article>
  );
}
