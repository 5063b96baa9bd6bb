import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { acceptCycle, type Cycle, cycleEffectQuery, declineCycle } from '../../swaps/cycle-api.ts';
import { CycleParts } from '../../swaps/CycleParts.tsx';

/** Fetched when it is asked for. */
const AnswerDialog = lazy(() => import('../../swaps/AnswerDialog.tsx'));

/** A swap of two or three as a coordinator sees to it: approves it, or answers for who has said so otherwise. */
export function DeskCycleCard({ cycle, onApprove }: { cycle: Cycle; onApprove?: () => void }) {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const [asked, setAsked] = useState<Cycle['parts'][number] | null>(null);
  const { id, parts, expiresAt } = cycle;
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        {text('cycles.title', { doctors: parts.length })}
      </Heading>
      <CycleParts parts={parts} />
      <BodyShort>{text('swaps.expires', { at: dates.at(expiresAt) })}</BodyShort>
      {onApprove ? (
        <Button type="button" size="small" onClick={onApprove}>
          {text('swap-desk.see')}
          <span className="aksel-sr-only"> {parts.map(({ name }) => name).join(', ')}</span>
        </Button>
      ) : (
        <div className="row">
          {parts
            .filter(({ answer }) => answer === null)
            .map((part) => (
              <Button
                key={part.doctor}
                type="button"
                size="small"
                variant="secondary"
                onClick={() => {
                  setAsked(part);
                }}
              >
                {text('swap-desk.answer-for', { name: part.doctorName })}
              </Button>
            ))}
        </div>
      )}
      {asked && (
        <Suspense>
          <AnswerDialog
            title={text('swap-desk.answer-for', { name: asked.doctorName })}
            doctor={asked.doctor}
            effect={cycleEffectQuery(district, id)}
            accept={async (yes) => {
              await acceptCycle(district, id, { ...yes, doctor: asked.doctor });
              return text('swap-desk.answered', { name: asked.doctorName });
            }}
            decline={async () => {
              await declineCycle(district, id, asked.doctor);
              return text('swap-desk.answered', { name: asked.doctorName });
            }}
            onClose={() => {
              setAsked(null);
            }}
          />
        </Suspense>
      )}
    </li>
  );
}
