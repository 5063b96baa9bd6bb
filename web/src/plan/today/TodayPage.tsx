import { BodyLong, BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { inviteNext, type OpenShift, openNowQuery } from './today-api.ts';
import { RepairPanel } from './RepairPanel.tsx';
import { ReplacementList } from './ReplacementList.tsx';
import { UnconfirmedNotices } from './UnconfirmedNotices.tsx';

/** Doctors whom nothing has reached, and shifts that are open now: who is asked, and who could be rung. */
export default function TodayPage() {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(openNowQuery(district));
  return (
    <div className="stack">
      <PageHeading>{text('today.title')}</PageHeading>
      <UnconfirmedNotices />
      <Answered query={query}>
        {(items) =>
          items.length === 0 ? (
            <BodyLong>{text('today.none')}</BodyLong>
          ) : (
            items.map((shift) => <OpenShiftCard key={shift.id} shift={shift} />)
          )
        }
      </Answered>
    </div>
  );
}

function OpenShiftCard({ shift }: { shift: OpenShift }) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [isOpen, setOpen] = useState(false);
  const [isRepairing, setRepairing] = useState(false);
  const { id, name, urgent, createdAt, handling } = shift;
  const invite = useMutation({
    mutationFn: () => inviteNext(district, id),
    onSuccess: async () => {
      say(text('today.invited'));
      await client.invalidateQueries({ queryKey: openNowQuery(district).queryKey });
    },
  });
  if (!handling) return null;
  const { sickCall, invitations, nextWaveAt, escalatedAt } = handling;
  const count = (answer: 'wants' | 'declined') => invitations.filter((one) => one.answer === answer).length;
  return (
    <article className="card">
      <div className="spread full">
        <Heading level="2" size="small" className="sentence">
          {name}
        </Heading>
        {(urgent || escalatedAt !== null) && (
          <Tag size="small" variant={escalatedAt === null ? 'warning' : 'error'}>
            {text('today.state', { state: escalatedAt === null ? 'urgent' : 'stuck' })}
          </Tag>
        )}
      </div>
      <BodyShort>
        {text('today.asked', {
          at: dates.at(createdAt),
          asked: invitations.length,
          wants: count('wants'),
          declined: count('declined'),
        })}
      </BodyShort>
      <BodyShort>
        {nextWaveAt === null ? text('today.no-wave') : text('today.next-wave', { at: dates.at(nextWaveAt) })}
      </BodyShort>
      {invite.isError && <Failure error={invite.error} />}
      <div className="row">
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {text('today.who')}
          <span className="aksel-sr-only"> {name}</span>
        </Button>
        <Button
          size="small"
          variant="secondary"
          loading={invite.isPending}
          onClick={() => {
            if (!invite.isPending) invite.mutate();
          }}
        >
          {text('today.invite')}
          <span className="aksel-sr-only"> {name}</span>
        </Button>
        {sickCall !== null && (
          <Button
            size="small"
            variant="secondary"
            aria-expanded={isRepairing}
            onClick={() => {
              setRepairing(!isRepairing);
            }}
          >
            {text('today.repair')}
            <span className="aksel-sr-only"> {name}</span>
          </Button>
        )}
      </div>
      {isOpen && <ReplacementList shift={shift} />}
      {sickCall !== null && isRepairing && <RepairPanel sickCall={sickCall} />}
    </article>
  );
}
