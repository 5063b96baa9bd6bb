import { Heading, LocalAlert } from '@navikt/ds-react';
import { lazy, Suspense, useEffect } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { SaveState } from './SaveState.tsx';
import type { SheetPlace } from './wish-api.ts';
import { WishText } from './WishText.tsx';
import type { WishesParts } from './wishes-parts.ts';

/** Fetched when there is something to ask. */
const ChangeRequestForm = lazy(() => import('./ChangeRequestForm.tsx'));

/** Wishes that can be changed no more: plain text. */
export function ReadWishes({ place, period, offer, view }: WishesParts & { place: SheetPlace }) {
  const text = useText();
  const dates = useDates();
  const { interrupt } = useAnnouncer();
  const { sheet, state } = view;
  const isLost = state.at !== 'service';
  const lost = text('wishes.too-late');
  useEffect(() => {
    if (isLost) interrupt(lost);
  }, [isLost, interrupt, lost]);
  const isBefore = period.state === 'planned';
  return (
    <div className="stack narrow">
      <p className="deadline">
        {isBefore
          ? period.opens
            ? text('wishes.opens', { at: dates.at(period.opens.at) })
            : text('wishes.not-open')
          : text('wishes.closed', { at: period.closes ? dates.at(period.closes.at) : 'none' })}
      </p>
      <SaveState view={{ ...view, entries: sheet.entries, state: { at: 'service' } }} />
      {isLost && (
        <LocalAlert status="error">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{lost}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{text('wishes.too-late.cure')}</LocalAlert.Content>
        </LocalAlert>
      )}
      <Heading level="2" size="small">
        {text('receipt.what')}
      </Heading>
      <WishText entries={sheet.entries} offer={offer} />
      {period.state === 'planning' && (
        <Suspense>
          <ChangeRequestForm place={place} />
        </Suspense>
      )}
    </div>
  );
}
