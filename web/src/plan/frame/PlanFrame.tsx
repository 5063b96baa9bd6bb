import { BodyShort, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import { periodsQuery } from '../../api/periods.ts';
import { versionsQuery } from '../../board/board-api.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { ButtonLink } from '../../shared/links.tsx';
import { nextStep, STEPS } from '../steps.ts';

/** Around the pages of one duty period: which one it is, where it stands, and the steps of the work. */
export default function PlanFrame() {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const { periode = '' } = useParams({ strict: false });
  const { pathname } = useLocation();
  const periods = useQuery(periodsQuery(district));
  const versions = useQuery(versionsQuery(district, periode));
  return (
    <Answered query={periods}>
      {(all) => {
        const period = all.find(({ id }) => id === periode);
        if (!period) return <NoPeriod />;
        const next = versions.data ? nextStep(period, versions.data, pathname.split('/').at(-1)) : null;
        return (
          <>
            <div className="row plan-period not-printed">
              <strong>{period.name}</strong>
              <span>
                {text('date.range', { from: dates.day(period.from), to: dates.full(addDays(period.to, -1)) })}
              </span>
              <Tag size="small" variant="outline">
                {text('periods.state', { state: period.roster ?? period.state })}
              </Tag>
            </div>
            <nav className="plan-steps not-printed" aria-label={text('plan.nav')}>
              <ul>
                {STEPS.map((step) => (
                  <li key={step}>
                    <Link to={`/plan/$periode/${step}`} params={{ periode }} className="plan-step">
                      {step === next
                        ? text('plan.next', { step: text('plan.step', { step }) })
                        : text('plan.step', { step })}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <Outlet />
          </>
        );
      }}
    </Answered>
  );
}

function NoPeriod() {
  const text = useText();
  return (
    <div className="stack narrow">
      <PageHeading>{text('missing.title')}</PageHeading>
      <BodyShort>{text('plan.missing')}</BodyShort>
      <ButtonLink to="/">{text('plan.home')}</ButtonLink>
    </div>
  );
}
