import { BodyLong, BodyShort, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { usePeriod } from '../plan/use-period.ts';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { useAddress } from '../shared/use-address.ts';
import { AccountTable } from './AccountTable.tsx';
import { ClosingPanel } from './ClosingPanel.tsx';
import { type Accounts, accountsQuery } from './ledger-api.ts';
import { rowsOf, spreadOf } from './ledger-rows.ts';

/** The ledger of a period: how far the doctors lie apart, and the closing. */
export default function LedgerPage() {
  const text = useText();
  const period = usePeriod();
  return (
    <div className="stack">
      <PageHeading>{text('ledger.accounts')}</PageHeading>
      {period.roster === 'published' ? <PeriodLedger /> : <BodyShort>{text('ledger.none')}</BodyShort>}
    </div>
  );
}

function PeriodLedger() {
  const text = useText();
  const { district } = useActing();
  const { id } = usePeriod();
  const accounts = useQuery(accountsQuery(district, id));
  return (
    <>
      <BodyLong>{text('ledger.accounts.lead')}</BodyLong>
      <ClosingPanel />
      <Answered query={accounts}>{(all) => <Spread accounts={all} />}</Answered>
    </>
  );
}

function Spread({ accounts }: { accounts: Accounts }) {
  const text = useText();
  const onSearch = useAddress();
  const { type } = useSearch({ from: '/inside/plan/$periode/regnskap' });
  const shown = accounts.categories.find(({ category }) => category === type)?.category ?? null;
  const rows = rowsOf(accounts, shown);
  const spread = spreadOf(rows);
  return (
    <>
      <div className="row fields">
        <Select
          size="small"
          label={text('ledger.category')}
          value={shown ?? ''}
          onChange={({ target }) => {
            onSearch({ type: target.value === '' ? undefined : target.value });
          }}
        >
          <option value="">{text('ledger.total')}</option>
          {accounts.categories.map(({ category, name }) => (
            <option key={category} value={category}>
              {name}
            </option>
          ))}
        </Select>
        {spread && <BodyShort>{text('ledger.spread', { ...spread })}</BodyShort>}
      </div>
      <AccountTable rows={rows} isClosed={accounts.closing !== null} />
    </>
  );
}
