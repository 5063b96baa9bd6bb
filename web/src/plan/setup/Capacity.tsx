import { BodyShort, Heading, Table } from '@navikt/ds-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Period } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { type CapacityLine, capacityQuery, templatesQuery } from './setup-api.ts';

/** Below so many times the seats there is little to choose from. */
const SCARCE = 1.5;

/** Whether the doctors can hold what is asked for, as a whole and by kind of shift. */
export function Capacity({ period }: { period: Period }) {
  const text = useText();
  const { district } = useActing();
  const settings = useQuery(templatesQuery(district)).data?.version;
  const query = useQuery({
    ...capacityQuery(district, period, settings ?? 0),
    enabled: settings !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="stack tight" aria-busy={query.isFetching}>
      <Heading level="2" size="small">
        {text('setup.capacity')}
      </Heading>
      <BodyShort>{text('setup.capacity.about')}</BodyShort>
      <Answered query={query}>
        {(lines) => (
          <TableRegion label={text('setup.capacity')}>
            <Table size="small">
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell scope="col">{text('setup.category')}</Table.HeaderCell>
                  <Table.HeaderCell scope="col" align="right">
                    {text('setup.seats')}
                  </Table.HeaderCell>
                  <Table.HeaderCell scope="col" align="right">
                    {text('setup.can')}
                  </Table.HeaderCell>
                  <Table.HeaderCell scope="col">{text('setup.enough')}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {lines.map(({ category, name, seats, capacity }) => (
                  <Table.Row key={category ?? ''}>
                    <Table.HeaderCell scope="row" className="sentence">
                      {name ?? text('setup.whole')}
                    </Table.HeaderCell>
                    <Table.DataCell align="right">{seats}</Table.DataCell>
                    <Table.DataCell align="right">{capacity}</Table.DataCell>
                    <Table.DataCell>
                      {text('setup.verdict', {
                        verdict: verdictOf({ seats, capacity }),
                        lacking: seats - capacity,
                      })}
                    </Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </TableRegion>
        )}
      </Answered>
    </section>
  );
}

function verdictOf({
  seats,
  capacity,
}: Pick<CapacityLine, 'seats' | 'capacity'>): 'lacking' | 'scarce' | 'enough' {
  if (capacity < seats) return 'lacking';
  return capacity < SCARCE * seats ? 'scarce' : 'enough';
}
