import { Button, LocalAlert } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { type SickCall, sickCallsQuery, withdrawSickCall } from '../open/open-shift-api.ts';
import { dutiesQuery } from './duty-api.ts';

/** Shifts that I said I cannot come to and that nobody has taken yet: it can be taken back. */
export function SickCalls() {
  const { district } = useOwnPost();
  const { data = [] } = useQuery(sickCallsQuery(district));
  return data.map((call) => <Call key={call.id} call={call} district={district} />);
}

function Call({ call, district }: { call: SickCall; district: string }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const withdraw = useMutation({
    mutationFn: () => withdrawSickCall(district, call.id),
    onSuccess: async () => {
      say(text('sick.withdrawn'));
      await client.invalidateQueries({ queryKey: dutiesQuery(district).queryKey });
      await client.invalidateQueries({ queryKey: sickCallsQuery(district).queryKey });
    },
  });
  const open = call.shifts.filter(({ state }) => state === 'open');
  return (
    <LocalAlert status="announcement" role="group" aria-label={text('sick.told')}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{text('sick.told')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <div className="stack tight">
          <ul className="plain">
            {open.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          {withdraw.isError && <Failure error={withdraw.error} />}
          <div>
            <Button
              size="small"
              variant="secondary"
              loading={withdraw.isPending}
              onClick={() => {
                if (!withdraw.isPending) withdraw.mutate();
              }}
            >
              {text('sick.withdraw')}
            </Button>
          </div>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
