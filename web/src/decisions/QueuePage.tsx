import { BodyShort, Heading, Switch } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Case, casesQuery } from '../exemptions/case-api.ts';
import { CaseTag } from '../exemptions/CaseTag.tsx';
import { useCaseWords } from '../exemptions/case-words.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { useDates } from '../shared/dates.ts';
import { TextLink } from '../shared/links.tsx';

/** What waits for a decision: a claim, or an appeal. */
const WAITING = new Set<Case['state']>(['submitted', 'appealed']);

/** Cases of exemption that wait, the oldest first. */
export default function QueuePage() {
  const text = useText();
  const { district } = useActing();
  const { alle } = useSearch({ from: '/inside/decisions/fritak' });
  const navigate = useNavigate({ from: '/fritak' });
  const query = useQuery(casesQuery(district));
  return (
    <div className="stack">
      <PageHeading>{text('queue.title')}</PageHeading>
      <Switch
        checked={alle === true}
        onChange={({ target }) => {
          void navigate({ search: (before) => ({ ...before, alle: target.checked ? true : undefined }) });
        }}
      >
        {text('queue.all')}
      </Switch>
      <Answered query={query}>
        {(cases) => {
          const shown = alle === true ? cases : cases.filter(({ state }) => WAITING.has(state)).sort(byAge);
          if (shown.length === 0) return <BodyShort>{text('queue.none')}</BodyShort>;
          return (
            <ul className="cards">
              {shown.map((one) => (
                <QueueCard key={one.id} of={one} />
              ))}
            </ul>
          );
        }}
      </Answered>
    </div>
  );
}

function byAge(a: Case, b: Case): number {
  return sinceOf(a) < sinceOf(b) ? -1 : 1;
}

/** Since when a case waits. */
function sinceOf({ appealedOn, submittedOn, createdAt }: Case): string {
  return appealedOn ?? submittedOn ?? createdAt;
}

function QueueCard({ of }: { of: Case }) {
  const text = useText();
  const dates = useDates();
  const words = useCaseWords();
  return (
    <li className="card">
      <div className="spread full">
        <Heading level="2" size="xsmall">
          <TextLink to="/fritak/$sak" params={{ sak: of.id }}>
            {of.doctorName}
          </TextLink>
        </Heading>
        <CaseTag state={of.state} />
      </div>
      <BodyShort>{words.terms(of.requested)}</BodyShort>
      {of.submittedOn !== null && (
        <BodyShort>{text('queue.since', { date: dates.full(of.appealedOn ?? of.submittedOn) })}</BodyShort>
      )}
    </li>
  );
}
