import { lazy, Suspense } from 'react';
import { BodyLong, Heading, LocalAlert } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarButton } from '../../calendar/CalendarButton.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';
import { type Duties, dutiesQuery, type Duty } from './duty-api.ts';
import { DutyCard } from './DutyCard.tsx';
import { useDutyWords } from './duty-words.ts';
import { HearingCard } from './HearingCard.tsx';
import { SickCalls } from './SickCalls.tsx';

/** Fetched when it is asked for: most look at their shifts and no further. */
const WhyDialog = lazy(() => import('./WhyDialog.tsx'));

/** My shifts: the next one, then the list by month. */
export default function ShiftsPage() {
  const text = useText();
  const { district } = useOwnPost();
  const query = useQuery(dutiesQuery(district));
  return (
    <div className="narrow">
      <PageHeading>{text('duties.title')}</PageHeading>
      <div className="stack">
        <div className="row">
          <CalendarButton kind="own" district={district} />
          <TextLink to="/min/regnskap">{text('duties.ledger')}</TextLink>
        </div>
        <SickCalls />
        <Answered query={query}>{(duties) => <DutyList duties={duties} />}</Answered>
      </div>
    </div>
  );
}

function DutyList({ duties: { items, removed } }: { duties: Duties }) {
  const text = useText();
  const { monthOf } = useDutyWords();
  const navigate = useNavigate({ from: '/min/vakter' });
  const { hvorfor } = useSearch({ from: '/inside/doctor/min/vakter' });
  const asked = items.find(({ id }) => id === hvorfor);
  const [next, ...later] = items;
  const hearings = new Set(items.flatMap(({ state, version }) => (state === 'hearing' ? [version] : [])));
  const open = (duty: Duty | null) => {
    void navigate({ search: (before) => ({ ...before, hvorfor: duty?.id }), resetScroll: false });
  };
  return (
    <div className="stack">
      <Removed removed={removed} />
      {!next && <BodyLong>{text('duties.none')}</BodyLong>}
      {[...hearings].map((version) => (
        <HearingCard key={version} version={version} />
      ))}
      {next && (
        <section aria-labelledby="next" className="stack tight">
          <Heading id="next" level="2" size="small">
            {text('duties.next')}
          </Heading>
          <DutyCard
            duty={next}
            level="3"
            onWhy={() => {
              open(next);
            }}
          />
        </section>
      )}
      {[...new Set(later.map(monthOf))].map((month) => (
        <section key={month} className="stack tight">
          <Heading level="2" size="small" className="month-name">
            {month}
          </Heading>
          {later
            .filter((duty) => monthOf(duty) === month)
            .map((duty) => (
              <DutyCard
                key={duty.id}
                duty={duty}
                level="3"
                onWhy={() => {
                  open(duty);
                }}
              />
            ))}
        </section>
      ))}
      {asked && (
        <Suspense>
          <WhyDialog
            duty={asked}
            onClose={() => {
              open(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What the latest publication took away: a shift that was told of must not just be gone. */
function Removed({ removed }: { removed: Duties['removed'] }) {
  const text = useText();
  const dates = useDates();
  if (removed.length === 0) return null;
  return (
    <LocalAlert status="announcement" role="group" aria-label={text('duties.removed')}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{text('duties.removed')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <ul className="plain">
          {removed.map(({ shift, date, function: duty }) => (
            <li key={shift}>
              {dates.short(date)}, {text('shift.function', { duty: duty ?? 'standby' })}
            </li>
          ))}
        </ul>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
