import { BodyLong, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { type ChangeRequest, requestsQuery } from './answers-api.ts';

/** Doctors who ask for a change after the deadline; nothing while nobody does. */
export function ChangeRequests({ period }: { period: string }) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const { data: requests = [] } = useQuery(requestsQuery(district, period));
  const done = useMutation({
    mutationFn: ({ id }: ChangeRequest) =>
      answer(
        api.POST('/api/districts/{district}/periods/{period}/change-requests/{request}/done', {
          params: { path: { district, period, request: id } },
        }),
      ),
    onSuccess: async (_, { doctorName }) => {
      say(text('answers.request.is-done', { name: doctorName }));
      await client.invalidateQueries({ queryKey: requestsQuery(district, period).queryKey });
    },
  });
  if (requests.length === 0) return null;
  return (
    <section id="endringer" className="stack tight">
      <Heading level="2" size="small">
        {text('answers.requests')}
      </Heading>
      {done.isError && <Failure error={done.error} />}
      <ul className="cards">
        {requests.map((request) => (
          <li key={request.id} className="card">
            <strong>{request.doctorName}</strong>
            <span>{dates.at(request.at)}</span>
            <BodyLong>{request.text}</BodyLong>
            <Button
              size="small"
              variant="secondary-neutral"
              loading={done.isPending && done.variables.id === request.id}
              onClick={() => {
                done.mutate(request);
              }}
            >
              {text('answers.request.done')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
