import { BodyShort, Heading, ReadMore, Table } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { levelToShow, lineOf, steps } from './chart-lines.ts';
import { useProgressWords } from './progress-words.ts';
import type { Progress } from './run-api.ts';

const WIDTH = 640;
const HEIGHT = 200;
const EDGE = 8;
/** Rows of the table twin: the latest. */
const ROWS = 30;

/** The best roster and the proven limit over time, as steps, with the same figures as a table. */
export function RunChart({ points }: { points: readonly Progress[] }) {
  const text = useText();
  const words = useProgressWords();
  const level = levelToShow(points);
  if (level === null) return null;
  const { points: line } = lineOf(points, level);
  const limits = line.flatMap(({ at, bound }) => (bound === null ? [] : [{ at, value: bound }]));
  const values = [...line.map(({ cost }) => cost), ...limits.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const last = Math.max(1, line.at(-1)?.at ?? 1);
  const x = (at: number) => round(EDGE + ((WIDTH - 2 * EDGE) * at) / last);
  const y = (value: number) =>
    round(HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (value - low)) / (high - low || 1));
  const toEnd = (shown: readonly { at: number; value: number }[]) => {
    const end = shown.at(-1);
    return end ? [...shown, { at: last, value: end.value }] : shown;
  };
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('run.chart')}
      </Heading>
      <BodyShort>{text('run.chart.about', { level: text('run.level', { level }) })}</BodyShort>
      <svg className="run-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        <polyline
          className="best"
          points={steps(toEnd(line.map(({ at, cost }) => ({ at, value: cost }))), x, y)}
        />
        <polyline className="limit" points={steps(toEnd(limits), x, y)} />
      </svg>
      <ReadMore header={text('run.table')}>
        <TableRegion label={text('run.chart')}>
          <Table size="small">
            <Table.Header>
              <Table.Row>
                {(['time', 'best', 'bound', 'open'] as const).map((column) => (
                  <Table.HeaderCell key={column} scope="col" align="right">
                    {text(`run.table.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {line.slice(-ROWS).map(({ at, cost, bound, openSeats }) => (
                <Table.Row key={`${at}-${cost}-${bound ?? ''}`}>
                  <Table.DataCell align="right">{words.time(at)}</Table.DataCell>
                  <Table.DataCell align="right">{words.number(cost)}</Table.DataCell>
                  <Table.DataCell align="right">{bound === null ? '–' : words.number(bound)}</Table.DataCell>
                  <Table.DataCell align="right">{openSeats}</Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </TableRegion>
      </ReadMore>
    </section>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
