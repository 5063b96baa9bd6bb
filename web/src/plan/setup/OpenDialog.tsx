import { BodyShort, Button, Dialog } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Period } from '../../api/periods.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { openPeriod } from './setup-api.ts';

/**
 * Opens the period for wishes, which tells the doctors: asked for twice.
 *
 * @param settle saves what is not saved yet; `false` when something is missing
 */
export function OpenDialog({ period, settle }: { period: Period; settle: () => Promise<boolean> }) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [isOpen, setOpen] = useState(false);
  const open = useMutation({
    mutationFn: () => openPeriod(district, period.id),
    onSuccess: async () => {
      say(text('answers.opened'));
      await client.invalidateQueries({ queryKey: ['periods', district] });
      await client.invalidateQueries({ queryKey: ['work-list', district] });
      await navigate({ to: '/plan/$periode/svar', params: { periode: period.id } });
    },
  });
  return (
    <>
      <Button
        onClick={() => {
          void settle().then(setOpen);
        }}
      >
        {text('setup.open')}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <Dialog.Popup>
          <Dialog.Header>
            <Dialog.Title>{text('setup.open.title', { name: period.name })}</Dialog.Title>
          </Dialog.Header>
          <Dialog.Body>
            <div className="stack tight">
              <BodyShort>{text('setup.open.about')}</BodyShort>
              {period.closes && (
                <BodyShort>{text('periods.closes', { at: dates.at(period.closes.at) })}</BodyShort>
              )}
              {open.isError && <Failure error={open.error} />}
            </div>
          </Dialog.Body>
          <Dialog.Footer>
            <Button
              loading={open.isPending}
              onClick={() => {
                if (!open.isPending) open.mutate();
              }}
            >
              {text('setup.open')}
            </Button>
            <Dialog.CloseTrigger>
              <Button variant="secondary">{text('form.cancel')}</Button>
            </Dialog.CloseTrigger>
          </Dialog.Footer>
        </Dialog.Popup>
      </Dialog>
    </>
  );
}
