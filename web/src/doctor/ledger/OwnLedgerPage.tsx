import { BodyLong, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type Period, periodsQuery } from '../../api/periods.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { AccountView } from '../../ledger/AccountView.tsx';
import { accountQuery } from '../../ledger/ledger-api.ts';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { osloToday } from '../../shared/oslo-clock.ts';
import { useAddress } from '../../shared/use-address.ts';

/** My fairness ledger: what I have done against my share, line by line, for each period with a roster. */
export default function OwnLedgerPage() {
  const text = useText();
  const { district } = useOwnPost();
  const periods = useQuery(periodsQuery(district));
  return (
    <div className="narrow stack">
      <PageHeading>{text('ledger.title')}</PageHeading>
      <BodyLong>{text('ledger.lead')}</BodyLong>
      <Answered query={periods}>
        {(all) => <PeriodAccount periods={all.filter(({ roster }) => roster === 'published')} />}
      </Answered>
    </div>
  );
}

function PeriodAccount({ periods }: { periods: readonly Period[] }) {
  const text = useText();
  const { periode } = useSearch({ from: '/inside/doctor/min/regnskap' });
  const onSearch = useAddress();
  const today = osloToday();
  const period =
    periods.find(({ id }) => id === periode) ??
    periods.find(({ from, to }) => from <= today && today < to) ??
    periods[0];
  if (!period) return <BodyLong>{text('ledger.none')}</BodyLong>;
  return (
    <>
      {periods.length > 1 && (
        <Select
          label={text('ledger.period')}
          value={period.id}
          onChange={({ target }) => {
            onSearch({ periode: target.value });
          }}
        >
          {periods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <OwnAccount period={period.id} />
    </>
  );
}

function OwnAccount({ period }: { period: string }) {
  const { district, doctor } = useOwnPost();
  const account = useQuery(accountQuery(district, period, doctor));
  return <Answered query={account}>{(own) => <AccountView account={own} />}</Answered>;
}
