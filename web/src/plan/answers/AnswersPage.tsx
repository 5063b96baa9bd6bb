import { BodyShort, Heading, Select, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { useAddress } from '../../shared/use-address.ts';
import { usePeriod } from '../use-period.ts';
import { answersQuery, demandedQuery } from './answers-api.ts';
import { ChangeRequests } from './ChangeRequests.tsx';
import { CollectionWindow } from './CollectionWindow.tsx';
import { RemindDialog } from './RemindDialog.tsx';
import { answersSearch, chosenStandings, STANDINGS, threats } from './standings.ts';
import { StandingTable } from './StandingTable.tsx';

/** Who has answered, who has not, and which dates that threatens. */
export default function AnswersPage() {
  const text = useText();
  const { district } = useActing();
  const period = usePeriod();
  const search = answersSearch(useSearch({ strict: false }));
  const onSearch = useAddress();
  const query = useQuery(answersQuery(district, period.id));
  return (
    <div className="stack">
      <PageHeading>{text('answers.title')}</PageHeading>
      <CollectionWindow
        period={period}
        waiting={query.data ? query.data.counts.none + query.data.counts.draft : null}
      />
      <Answered query={query}>
        {({ items, counts }) => {
          const shown = chosenStandings(items, search);
          return (
            <>
              <div className="row">
                <BodyShort>{text('answers.lead', counts)}</BodyShort>
                {period.state === 'collecting' && <RemindDialog period={period.id} all={items} />}
              </div>
              <ChangeRequests period={period.id} />
              <Threats period={period.id} />
              <div className="row fields">
                <Select
                  size="small"
                  label={text('answers.filter')}
                  value={search.vis ?? 'alle'}
                  onChange={({ target }) => {
                    onSearch({ vis: target.value as (typeof STANDINGS)[number] });
                  }}
                >
                  {STANDINGS.map((state) => (
                    <option key={state} value={state}>
                      {text('answers.state', { state })}
                    </option>
                  ))}
                </Select>
                <TextField
                  size="small"
                  label={text('answers.find')}
                  value={search.sok ?? ''}
                  onChange={({ target }) => {
                    onSearch({ sok: target.value });
                  }}
                />
              </div>
              {shown.length === 0 ? (
                <BodyShort>{text('answers.nobody')}</BodyShort>
              ) : (
                <StandingTable period={period.id} standings={shown} />
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function Threats({ period }: { period: string }) {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const { data } = useQuery(demandedQuery(district, period));
  if (!data) return null;
  const worst = threats(data);
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('answers.threats')}
      </Heading>
      {worst.length === 0 ? (
        <BodyShort>{text('answers.threats.none')}</BodyShort>
      ) : (
        <>
          <BodyShort>{text('answers.threats.about')}</BodyShort>
          <ul className="threats">
            {worst.map(({ date, free, seats }) => (
              <li key={date}>{text('answers.threat', { date: dates.short(date), free, seats })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
