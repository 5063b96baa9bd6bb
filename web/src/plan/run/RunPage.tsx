import { BodyLong, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';
import { usePeriod } from '../use-period.ts';
import { FinishedRun } from './FinishedRun.tsx';
import { LiveRun } from './LiveRun.tsx';
import { isUnderWay, type Run, runsQuery } from './run-api.ts';
import { StartRun } from './StartRun.tsx';

/** Lets the optimiser make a roster, and shows how it gets on. */
export default function RunPage() {
  const text = useText();
  const { district } = useActing();
  const period = usePeriod();
  const runs = useQuery(runsQuery(district, period.id));
  return (
    <div className="stack">
      <PageHeading>{text('run.title')}</PageHeading>
      <Answered query={runs}>
        {(all) => {
          const [latest] = all;
          if (latest && isUnderWay(latest)) return <LiveRun key={latest.id} run={latest} />;
          return (
            <>
              {latest ? (
                <FinishedRun key={latest.id} run={latest} />
              ) : (
                <BodyLong>{text('run.lead')}</BodyLong>
              )}
              <StartRun period={period} isFirst={!latest} />
              {all.length > 0 && <Runs all={all} />}
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function Runs({ all }: { all: readonly Run[] }) {
  const text = useText();
  const dates = useDates();
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('run.earlier')}
      </Heading>
      <ul className="runs">
        {all.map(({ id, period, state, createdAt, version }) => (
          <li key={id} className="row">
            <span>{text('run.started', { at: dates.at(createdAt) })}</span>
            <span>{text('run.state', { state })}</span>
            {version !== null && (
              <TextLink to="/plan/$periode/tavle" params={{ periode: period }} search={{ versjon: version }}>
                {text('run.version')}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
