import { Table } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { usePeriod } from '../plan/use-period.ts';
import { TextLink } from '../shared/links.tsx';
import { TableRegion } from '../shared/TableRegion.tsx';
import { FIGURES, type LedgerRow } from './ledger-rows.ts';

/** Whole numbers without a sign. */
const COUNTS = new Set<string>(['tookOver', 'gaveAway']);
/** Numbers without a sign, with parts of shifts among them. */
const PLAIN = new Set<string>(['owed', 'done']);

/** Everybody's account in figures; each leads to its lines. */
export function AccountTable({ rows, isClosed }: { rows: readonly LedgerRow[]; isClosed: boolean }) {
  const text = useText();
  const { id: periode } = usePeriod();
  const figures = FIGURES.filter((figure) => isClosed || figure !== 'carried');
  const words = (figure: (typeof FIGURES)[number], value: number) => {
    if (COUNTS.has(figure)) return value;
    return text(PLAIN.has(figure) ? 'ledger.plain' : 'ledger.signed', { value });
  };
  return (
    <TableRegion label={text('ledger.table')} isTall>
      <Table size="small" stickyHeader>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{text('ledger.column', { column: 'doctor' })}</Table.HeaderCell>
            {figures.map((column) => (
              <Table.HeaderCell key={column} scope="col" align="right">
                {text('ledger.column', { column })}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.doctor}>
              <Table.HeaderCell scope="row">
                <TextLink to="/plan/$periode/regnskap/$lege" params={{ periode, lege: row.doctor }}>
                  {row.name}
                </TextLink>
              </Table.HeaderCell>
              {figures.map((figure) => (
                <Table.DataCell key={figure} align="right">
                  {words(figure, row[figure])}
                </Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableRegion>
  );
}
