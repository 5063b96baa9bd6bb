import { BodyLong, Button, Dialog } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { Failure } from '../../shared/Failure.tsx';

interface PublishDialogProps {
  number: number;
  /** Last date of a hearing that is not over, in words. */
  hearingUntil: string | null;
  recipients: number;
  isPending: boolean;
  error: unknown;
  onPublish: () => void;
  onClose: () => void;
}

/** Asks once before a roster is in force: it cannot be taken back. */
export default function PublishDialog({
  number,
  hearingUntil,
  recipients,
  isPending,
  error,
  onPublish,
  onClose,
}: PublishDialogProps) {
  const text = useText();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup>
        <Dialog.Header>
          <Dialog.Title>{text('publish.sure.title', { number: String(number) })}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <BodyLong>{text('publish.sure')}</BodyLong>
          {hearingUntil !== null && (
            <BodyLong>{text('publish.sure.hearing', { date: hearingUntil })}</BodyLong>
          )}
          {error !== null && <Failure error={error} />}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary-neutral">{text('form.cancel')}</Button>
          </Dialog.CloseTrigger>
          <Button loading={isPending} onClick={onPublish}>
            {text('publish.publish', { count: recipients })}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
