import { BodyShort, Button, Heading, Textarea } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { PhoneLink } from '../../shared/PhoneLink.tsx';
import {
  assignDoctor,
  type ContactOutcome,
  contactsQuery,
  noteContact,
  type OpenShift,
  openNowQuery,
  replacementsQuery,
} from './today-api.ts';

/** Candidates that are shown: nobody rings more of them in a row. */
const FIRST = 10;
const OUTCOMES: readonly ContactOutcome[] = ['noAnswer', 'cannot', 'callsBack'];

/** Who could take the shift, best placed first, with what came of ringing them. */
export function ReplacementList({ shift }: { shift: OpenShift }) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [grounds, setGrounds] = useState('');
  const found = useQuery(replacementsQuery(district, shift.id));
  const contacts = useQuery(contactsQuery(district, shift.id));
  const assign = useMutation({
    mutationFn: ({ doctor, ordered }: { doctor: string; ordered: boolean }) =>
      assignDoctor(district, shift.id, { doctor, grounds: ordered ? grounds.trim() : null }),
    onSuccess: async () => {
      say(text('today.assigned', { shift: shift.name }));
      await client.invalidateQueries({ queryKey: openNowQuery(district).queryKey });
    },
  });
  const note = useMutation({
    mutationFn: (contact: { doctor: string; outcome: ContactOutcome }) =>
      noteContact(district, shift.id, contact),
    onSuccess: () => client.invalidateQueries({ queryKey: contactsQuery(district, shift.id).queryKey }),
  });
  const isBusy = assign.isPending || note.isPending;
  return (
    <section className="stack tight" aria-label={text('today.who')}>
      {(assign.isError || note.isError) && <Failure error={assign.error ?? note.error} />}
      <Textarea
        size="small"
        label={text('today.grounds')}
        description={text('today.grounds.about')}
        minRows={1}
        maxLength={1000}
        value={grounds}
        onChange={({ target }) => {
          setGrounds(target.value);
        }}
      />
      <Answered query={found}>
        {({ items }) => {
          const can = items.filter(({ standing, withBackUp }) => standing === 'can' && withBackUp === null);
          if (can.length === 0) return <BodyShort>{text('today.nobody')}</BodyShort>;
          return (
            <ol className="plain stack tight">
              {can.slice(0, FIRST).map(({ doctor, name, mobile, deviations, vetoed }) => (
                <li key={doctor} className="stack tight">
                  <Heading level="3" size="xsmall">
                    {name}
                  </Heading>
                  {mobile === null ? (
                    <BodyShort size="small">{text('today.no-mobile')}</BodyShort>
                  ) : (
                    <PhoneLink number={mobile} name={name} />
                  )}
                  <BodyShort>
                    {deviations.length === 0
                      ? text('today.no-share')
                      : text('today.over', { shifts: Math.max(...deviations.map(({ after }) => after)) })}
                    {vetoed && ` ${text('today.vetoed')}`}
                  </BodyShort>
                  {(contacts.data ?? [])
                    .filter((one) => one.doctor === doctor)
                    .map(({ at, outcome }) => (
                      <BodyShort key={at} size="small">
                        {text('today.contact', { at: dates.at(at), outcome })}
                      </BodyShort>
                    ))}
                  <div className="row">
                    <Button
                      size="xsmall"
                      onClick={() => {
                        if (!isBusy) assign.mutate({ doctor, ordered: false });
                      }}
                    >
                      {text('today.assign')}
                      <span className="aksel-sr-only"> {name}</span>
                    </Button>
                    <Button
                      size="xsmall"
                      variant="danger"
                      onClick={() => {
                        if (!isBusy) assign.mutate({ doctor, ordered: true });
                      }}
                    >
                      {text('today.order')}
                      <span className="aksel-sr-only"> {name}</span>
                    </Button>
                    {OUTCOMES.map((outcome) => (
                      <Button
                        key={outcome}
                        size="xsmall"
                        variant="tertiary"
                        onClick={() => {
                          if (!isBusy) note.mutate({ doctor, outcome });
                        }}
                      >
                        {text('today.outcome', { outcome })}
                        <span className="aksel-sr-only"> {name}</span>
                      </Button>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          );
        }}
      </Answered>
    </section>
  );
}
