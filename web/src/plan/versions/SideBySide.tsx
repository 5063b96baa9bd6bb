import { Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { Version } from '../../board/board-api.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { type Fairness, fairnessQuery } from '../fairness/fairness-api.ts';

type Summary = NonNullable<Version['summary']>;

const COUNTS = [
  ['open', ({ openSeats }: Summary) => openSeats],
  ['breaches', ({ breaches }: Summary) => breaches],
  ['warnings', ({ warnings }: Summary) => warnings],
  ['wishes', ({ levels }: Summary) => levels.wishes],
] as const;

/** What both are worth: counts, and of each measure the largest deviation from somebody's own share. */
export function SideBySide({ a, b }: { a: Version; b: Version }) {
  const text = useText();
  const { district } = useActing();
  const ofA = useQuery(fairnessQuery(district, a.id)).data;
  const ofB = useQuery(fairnessQuery(district, b.id)).data;
  const measures = ofA?.measures ?? ofB?.measures ?? [];
  const shown = (value: number | undefined) =>
    value === undefined ? '–' : text('run.number', { value: Math.round(value * 10) / 10 });
  const rows = [
    ...COUNTS.map(([name, of]) => ({
      key: name,
      name: text(`versions.${name}`),
      values: [a, b].map(({ summary }) => (summary === null ? undefined : of(summary))),
    })),
    ...measures.flatMap(({ measure, name }) => {
      const values = [ofA, ofB].map((fairness) => largestIn(fairness, measure));
      // Nobody has a share in a measure without shifts.
      if (values.every((value) => value === undefined)) return [];
      return [{ key: measure, name: text('versions.deviation', { measure: name }), values }];
    }),
  ];
  return (
    <Table size="small" className="side-by-side" aria-label={text('versions.table')}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{text('versions.what')}</Table.HeaderCell>
          <Table.HeaderCell scope="col" align="right">
            {text('versions.first')}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" align="right">
            {text('versions.second')}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map(({ key, name, values: [first, second] }) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            <Table.DataCell align="right">{shown(first)}</Table.DataCell>
            <Table.DataCell align="right">{shown(second)}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The deviation that the page of fairness shows: without weight or dead band. */
function largestIn(fairness: Fairness | undefined, measure: string): number | undefined {
  const spread = fairness?.measures.find((one) => one.measure === measure)?.spread;
  return spread ? Math.max(Math.abs(spread.least), Math.abs(spread.largest)) : undefined;
}
