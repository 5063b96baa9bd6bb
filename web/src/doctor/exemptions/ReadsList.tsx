import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { useText } from '../../messages/language.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';

/** Who opened the ground, for the doctor it is about. */
export function ReadsList({ district, exemption }: { district: string; exemption: string }) {
  const text = useText();
  const dates = useDates();
  const query = useQuery({
    queryKey: ['ground-reads', district, exemption],
    queryFn: async () => {
      const path = { district, exemption };
      const call = api.GET('/api/districts/{district}/exemptions/{exemption}/reads', { params: { path } });
      return (await answer(call)).items;
    },
  });
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('reads.title')}
      </Heading>
      <Answered query={query}>
        {(reads) =>
          reads.length === 0 ? (
            <BodyShort>{text('reads.none')}</BodyShort>
          ) : (
            <ul className="plain">
              {reads.map(({ at, how, reader, own }) => (
                <li key={at}>
                  {text('reads.one', {
                    at: dates.at(at),
                    who: own ? text('reads.you') : (reader ?? text('reads.unknown')),
                    how,
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
