import { BodyShort, Heading, Tag } from '@navikt/ds-react';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import type { Period } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';

/** Duty periods with where each one stands; `linked` to their pages for who plans them. */
export function PeriodCards({ periods, linked = false }: { periods: readonly Period[]; linked?: boolean }) {
  const text = useText();
  const dates = useDates();
  return (
    <ul className="cards">
      {periods.map(({ id, name, from, to, state, roster, closes }) => (
        <li key={id} className="card">
          <Heading level={linked ? '3' : '2'} size="small">
            {linked ? (
              <TextLink to={pageOf({ state, roster })} params={{ periode: id }}>
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
            {text('periods.state', { state: roster ?? state })}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** Where the work on a period goes on: at its roster, once doctors know of one. */
function pageOf({ state, roster }: Pick<Period, 'state' | 'roster'>) {
  if (roster !== null) return '/plan/$periode/tavle';
  return state === 'planned' ? '/plan/$periode/oppsett' : '/plan/$periode';
}
