import { BodyShort, Button, Dialog } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import type { Standing } from './answers-api.ts';
import { toRemind } from './standings.ts';

/** Reminds those who have not answered, after showing who they are. */
export function RemindDialog({ period, all }: { period: string; all: readonly Standing[] }) {
  const text = useText();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [isOpen, setOpen] = useState(false);
  const key = useRef(crypto.randomUUID());
  const { told, unreachable } = toRemind(all);
  const remind = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/districts/{district}/periods/{period}/remind', {
          params: { path: { district, period }, header: { 'Idempotency-Key': key.current } },
        }),
      ),
    onSuccess: ({ reminded }) => {
      key.current = crypto.randomUUID();
      say(text('answers.reminded', { count: reminded }));
      setOpen(false);
    },
  });
  return (
    <>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger>
          <Button size="small" disabled={told.length === 0}>
            {text('answers.remind', { count: told.length })}
          </Button>
        </Dialog.Trigger>
        <Dialog.Popup>
          <Dialog.Header>
            <Dialog.Title>{text('answers.remind.title')}</Dialog.Title>
          </Dialog.Header>
          <Dialog.Body>
            <div className="stack tight">
              <BodyShort>{text('answers.remind.to', { count: told.length })}</BodyShort>
              <ul className="name-list">
                {told.map(({ doctor, name }) => (
                  <li key={doctor}>{name}</li>
                ))}
              </ul>
              {unreachable.length > 0 && (
                <BodyShort>
                  {text('answers.remind.not', { names: unreachable.map(({ name }) => name).join(', ') })}
                </BodyShort>
              )}
              {remind.isError && <Failure error={remind.error} />}
            </div>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.CloseTrigger>
              <Button variant="secondary-neutral">{text('form.cancel')}</Button>
            </Dialog.CloseTrigger>
            <Button
              loading={remind.isPending}
              onClick={() => {
                remind.mutate();
              }}
            >
              {text('answers.remind.send')}
            </Button>
          </Dialog.Footer>
        </Dialog.Popup>
      </Dialog>
      {remind.data && <BodyShort>{text('answers.reminded', { count: remind.data.reminded })}</BodyShort>}
    </>
  );
}
