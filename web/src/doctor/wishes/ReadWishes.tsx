import { BodyLong, Heading, LocalAlert } from '@navikt/ds-react';
import { useEffect } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { EntryChips } from './EntryChips.tsx';
import { SaveState } from './SaveState.tsx';
import { wishModel } from './wish-model.ts';
import type { WishesParts } from './wishes-parts.ts';

/** Wishes that can be changed no more: plain text. */
export function ReadWishes({ period, offer, view }: WishesParts) {
  const text = useText();
  const dates = useDates();
  const { interrupt } = useAnnouncer();
  const { sheet, state } = view;
  const isLost = state.at !== 'service';
  const lost = text('wishes.too-late');
  useEffect(() => {
    if (isLost) interrupt(lost);
  }, [isLost, interrupt, lost]);
  const { days } = wishModel(sheet.entries, offer);
  const datesWith = (word: string) => [...days.values()].filter((day) => day.word === word);
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
      {(['veto', 'preferNot', 'prefer', 'mixed'] as const).map((word) => {
        const found = datesWith(word);
        if (found.length === 0) return null;
        return (
          <section key={word}>
            <Heading level="2" size="xsmall">
              {text('wishes.read.word', { word: text(`wishes.word.${word}`), count: found.length })}
            </Heading>
            <BodyLong>{found.map(({ date }) => dates.short(date)).join(', ')}</BodyLong>
          </section>
        );
      })}
      <EntryChips entries={sheet.entries} offer={offer} />
      {sheet.entries.length === 0 && <BodyLong>{text('wishes.none')}</BodyLong>}
      {!isBefore && <BodyLong>{text('wishes.change')}</BodyLong>}
    </div>
  );
}
