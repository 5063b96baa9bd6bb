import { BodyLong, BodyShort, Heading, ReadMore, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { Version } from '../../board/board-api.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useWide } from '../../shared/use-wide.ts';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { useShiftName } from '../use-shift-name.ts';
import { type Recipient, recipientsQuery, type Told } from './publish-api.ts';

interface RecipientsProps {
  version: Pick<Version, 'id' | 'version'>;
  /** The last date of the hearing that is about to open; empty: not chosen yet. */
  until: string;
}

/** Who the next step is told to, how and in which words, what is new to each, and who cannot be told. */
export function Recipients({ version, until }: RecipientsProps) {
  const text = useText();
  const { district } = useActing();
  const isWide = useWide();
  const query = useQuery(recipientsQuery(district, version, until));
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('publish.recipients')}
      </Heading>
      <Answered query={query}>
        {({ step, texts, items }) => {
          const missing = items.filter(({ channel }) => channel === null).map(({ name }) => name);
          return (
            <>
              <BodyShort>
                {text('publish.recipients.lead', { step, count: items.length - missing.length })}
              </BodyShort>
              {missing.length > 0 && (
                <BodyShort>{text('publish.recipients.missing', { names: missing.join(', ') })}</BodyShort>
              )}
              <Words texts={texts} />
              {items.length > 0 &&
                (isWide ? <RecipientTable items={items} /> : <RecipientCards items={items} />)}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

/** The mail as it is sent, in the languages of the recipients. */
function Words({ texts }: { texts: Told['texts'] }) {
  const text = useText();
  return (
    <ReadMore size="small" header={text('publish.words')}>
      {texts.map(({ locale, subject, text: words }) => (
        <section key={locale} className="mail-words">
          <Heading level="3" size="xsmall">
            {text('publish.locale', { locale })}
          </Heading>
          <BodyShort weight="semibold" lang={locale}>
            {subject}
          </BodyShort>
          <BodyLong lang={locale}>{words}</BodyLong>
        </section>
      ))}
    </ReadMore>
  );
}

const COLUMNS = ['name', 'channel', 'locale', 'seen', 'new'] as const;

function RecipientTable({ items }: { items: readonly Recipient[] }) {
  const text = useText();
  return (
    <TableRegion label={text('publish.recipients')} isTall>
      <Table size="small" stickyHeader>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {text(`publish.recipients.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {items.map((one) => (
            <Table.Row key={one.doctor}>
              <Table.HeaderCell scope="row">{one.name}</Table.HeaderCell>
              <Table.DataCell>{text('publish.channel', { channel: one.channel ?? 'none' })}</Table.DataCell>
              <Table.DataCell>{text('publish.locale', { locale: one.locale })}</Table.DataCell>
              <Table.DataCell>
                {text('publish.seen', { is: one.seen === null ? 'no' : 'yes', number: String(one.seen) })}
              </Table.DataCell>
              <Table.DataCell>
                <News recipient={one} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableRegion>
  );
}

/** The table's rows on a narrow screen. */
function RecipientCards({ items }: { items: readonly Recipient[] }) {
  const text = useText();
  return (
    <ul className="cards table-scroll tall" aria-label={text('publish.recipients')}>
      {items.map((one) => (
        <li key={one.doctor} className="card">
          <strong>{one.name}</strong>
          <span>{text('publish.channel', { channel: one.channel ?? 'none' })}</span>
          <span>{text('publish.locale', { locale: one.locale })}</span>
          <span>
            {text('publish.recipients.seen')}:{' '}
            {text('publish.seen', { is: one.seen === null ? 'no' : 'yes', number: String(one.seen) })}
          </span>
          <News recipient={one} />
        </li>
      ))}
    </ul>
  );
}

/** What is new to one of them. */
function News({ recipient: { name, changes } }: { recipient: Recipient }) {
  const text = useText();
  const shifts = useShiftName();
  const count = text('publish.new.count', { count: changes.length });
  if (changes.length === 0) return count;
  return (
    <ReadMore size="small" header={count} aria-label={text('publish.new.of', { name, count })}>
      <ul className="sentences">
        {changes.map(({ kind, shift }) => (
          <li key={`${kind}-${shift}`}>{text('publish.new.one', { kind, shift: shifts.full(shift) })}</li>
        ))}
      </ul>
    </ReadMore>
  );
}
