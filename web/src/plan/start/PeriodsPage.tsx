import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { periodsQuery } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { PeriodCards } from './PeriodCards.tsx';

/** The district's duty periods and where each one stands. */
export default function PeriodsPage() {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(periodsQuery(district));
  return (
    <>
      <PageHeading>{text('periods.title')}</PageHeading>
      <Answered query={query}>
        {(periods) =>
          periods.length === 0 ? (
            <BodyShort>{text('periods.none')}</BodyShort>
          ) : (
            <PeriodCards periods={periods} />
          )
        }
      </Answered>
    </>
  );
}
