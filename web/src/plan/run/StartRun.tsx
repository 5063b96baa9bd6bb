import { BodyShort, Button, InlineMessage, LocalAlert, ReadMore, Select } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import type { Period } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { buildInput, type Input } from './run-api.ts';

const SECONDS = [15, 30, 60, 180, 600] as const;
const USUAL = 60;

/** What a run would begin from, how long it may take, and the start. */
export function StartRun({ period, isFirst }: { period: Period; isFirst: boolean }) {
  const text = useText();
  const client = useQueryClient();
  const { district } = useActing();
  const [seconds, setSeconds] = useState<number>(USUAL);
  const key = useRef(crypto.randomUUID());
  const input = useQuery({
    queryKey: ['run-input', district, period.id, period.state],
    queryFn: () => buildInput(district, period.id),
    staleTime: 0,
    // A second of the service's work: not again whenever the window is looked at.
    refetchOnWindowFocus: false,
  });
  const start = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/districts/{district}/periods/{period}/runs', {
          params: { path: { district, period: period.id }, header: { 'Idempotency-Key': key.current } },
          body: { seconds },
        }),
      ),
    onSuccess: async () => {
      key.current = crypto.randomUUID();
      await client.invalidateQueries({ queryKey: ['runs', district, period.id] });
    },
  });
  const isBroken = (input.data?.counts.errors ?? 0) > 0;
  return (
    <section className="stack">
      {(period.state === 'planned' || period.state === 'collecting') && (
        <InlineMessage status="warning">{text('run.open-window')}</InlineMessage>
      )}
      <Answered query={input}>{(built) => <Findings input={built} />}</Answered>
      <div className="row fields">
        <Select
          size="small"
          label={text('run.seconds')}
          value={seconds}
          onChange={({ target }) => {
            setSeconds(Number(target.value));
          }}
        >
          {SECONDS.map((one) => (
            <option key={one} value={one}>
              {text('run.seconds.of', { seconds: String(one) })}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          disabled={isBroken || input.isPending}
          loading={start.isPending}
          onClick={() => {
            start.mutate();
          }}
        >
          {text(isFirst ? 'run.start' : 'run.again')}
        </Button>
      </div>
      {start.isError && <Failure error={start.error} />}
    </section>
  );
}

function Findings({ input: { counts, issues } }: { input: Input }) {
  const text = useText();
  const errors = issues.filter(({ severity }) => severity === 'error');
  const others = issues.filter(({ severity }) => severity !== 'error');
  return (
    <div className="stack tight">
      <BodyShort>{text('run.counts', counts)}</BodyShort>
      {errors.length > 0 ? (
        <LocalAlert status="error" role="status">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{text('run.errors', { count: errors.length })}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            <IssueList of={errors} />
          </LocalAlert.Content>
        </LocalAlert>
      ) : (
        <InlineMessage status="success">{text('run.ready')}</InlineMessage>
      )}
      {others.length > 0 && (
        <ReadMore header={text('run.issues', { count: others.length })}>
          <IssueList of={others} />
        </ReadMore>
      )}
    </div>
  );
}

function IssueList({ of }: { of: Input['issues'] }) {
  return (
    <ul className="sentences">
      {of.map(({ code, message }, i) => (
        <li key={`${code}-${i}`}>{message}</li>
      ))}
    </ul>
  );
}
