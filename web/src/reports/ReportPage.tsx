import { BodyLong } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MissingPage } from '../frame/MissingPage.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { TextLink } from '../shared/links.tsx';
import { Downloads } from './Downloads.tsx';
import { type Asked, reportQuery, type ReportItem, reportsQuery } from './report-api.ts';
import { ReportFacts } from './ReportFacts.tsx';
import { askedOf, type ReportSearch, ScopeSelect } from './ScopeSelect.tsx';

/** One report: its question, what it rests on, its rows, and what its words mean. */
export default function ReportPage() {
  const { district } = useActing();
  const { rapport } = useParams({ strict: false });
  const search: ReportSearch = useSearch({ strict: false });
  const query = useQuery(reportsQuery(district));
  return (
    <Answered query={query}>
      {({ items, ...choices }) => {
        const item = items.find(({ report }) => report === rapport);
        if (!item) return <MissingPage />;
        const asked = askedOf(item.scope, search, choices);
        return (
          <Shown item={item} asked={asked}>
            <ScopeSelect scope={item.scope} choices={choices} asked={asked} />
          </Shown>
        );
      }}
    </Answered>
  );
}

interface ShownProps {
  item: ReportItem;
  asked: Asked;
  children: ReactNode;
}

function Shown({ item, asked, children }: ShownProps) {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(reportQuery(district, item.report, asked));
  return (
    <div className="stack">
      <PageHeading>{item.name}</PageHeading>
      <BodyLong>{item.question}</BodyLong>
      <div className="row fields">
        {children}
        <Downloads item={item} asked={asked} />
      </div>
      <Answered query={query}>{(report) => <ReportFacts report={report} />}</Answered>
      <TextLink to="/rapporter">{text('reports.back')}</TextLink>
    </div>
  );
}
