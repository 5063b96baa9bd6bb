import { BodyLong, BodyShort, Button, Checkbox, Dialog, Heading } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { dutiesQuery } from '../shifts/duty-api.ts';
import {
  type OpenShift,
  openShiftsQuery,
  takeShift,
  type TakingEffect,
  takingQuery,
} from './open-shift-api.ts';

/** What taking an open shift would do, and the button that does it. */
export default function TakeDialog({ shift, onClose }: { shift: OpenShift; onClose: () => void }) {
  const text = useText();
  const { district } = useOwnPost();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const effect = useQuery(takingQuery(district, shift.id));
  const seen = effect.data?.standing === 'ok' ? effect.data.seen : null;
  const [overrides, setOverrides] = useState(false);
  const settle = async () => {
    await client.invalidateQueries({ queryKey: openShiftsQuery(district).queryKey });
    await client.invalidateQueries({ queryKey: dutiesQuery(district).queryKey });
  };
  const take = useMutation({
    mutationFn: (shown: string) => takeShift(district, shift.id, { seen: shown, overrideVetoes: overrides }),
    onSuccess: async () => {
      say(text('open.taken', { fit: shift.fit, shift: shift.name }));
      await settle();
      onClose();
    },
    // Somebody was faster, or it would do something else by now: what is shown is read anew.
    onError: async (error) => {
      await settle();
      if (isProblem(error, 'effect-changed')) await effect.refetch();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{shift.name}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <Answered query={effect}>
            {(found) => (
              <div className="stack">
                <Effect effect={found} />
                {found.vetoed.length > 0 && (
                  <Checkbox
                    checked={overrides}
                    onChange={({ target }) => {
                      setOverrides(target.checked);
                    }}
                  >
                    {text('open.override')}
                  </Checkbox>
                )}
              </div>
            )}
          </Answered>
          {take.isError && <Failure error={take.error} />}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary">{text('form.close')}</Button>
          </Dialog.CloseTrigger>
          {seen !== null && (
            <Button
              loading={take.isPending}
              onClick={() => {
                if (!take.isPending) take.mutate(seen);
              }}
            >
              {text('open.take', { fit: shift.fit })}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Effect({ effect: { standing, violations, doctors } }: { effect: TakingEffect }) {
  const text = useText();
  return (
    <>
      <BodyLong weight="semibold">{text('open.standing', { standing })}</BodyLong>
      {violations.length > 0 && (
        <ul className="plain">
          {violations.map(({ sentence, hard }) => (
            <li key={sentence}>
              {text('open.rule', { kind: hard ? 'breach' : 'warning' })} {sentence}
            </li>
          ))}
        </ul>
      )}
      {doctors.map(({ doctor, measures }) => (
        <section key={doctor}>
          <Heading level="2" size="xsmall">
            {text('open.load')}
          </Heading>
          {measures
            .filter(({ before, after }) => before !== after)
            .map(({ measure, name, target, before, after }) => (
              <BodyShort key={measure}>{text('open.measure', { name, before, after, target })}</BodyShort>
            ))}
        </section>
      ))}
    </>
  );
}
