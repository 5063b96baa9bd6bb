import { BodyLong, Heading } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { EntryChips } from './EntryChips.tsx';
import type { Entry } from './wish-api.ts';
import { type Offer, wishModel } from './wish-model.ts';

/** Wishes as plain text: the days of each word, and the patterns. */
export function WishText({ entries, offer }: { entries: readonly Entry[]; offer: Offer }) {
  const text = useText();
  const dates = useDates();
  const days = [...wishModel(entries, offer).days.values()];
  return (
    <>
      {(['veto', 'preferNot', 'prefer', 'mixed'] as const).map((word) => {
        const found = days.filter((day) => day.word === word);
        if (found.length === 0) return null;
        return (
          <section key={word}>
            <Heading level="3" size="xsmall">
              {text('wishes.read.word', { word: text(`wishes.word.${word}`), count: found.length })}
            </Heading>
            <BodyLong>{found.map(({ date }) => dates.short(date)).join(', ')}</BodyLong>
          </section>
        );
      })}
      <EntryChips entries={entries} offer={offer} />
      {entries.length === 0 && <BodyLong>{text('wishes.none')}</BodyLong>}
    </>
  );
}
