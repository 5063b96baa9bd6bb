import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { osloTime } from '../shared/oslo-clock.ts';
import type { Report } from './report-api.ts';
import { ReportChart } from './ReportChart.tsx';
import { ReportTable } from './ReportTable.tsx';

/** What a report says, with what it rests on. */
export function ReportFacts({ report }: { report: Report }) {
  const text = useText();
  const dates = useDates();
  // Papers and files are kept for years.
  const inFull = (instant: string) =>
    text('date.at', { date: dates.full(osloTime(instant).date), time: dates.timeOf(instant) });
  const { about, asOf, rosters, notes, definitions, rows } = report;
  return (
    <>
      <ul className="sentences">
        {about !== '' && <li>{text('reports.about', { about })}</li>}
        <li>{text('reports.as-of', { at: inFull(asOf) })}</li>
        {rosters.map(({ period, version, publishedAt }) => (
          <li key={version.id}>
            {text('reports.roster', {
              period: period.name,
              number: String(version.number),
              at: inFull(publishedAt),
            })}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <section className="stack tight">
          <Heading level="2" size="small">
            {text('reports.notes')}
          </Heading>
          <ul className="sentences">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {rows.length === 0 ? <BodyShort>{text('reports.none')}</BodyShort> : <ReportTable report={report} />}
      <ReportChart report={report} />
      <section className="stack tight">
        <Heading level="2" size="small">
          {text('reports.definitions')}
        </Heading>
        <ul className="sentences">
          {definitions.map((definition) => (
            <li key={definition}>{definition}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
