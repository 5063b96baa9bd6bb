import { BodyShort } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import type { Account } from './ledger-api.ts';

/** Whether the period is closed, when and by whom. */
export function ClosingStamp({ closing }: Pick<Account, 'closing'>) {
  const text = useText();
  const dates = useDates();
  return (
    <BodyShort>
      {closing === null
        ? text('ledger.open')
        : text('ledger.closed', {
            at: dates.at(closing.at),
            named: closing.by === null ? 'no' : 'yes',
            by: closing.by ?? '',
            version: String(closing.version),
          })}
    </BodyShort>
  );
}
