import { BodyShort, Button } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { failedQuery, retryMessage } from './work-list-api.ts';

/** Messages that did not arrive, each to be tried again. */
export default function MessagesPage() {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const query = useQuery(failedQuery(district));
  const retry = useMutation({
    mutationFn: (id: string) => retryMessage(district, id),
    onSuccess: async () => {
      say(text('messages.retried'));
      await client.invalidateQueries({ queryKey: ['failed-messages', district] });
    },
  });
  return (
    <div className="stack">
      <PageHeading>{text('messages.title')}</PageHeading>
      {retry.isError && <Failure error={retry.error} />}
      <Answered query={query}>
        {(messages) =>
          messages.length === 0 ? (
            <BodyShort>{text('messages.none')}</BodyShort>
          ) : (
            <>
              <BodyShort>{text('messages.about')}</BodyShort>
              <ul className="cards">
                {messages.map(({ id, event, channel, doctorName, createdAt, problemText }) => (
                  <li key={id} className="card">
                    <strong>{doctorName ?? text('messages.account')}</strong>
                    <span>
                      {text('messages.event', {
                        event: (event.split('/')[0] ?? '').replaceAll('-', '_'),
                        at: dates.at(createdAt),
                      })}
                    </span>
                    <span>{text('messages.channel', { channel })}</span>
                    <span>{problemText}</span>
                    <Button
                      size="small"
                      variant="secondary-neutral"
                      loading={retry.isPending && retry.variables === id}
                      onClick={() => {
                        retry.mutate(id);
                      }}
                    >
                      {text('messages.retry')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </div>
  );
}
