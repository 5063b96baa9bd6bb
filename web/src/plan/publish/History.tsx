import { Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';
import { publicationsQuery } from './publish-api.ts';

/** What was published of the period; nothing before the first time. */
export function History({ period }: { period: string }) {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const { data: all = [] } = useQuery(publicationsQuery(district, period));
  if (all.length === 0) return null;
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('publish.history')}
      </Heading>
      <ul className="sentences">
        {all.map(({ id, number, at, changes }) => (
          <li key={id}>
            {text('publish.history.of', { number: String(number), at: dates.at(at), changes })}
          </li>
        ))}
      </ul>
      <TextLink to="/rapporter/$rapport" params={{ rapport: 'roster' }} search={{ periode: period }}>
        {text('publish.history.print')}
      </TextLink>
    </section>
  );
}
