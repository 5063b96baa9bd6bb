import { Button, Dialog } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';

/** Keys of the board, in the order in which they are told. */
const KEYS = [
  'move',
  'week',
  'ends',
  'extend',
  'enter',
  'delete',
  'lock',
  'problem',
  'filter',
  'undo',
  'regions',
  'help',
] as const;

/** What the keys do, and what the signs mean. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{text('board.help.title')}</Dialog.Title>
          <Dialog.Description>{text('board.help.about')}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <dl className="keys">
            {KEYS.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{text(`board.key.${key}`)}</kbd>
                </dt>
                <dd>{text(`board.key.${key}.does`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button>{text('form.close')}</Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
