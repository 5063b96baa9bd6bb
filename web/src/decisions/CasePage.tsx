import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Case, caseQuery, coverageQuery } from '../exemptions/case-api.ts';
import { CaseFacts } from '../exemptions/CaseFacts.tsx';
import { CaseTag } from '../exemptions/CaseTag.tsx';
import { GroundPanel } from '../exemptions/GroundPanel.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { useDates } from '../shared/dates.ts';
import { TextLink } from '../shared/links.tsx';
import { AfterDecision } from './AfterDecision.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';

/** One case: the claim, what it means, the ground behind a click that is logged, and the decision. */
export default function CasePage() {
  const text = useText();
  const { district } = useActing();
  const { sak } = useParams({ from: '/inside/decisions/fritak/$sak' });
  const query = useQuery(caseQuery(district, sak));
  return (
    <div className="narrow stack">
      <PageHeading title={text('decision.title', { name: '' })}>
        {text('decision.title', { name: query.data?.doctorName ?? '' })}
      </PageHeading>
      <TextLink to="/fritak">{text('decision.back')}</TextLink>
      <Answered query={query}>{(one) => <OneCase of={one} district={district} />}</Answered>
    </div>
  );
}

function OneCase({ of, district }: { of: Case; district: string }) {
  const isWaiting = of.state === 'submitted' || of.state === 'appealed';
  return (
    <>
      <div>
        <CaseTag state={of.state} />
      </div>
      <CaseFacts of={of} />
      <CoverageText of={of} district={district} />
      <GroundPanel district={district} of={of} />
      {isWaiting && <EvidenceForm of={of} district={district} />}
      {isWaiting ? (
        <DecisionForm key={of.state} of={of} district={district} />
      ) : (
        <AfterDecision of={of} district={district} />
      )}
    </>
  );
}

function CoverageText({ of, district }: { of: Case; district: string }) {
  const text = useText();
  const dates = useDates();
  const query = useQuery(coverageQuery(district, of.id));
  return (
    <section>
      <Heading level="2" size="small">
        {text('coverage.title')}
      </Heading>
      <Answered query={query}>
        {({ on, doctors, exempt, partly }) => (
          <BodyShort className="sentence">
            {text('coverage.text', { on: dates.full(on), doctors, exempt, partly })}
          </BodyShort>
        )}
      </Answered>
    </section>
  );
}
