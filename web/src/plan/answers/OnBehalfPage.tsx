import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PeriodSheet } from '../../doctor/wishes/PeriodSheet.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TextLink } from '../../shared/links.tsx';
import { usePeriod } from '../use-period.ts';
import { answersQuery } from './answers-api.ts';

/** The wishes of a doctor who has told them to the coordinator. */
export default function OnBehalfPage() {
  const text = useText();
  const { district } = useActing();
  const { lege = '' } = useParams({ strict: false });
  const period = usePeriod();
  const query = useQuery(answersQuery(district, period.id));
  return (
    <Answered query={query}>
      {({ items }) => {
        const name = items.find(({ doctor }) => doctor === lege)?.name;
        return (
          <div className="wishes">
            <PageHeading>{text('answers.behalf.title', { name: name ?? '–' })}</PageHeading>
            <div className="row not-printed">
              <BodyShort>{text('answers.behalf.about')}</BodyShort>
              <TextLink to="/plan/$periode/svar" params={{ periode: period.id }}>
                {text('answers.behalf.back')}
              </TextLink>
            </div>
            {name !== undefined && <PeriodSheet period={period} district={district} doctor={lege} />}
          </div>
        );
      }}
    </Answered>
  );
}
