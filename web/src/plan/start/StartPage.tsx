import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { periodsQuery } from '../../api/periods.ts';
import { CalendarButton } from '../../calendar/CalendarButton.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { CopyPeriod } from './CopyPeriod.tsx';
import { ComesNext } from './ComesNext.tsx';
import { PeriodCards } from './PeriodCards.tsx';
import { WorkList } from './WorkList.tsx';
import { workListQuery } from './work-list-api.ts';

/** Where a coordinator begins: what there is to do, and the duty periods. */
export default function StartPage() {
  const text = useText();
  const { district } = useActing();
  const work = useQuery(workListQuery(district));
  const periods = useQuery(periodsQuery(district));
  return (
    <div className="stack">
      <PageHeading>{text('start.title')}</PageHeading>
      <Answered query={work}>
        {(items) =>
          items.length > 0 ? <WorkList items={items} /> : <ComesNext periods={periods.data ?? []} />
        }
      </Answered>
      <section className="stack tight">
        <Heading level="2" size="medium">
          {text('periods.title')}
        </Heading>
        <Answered query={periods}>
          {(all) => (
            <>
              {all.length === 0 ? (
                <BodyShort>{text('periods.none')}</BodyShort>
              ) : (
                <PeriodCards periods={all} linked />
              )}
              <CopyPeriod periods={all} />
            </>
          )}
        </Answered>
      </section>
      <div>
        <CalendarButton kind="clinic" district={district} />
      </div>
    </div>
  );
}
