import { BodyLong, Button, Dialog } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { Answered } from '../shared/Answered.tsx';
import { useDates } from '../shared/dates.ts';
import { Failure } from '../shared/Failure.tsx';
import { type CalendarKind, type Feed, feedQuery, makeFeed, revokeFeed } from './calendar-api.ts';
import { NewAddress } from './NewAddress.tsx';

interface CalendarDialogProps {
  kind: CalendarKind;
  district: string;
  onClose: () => void;
}

/** The secret address of a calendar: make it, make it anew, end it. */
export default function CalendarDialog({ kind, district, onClose }: CalendarDialogProps) {
  const text = useText();
  const query = useQuery(feedQuery(kind, district));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{text('calendar.title', { kind })}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <div className="stack">
            <BodyLong>{text('calendar.about', { kind })}</BodyLong>
            <Answered query={query}>
              {(feed) => <Address kind={kind} district={district} feed={feed} />}
            </Answered>
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary">{text('form.close')}</Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Address({ kind, district, feed }: { kind: CalendarKind; district: string; feed: Feed }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const maker = useRef<HTMLButtonElement>(null);
  const settle = (said: string) => {
    say(said);
    return client.invalidateQueries({ queryKey: feedQuery(kind, district).queryKey });
  };
  const make = useMutation({
    mutationFn: () => makeFeed(kind, district),
    onSuccess: () => settle(text('calendar.made')),
  });
  const revoke = useMutation({
    mutationFn: () => revokeFeed(kind, district),
    onSuccess: () => {
      make.reset();
      // The button that was pressed goes away.
      maker.current?.focus();
      return settle(text('calendar.revoked'));
    },
  });
  const isBusy = make.isPending || revoke.isPending;
  const failure = make.error ?? revoke.error;
  return (
    <div className="stack">
      {make.data === undefined ? (
        <Standing feed={feed} wasRevoked={revoke.isSuccess} />
      ) : (
        <NewAddress key={make.data} address={make.data} />
      )}
      {feed && <BodyLong>{text('calendar.anew.about')}</BodyLong>}
      {failure && <Failure error={failure} />}
      <div className="row">
        <Button
          ref={maker}
          size="small"
          variant={feed ? 'secondary' : 'primary'}
          loading={make.isPending}
          onClick={() => {
            if (isBusy) return;
            revoke.reset();
            make.mutate();
          }}
        >
          {text(feed ? 'calendar.anew' : 'calendar.make')}
        </Button>
        {feed && (
          <Button
            size="small"
            variant="danger"
            loading={revoke.isPending}
            onClick={() => {
              if (!isBusy) revoke.mutate();
            }}
          >
            {text('calendar.revoke')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whether there is an address, when it was not made just now. */
function Standing({ feed, wasRevoked }: { feed: Feed; wasRevoked: boolean }) {
  const text = useText();
  const dates = useDates();
  if (!feed) return <BodyLong>{text(wasRevoked ? 'calendar.revoked' : 'calendar.none')}</BodyLong>;
  const by = feed.madeBy ?? text('calendar.nobody');
  return <BodyLong>{text('calendar.since', { at: dates.at(feed.madeAt), by })}</BodyLong>;
}
