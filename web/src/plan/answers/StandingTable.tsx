import { Table, Tag } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import type { Standing } from './answers-api.ts';

const COLOURS = { none: 'warning', draft: 'info', answered: 'success', exempt: 'neutral' } as const;

/** A row for each doctor: how far, since when, and how much. */
export function StandingTable({ period, standings }: { period: string; standings: readonly Standing[] }) {
  const text = useText();
  const dates = useDates();
  return (
    <TableRegion label={text('answers.table')}>
      <Table size="small">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{text('answers.doctor')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text('answers.standing')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text('answers.activity')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {text('answers.vetoes')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {text('answers.wishes')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {text('answers.absences')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {standings.map(({ doctor, name, state, updatedAt, reachable, onBehalf, sentBy, ...counts }) => (
            <Table.Row key={doctor}>
              <Table.HeaderCell scope="row">
                <TextLink to="/plan/$periode/svar/$lege" params={{ periode: period, lege: doctor }}>
                  {name}
                </TextLink>
                {!reachable && <span className="note">{text('answers.unreachable')}</span>}
              </Table.HeaderCell>
              <Table.DataCell>
                <Tag size="small" variant="outline" data-color={COLOURS[state]}>
                  {text('answers.state', { state })}
                </Tag>
                {(onBehalf || sentBy === 'deadline') && (
                  <span className="note">{text('answers.on-behalf', { sent: sentBy ?? 'coordinator' })}</span>
                )}
              </Table.DataCell>
              <Table.DataCell>{updatedAt === null ? '–' : dates.at(updatedAt)}</Table.DataCell>
              <Table.DataCell align="right">{counts.vetoes}</Table.DataCell>
              <Table.DataCell align="right">{counts.wishes}</Table.DataCell>
              <Table.DataCell align="right">{counts.absences}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableRegion>
  );
}
