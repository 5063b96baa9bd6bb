import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { useCellWords } from './cells.ts';
import type { Report } from './report-api.ts';

/** More rows than these are easier to read in the table. */
const MOST = 40;
/** How the bars of a group are told apart, in the order of the columns. */
const LOOKS = ['full', 'half', 'outline'];

/** Some columns as bars; the table before it has the same figures. */
export function ReportChart({ report: { chart, columns, rows } }: { report: Report }) {
  const text = useText();
  const words = useCellWords();
  const label = columns.find(({ id }) => id === chart?.label);
  const values = columns.filter(({ id }) => chart?.values.includes(id));
  if (!label || rows.length === 0 || rows.length > MOST) return null;
  const valueOf = (row: Report['rows'][number], id: string) => Number(row[id] ?? 0);
  const most = Math.max(1, ...rows.flatMap((row) => values.map(({ id }) => valueOf(row, id))));
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('reports.chart')}
      </Heading>
      <BodyShort>{text('reports.chart.about')}</BodyShort>
      <div className="report-chart" aria-hidden>
        <p className="legend">
          {values.map((column, at) => (
            <span key={column.id}>
              <svg className={LOOKS[at]} viewBox="0 0 16 16">
                <rect width="16" height="16" />
              </svg>
              {column.name}
            </span>
          ))}
        </p>
        {rows.map((row, index) => (
          <div key={index} className="group">
            <span>{words(label, row[label.id])}</span>
            <div>
              {values.map((column, at) => (
                <div key={column.id} className="bar">
                  <svg className={LOOKS[at]} viewBox="0 0 100 10" preserveAspectRatio="none">
                    <rect width={(100 * valueOf(row, column.id)) / most} height="10" />
                  </svg>
                  <span>{words(column, row[column.id])}</span>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
