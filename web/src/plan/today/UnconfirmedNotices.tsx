import { BodyLong, BodyShort, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { PhoneLink } from '../../shared/PhoneLink.tsx';
import { confirmForDoctor, type UnconfirmedNotice, unconfirmedQuery } from './unconfirmed-api.ts';

/** Doctors whom no channel has reached: whom to call, about what, and since when. */
export function UnconfirmedNotices() {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const { data, error, refetch } = useQuery(unconfirmedQuery(district));
  const confirm = useMutation({
    mutationFn: ({ id }: UnconfirmedNotice) => confirmForDoctor(district, id),
    onSuccess: (_, { doctorName }) => {
      say(text('today.unconfirmed.noted', { name: doctorName }));
    },
    // Refused, too, when the doctor was faster: what is left is read anew.
    onSettled: () => client.invalidateQueries({ queryKey: unconfirmedQuery(district).queryKey }),
  });
  if (!data) return error && <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0 && !confirm.isError) return null;
  return (
    <section className="stack tight" aria-labelledby="unconfirmed">
      <Heading id="unconfirmed" level="2" size="small">
        {text('today.unconfirmed')}
      </Heading>
      <BodyShort>{text('today.unconfirmed.about')}</BodyShort>
      {confirm.isError && <Failure error={confirm.error} />}
      <ul className="cards">
        {data.map((notice) => (
          <UnconfirmedCard
            key={notice.id}
            notice={notice}
            isBusy={confirm.isPending && confirm.variables.id === notice.id}
            onConfirm={() => {
              if (!confirm.isPending) confirm.mutate(notice);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface UnconfirmedCardProps {
  notice: UnconfirmedNotice;
  isBusy: boolean;
  onConfirm: () => void;
}

function UnconfirmedCard({ notice, isBusy, onConfirm }: UnconfirmedCardProps) {
  const text = useText();
  const dates = useDates();
  const { doctorName, mobile, text: body, at, stuckAt } = notice;
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        {doctorName}
      </Heading>
      {mobile === null ? (
        <BodyShort>{text('today.no-mobile')}</BodyShort>
      ) : (
        <PhoneLink number={mobile} name={doctorName} />
      )}
      <BodyLong className="lines">{body}</BodyLong>
      <BodyShort size="small">
        {text('today.unconfirmed.since', { at: dates.at(at), stuck: dates.at(stuckAt) })}
      </BodyShort>
      <Button size="small" loading={isBusy} onClick={onConfirm}>
        {text('today.unconfirmed.done')}
        <span className="aksel-sr-only"> {doctorName}</span>
      </Button>
    </li>
  );
}
