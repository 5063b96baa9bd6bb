import { BodyLong } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { TextLink } from '../shared/links.tsx';
import { reportsQuery } from './report-api.ts';

/** Every report with the question that it answers. */
export default function ReportsPage() {
  const text = useText();
  const { district, role } = useActing();
  const query = useQuery(reportsQuery(district));
  return (
    <div className="stack">
      <PageHeading>{text('reports.title')}</PageHeading>
      <BodyLong>{text('reports.lead')}</BodyLong>
      <Answered query={query}>
        {({ items }) => (
          <ul className="cards">
            {items.map(({ report, name, question }) => (
              <li key={report} className="card">
                <TextLink to="/rapporter/$rapport" params={{ rapport: report }}>
                  {name}
                </TextLink>
                <span>{question}</span>
              </li>
            ))}
            {role === 'auditor' && (
              <li className="card">
                <TextLink to="/rapporter/logg">{text('audit.title')}</TextLink>
                <span>{text('audit.lead')}</span>
              </li>
            )}
          </ul>
        )}
      </Answered>
    </div>
  );
}
