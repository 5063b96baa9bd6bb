import { lazy, Suspense, useState } from 'react';
import { BodyLong, BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { type OpenShift, openShiftsQuery } from './open-shift-api.ts';

/** Fetched when it is asked for. */
const TakeDialog = lazy(() => import('./TakeDialog.tsx'));

/** Open shifts by start; those I cannot take stay visible with the reason. */
export default function OpenShiftsPage() {
  const text = useText();
  const { district } = useOwnPost();
  const query = useQuery(openShiftsQuery(district));
  const [asked, setAsked] = useState<OpenShift | null>(null);
  return (
    <div className="narrow stack">
      <PageHeading>{text('open.title')}</PageHeading>
      <Answered query={query}>
        {(items) =>
          items.length === 0 ? (
            <BodyLong>{text('open.none')}</BodyLong>
          ) : (
            items.map((shift) => (
              <OpenShiftCard
                key={shift.id}
                shift={shift}
                onTake={() => {
                  setAsked(shift);
                }}
              />
            ))
          )
        }
      </Answered>
      {asked && (
        <Suspense>
          <TakeDialog
            shift={asked}
            onClose={() => {
              setAsked(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function OpenShiftCard({ shift, onTake }: { shift: OpenShift; onTake: () => void }) {
  const text = useText();
  const dates = useDates();
  const { name, urgent, fit, deadline, standing, myAnswer } = shift;
  const wants = fit === 'best' && myAnswer === 'wants';
  return (
    <article className="card duty">
      <div className="spread full">
        <Heading level="2" size="xsmall" className="sentence">
          {name}
        </Heading>
        {urgent && (
          <Tag size="small" variant="warning">
            {text('open.urgent')}
          </Tag>
        )}
      </div>
      <BodyShort>{text('open.fit', { fit, at: dates.at(deadline) })}</BodyShort>
      {wants && <BodyShort weight="semibold">{text('open.wanted')}</BodyShort>}
      {standing && !standing.may && (
        <>
          <BodyShort weight="semibold">{text('open.cannot')}</BodyShort>
          <ul className="plain">
            {standing.violations
              .filter(({ hard }) => hard)
              .map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
          </ul>
        </>
      )}
      {standing?.may && !wants && (
        <Button type="button" size="small" onClick={onTake}>
          {text('open.take', { fit })}
          <span className="aksel-sr-only"> {name}</span>
        </Button>
      )}
    </article>
  );
}
