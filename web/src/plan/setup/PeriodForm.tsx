import { BodyShort, InlineMessage, TextField, type TextFieldProps } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import { isProblem } from '../../api/problem.ts';
import { type Period, periodsQuery } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { useDates } from '../../shared/dates.ts';
import { Errors } from '../../shared/Errors.tsx';
import { Failure } from '../../shared/Failure.tsx';
import type { PeriodBody } from './next-period.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { RemovePeriod } from './RemovePeriod.tsx';
import { savePeriod } from './setup-api.ts';

/** Name, dates and deadlines, which save themselves, and the step that opens the period for wishes. */
export function PeriodForm({ period }: { period: Period }) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { district } = useActing();
  const [draft, setDraft] = useState(() => bodyOf(period));
  const [attempt, setAttempt] = useState(0);
  const errors = useErrors(draft);
  const { queryKey } = periodsQuery(district);
  const underway = useRef<{ body: PeriodBody; done: Promise<boolean> } | null>(null);
  const save = useMutation({
    mutationFn: (body: PeriodBody) => {
      const newest = client.getQueryData(queryKey)?.find(({ id }) => id === period.id);
      return savePeriod(district, newest ?? period, body);
    },
    onSuccess: (saved) => {
      client.setQueryData<Period[]>(queryKey, (all) =>
        all?.map((one) => (one.id === saved.id ? saved : one)),
      );
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey });
    },
  });
  const { state } = period;
  const hasWindow = state === 'planned' || state === 'collecting';
  const set = (change: Partial<PeriodBody>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  /** Saves after what is being saved, and the same only once: a click that leaves a field saves it already. */
  const saved = (body: PeriodBody): Promise<boolean> => {
    if (underway.current?.body === body) return underway.current.done;
    const before = underway.current?.done ?? Promise.resolve(true);
    const done = before
      .then(() => save.mutateAsync(body))
      .then(
        () => true,
        () => false,
      );
    underway.current = { body, done };
    return done;
  };
  /** Whether everything is saved; what is missing is shown. */
  const settle = async (): Promise<boolean> => {
    setAttempt((before) => before + 1);
    if (Object.keys(errors).length > 0 || draft.closes === null) return false;
    return isSame(draft, period) || saved(draft);
  };
  const missing =
    state === 'planned' && draft.closes === null ? { closes: text('setup.closes.missing') } : {};
  return (
    <section className="stack tight" aria-label={text('setup.period')}>
      <form
        className="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
        }}
        onBlur={() => {
          if (Object.keys(errors).length === 0 && !isSame(draft, period)) void saved(draft);
        }}
      >
        <Errors errors={{ ...errors, ...missing }} attempt={attempt} />
        <div className="row fields">
          <TextField
            id="name"
            label={text('setup.name')}
            value={draft.name}
            error={errors.name}
            onChange={({ target }) => {
              set({ name: target.value });
            }}
          />
          {state === 'planned' && (
            <>
              <DateField
                id="from"
                label={text('setup.from')}
                value={draft.from}
                onChange={(from) => {
                  set({ from });
                }}
              />
              <DateField
                id="to"
                label={text('setup.to')}
                value={draft.to && addDays(draft.to, -1)}
                error={errors.to}
                onChange={(last) => {
                  set({ to: last && addDays(last, 1) });
                }}
              />
            </>
          )}
        </div>
        {hasWindow && (
          <div className="row fields">
            {state === 'planned' && (
              <TimeField
                id="opens"
                label={text('setup.opens')}
                description={text('setup.opens.about')}
                value={draft.opens}
                onChange={(opens) => {
                  set({ opens });
                }}
              />
            )}
            <TimeField
              id="closes"
              label={text('setup.closes')}
              description={text('setup.closes.about')}
              value={draft.closes}
              error={errors.closes ?? (attempt > 0 ? missing.closes : undefined)}
              onChange={(closes) => {
                set({ closes });
              }}
            />
          </div>
        )}
      </form>
      {period.warnings.map(({ code, text: words }) => (
        <InlineMessage key={code} status="warning">
          {words}
        </InlineMessage>
      ))}
      {save.isError && (
        <Failure
          error={save.error}
          onRetry={() => {
            save.reset();
            setDraft(bodyOf(period));
          }}
        />
      )}
      <BodyShort size="small" className="stamp">
        {save.isPending
          ? text('setup.saving')
          : save.isSuccess && isSame(draft, period)
            ? text('setup.saved', { at: dates.timeOf(save.submittedAt) })
            : text('setup.saves-itself')}
      </BodyShort>
      <div className="row">
        {state === 'planned' && <OpenDialog period={period} settle={settle} />}
        {state === 'planned' && <RemovePeriod period={period} />}
        {state !== 'planned' && <BodyShort>{text('answers.window', { state })}</BodyShort>}
      </div>
    </section>
  );
}

interface TimeFieldProps {
  id: string;
  label: string;
  description: string;
  value: string | null;
  error?: string | undefined;
  onChange: (local: string | null) => void;
}

/** A date and time as the clock in Norway shows it. */
function TimeField({ value, onChange, ...props }: TimeFieldProps) {
  return (
    <TextField
      {...props}
      // Aksel passes the type on, and lists others only.
      type={'datetime-local' as TextFieldProps['type']}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value);
      }}
    />
  );
}

function useErrors({ name, from, to, opens, closes }: PeriodBody) {
  const text = useText();
  const isBackwards = opens !== null && closes !== null && opens >= closes;
  return {
    ...(name.trim() === '' && { name: text('setup.name.missing') }),
    ...((from === '' || to === '' || from >= to) && { to: text('setup.to.wrong') }),
    ...(isBackwards && { closes: text('setup.closes.wrong') }),
  } as Partial<Record<'name' | 'to' | 'closes', string>>;
}

function bodyOf({ name, from, to, opens, closes }: Period): PeriodBody {
  return { name, from, to, opens: opens?.local ?? null, closes: closes?.local ?? null };
}

function isSame(draft: PeriodBody, period: Period): boolean {
  return JSON.stringify(draft) === JSON.stringify(bodyOf(period));
}
