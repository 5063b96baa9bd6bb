import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { usePeriod } from '../plan/use-period.ts';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { TextLink } from '../shared/links.tsx';
import { AccountView } from './AccountView.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { accountQuery } from './ledger-api.ts';

/** One doctor's account as the coordinator sees it, and the form that puts it right. */
export default function AccountPage() {
  const text = useText();
  const { district } = useActing();
  const { id: periode } = usePeriod();
  const { lege } = useParams({ from: '/inside/plan/$periode/regnskap/$lege' });
  const account = useQuery(accountQuery(district, periode, lege));
  return (
    <div className="narrow stack">
      <PageHeading>{account.data?.name ?? text('ledger.accounts')}</PageHeading>
      <BodyShort>
        <TextLink to="/plan/$periode/regnskap" params={{ periode }}>
          {text('ledger.back')}
        </TextLink>
      </BodyShort>
      <Answered query={account}>
        {(own) => (
          <>
            <AccountView account={own} />
            {own.closing === null ? (
              <CorrectionForm doctor={lege} />
            ) : (
              <BodyShort>{text('ledger.correct.later')}</BodyShort>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}
