import { BodyShort, Heading, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { periodsQuery } from '../api/periods.ts';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { useDates } from '../shared/dates.ts';
import { TextLink } from '../shared/links.tsx';
import { PageHeading } from './PageHeading.tsx';

/** The district's duty periods and where each one stands. */
export default function PeriodsPage() {
  const text = useText();
  const dates = useDates();
  const { district, role } = useActing();
  const query = useQuery(periodsQuery(district));
  return (
    <>
      <PageHeading>{text('periods.title')}</PageHeading>
      <Answered query={query}>
        {(periods) =>
          periods.length === 0 ? (
            <BodyShort>{text('periods.none')}</BodyShort>
          ) : (
            <ul className="cards">
              {periods.map(({ id, name, from, to, state, closes }) => (
                <li key={id} className="card">
                  <Heading level="2" size="small">
                    {role === 'coordinator' ? (
                      <TextLink to="/plan/$periode" params={{ periode: id }}>
                        {name}
                      </TextLink>
                    ) : (
                      name
                    )}
                  </Heading>
                  <BodyShort>
                    {text('date.range', { from: dates.full(from), to: dates.full(addDays(to, -1)) })}
                  </BodyShort>
                  {closes && <BodyShort>{text('periods.closes', { at: dates.at(closes.at) })}</BodyShort>}
                  <Tag size="small" variant="outline">
                    {text('periods.state', { state })}
                  </Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
