import { Button, Select } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { findRepair } from './repair-api.ts';
import { RepairProposal } from './RepairProposal.tsx';

/** Days that a coordinator can let change; the fewer, the nearer to what people know. */
const DAYS = [1, 3, 7, 14];
const USUAL = 7;

/** Looks for the fewest changes after a sick call, and shows what was found. */
export function RepairPanel({ sickCall }: { sickCall: string }) {
  const text = useText();
  const { district } = useActing();
  const [days, setDays] = useState(USUAL);
  const find = useMutation({ mutationFn: () => findRepair(district, sickCall, days) });
  return (
    <section className="stack tight" aria-label={text('today.repair')}>
      <Select
        size="small"
        label={text('today.repair.days')}
        value={days}
        onChange={({ target }) => {
          setDays(Number(target.value));
          find.reset();
        }}
      >
        {DAYS.map((count) => (
          <option key={count} value={count}>
            {text('today.repair.count', { days: count })}
          </option>
        ))}
      </Select>
      <div className="row">
        <Button
          size="small"
          variant="secondary"
          loading={find.isPending}
          onClick={() => {
            if (!find.isPending) find.mutate();
          }}
        >
          {text('today.repair.find')}
        </Button>
      </div>
      {find.isError && <Failure error={find.error} />}
      {find.isSuccess && <RepairProposal key={find.data.effect?.seen} repair={find.data} />}
    </section>
  );
}
