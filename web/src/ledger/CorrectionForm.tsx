import { BodyShort, Button, Heading, Select, Textarea, TextField } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { usePeriod } from '../plan/use-period.ts';
import { useActing } from '../session/acting.tsx';
import { Errors } from '../shared/Errors.tsx';
import { Failure } from '../shared/Failure.tsx';
import { accountsQuery, correctAccount, type Correction, ledgerKey } from './ledger-api.ts';
import { amountOf } from './amount-of.ts';

const MOST_WORDS = 500;
const EMPTY = { amount: '', reason: '' };

/** One more entry in an account, with grounds that the doctor reads. */
export function CorrectionForm({ doctor }: { doctor: string }) {
  const text = useText();
  const heading = useId();
  const { district } = useActing();
  const { id: period } = usePeriod();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const categories = useQuery(accountsQuery(district, period)).data?.categories ?? [];
  const [chosen, setCategory] = useState('');
  const [draft, setDraft] = useState(EMPTY);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [attempt, setAttempt] = useState(0);
  const amount = amountOf(draft.amount);
  const errors: Partial<Record<'amount' | 'reason', string>> = {
    ...(amount === null && { amount: text('ledger.correct.amount.wrong') }),
    ...(draft.reason.trim() === '' && { reason: text('ledger.correct.reason.missing') }),
  };
  const shown = attempt > 0 ? errors : {};
  const write = useMutation({
    mutationFn: (correction: Correction) => correctAccount({ district, period, doctor }, correction, key),
    onSuccess: async () => {
      setDraft(EMPTY);
      setAttempt(0);
      setKey(crypto.randomUUID());
      say(text('ledger.correct.done'));
      await client.invalidateQueries({ queryKey: ledgerKey(district) });
    },
  });
  const category = chosen === '' ? categories[0]?.category : chosen;
  return (
    <section className="stack tight" aria-labelledby={heading}>
      <Heading id={heading} level="2" size="small">
        {text('ledger.correct')}
      </Heading>
      <form
        className="stack tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((before) => before + 1);
          const reason = draft.reason.trim();
          if (amount === null || reason === '' || category === undefined || write.isPending) return;
          write.mutate({ category, amount, reason });
        }}
      >
        <Errors errors={shown} attempt={attempt} />
        <Select
          label={text('ledger.category')}
          value={category ?? ''}
          onChange={({ target }) => {
            setCategory(target.value);
          }}
        >
          {categories.map((one) => (
            <option key={one.category} value={one.category}>
              {one.name}
            </option>
          ))}
        </Select>
        <TextField
          id="amount"
          label={text('ledger.correct.amount')}
          description={text('ledger.correct.amount.about')}
          value={draft.amount}
          error={shown.amount}
          onChange={({ target }) => {
            setDraft((before) => ({ ...before, amount: target.value }));
          }}
        />
        <Textarea
          id="reason"
          label={text('ledger.correct.reason')}
          description={text('ledger.correct.reason.about')}
          maxLength={MOST_WORDS}
          value={draft.reason}
          error={shown.reason}
          onChange={({ target }) => {
            setDraft((before) => ({ ...before, reason: target.value }));
          }}
        />
        {write.isError && <Failure error={write.error} />}
        {write.isSuccess && <BodyShort>{text('ledger.correct.done')}</BodyShort>}
        <div>
          <Button type="submit" variant="secondary" loading={write.isPending}>
            {text('ledger.correct.do')}
          </Button>
        </div>
      </form>
    </section>
  );
}
