import { Button, Table } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import { TableRegion } from '../shared/TableRegion.tsx';
import { useCellWords } from './cells.ts';
import type { Report } from './report-api.ts';

/** Rows that are shown at first: more make a page slow, and are read in a file. */
const FIRST = 100;

/** The rows of a report, as they are in its files. */
export function ReportTable({ report: { name, columns, rows } }: { report: Report }) {
  const text = useText();
  const words = useCellWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <>
      <TableRegion label={name} isTall>
        <Table size="small" stickyHeader className="report-table">
          <Table.Header>
            <Table.Row>
              {columns.map((column) => (
                <Table.HeaderCell key={column.id} scope="col" align={alignOf(column.kind)}>
                  {column.name}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shown.map((row, at) => (
              <Table.Row key={at}>
                {columns.map((column) => {
                  const cell = row[column.id];
                  return (
                    <Table.DataCell key={column.id} align={alignOf(column.kind)}>
                      {column.kind === 'date' && typeof cell === 'string' ? (
                        <time dateTime={cell}>{words(column, cell)}</time>
                      ) : (
                        words(column, cell)
                      )}
                    </Table.DataCell>
                  );
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </TableRegion>
      {shown.length < rows.length && (
        <div className="row">
          <Button
            size="small"
            variant="secondary-neutral"
            onClick={() => {
              setWhole(true);
            }}
          >
            {text('reports.all', { count: rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function alignOf(kind: Report['columns'][number]['kind']): 'left' | 'right' {
  return kind === 'number' ? 'right' : 'left';
}
