import { BodyLong, BodyShort, Button, Table, TextField } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, isCivilDate } from '../../../src/domain/calendar/civil-date.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { DateField } from '../shared/DateField.tsx';
import { TextLink } from '../shared/links.tsx';
import { osloTime } from '../shared/oslo-clock.ts';
import { TableRegion } from '../shared/TableRegion.tsx';
import { useAddress } from '../shared/use-address.ts';
import { type AuditEvent, type AuditFilter, auditQuery } from './report-api.ts';

/** What the address of the audit log says. */
interface AuditSearch {
  handling?: string;
  fra?: string;
  til?: string;
}

/** Who has done what in the district, the latest first. */
export default function AuditPage() {
  const text = useText();
  const { district } = useActing();
  const search: AuditSearch = useSearch({ strict: false });
  const query = useInfiniteQuery(auditQuery(district, filterOf(search)));
  return (
    <div className="stack">
      <PageHeading>{text('audit.title')}</PageHeading>
      <BodyLong>{text('audit.lead')}</BodyLong>
      <Filter search={search} />
      <Answered query={query}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          return events.length === 0 ? (
            <BodyShort>{text('audit.none')}</BodyShort>
          ) : (
            <Events events={events} />
          );
        }}
      </Answered>
      {query.hasNextPage && (
        <div className="row">
          <Button
            size="small"
            variant="secondary-neutral"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {text('audit.more')}
          </Button>
        </div>
      )}
      <TextLink to="/rapporter">{text('reports.back')}</TextLink>
    </div>
  );
}

/** Both dates are in what is shown; the service leaves the last one out. */
function filterOf({ handling, fra, til }: AuditSearch): AuditFilter {
  const dateOf = (value: unknown) => (typeof value === 'string' && isCivilDate(value) ? value : undefined);
  const [from, to] = [dateOf(fra), dateOf(til)];
  return {
    ...(typeof handling === 'string' && handling.trim() !== '' && { action: handling.trim() }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to: addDays(to, 1) }),
  };
}

function Filter({ search }: { search: AuditSearch }) {
  const text = useText();
  const onSearch = useAddress();
  const written = (value: unknown) => (typeof value === 'string' ? value : '');
  const [handling, setHandling] = useState(written(search.handling));
  const [fra, setFra] = useState(written(search.fra));
  const [til, setTil] = useState(written(search.til));
  return (
    <form
      className="row fields"
      onSubmit={(event) => {
        event.preventDefault();
        const given = (value: string) => (value === '' ? undefined : value);
        onSearch({ handling: given(handling), fra: given(fra), til: given(til) });
      }}
    >
      <TextField
        label={text('audit.action')}
        value={handling}
        onChange={({ target }) => {
          setHandling(target.value);
        }}
      />
      <DateField label={text('audit.from')} value={fra} onChange={setFra} />
      <DateField label={text('audit.to')} value={til} onChange={setTil} />
      <Button type="submit">{text('audit.show')}</Button>
    </form>
  );
}

const COLUMNS = ['number', 'at', 'who', 'action', 'subject', 'payload'] as const;

function Events({ events }: { events: readonly AuditEvent[] }) {
  const text = useText();
  return (
    <TableRegion label={text('audit.title')} isTall>
      <Table size="small" stickyHeader>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {text(`audit.column.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {events.map(({ number, at, name, account, token, action, subject, payload }) => (
            <Table.Row key={number}>
              <Table.DataCell>{number}</Table.DataCell>
              <Table.DataCell>{momentOf(at)}</Table.DataCell>
              <Table.DataCell>
                {name ?? ((account ?? token) ? text('audit.somebody') : text('audit.service'))}
              </Table.DataCell>
              <Table.DataCell>{action}</Table.DataCell>
              <Table.DataCell>{subject}</Table.DataCell>
              <Table.DataCell>{payload === null ? text('audit.erased') : wordsOf(payload)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableRegion>
  );
}

/** Evidence is written in full: `2027-02-13 16:30`, in Norway. */
function momentOf(at: string): string {
  const { date, time } = osloTime(at);
  return `${date} ${time}`;
}

/** What an event holds, as programs name it: the log is evidence, and says what was written. */
function wordsOf(payload: Record<string, unknown>): string {
  return Object.entries(payload)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
