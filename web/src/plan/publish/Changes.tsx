import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { Preview } from './publish-api.ts';

/** What is new to those who know the version in force. */
export function Changes({ preview: { previous, changes } }: { preview: Preview }) {
  const text = useText();
  const doctors = new Set(changes.map(({ doctor }) => doctor)).size;
  const number = String(previous?.number ?? 0);
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('publish.changes')}
      </Heading>
      <BodyShort>
        {previous === null
          ? text('publish.changes.first')
          : changes.length === 0
            ? text('publish.changes.none', { number })
            : text('publish.changes.since', { count: changes.length, doctors, number })}
      </BodyShort>
    </section>
  );
}
