import { BodyLong, Button, Dialog } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { Failure } from './Failure.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What happens then, a paragraph each. */
  sentences: readonly string[];
  /** Words of the button that does it. */
  action: string;
  isPending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before something that many people are told of. */
export default function ConfirmDialog({
  title,
  sentences,
  action,
  isPending,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
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
          <Dialog.Title>{title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          {sentences.map((sentence) => (
            <BodyLong key={sentence} spacing>
              {sentence}
            </BodyLong>
          ))}
          {error !== null && <Failure error={error} />}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary-neutral">{text('form.cancel')}</Button>
          </Dialog.CloseTrigger>
          <Button loading={isPending} onClick={onConfirm}>
            {action}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
