import { BodyLong, Button, Dialog } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { reportSick, sickCallsQuery } from '../open/open-shift-api.ts';
import { dutiesQuery, type Duty } from './duty-api.ts';
import { useDutyWords } from './duty-words.ts';

/** That one cannot come: two taps, and no reason is asked for. */
export default function SickDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const text = useText();
  const words = useDutyWords();
  const { district } = useOwnPost();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const [key] = useState(() => crypto.randomUUID());
  const report = useMutation({
    mutationFn: () => reportSick(district, duty.shift, key),
    onSuccess: async () => {
      say(text('sick.done'));
      await client.invalidateQueries({ queryKey: sickCallsQuery(district).queryKey });
      await client.invalidateQueries({ queryKey: dutiesQuery(district).queryKey });
      onClose();
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
          <Dialog.Title>{text('sick.title', { when: words.when(duty) })}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <BodyLong>{text('sick.about')}</BodyLong>
          {report.isError && <Failure error={report.error} />}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary">{text('form.close')}</Button>
          </Dialog.CloseTrigger>
          <Button
            variant="danger"
            loading={report.isPending}
            onClick={() => {
              if (!report.isPending) report.mutate();
            }}
          >
            {text('sick.report')}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
