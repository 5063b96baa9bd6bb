import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { Preview } from './publish-api.ts';

/** Who is told, and who cannot be. */
export function Recipients({ preview: { recipients } }: { preview: Preview }) {
  const text = useText();
  const names = recipients.withoutAddress.map(({ name }) => name).join(', ');
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('publish.recipients')}
      </Heading>
      <BodyShort>{text('publish.recipients.lead', { count: recipients.withAddress })}</BodyShort>
      {names !== '' && <BodyShort>{text('publish.recipients.missing', { names })}</BodyShort>}
    </section>
  );
}
